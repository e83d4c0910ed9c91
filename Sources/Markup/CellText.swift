/// A second text for libcmark: each cell of the note's tables as a paragraph, then the note itself.
///
/// So a cell is read as Markdown with the note's own link definitions. Each paragraph is known by its line.
struct CellText {
  private(set) var bytes: [UInt8] = []
  private var line = 1

  /// What each cell begins with, so that it starts no list, heading or quote.
  static let opener: [UInt8] = Array(". ".utf8)

  /// Adds a cell that is not empty, and gives its line.
  mutating func add(cell: ArraySlice<UInt8>) -> Int {
    bytes += Self.opener
    var index = cell.startIndex
    while index < cell.endIndex {
      let next = index + 1 < cell.endIndex ? cell[index + 1] : 0
      guard cell[index] == UInt8(ascii: "\\"), next == UInt8(ascii: "|") || next == UInt8(ascii: "\\") else {
        bytes.append(cell[index])
        index += 1
        continue
      }
      // The bar needs its backslash no more; of two backslashes the second escapes nothing.
      if next == UInt8(ascii: "\\") { bytes.append(next) }
      bytes.append(next)
      index += 2
    }
    return endParagraph(lines: 1)
  }

  /// Adds lines that were the head of a paragraph, and gives the first one's line.
  mutating func add(paragraph lines: ArraySlice<Range<Int>>, of text: [UInt8]) -> Int {
    for (index, line) in lines.enumerated() {
      // Four blanks keep a further line from starting anything.
      bytes += index == 0 ? "".utf8 : "\n    ".utf8
      bytes += text[line].trimmed
    }
    return endParagraph(lines: lines.count)
  }

  /// Adds the note, for its link definitions if it has any.
  mutating func add(note: [UInt8]) {
    let colon = note.indices.dropFirst().contains {
      note[$0] == UInt8(ascii: ":") && note[$0 - 1] == UInt8(ascii: "]")
    }
    if colon { bytes += note }
  }

  private mutating func endParagraph(lines: Int) -> Int {
    bytes += "\n\n".utf8
    let first = line
    line += lines + 1
    return first
  }
}
