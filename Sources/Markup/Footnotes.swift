/// The footnotes that a note explains, taken out of it: `[^1]: text`, at the start of a line with at most three blanks.
///
/// The text goes on in the lines of its paragraph, and in further ones that are indented by four blanks.
struct Footnotes {
  struct Definition {
    /// The number of the piece that is its mark.
    let piece: Int
    let label: [UInt8]
    /// Its first line, counted from 1.
    let line: Int
    let lastLine: Int
  }

  private(set) var definitions: [Definition] = []
  /// The note with the lines of footnotes left blank.
  private(set) var body: [UInt8] = []
  /// The footnotes as one list, on the lines where they stand in the note; the note follows if it has definitions
  /// of links.
  private(set) var list: [UInt8] = []
  /// Where the text begins on the first line of each.
  private(set) var starts: [Int: Int] = [:]
  private let lineCount: Int

  /// What the first line of each has before its text, so that it starts no block, and its text keeps its place.
  private static let filler = UInt8(ascii: ".")

  /// `tree` is what libcmark made of the note with the footnotes in it: it tells text from code, and where a
  /// paragraph ends.
  init(_ source: Prepared, _ lines: Lines, _ tree: borrowing Tree) {
    lineCount = lines.count
    guard source.hasFootnotes else { return }
    let marks = marksAtStarts(source, lines)
    guard !marks.isEmpty else { return }
    let leaves = Leaves(tree, lineCount: lines.count)
    var line = 1
    while line <= lines.count {
      guard let mark = marks[line], let last = leaves.endOfText(line) else {
        add(line, of: source, lines, to: \.body)
        line += 1
        continue
      }
      let end = endOfFootnote(from: line, textEnd: last, source, lines) { marks[$0] != nil }
      definitions.append(Definition(piece: mark.piece, label: mark.label, line: line, lastLine: end))
      let range = lines[line]
      starts[line] = mark.end
      list += "1.  ".utf8
      list += repeatElement(Self.filler, count: mark.end - range.lowerBound - 5)
      list.append(UInt8(ascii: " "))
      list += source.bytes[mark.end..<range.upperBound]
      list.append(UInt8(ascii: "\n"))
      body.append(UInt8(ascii: "\n"))
      while line < end {
        line += 1
        // What goes on without blanks must not start anything in the list.
        if !isIndented(source.bytes[lines[line]]) { list += "    ".utf8 }
        add(line, of: source, lines, to: \.list)
      }
      line += 1
    }
    guard !definitions.isEmpty, body.indices.dropFirst().contains(where: { isLinkEnd(body, $0) }) else {
      return
    }
    list += "\n<!-- -->\n\n".utf8
    list += body
  }

  /// Adds a line to one of the two, and a blank one to the other.
  private mutating func add(
    _ line: Int, of source: Prepared, _ lines: Lines, to text: WritableKeyPath<Footnotes, [UInt8]>
  ) {
    self[keyPath: text] += source.bytes[lines[line]]
    body.append(UInt8(ascii: "\n"))
    list.append(UInt8(ascii: "\n"))
  }

  /// The tree of the list, without what was added for its definitions of links.
  func tree() -> Tree {
    var tree = Tree(parsing: list)
    while let last = tree.lastChild(tree.root), tree.lines(last).first > lineCount { tree.remove(last) }
    var block = tree.firstChild(tree.root)
    while let current = block {
      tree.makeLoose(current)
      var item = tree.firstChild(current)
      while let entry = item {
        removeFiller(in: entry, of: &tree)
        item = tree.next(entry)
      }
      block = tree.next(current)
    }
    return tree
  }

  private func removeFiller(in item: Tree.Node, of tree: inout Tree) {
    guard let block = tree.firstChild(item), let text = tree.firstChild(block), tree.kind(text) == .text,
      let start = starts[tree.lines(item).first]
    else { return }
    let written = tree.text(text)
    let dots = written.prefix { $0 == Self.filler }.count
    // The text may itself begin with such a dot, behind a blank.
    guard dots > 0, start > 0 else { return }
    tree.setText(text, Array(written[dots...].drop(while: \.isBlank)))
  }

  /// The HTML of the items of a cleaned tree, each by the line at which it begins.
  func texts(in tree: borrowing Tree) -> [Int: [UInt8]] {
    var texts: [Int: [UInt8]] = [:]
    var block = tree.firstChild(tree.root)
    while let current = block {
      var item = tree.firstChild(current)
      while let entry = item {
        texts[tree.lines(entry).first] = tree.html(of: entry)
        item = tree.next(entry)
      }
      block = tree.next(current)
    }
    return texts
  }
}

private func isLinkEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
  bytes[index] == UInt8(ascii: ":") && bytes[index - 1] == UInt8(ascii: "]")
}

/// Whether a line begins with four columns of blanks.
private func isIndented(_ line: ArraySlice<UInt8>) -> Bool {
  let blanks = line.prefix(4)
  guard let other = blanks.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return blanks.count == 4 }
  return line[other] == UInt8(ascii: "\t")
}

/// The last line of a footnote whose paragraph ends at a line.
private func endOfFootnote(
  from first: Int, textEnd: Int, _ source: Prepared, _ lines: Lines, isOther: (Int) -> Bool
) -> Int {
  var end = first
  while end < textEnd, !isOther(end + 1) {
    // What goes on in a quote is not the footnote's, and neither is a line that would make a heading of it.
    let text = source.bytes[lines[end + 1]].trimmed
    guard text.first != UInt8(ascii: ">"), !isUnderline(text) else { return end }
    end += 1
  }
  var line = end + 1
  while line <= lines.count {
    let text = source.bytes[lines[line]]
    if !text.trimmed.isEmpty {
      guard isIndented(text) else { break }
      end = line
    }
    line += 1
  }
  return end
}

private typealias FootnoteMark = (piece: Int, label: [UInt8], end: Int)

/// The marks that stand at the start of a line, with a colon behind them, by line.
private func marksAtStarts(_ source: Prepared, _ lines: Lines) -> [Int: FootnoteMark] {
  var marks: [Int: FootnoteMark] = [:]
  for line in 1...lines.count {
    let range = lines[line]
    let start = range.lowerBound + source.bytes[range].prefix { $0 == UInt8(ascii: " ") }.count
    guard start - range.lowerBound <= 3, start < range.upperBound, source.bytes[start] == Placeholder.lead,
      let found = source.placeholder(in: source.bytes, at: start),
      let label = source.pieces[found.number].footnote,
      found.range.upperBound < range.upperBound, source.bytes[found.range.upperBound] == UInt8(ascii: ":")
    else { continue }
    marks[line] = (found.number, label, found.range.upperBound + 1)
  }
  return marks
}

/// The last line of the text that stands on each line.
private struct Leaves {
  private var ends: [Int]

  init(_ tree: borrowing Tree, lineCount: Int) {
    ends = Array(repeating: 0, count: lineCount + 1)
    var walk = Walk(tree)
    while let step = walk.next() {
      guard case .enter(let node) = step else { continue }
      let isText: Bool
      switch tree.kind(node) {
      case .paragraph, .heading: isText = true
      case .codeBlock, .htmlBlock: isText = false
      default: continue
      }
      let (first, last) = tree.lines(node)
      // libcmark may give a heading a line too many, which the block behind it takes back.
      guard first >= 1, first <= min(last, lineCount) else { continue }
      for line in first...min(last, lineCount) { ends[line] = isText ? min(last, lineCount) : 0 }
    }
  }

  /// Nil where a line is no text, but code or blank.
  func endOfText(_ line: Int) -> Int? { ends[line] > 0 ? ends[line] : nil }
}
