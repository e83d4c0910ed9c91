/// A pipe table in the lines of a paragraph, as ranges of the text it was found in.
///
/// ```
/// | Product | Price |
/// |---------|------:|
/// | Six-sheet | 250 |
/// ```
struct PipeTable {
  enum Alignment {
    case unsaid
    case left
    case centre
    case right
  }

  /// The lines above the header, which stay a paragraph.
  let before: ArraySlice<Range<Int>>
  let header: [Range<Int>]
  /// As many as the header has cells.
  let alignments: [Alignment]
  /// Each as it was written, so it may have fewer or more cells than the header.
  let rows: [[Range<Int>]]

  /// Takes the first table, if there is one: a line of dashes under a header with as many cells. All lines
  /// below are its rows.
  init?(lines: ArraySlice<Range<Int>>, in bytes: [UInt8]) {
    for index in lines.indices.dropFirst() {
      guard isMadeOfDashes(bytes[lines[index]]) else { continue }
      let dashes = pipeCells(lines[index], in: bytes)
      let header = pipeCells(lines[index - 1], in: bytes)
      let alignments = dashes.compactMap { Alignment(bytes[$0]) }
      guard dashes.count == header.count, alignments.count == header.count else { continue }
      // One cell without any bar is a line of text over a line of dashes.
      let bar = UInt8(ascii: "|")
      guard header.count > 1 || bytes[lines[index - 1]].contains(bar) || bytes[lines[index]].contains(bar)
      else {
        continue
      }
      self.before = lines[..<(index - 1)]
      self.header = header
      self.alignments = alignments
      rows = lines[(index + 1)...].map { pipeCells($0, in: bytes) }
      return
    }
    return nil
  }
}

extension PipeTable.Alignment {
  /// By a cell of the line of dashes: `---`, `:--`, `:-:` or `--:`. Nil for anything else.
  fileprivate init?(_ cell: ArraySlice<UInt8>) {
    let colon = UInt8(ascii: ":")
    let dashes = cell.drop { $0 == colon }
    let left = cell.count - dashes.count
    let right = dashes.reversed().prefix { $0 == colon }.count
    let middle = dashes.dropLast(right)
    guard left <= 1, right <= 1, !middle.isEmpty, middle.allSatisfy({ $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    switch (left, right) {
    case (0, 0): self = .unsaid
    case (1, 0): self = .left
    case (0, 1): self = .right
    default: self = .centre
    }
  }
}

private func isMadeOfDashes(_ line: ArraySlice<UInt8>) -> Bool {
  var hasDash = false
  for byte in line {
    switch byte {
    case UInt8(ascii: "-"): hasDash = true
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): continue
    default: return false
    }
  }
  return hasDash
}

/// The cells of a line, trimmed; the bars at both ends are optional. `\|` divides nothing. At least one cell.
private func pipeCells(_ line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
  func cell(_ range: Range<Int>) -> Range<Int> {
    let text = bytes[range].trimmed
    return text.startIndex..<text.endIndex
  }
  var cells: [Range<Int>] = []
  var index = cell(line).lowerBound
  if index < line.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
  var start = index
  while index < line.upperBound {
    if bytes[index] == UInt8(ascii: "|") {
      cells.append(cell(start..<index))
      start = index + 1
    }
    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
  }
  let last = cell(start..<line.upperBound)
  if !last.isEmpty || cells.isEmpty { cells.append(last) }
  return cells
}
