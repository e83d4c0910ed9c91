import Glibc

/// Why nothing was published. The former site stands as it was, `unfinished` excepted.
package enum PublishingError: Error, Hashable {
  /// An address that is not safe on every disk, and why.
  case badAddress(String, reason: String)
  /// Two files of the site have this address.
  case sameAddress(String)
  /// The site has this address as a file and as a folder.
  case fileAndFolder(String)
  /// The output is a folder that Daybook must not replace, and why.
  case refusedOutput(String, reason: String)
  /// Something stands in the output that Daybook did not write, with a count of other such things.
  case stranger(String, others: Int)
  /// Another build is writing to this output.
  case busy(String)
  /// A manifest or a journal that Daybook cannot have written.
  case damaged(String, reason: String)
  /// The system refused a call; `code` is its error number.
  case system(FileSystem.Call, path: String, code: Int32)
  /// The output is half changed, because the disk knows no exchange; the next build finishes it.
  indirect case unfinished(String, because: PublishingError)
}

extension PublishingError: CustomStringConvertible {
  /// What happened, where, and what to do: one sentence without a capital or a full stop.
  package var description: String {
    switch self {
    case .badAddress(let address, let reason):
      return "the address `\(address)` cannot be published: \(reason)"
    case .sameAddress(let address): return "two files have the address `\(address)`"
    case .fileAndFolder(let address): return "the address `\(address)` is both a file and a folder"
    case .refusedOutput(let path, let reason): return "cannot publish to `\(path)`: \(reason)"
    case .stranger(let path, let others):
      let more = others > 0 ? " (and \(others) more)" : ""
      return "`\(path)`\(more) was not written by Daybook; move it away, or publish to another folder"
    case .busy(let path): return "another build is writing to `\(path)`; wait until it is done"
    case .damaged(let path, let reason):
      return "`\(path)` is damaged: \(reason); remove the folder that holds it, and build again"
    case .system(let call, let path, let code):
      return "cannot \(call.rawValue) `\(path)`: \(unsafe String(cString: strerror(code)))"
    case .unfinished(let path, let because):
      return "\(because); `\(path)` is half changed, and the next build finishes it"
    }
  }
}

extension PublishingError {
  /// The system's error number, where there is one.
  var code: Int32? {
    guard case .system(_, _, let code) = self else { return nil }
    return code
  }

  /// Whether the disk says that it has no such thing as a hard link, an exchange or a mode.
  var isRefusal: Bool {
    switch code {
    case EINVAL, ENOSYS, EXDEV, EPERM, ENOTSUP, EBUSY, EMLINK: true
    default: false
    }
  }
}
