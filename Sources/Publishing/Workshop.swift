import Glibc

/// The hidden sibling of the output, where a new site is laid and a lock keeps a second build out.
///
/// It holds these names and no others: `lock`; `site`, the new tree, and after the exchange the former one;
/// `journal`, where the disk knows no exchange; `part`, a file that is not whole yet. A killed build leaves it
/// behind, and the next one clears it.
struct Workshop: Sendable {
  static let lock = "lock"
  static let site = "site"
  static let journal = "journal"
  static let part = "part"

  let target: Target
  let folder: Descriptor
  private let lock: Descriptor
  private let fileSystem: FileSystem

  /// Whether a build has left one, or is at work in it.
  static func isThere(_ target: Target, on fileSystem: FileSystem) throws(PublishingError) -> Bool {
    try fileSystem.status(target.workshop, in: target.parent) != nil
  }

  /// Makes the sibling where it is missing, and takes its lock.
  ///
  /// Another build may remove it between any two of these steps; then they begin anew.
  init(_ target: Target, on fileSystem: FileSystem) throws(PublishingError) {
    for _ in 0..<64 {
      guard let folder = try Workshop.folder(of: target, on: fileSystem) else { continue }
      guard let lock = try fileSystem.openLock(Workshop.lock, in: folder) else { continue }
      do throws(PublishingError) {
        try fileSystem.lock(lock)
      } catch {
        guard error.code == EWOULDBLOCK else { throw error }
        throw .busy(target.shown)
      }
      guard try fileSystem.status(lock).links > 0 else { continue }
      self.target = target
      self.folder = folder
      self.lock = lock
      self.fileSystem = fileSystem
      return
    }
    throw .busy(target.shown)
  }

  /// Nobody else may look into it: a site is for its readers only once it is whole.
  private static func folder(
    of target: Target, on fileSystem: FileSystem
  ) throws(PublishingError) -> Descriptor? {
    let name = target.workshop
    do throws(PublishingError) {
      try fileSystem.makeFolder(name, in: target.parent, mode: 0o700)
    } catch {
      guard error.code == EEXIST else { throw error }
      guard let status = try fileSystem.status(name, in: target.parent) else { return nil }
      guard status.kind == .folder else {
        throw .stranger(Address.joined(target.parent.path, name), others: 0)
      }
      // A build under a strange umask may have been killed before it could set the mode.
      if status.mode & 0o700 != 0o700 { try fileSystem.setMode(0o700, of: name, in: target.parent) }
    }
    do throws(PublishingError) {
      return try fileSystem.folder(name, in: target.parent)
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }

  /// Gives the lock back. Until then this must be held; it is the last thing done with it.
  func release() { fileSystem.unlock(lock) }

  /// Removes the sibling, which must hold nothing but the lock.
  func close() throws(PublishingError) {
    try fileSystem.remove(Workshop.lock, in: folder)
    do throws(PublishingError) {
      try fileSystem.removeFolder(target.workshop, in: target.parent)
    } catch {
      // Another build has begun in it.
      guard error.code != ENOTEMPTY, error.code != EEXIST, error.code != ENOENT else { return }
      throw error
    }
  }
}

extension FileSystem {
  /// A file to lock, made where it is missing, or nil where its folder has gone.
  fileprivate func openLock(_ name: String, in folder: Descriptor) throws(PublishingError) -> Descriptor? {
    do throws(PublishingError) {
      let number = try attempt(.create, name, in: folder) {
        unsafe Int(openat(folder.number, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600))
      }
      return Descriptor(number: Int32(number), path: Address.joined(folder.path, name))
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }
}
