import Glibc

extension FileSystem {
  /// The folder at an absolute path that has no symbolic links any more.
  func folder(at path: String, shownAs shown: String) throws(PublishingError) -> Descriptor {
    let number = try attempt(.open, shown, in: nil) {
      unsafe Int(Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }
    return Descriptor(number: Int32(number), path: shown)
  }

  /// A folder by its path below another; no part of it may be a symbolic link. The other for an empty path.
  func folder(_ path: String, in top: Descriptor) throws(PublishingError) -> Descriptor {
    var folder = top
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      let name = String(Substring(part))
      let upper = folder
      let number = try attempt(.open, name, in: upper) {
        unsafe Int(openat(upper.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
      }
      folder = Descriptor(number: Int32(number), path: Address.joined(upper.path, name))
    }
    return folder
  }

  /// Makes a folder with exactly these permissions, whatever the umask.
  func makeFolder(_ name: String, in folder: Descriptor, mode: mode_t = 0o755) throws(PublishingError) {
    try attempt(.makeFolder, name, in: folder) { unsafe Int(mkdirat(folder.number, name, 0o700)) }
    try setMode(mode, of: name, in: folder)
  }

  /// Sets permissions of a folder that stands here for certain; a disk that keeps none is left as it is.
  func setMode(_ mode: mode_t, of name: String, in folder: Descriptor) throws(PublishingError) {
    do throws(PublishingError) {
      try attempt(.setMode, name, in: folder) { unsafe Int(fchmodat(folder.number, name, mode, 0)) }
    } catch {
      guard error.isRefusal else { throw error }
    }
  }

  /// Sets permissions of what is open, which no link can lead astray.
  func setMode(_ mode: mode_t, of opened: Descriptor) throws(PublishingError) {
    do throws(PublishingError) {
      try attempt(.setMode, "", in: opened) { Int(fchmod(opened.number, mode)) }
    } catch {
      guard error.isRefusal else { throw error }
    }
  }

  struct Entry {
    let name: String
    let kind: Status.Kind
  }

  /// What stands in a folder, in the order of the names' bytes. A name that is not UTF-8 is repaired, and its kind
  /// is then `other`.
  func entries(of folder: Descriptor) throws(PublishingError) -> [Entry] {
    let again = try attempt(.list, "", in: folder) {
      unsafe Int(openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }
    guard let stream = unsafe fdopendir(Int32(again)) else {
      let code = errno
      Glibc.close(Int32(again))
      throw .system(.list, path: folder.path, code: code)
    }
    defer { unsafe closedir(stream) }
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let start = unsafe (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      guard let name = unsafe String(validatingCString: start) else {
        entries.append(Entry(name: unsafe String(cString: start), kind: .other))
        continue
      }
      guard name != ".", name != ".." else { continue }
      switch unsafe Int32(entry.pointee.d_type) {
      case Int32(DT_REG): entries.append(Entry(name: name, kind: .file))
      case Int32(DT_DIR): entries.append(Entry(name: name, kind: .folder))
      case Int32(DT_UNKNOWN):
        guard let status = try status(name, in: folder) else { continue }
        entries.append(Entry(name: name, kind: status.kind))
      default: entries.append(Entry(name: name, kind: .other))
      }
    }
    guard errno == 0 else { throw .system(.list, path: folder.path, code: errno) }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
