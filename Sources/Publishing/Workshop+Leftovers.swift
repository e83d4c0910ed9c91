extension Workshop {
  /// Brings to an end what a killed build left: a journal is carried out, the rest is removed.
  ///
  /// - Returns: whether a journal was carried out, and so the output changed.
  func settle(workers: Int, on fileSystem: FileSystem) async throws(PublishingError) -> Bool {
    let known: Set = [Workshop.lock, Workshop.site, Workshop.journal, Workshop.part]
    let strangers = try fileSystem.entries(of: folder).map(\.name).filter { !known.contains($0) }
    if let first = strangers.first {
      throw .stranger(Address.joined(folder.path, first), others: strangers.count - 1)
    }
    var isFinished = false
    if let found = try fileSystem.read(Workshop.journal, in: folder) {
      let journal = try Journal(reading: found.bytes, path: found.file.path)
      isFinished = try carryOut(journal, on: fileSystem)
    }
    try await clear(workers: workers, on: fileSystem)
    return isFinished
  }

  /// After a failure: removes everything again, as far as that is possible. What is to be finished, or is not
  /// Daybook's, stays for the next build to see.
  func abandon(workers: Int, on fileSystem: FileSystem) async {
    do throws(PublishingError) {
      guard try fileSystem.status(Workshop.journal, in: folder) == nil else { return }
      try await clear(workers: workers, on: fileSystem)
      try close()
    } catch {
      // The failure that led here is the one to tell of.
    }
  }

  /// Removes the tree that stands here, new or former, and a file that was not finished.
  func clear(workers: Int, on fileSystem: FileSystem) async throws(PublishingError) {
    try fileSystem.remove(Workshop.part, in: folder)
    guard let left = try SiteTree(Workshop.site, in: folder, on: fileSystem) else { return }
    try await left.remove(Workshop.site, in: folder, workers: workers, on: fileSystem)
  }
}
