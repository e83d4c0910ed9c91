import Workers

extension SiteTree {
  /// Removes the tree: what its manifest names, the manifest last, so that what is left of it can always be told.
  ///
  /// A hidden file goes only where the same file has a name elsewhere, in the new tree. Whatever else appeared
  /// meanwhile is left standing, and thrown.
  func remove(
    _ name: String, in parent: Descriptor, workers: Int, on fileSystem: FileSystem
  ) async throws(PublishingError) {
    try refuseStrangers()
    for file in hidden {
      guard let status = try fileSystem.status(file, in: top) else { continue }
      guard status.links > 1 else {
        throw .stranger(Address.joined(Address.joined(parent.path, name), file), others: 0)
      }
      try fileSystem.remove(file, in: top)
    }
    try await Batches(files).batches.forEachInParallel(workers: workers) { batch throws(PublishingError) in
      let folder = try fileSystem.folder(batch.folder, in: top)
      for file in batch.files { try fileSystem.remove(file.name, in: folder) }
    }
    for path in folders.reversed() {
      let (upper, last) = Address.parts(path)
      try fileSystem.removeFolder(last, in: fileSystem.folder(upper, in: top))
    }
    try fileSystem.remove(Address.part, in: top)
    try fileSystem.remove(Address.manifest, in: top)
    try fileSystem.removeFolder(name, in: parent)
  }
}

extension [Batches.Batch] {
  /// Works through all of them, in several tasks, and throws the first fault in their order.
  func forEachInParallel(
    workers: Int, _ work: @escaping @Sendable (Batches.Batch) throws(PublishingError) -> Void
  ) async throws(PublishingError) {
    let faults = await mapInParallel(workers: workers, stride: 1) { batch -> PublishingError? in
      do throws(PublishingError) {
        try work(batch)
        return nil
      } catch {
        return error
      }
    }
    for case let fault? in faults { throw fault }
  }
}
