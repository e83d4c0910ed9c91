import CLinux
import Glibc

/// The system calls that publishing makes, each of which a test can make fail.
package struct FileSystem: Sendable {
  /// A call, by the words that stand for it in `cannot … PATH`.
  package enum Call: String, CaseIterable, Sendable {
    case resolve
    case open
    case create
    case inspect
    case list
    case read
    case write
    case close
    case lock
    case save
    case setMode = "set the mode of"
    case makeFolder = "make the folder"
    case link = "make a link to"
    case rename
    case exchange
    case remove
    case removeFolder = "remove the folder"
    case saveAll = "save the disk of"
  }

  private let fault: @Sendable (Call, _ name: String) -> Int32

  /// - Parameter fault: is asked before each call, from several tasks. The call is made where it answers 0, and
  ///   fails with the error number that it answers else. Below 0, the call is taken as done without being made:
  ///   for tests that cannot wait until the disk has saved everything.
  package init(fault: @escaping @Sendable (Call, _ name: String) -> Int32 = { _, _ in 0 }) {
    self.fault = fault
  }

  /// Makes a call that answers below 0 and sets `errno` where it fails, again where a signal came between.
  @discardableResult
  func attempt(
    _ call: Call, _ name: String, in folder: Descriptor?, _ body: () -> Int
  ) throws(PublishingError) -> Int {
    // The number of a folder is good only while the folder is held.
    defer { extendLifetime(folder) }
    var code = fault(call, name)
    guard code >= 0 else { return 0 }
    if code == 0 {
      repeat {
        let result = body()
        if result >= 0 { return result }
        code = errno
      } while code == EINTR && call != .close
    }
    throw .system(call, path: Address.joined(folder?.path ?? "", name), code: code)
  }
}

extension FileSystem {
  /// Adds a name for a file. The file's own name must not be a symbolic link's.
  func link(
    _ name: String, in folder: Descriptor, to other: String, in otherFolder: Descriptor
  ) throws(PublishingError) {
    try attempt(.link, name, in: folder) {
      unsafe Int(linkat(folder.number, name, otherFolder.number, other, 0))
    }
    extendLifetime(otherFolder)
  }

  /// Moves a file or folder; a file that has the new name is replaced in one step.
  func rename(
    _ name: String, in folder: Descriptor, to other: String, in otherFolder: Descriptor
  ) throws(PublishingError) {
    try attempt(.rename, name, in: folder) {
      unsafe Int(renameat(folder.number, name, otherFolder.number, other))
    }
    extendLifetime(otherFolder)
  }

  /// Lets two files or folders change places in one step.
  func exchange(
    _ name: String, in folder: Descriptor, with other: String, in otherFolder: Descriptor
  ) throws(PublishingError) {
    try attempt(.exchange, other, in: otherFolder) {
      let exchange: UInt32 = 1 << 1  // RENAME_EXCHANGE
      return unsafe Int(renameat2(folder.number, name, otherFolder.number, other, exchange))
    }
    extendLifetime(folder)
  }

  /// Removes a file's name; it is no error where it has gone already.
  func remove(_ name: String, in folder: Descriptor) throws(PublishingError) {
    do throws(PublishingError) {
      try attempt(.remove, name, in: folder) { unsafe Int(unlinkat(folder.number, name, 0)) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Removes a folder, which must be empty.
  func removeFolder(_ name: String, in folder: Descriptor) throws(PublishingError) {
    try attempt(.removeFolder, name, in: folder) {
      unsafe Int(unlinkat(folder.number, name, AT_REMOVEDIR))
    }
  }

  /// Brings everything that was written to the disk of this folder into safety.
  func saveAll(_ folder: Descriptor) throws(PublishingError) {
    try attempt(.saveAll, "", in: folder) { Int(syncfs(folder.number)) }
  }

  /// Brings the names in a folder into safety.
  func save(_ folder: Descriptor) throws(PublishingError) {
    try attempt(.save, "", in: folder) { Int(fsync(folder.number)) }
  }

  /// Takes the lock on an open file, or fails with `EWOULDBLOCK`. It is given back with the file at the latest.
  func lock(_ file: Descriptor) throws(PublishingError) {
    try attempt(.lock, "", in: file) { Int(flock(file.number, LOCK_EX | LOCK_NB)) }
  }

  /// Gives the lock back. It cannot fail in a way that matters, so no test makes it.
  func unlock(_ file: Descriptor) {
    flock(file.number, LOCK_UN)
    extendLifetime(file)
  }

  /// What has this name in a folder, links not followed, or nil where nothing has it.
  func status(_ name: String, in folder: Descriptor) throws(PublishingError) -> Status? {
    var status = stat()
    do throws(PublishingError) {
      try attempt(.inspect, name, in: folder) {
        unsafe Int(fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW))
      }
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
    return Status(status)
  }

  func status(_ opened: Descriptor) throws(PublishingError) -> Status {
    var status = stat()
    try attempt(.inspect, "", in: opened) { unsafe Int(fstat(opened.number, &status)) }
    return Status(status)
  }
}
