import Glibc

/// A folder that is held open, so that what is found in it is read from it, whatever its path becomes.
///
/// A class, because tasks that run at once share it and the last of them closes it.
final class OpenFolder: Sendable {
  private let descriptor: Int32
  /// As messages show it.
  let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// The folder that somebody named; a symbolic link in its path is followed, for they chose it.
  static func root(_ path: String, shownAs shown: String) throws(DiskError) -> OpenFolder {
    guard !path.utf8.contains(0) else { throw DiskError(.open, shown, code: EINVAL) }
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError(.open, shown, code: errno) }
    return OpenFolder(descriptor: descriptor, path: shown)
  }

  /// A folder below this one by its relative path; no part of it may be a symbolic link. Itself for an empty path.
  func folder(_ path: String) throws(DiskError) -> OpenFolder {
    var folder = self
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      let name = String(Substring(part))
      let descriptor = folder.opened(name, O_DIRECTORY)
      guard descriptor >= 0 else { throw DiskError(.open, joined(folder.path, name), code: errno) }
      folder = OpenFolder(descriptor: descriptor, path: joined(folder.path, name))
    }
    return folder
  }

  /// The bytes of a regular file in this folder, no more than `limit`.
  func bytes(of name: String, limit: Int) throws(FileFault) -> [UInt8] {
    let file = opened(name, O_NONBLOCK)
    guard file >= 0 else { throw .system(.open, errno) }
    defer { close(file) }
    return try wholeFile(file, limit: limit)
  }

  /// A descriptor for reading, or -1. A link is never followed.
  private func opened(_ name: String, _ flags: Int32) -> Int32 {
    unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | flags)
  }
}

extension OpenFolder {
  enum Kind {
    case file
    case folder
    case link
    /// A socket, a pipe or a device.
    case special
  }

  struct Entry {
    let name: String
    let kind: Kind
    /// False where the name is not UTF-8; `name` is then repaired and opens nothing.
    let isNameSound: Bool
  }

  /// What stands in the folder, in no order, without `.` and `..`.
  func entries() throws(DiskError) -> [Entry] {
    let again = opened(".", O_DIRECTORY)
    guard again >= 0 else { throw DiskError(.list, path, code: errno) }
    guard let stream = unsafe fdopendir(again) else {
      let code = errno
      close(again)
      throw DiskError(.list, path, code: code)
    }
    defer { unsafe closedir(stream) }
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let start = unsafe (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      let sound = unsafe String(validatingCString: start)
      let name = unsafe sound ?? String(cString: start)
      guard name != ".", name != ".." else { continue }
      let type = unsafe Int32(entry.pointee.d_type)
      entries.append(Entry(name: name, kind: kind(type, of: name), isNameSound: sound != nil))
    }
    guard errno == 0 else { throw DiskError(.list, path, code: errno) }
    return entries
  }

  /// From the listing itself, or asked for where the disk does not say it there.
  private func kind(_ type: Int32, of name: String) -> Kind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN): break
    default: return .special
    }
    var status = stat()
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .file }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  }
}

/// A path below another; the upper one may be empty or end with a slash.
func joined(_ upper: String, _ lower: String) -> String {
  guard !upper.isEmpty, !lower.isEmpty else { return upper + lower }
  return upper.utf8.last == UInt8(ascii: "/") ? upper + lower : upper + "/" + lower
}
