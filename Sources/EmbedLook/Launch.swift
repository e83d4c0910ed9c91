import Foundation

/// Writes files into one Swift file: `EmbedLook OUTPUT FOLDER PATH…`, with paths relative to the folder.
///
/// A file becomes a text literal, which compiles in no time; a list of bytes takes seconds. A file that is no UTF-8
/// text is written as one scalar a byte.
@main
enum Launch {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { throw Usage() }
    let folder = URL(filePath: arguments[2], directoryHint: .isDirectory)
    var code = "let embedded: [EmbeddedFile] = [\n"
    for path in arguments[3...] {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
      code += "  \(entry(path, bytes)),\n"
    }
    code += "]\n"
    try Data(code.utf8).write(to: URL(filePath: arguments[1]))
  }

  private static func entry(_ path: String, _ bytes: [UInt8]) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let scalars = bytes.map { Unicode.Scalar($0) }
      return "EmbeddedFile(\(literal(path)), scalars: \(literal(scalars)))"
    }
    return "EmbeddedFile(\(literal(path)), text: \(literal(text)))"
  }

  private static func literal(_ text: String) -> String {
    literal(text.unicodeScalars)
  }

  /// A literal on one line. What is not printable ASCII is escaped, so that no compiler or editor reads it otherwise.
  private static func literal(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var code = "\""
    for scalar in scalars {
      switch scalar {
      case "\"", "\\": code += "\\" + String(scalar)
      case "\n": code += "\\n"
      case " "..."~": code.unicodeScalars.append(scalar)
      default: code += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return code + "\""
  }
}

struct Usage: Error, CustomStringConvertible {
  var description: String { "usage: EmbedLook OUTPUT FOLDER PATH…" }
}
