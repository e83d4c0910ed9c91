import Diagnostics

/// A note cut in two: what stands between the dashes, and the text below.
///
/// ```
/// ---
/// name: Northgate
/// ---
/// Met Jo at the fair.
/// ```
package struct NoteParts: Sendable {
  /// Always a map. Nil where the note has no front matter, or none that can be read: then `diagnostics` says why.
  package let head: Node?
  /// The bytes below the front matter; without front matter all but a byte order mark. Empty where the front matter
  /// has no end.
  package let body: Range<Int>
  /// With any of these, a key that is not in `head` may yet stand in the file.
  package let diagnostics: [Diagnostic]

  /// The most bytes that front matter may have.
  package static let largestHead = 64 << 10

  /// Cuts a note and reads its front matter.
  ///
  /// Front matter starts with a first line `---` and ends with the next one; blanks behind the dashes do not matter.
  /// Front matter with nothing in it is an empty map. `textFaults` has been asked before.
  package static func split(_ file: SourceFile) -> NoteParts {
    let bytes = file.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let opening = lineEnd(from: start, in: bytes)
    guard isDashes(bytes[start..<opening.end]) else {
      let faults = lateHead(file, start)
      return NoteParts(
        head: nil, body: start..<bytes.count, diagnostics: faults.isEmpty ? loneReturn(file, start) : faults)
    }
    var line = opening.next
    while line < bytes.count {
      let ending = lineEnd(from: line, in: bytes)
      if bytes[line] == UInt8(ascii: "-"), isDashes(bytes[line..<ending.end]) {
        let (head, diagnostics) = readHead(file, in: opening.next..<line)
        return NoteParts(head: head, body: ending.next..<bytes.count, diagnostics: diagnostics)
      }
      line = ending.next
    }
    let fault = Diagnostic(
      .error, .unclosedFrontMatter, "the front matter has no end", at: SourceSpan(file, start..<start + 3),
      help: "write a line `---` below its last field")
    return NoteParts(head: nil, body: bytes.count..<bytes.count, diagnostics: [fault])
  }

  private static func readHead(_ file: SourceFile, in range: Range<Int>) -> (Node?, [Diagnostic]) {
    let (node, diagnostics) = readYAML(file, in: range, largest: largestHead)
    guard let node, node.map == nil else { return (node, diagnostics) }
    let fault = Diagnostic(
      .error, .wrongShape, "front matter is a map of fields, not \(node.shape)", at: node.span(in: file),
      help: "write `name: value`, one field a line")
    return (nil, diagnostics + [fault])
  }

  /// Where the line's content ends (a carriage return may be in it) and where the next line starts.
  private static func lineEnd(from start: Int, in bytes: [UInt8]) -> (end: Int, next: Int) {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return (index, min(index + 1, bytes.count))
  }

  /// `---`, and blanks or a carriage return behind it.
  private static func isDashes(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x2D, 0x2D, 0x2D])
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// A file whose lines end with carriage returns alone would lose its front matter without a word.
  private static func loneReturn(_ file: SourceFile, _ start: Int) -> [Diagnostic] {
    let line = file.bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.endIndex < file.bytes.count, isDashes(line) else { return [] }
    return [loneReturnFault(file, at: line.endIndex)]
  }

  /// Front matter below blank lines would be shown as text: a line of dashes, then a field, then dashes again.
  private static func lateHead(_ file: SourceFile, _ start: Int) -> [Diagnostic] {
    let bytes = file.bytes
    guard let dashes = bytes[start...].firstIndex(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }),
      bytes[start..<dashes].contains(0x0A), bytes[dashes - 1] == 0x0A
    else { return [] }
    let opening = lineEnd(from: dashes, in: bytes)
    let field = bytes[opening.next...].prefix { $0 == 0x5F || (0x61...0x7A).contains($0) }
    guard isDashes(bytes[dashes..<opening.end]), !field.isEmpty, field.endIndex < bytes.count,
      bytes[field.endIndex] == UInt8(ascii: ":")
    else { return [] }
    return [
      Diagnostic(
        .error, .unclosedFrontMatter, "the front matter does not begin on the first line",
        at: SourceSpan(file, dashes..<dashes + 3), help: "take out the blank lines above it")
    ]
  }
}
