import Glibc

extension Workshop {
  /// Writes the journal down. From here on the next build finishes what this one does not.
  func begin(_ journal: Journal, on fileSystem: FileSystem) throws(PublishingError) {
    try fileSystem.write(journal.bytes, to: Workshop.part, in: folder, saved: true)
    try fileSystem.rename(Workshop.part, in: folder, to: Workshop.journal, in: folder)
    do throws(PublishingError) {
      try fileSystem.save(folder)
    } catch {
      try? fileSystem.remove(Workshop.journal, in: folder)
      throw error
    }
  }

  /// Carries out every step that is still to do, then removes the journal.
  ///
  /// Each step may have been done before: what is to go may have gone, what is to come may have come.
  ///
  /// - Returns: false where the output is no longer there, so that nothing can be finished.
  func carryOut(_ journal: Journal, on fileSystem: FileSystem) throws(PublishingError) -> Bool {
    do throws(PublishingError) {
      guard try fileSystem.status(target.name, in: target.parent) != nil else {
        try fileSystem.remove(Workshop.journal, in: folder)
        return false
      }
      let output = try fileSystem.folder(target.name, in: target.parent)
      try drop(journal.drops, from: output, on: fileSystem)
      guard try fileSystem.status(Workshop.site, in: folder) != nil else {
        throw .damaged(Address.joined(folder.path, Workshop.journal), reason: "the new site is missing")
      }
      let site = try fileSystem.folder(Workshop.site, in: folder)
      for batch in Batches(journal.puts).batches {
        try put(batch, from: site, to: output, on: fileSystem)
      }
      // The manifest stays with the new tree too, so that what is left there can be told.
      guard try copy(Address.manifest, from: site, to: output, by: output, on: fileSystem) else {
        throw .damaged(Address.joined(folder.path, Workshop.journal), reason: "the new manifest is missing")
      }
      try fileSystem.saveAll(output)
      try fileSystem.remove(Workshop.journal, in: folder)
      return true
    } catch {
      throw .unfinished(target.shown, because: error)
    }
  }

  /// Removes files, and the folders that are empty without them.
  private func drop(
    _ addresses: [String], from output: Descriptor, on fileSystem: FileSystem
  ) throws(PublishingError) {
    let batches = Batches(addresses)
    for batch in batches.batches {
      guard let folder = try existing(batch.folder, in: output, on: fileSystem) else { continue }
      for file in batch.files {
        do throws(PublishingError) {
          try fileSystem.remove(file.name, in: folder)
        } catch {
          // A folder of the new site may stand in its place already.
          guard error.code == EISDIR else { throw error }
        }
      }
    }
    for path in batches.folders.reversed() {
      let (upper, name) = Address.parts(path)
      guard let folder = try existing(upper, in: output, on: fileSystem) else { continue }
      do throws(PublishingError) {
        try fileSystem.removeFolder(name, in: folder)
      } catch {
        // A file of the new site may stand in the place of the folder.
        switch error.code {
        case ENOTEMPTY, EEXIST, ENOENT, ENOTDIR: continue
        default: throw error
        }
      }
    }
  }

  private func put(
    _ batch: Batches.Batch, from site: Descriptor, to output: Descriptor, on fileSystem: FileSystem
  ) throws(PublishingError) {
    guard let source = try existing(batch.folder, in: site, on: fileSystem) else { return }
    for path in Address.folders(above: batch.folder + "/").reversed() where !path.isEmpty {
      let (upper, name) = Address.parts(path)
      let above = try fileSystem.folder(upper, in: output)
      do throws(PublishingError) {
        try fileSystem.makeFolder(name, in: above)
      } catch {
        guard error.code == EEXIST else { throw error }
        // It may have been made by a build that was killed before it could set the mode.
        try fileSystem.setMode(0o755, of: fileSystem.folder(name, in: above))
      }
    }
    let folder = try fileSystem.folder(batch.folder, in: output)
    for file in batch.files {
      do throws(PublishingError) {
        try fileSystem.rename(file.name, in: source, to: file.name, in: folder)
      } catch {
        switch error.code {
        case ENOENT: continue
        case EXDEV: _ = try copy(file.name, from: source, to: folder, by: output, on: fileSystem)
        default: throw error
        }
      }
    }
  }

  /// Copies a file so that the name has the old bytes or the new ones, whole; `top` is where it is prepared.
  ///
  /// - Returns: false where there is no such file.
  private func copy(
    _ name: String, from source: Descriptor, to folder: Descriptor, by top: Descriptor,
    on fileSystem: FileSystem
  ) throws(PublishingError) -> Bool {
    guard let found = try fileSystem.read(name, in: source) else { return false }
    try fileSystem.remove(Address.part, in: top)
    try fileSystem.write(found.bytes, to: Address.part, in: top)
    try fileSystem.rename(Address.part, in: top, to: name, in: folder)
    return true
  }

  private func existing(
    _ path: String, in top: Descriptor, on fileSystem: FileSystem
  ) throws(PublishingError) -> Descriptor? {
    do throws(PublishingError) {
      return try fileSystem.folder(path, in: top)
    } catch {
      guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
      return nil
    }
  }
}
