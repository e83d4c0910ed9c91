import Glibc

/// Why a file was not read; the caller knows its path and whether it is content.
enum FileFault: Error {
  case system(DiskError.Operation, Int32)
  case notAFile
  case larger(than: Int)
}

/// The bytes of a regular file, by its path: for a file that is asked for by name, not found by listing.
///
/// The path's last part may not be a symbolic link. `limit` is in bytes.
package func readFile(
  at path: String, limit: Int = ContentTree.Limits().fileBytes
) throws(DiskError) -> [UInt8] {
  guard !path.utf8.contains(0) else { throw DiskError(.open, path, code: EINVAL) }
  let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { throw DiskError(.open, path, code: errno) }
  defer { close(file) }
  do throws(FileFault) {
    return try wholeFile(file, limit: limit)
  } catch {
    switch error {
    case .system(let operation, let code): throw DiskError(operation, path, code: code)
    case .notAFile: throw DiskError(path: path, operation: .read, reason: "it is not a regular file")
    case .larger(let limit):
      throw DiskError(path: path, operation: .read, reason: "it has over \(limit) bytes")
    }
  }
}

/// Reads to the size that the file states, then on to its end, should it have grown.
func wholeFile(_ file: Int32, limit: Int) throws(FileFault) -> [UInt8] {
  var status = stat()
  guard unsafe fstat(file, &status) == 0 else { throw .system(.read, errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
  guard status.st_size <= limit else { throw .larger(than: limit) }
  var bytes: [UInt8] = []
  var room = status.st_size + 1
  while true {
    var fault: Int32 = 0
    let part = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = 0
      while count < room {
        let got = unsafe read(file, buffer.baseAddress.map { unsafe $0 + count }, room - count)
        if got > 0 {
          count += got
          continue
        }
        if got == 0 { return }
        guard errno == EINTR else {
          fault = errno
          return
        }
      }
    }
    guard fault == 0 else { throw .system(.read, fault) }
    if bytes.isEmpty { bytes = part } else { bytes += part }
    guard bytes.count <= limit else { throw .larger(than: limit) }
    guard part.count == room else { return bytes }
    room = max(64, min(bytes.count, limit - bytes.count + 1))
  }
}
