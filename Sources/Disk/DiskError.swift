import Glibc

/// The disk did not do what was asked: a fault of the machine or of an argument, not of the content.
package struct DiskError: Error, Hashable, CustomStringConvertible {
  package enum Operation: String, Sendable {
    case open
    case list
    case read
  }

  /// The path as it was given, with the part below it.
  package let path: String
  package let operation: Operation
  /// The system's own words, or ours where the system has none.
  package let reason: String

  package var description: String { "cannot \(operation.rawValue) `\(path)`: \(reason)" }
}

extension DiskError {
  /// With the words for an error number, in the system's untranslated form.
  init(_ operation: Operation, _ path: String, code: Int32) {
    self.init(path: path, operation: operation, reason: unsafe String(cString: strerror(code)))
  }
}
