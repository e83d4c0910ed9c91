/// A pipe table where libcmark sees a paragraph, or a heading if a line of dashes follows the table.
struct FoundTable {
  let node: Tree.Node
  let table: PipeTable
  /// Whether the line below the table is a thematic break.
  let endsInRule: Bool
}

/// All pipe tables of a note, in their order. `bytes` is what the tree was made of; `starts` says of some lines where
/// their text begins, if not where libcmark says.
func findTables(
  in tree: borrowing Tree, bytes: [UInt8], lines: Lines, starts: [Int: Int] = [:]
) -> [FoundTable] {
  var found: [FoundTable] = []
  var quotes = 0
  var items = 0
  var walk = Walk(tree)
  while let step = walk.next() {
    switch step {
    case .leave(let node):
      switch tree.kind(node) {
      case .quote: quotes -= 1
      case .item: items -= 1
      default: continue
      }
    case .enter(let node):
      switch tree.kind(node) {
      case .quote: quotes += 1
      case .item: items += 1
      case .paragraph, .heading:
        let prefix = LinePrefixes(quotes: quotes, isInItem: items > 0)
        if let table = foundTable(tree, node, prefix, bytes: bytes, lines: lines, starts) {
          found.append(table)
        }
      default: continue
      }
    }
  }
  return found
}

private func foundTable(
  _ tree: borrowing Tree, _ node: Tree.Node, _ prefix: LinePrefixes, bytes: [UInt8], lines: Lines,
  _ starts: [Int: Int]
) -> FoundTable? {
  let (first, last) = tree.lines(node)
  guard last > first else { return nil }
  var rows = [lines[first]]
  let start = starts[first] ?? rows[0].lowerBound + tree.indent(node)
  rows[0] = min(start, rows[0].upperBound)..<rows[0].upperBound
  rows += (first + 1...last).map { prefix.stripped(lines[$0], in: bytes) }
  guard tree.kind(node) == .heading else {
    return PipeTable(lines: rows[...], in: bytes).map { FoundTable(node: node, table: $0, endsInRule: false) }
  }
  // libcmark takes a line of dashes below the table for the underline of a heading, whose last line it gives
  // as one too many unless the text ends there.
  if !isUnderline(bytes[rows[rows.count - 1]]) || tree.isFollowed(node) { rows.removeLast() }
  guard let last = rows.last else { return nil }
  let underline = bytes[last].trimmed
  let isRule = underline.count >= 3 && underline.first == UInt8(ascii: "-")
  guard PipeTable(lines: rows.dropLast(), in: bytes) != nil else { return nil }
  return PipeTable(lines: isRule ? rows.dropLast() : rows[...], in: bytes).map {
    FoundTable(node: node, table: $0, endsInRule: isRule)
  }
}

/// Whether a line would make a heading of the text above it.
func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
  let text = line.trimmed
  guard let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "=") else { return false }
  return text.allSatisfy { $0 == first }
}

/// What stands before a block's text on its lines after the first.
private struct LinePrefixes {
  /// How many quotes the block stands in.
  let quotes: Int
  /// Whether lists are among them, which may indent the marks of a quote further.
  let isInItem: Bool

  /// The line without the marks of the quotes, as far as it has them: a lazy line may leave them out.
  func stripped(_ line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = line.lowerBound
    var column = 0
    for quote in 0..<quotes {
      var index = start
      // One blank belongs to the mark before.
      var allowed = column + (quote == 0 ? 3 : 4)
      if isInItem { allowed = .max }
      while index < line.upperBound, bytes[index].isBlank {
        column += bytes[index] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
        index += 1
      }
      guard index < line.upperBound, bytes[index] == UInt8(ascii: ">"), column <= allowed else { break }
      start = index + 1
      column += 1
    }
    return start..<line.upperBound
  }
}
