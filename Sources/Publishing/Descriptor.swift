import Glibc

/// An open folder or file.
///
/// A class, because tasks that run at once share it and the last of them closes it.
final class Descriptor: Sendable {
  let number: Int32
  /// As messages show it.
  let path: String

  init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  deinit { close(number) }
}

/// What a path names, whatever the path: the disk, and the number on it.
struct Identity: Hashable, Sendable {
  let device: UInt
  let file: UInt
}

/// What the system says about a file or folder.
struct Status: Sendable {
  enum Kind: Sendable {
    case file
    case folder
    /// A symbolic link, a socket, a pipe or a device.
    case other
  }

  let kind: Kind
  let identity: Identity
  /// Permission bits alone.
  let mode: mode_t
  /// How many names it has.
  let links: Int

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    identity = Identity(device: UInt(status.st_dev), file: UInt(status.st_ino))
    mode = status.st_mode & 0o7777
    links = Int(status.st_nlink)
  }
}
