import Synchronization

extension Workshop {
  /// How a new tree was laid.
  struct Laid {
    /// Whether the disk refused links, so that unchanged files were written like the others.
    var hasCopies = false
    /// Whether somebody's hidden files could not be linked, so that an exchange would lose them.
    var lacksHidden = false
  }

  /// Lays the new tree here: unchanged files as links to those in the output, the others written.
  ///
  /// The manifest comes first, whole and in safety, so that whatever is found here later can be told.
  ///
  /// - Parameter isWhole: false for a tree of the changed files alone, for a journal.
  func lay(
    _ plan: Plan, over old: SiteTree?, isWhole: Bool, workers: Int, on fileSystem: FileSystem
  ) async throws(PublishingError) -> Laid {
    var laid = Laid()
    try fileSystem.makeFolder(Workshop.site, in: folder)
    let site = try fileSystem.folder(Workshop.site, in: folder)
    try fileSystem.write(plan.manifest, to: Workshop.part, in: folder, saved: true)
    try fileSystem.rename(Workshop.part, in: folder, to: Address.manifest, in: site)
    for path in plan.batches.folders {
      let (upper, name) = Address.parts(path)
      try fileSystem.makeFolder(name, in: fileSystem.folder(upper, in: site))
    }
    let hasCopies = Atomic(false)
    try await plan.batches.batches.forEachInParallel(workers: workers) { batch throws(PublishingError) in
      let folder = try fileSystem.folder(batch.folder, in: site)
      let former = old.flatMap { try? fileSystem.folder(batch.folder, in: $0.top) }
      for file in batch.files {
        if let former, plan.isSame[file.index] {
          guard isWhole else { continue }
          if try fileSystem.linkUnlessRefused(file.name, in: former, to: folder) { continue }
          hasCopies.store(true, ordering: .relaxed)
        }
        try fileSystem.write(plan.site.files[file.index].bytes, to: file.name, in: folder)
      }
    }
    laid.hasCopies = hasCopies.load(ordering: .relaxed)
    guard isWhole, let old else { return laid }
    for name in old.hidden where !laid.lacksHidden {
      laid.lacksHidden = try !fileSystem.linkUnlessRefused(name, in: old.top, to: site)
    }
    // Who may enter the output is for the person to say who made it.
    if old.mode != 0o755 { try fileSystem.setMode(old.mode, of: Workshop.site, in: folder) }
    return laid
  }
}

extension FileSystem {
  /// Links a file into another folder by the same name, and says whether the disk allowed it.
  fileprivate func linkUnlessRefused(
    _ name: String, in folder: Descriptor, to other: Descriptor
  ) throws(PublishingError) -> Bool {
    do throws(PublishingError) {
      try link(name, in: folder, to: name, in: other)
      return true
    } catch {
      guard error.isRefusal else { throw error }
      return false
    }
  }
}
