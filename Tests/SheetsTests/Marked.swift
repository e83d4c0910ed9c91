import Diagnostics
import Testing

/// A file written with the places of its faults between `⟦` and `⟧`.
struct Marked {
  let file: SourceFile
  /// The bytes between the marks, in the order in which they open. Marks may stand in each other.
  let ranges: [Range<Int>]

  init(_ text: String, path: String = "note.md") {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var open: [Int] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(ranges.count)
        ranges.append(bytes.count..<bytes.count)
      case "⟧":
        if let last = open.popLast() { ranges[last] = ranges[last].lowerBound..<bytes.count }
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    file = SourceFile(path: path, bytes: bytes)
    self.ranges = ranges
  }
}

/// A diagnostic in one line: `line:column code: row, column: summary (note) → help`.
func shown(_ diagnostic: Diagnostic) -> String {
  func place(_ span: SourceSpan?) -> String {
    guard let span else { return "" }
    let position = span.file.position(of: span.range.lowerBound)
    return "\(position.line):\(position.column) "
  }
  let notes = diagnostic.notes.map { " (\(place($0.span))\($0.text))" }.joined()
  let help = diagnostic.help.map { " → \($0)" } ?? ""
  let cell = diagnostic.cell.map { "row \($0.row)\($0.header.map { ", \($0)" } ?? ""): " } ?? ""
  return "\(place(diagnostic.span))\(diagnostic.code.rawValue): \(cell)\(diagnostic.summary)\(notes)\(help)"
}

/// The diagnostics say this, in order, and stand at the marked places.
func expect(
  _ diagnostics: [Diagnostic], are expected: [String], in marked: Marked,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let ordered = diagnostics.inOrder()
  #expect(ordered.map(shown) == expected, sourceLocation: sourceLocation)
  #expect(
    ordered.compactMap { $0.span?.range }.sorted { $0.lowerBound < $1.lowerBound } == marked.ranges,
    sourceLocation: sourceLocation)
}
