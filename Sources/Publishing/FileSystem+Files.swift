import Glibc

extension FileSystem {
  /// Writes a file that is not there yet, with exactly these permissions, whatever the umask.
  ///
  /// - Parameter saved: whether it must be on the disk, not only in memory, before this returns.
  func write(
    _ bytes: [UInt8], to name: String, in folder: Descriptor, mode: mode_t = 0o644, saved: Bool = false
  ) throws(PublishingError) {
    let file = try attempt(.create, name, in: folder) {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      return unsafe Int(openat(folder.number, name, flags, 0o600))
    }
    var isOpen = true
    defer { if isOpen { Glibc.close(Int32(file)) } }
    do throws(PublishingError) {
      try attempt(.setMode, name, in: folder) { Int(fchmod(Int32(file), mode)) }
    } catch {
      guard error.isRefusal else { throw error }
    }
    var done = 0
    while done < bytes.count {
      done += try attempt(.write, name, in: folder) {
        unsafe bytes.withUnsafeBytes { buffer in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
          return unsafe Glibc.write(Int32(file), rest.baseAddress, rest.count)
        }
      }
    }
    if saved { try attempt(.save, name, in: folder) { Int(fsync(Int32(file))) } }
    // A disk that is full or far away may say so only now.
    try attempt(.close, name, in: folder) {
      isOpen = false
      return Int(Glibc.close(Int32(file)))
    }
  }

  /// The whole of a regular file, and the file held open, or nil where there is none.
  func read(
    _ name: String, in folder: Descriptor
  ) throws(PublishingError) -> (bytes: [UInt8], file: Descriptor)? {
    let number: Int
    do throws(PublishingError) {
      number = try attempt(.open, name, in: folder) { unsafe Int(openat(folder.number, name, reading)) }
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
    let file = Descriptor(number: Int32(number), path: Address.joined(folder.path, name))
    guard try status(file).kind == .file else { throw .stranger(file.path, others: 0) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try attempt(.read, name, in: folder) {
        unsafe piece.withUnsafeMutableBytes { unsafe Glibc.read(file.number, $0.baseAddress, $0.count) }
      }
      guard count > 0 else { return (bytes, file) }
      bytes += piece[..<count]
    }
  }

  /// Whether a regular file has exactly these bytes. False where that cannot be found out.
  ///
  /// - Parameter space: memory that calls for many files share; it must not be empty.
  func holds(_ bytes: [UInt8], _ name: String, in folder: Descriptor, space: inout [UInt8]) -> Bool {
    do throws(PublishingError) {
      let file = try attempt(.open, name, in: folder) { unsafe Int(openat(folder.number, name, reading)) }
      defer { Glibc.close(Int32(file)) }
      var status = stat()
      try attempt(.inspect, name, in: folder) { unsafe Int(fstat(Int32(file), &status)) }
      guard status.st_mode & S_IFMT == S_IFREG, status.st_size == bytes.count else { return false }
      var done = 0
      while done < bytes.count {
        let count = try attempt(.read, name, in: folder) {
          unsafe space.withUnsafeMutableBytes { unsafe Glibc.read(Int32(file), $0.baseAddress, $0.count) }
        }
        guard count > 0, count <= bytes.count - done else { return false }
        let isSame = unsafe space.withUnsafeBytes { found in
          unsafe bytes.withUnsafeBytes { wanted in
            guard let one = found.baseAddress, let other = wanted.baseAddress else { return false }
            return unsafe memcmp(one, other + done, count) == 0
          }
        }
        guard isSame else { return false }
        done += count
      }
      return true
    } catch {
      return false
    }
  }

  /// Never follows a link, and never waits for a pipe.
  private var reading: Int32 { O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK }
}
