import Diagnostics

/// Puts the tables of a note into its tree, in the place of what libcmark saw.
struct TablePlacing {
  private let source: Prepared
  /// Where the cells and paragraphs that came from the second text stand in the prepared bytes.
  private(set) var places: [Tree.Node: Range<Int>] = [:]
  /// Cells beyond the header's, by row. They are shown, and the row is a fault.
  private(set) var ragged: [RaggedRow] = []
  /// The placeholders in cells, by number, where mentions of the note have words of their own.
  private(set) var mentions: Set<Int> = []
  /// Those of them whose bar would cut the cell.
  private(set) var cutting: [Int] = []
  /// How many missing cells may still be filled in; a wide header over many short rows would make gigabytes.
  private var fillings = 10_000

  struct RaggedRow {
    /// From the first cell that is too many to the last.
    let surplus: Range<Int>
    let cells: Int
    let header: Int
  }

  init(_ source: Prepared) {
    self.source = source
  }

  mutating func place(_ found: [FoundTable], in tree: inout Tree) {
    guard !found.isEmpty else { return }
    var text = CellText()
    var lines: [Int] = []
    for one in found {
      if !one.table.before.isEmpty { lines.append(text.add(paragraph: one.table.before, of: source.bytes)) }
      for row in [one.table.header] + one.table.rows {
        for cell in row where !isPlain(source.bytes[cell]) {
          lines.append(text.add(cell: source.bytes[cell]))
          if source.hasBars { findBars(in: cell) }
        }
      }
    }
    if !lines.isEmpty { text.add(note: source.bytes) }
    var second = Tree(parsing: text.bytes)
    // In the order in which they were added, so they are asked for in that order too.
    var paragraphs = Paragraphs(lines: lines[...], next: second.firstChild(second.root))
    for one in found {
      if let first = one.table.before.first, let last = one.table.before.last,
        let paragraph = paragraphs.take(from: second)
      {
        tree.insert(paragraph, before: one.node)
        places[paragraph] = first.lowerBound..<last.upperBound
      }
      build(one.table, before: one.node, in: &tree, from: &second, &paragraphs)
      if one.endsInRule { tree.insertRule(before: one.node) }
      tree.remove(one.node)
    }
  }

  private mutating func findBars(in cell: Range<Int>) {
    for placeholder in source.placeholders(in: Array(source.bytes[cell])) {
      mentions.insert(placeholder.number)
      let piece = source.pieces[placeholder.number]
      if piece.cutsCell, piece.fault == nil { cutting.append(placeholder.number) }
    }
  }

  private mutating func build(
    _ table: PipeTable, before node: Tree.Node, in tree: inout Tree, from second: inout Tree,
    _ paragraphs: inout Paragraphs
  ) {
    let closing = (table.rows.isEmpty ? "" : "</tbody>\n") + "</table></div>"
    let block = tree.insertBlock(
      opening: "<div class=\"table\" tabindex=\"0\"><table>\n<thead>", closing: closing, before: node)
    let headers = table.alignments.map { CellTag(isHeader: true, $0) }
    let tags = table.alignments.map { CellTag(isHeader: false, $0) }
    // Plain cells need no node of their own: their HTML goes before that of the next cell that does.
    var plain: [UInt8] = []
    for (index, cells) in ([table.header] + table.rows).enumerated() {
      let row = completed(cells, to: table.header.count)
      for (column, cell) in row.cells.enumerated() {
        let all = index == 0 && !cell.isEmpty ? headers : tags
        let tag = column < all.count ? all[column] : CellTag(isHeader: false, .unsaid)
        var closing = tag.closing
        if column == row.cells.count - 1 {
          closing += String(repeating: "<td></td>", count: row.missing) + "</tr>\n"
          if index == 0 { closing += "</thead>\n" + (table.rows.isEmpty ? "" : "<tbody>\n") }
        }
        if column == 0 { plain += "<tr>".utf8 }
        plain += tag.opening.utf8
        guard !isPlain(source.bytes[cell]) else {
          plain += source.bytes[cell]
          plain += closing.utf8
          continue
        }
        let made = tree.appendCell(opening: plain, closing: closing, to: block)
        plain = []
        places[made] = cell
        guard let paragraph = paragraphs.take(from: second) else { continue }
        second.removeOpener(of: paragraph)
        while let child = second.firstChild(paragraph) { tree.append(child, to: made) }
      }
    }
    if !plain.isEmpty { _ = tree.appendCell(opening: plain, closing: "", to: block) }
  }

  /// The cells of a row without empty ones beyond the header, and how many it lacks.
  private mutating func completed(_ cells: [Range<Int>], to count: Int) -> (cells: [Range<Int>], missing: Int)
  {
    guard cells.count >= count else {
      let missing = min(count - cells.count, fillings)
      fillings -= missing
      return (cells, missing)
    }
    let surplus = cells[count...].filter { !$0.isEmpty }
    guard let first = surplus.first, let last = surplus.last else { return (Array(cells[..<count]), 0) }
    ragged.append(
      RaggedRow(surplus: first.lowerBound..<last.upperBound, cells: cells.count, header: count))
    return (cells, 0)
  }
}

/// Whether a cell is empty or words and numbers alone: libcmark would make the same bytes of it.
private func isPlain(_ cell: ArraySlice<UInt8>) -> Bool {
  var isASCII = true
  for byte in cell {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."),
      UInt8(ascii: "%"):
      continue
    case 0x80... where byte != Placeholder.lead: isASCII = false
    default: return false
    }
  }
  return isASCII || isUTF8(cell)
}

private func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return true
  } catch {
    return false
  }
}

/// The tags of a cell. Alignment is a class, because the pages allow no styles in their text.
private struct CellTag {
  let opening: String
  let closing: String

  init(isHeader: Bool, _ alignment: PipeTable.Alignment) {
    let name =
      switch alignment {
      case .right: " class=\"num\""
      case .centre: " class=\"mid\""
      case .left, .unsaid: ""
      }
    opening = (isHeader ? "<th scope=\"col\"" : "<td") + name + ">"
    closing = isHeader ? "</th>" : "</td>"
  }
}

/// What libcmark made of the second text, as far as it is not yet taken.
private struct Paragraphs {
  /// The lines of what was added, in their order.
  var lines: ArraySlice<Int>
  var next: Tree.Node?

  /// What was made of the next thing that was added; nil where that was nothing but link definitions.
  mutating func take(from second: borrowing Tree) -> Tree.Node? {
    guard let line = lines.popFirst(), let node = next, second.lines(node).first == line else { return nil }
    next = second.next(node)
    return node
  }
}

extension Tree {
  fileprivate mutating func removeOpener(of paragraph: Node) {
    guard let first = firstChild(paragraph) else { return }
    let text = self.text(first)
    guard text.starts(with: CellText.opener) else { return }
    setText(first, Array(text.dropFirst(CellText.opener.count)))
  }
}
