/// The look that is compiled in, for a book that has no folder of templates beside it: every file of the folder
/// `Templates/` at the top of this package, in the order of their paths.
///
/// The build makes the list. The link to that folder beside this file is how SwiftPM sees that a template came or
/// went; without it, a new template would wait for a clean build.
package let defaultLook: [(path: String, bytes: [UInt8])] = embedded.map { file in (file.path, file.bytes) }

/// A file as the build writes it down.
struct EmbeddedFile {
  let path: String
  let bytes: [UInt8]

  init(_ path: String, text: String) {
    self.path = path
    bytes = Array(text.utf8)
  }

  /// One scalar a byte, for what is no UTF-8 text.
  init(_ path: String, scalars: String) {
    self.path = path
    bytes = scalars.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}
