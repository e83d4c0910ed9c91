import Diagnostics

/// The lines of a note, and what CommonMark makes of each, for whoever takes a note apart by its headings.
///
/// Lists, quotes and code end where libcmark ends them, so a line is here what a page shows it as.
package struct NoteOutline: Sendable {
  /// What a line is, as far as it matters to headings.
  package enum Kind: Sendable, Equatable {
    case text
    /// A heading `## …` of the note itself, and not of a list or a quote in it.
    case sectionHeading
    /// Any other heading; of one that is underlined each line of its text.
    case heading
    /// In fenced code that is closed, or that ends with its list or quote: somebody meant it to be shown as typed.
    case fencedCode
  }

  /// Where each line stands in the file, without its end.
  package let lines: [Range<Int>]
  package private(set) var kinds: [Kind]
  /// Where the text ends in the file.
  package let end: Int

  /// Nil where quotes and lists are nested deeper than is read.
  package init?(_ file: SourceFile, in body: Range<Int>) {
    guard lineNestedTooDeep(file.bytes, in: body) == nil else { return nil }
    let bytes = Array(file.bytes[body])
    let found = Lines(bytes)
    lines = (1...found.count).map { line in
      found[line].lowerBound + body.lowerBound..<found[line].upperBound + body.lowerBound
    }
    end = body.upperBound
    kinds = Array(repeating: .text, count: lines.count)
    let tree = Tree(parsing: bytes)
    var walk = Walk(tree)
    while let step = walk.next() {
      guard case .enter(let node) = step else { continue }
      switch tree.kind(node) {
      case .heading: mark(heading: node, tree, file.bytes)
      case .codeBlock: mark(code: node, tree, file.bytes)
      default: continue
      }
    }
  }

  private mutating func mark(heading node: Tree.Node, _ tree: borrowing Tree, _ bytes: [UInt8]) {
    let (first, last) = tree.lines(node)
    guard first >= 1, first <= lines.count else { return }
    let start = min(lines[first - 1].lowerBound + tree.indent(node), lines[first - 1].upperBound)
    guard bytes[start..<lines[first - 1].upperBound].first == UInt8(ascii: "#") else {
      for line in first...max(first, min(last, lines.count)) { kinds[line - 1] = .heading }
      return
    }
    let isOwn = tree.headingLevel(node) == 2 && tree.parent(node) == tree.root
    kinds[first - 1] = isOwn ? .sectionHeading : .heading
  }

  private mutating func mark(code node: Tree.Node, _ tree: borrowing Tree, _ bytes: [UInt8]) {
    let (first, last) = tree.lines(node)
    guard first >= 1, first <= lines.count else { return }
    let opening = lines[first - 1]
    let text = bytes[min(opening.lowerBound + tree.indent(node), opening.upperBound)..<opening.upperBound]
    guard let fence = text.first, fence == UInt8(ascii: "`") || fence == UInt8(ascii: "~") else { return }
    let count = text.prefix { $0 == fence }.count
    guard count >= 3 else { return }
    let end = min(last, lines.count)
    let closing = bytes[lines[end - 1]].reversed().drop(while: \.isBlank).prefix { $0 == fence }.count
    let isClosed = end > first && closing >= count
    // One that nothing closes takes in all the rest of the note.
    guard isClosed || tree.isFollowed(node) else { return }
    // One that ends with its list is said to end on the line behind it.
    for line in first...max(first, isClosed ? end : end - 1) { kinds[line - 1] = .fencedCode }
  }
}
