import Diagnostics
import Foundation
import Glibc
import Testing

/// The example of a diagnostic: a tiny book with the fault, and the text that checking it prints.
///
/// ```
/// Tests/Fixtures/Diagnostics/unknown-key/
///   Content/      the book
///   Templates/    where the fault is in a template
///   made.txt      files that git or an editor would spoil, a line each
///   expected.txt  the text
/// ```
///
/// A line of `made.txt` is `bytes PATH TEXT`, with the escapes `\n`, `\x00` and `\\`, or `unreadable PATH TEXT`,
/// `repeated COUNT PATH TEXT`, `link PATH TARGET`.
struct Example: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Diagnostics")

  /// In the order of their names.
  static var all: [Example] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(Example.init)
  }

  var source: URL { Example.folder.appendingPathComponent(name) }
  var expected: URL { source.appendingPathComponent("expected.txt") }

  /// Copies the book to a folder and makes the files that could not be kept.
  func unpack(into folder: URL) throws {
    for part in ["Content", "Templates"] {
      let from = source.appendingPathComponent(part)
      guard FileManager.default.fileExists(atPath: from.path) else { continue }
      try FileManager.default.copyItem(at: from, to: folder.appendingPathComponent(part))
    }
    let list = source.appendingPathComponent("made.txt")
    guard FileManager.default.fileExists(atPath: list.path) else { return }
    for line in try String(contentsOf: list, encoding: .utf8).split(separator: "\n") {
      try make(line, in: folder)
    }
  }

  private func make(_ line: Substring, in folder: URL) throws {
    var words = line.split(separator: " ", maxSplits: 2).map(String.init)
    var count = 1
    if words[0] == "repeated" {
      words = line.split(separator: " ", maxSplits: 3).map(String.init)
      count = try Int(words.remove(at: 1)) ?? { throw BadLine(line: String(line)) }()
    }
    guard words.count == 3 else { throw BadLine(line: String(line)) }
    let path = folder.appendingPathComponent(words[1])
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    if words[0] == "link" {
      try FileManager.default.createSymbolicLink(atPath: path.path, withDestinationPath: words[2])
      return
    }
    let bytes = unescaped(words[2])
    try Data(Array(repeatElement(bytes, count: count).joined())).write(to: path)
    if words[0] == "unreadable" { chmod(path.path, 0) }
  }

  private func unescaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "x"):
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      default: bytes.append(escape)
      }
    }
    return bytes
  }

  struct BadLine: Error {
    let line: String
  }
}
