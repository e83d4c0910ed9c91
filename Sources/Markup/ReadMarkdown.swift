import Diagnostics

/// Reads a note, or any run of its bytes, as CommonMark with mentions, pipe tables and strikethrough.
///
/// `firstHeading` is the level of the note's highest heading, and those below follow, at most to 6: whether a note
/// begins with `#` or `##`, its headings stand right under the one that the page has for it. With 1 they stay as
/// they are. Never fails: what a page cannot show is left out, each with a diagnostic at its place. Where quotes and
/// lists are nested too deep, the document is empty, and that is an error.
///
/// The bytes should be valid UTF-8. Those that are not are shown as U+FFFD, and so is NUL.
package func readMarkdown(
  _ file: SourceFile, in body: Range<Int>, firstHeading: Int
) -> (document: Document, diagnostics: [Diagnostic]) {
  var body = body.clamped(to: 0..<file.bytes.count)
  if file.bytes[body].starts(with: byteOrderMark) {
    body = body.lowerBound + byteOrderMark.count..<body.upperBound
  }
  if let line = lineNestedTooDeep(file.bytes, in: body) {
    let fault = Diagnostic(
      .error, .nestedTooDeep, "quotes and lists are nested too deep",
      at: SourceSpan(file, line..<line + 1),
      help: "nest them at most \(deepestContainer) deep, and less in long lists")
    return (Document(), [fault])
  }
  let source = Prepared(file, in: body)
  let lines = Lines(source.bytes)
  var tree = Tree(parsing: source.bytes)
  var tables = TablePlacing(source)
  if source.bytes.contains(UInt8(ascii: "|")) {
    tables.place(findTables(in: tree, bytes: source.bytes, lines: lines), in: &tree)
  }
  let levels = firstHeading > 1 ? min(firstHeading, 6) - highestHeading(in: tree) : 0
  var safe = SafeTree(source, lines, places: tables.places, levels: levels)
  safe.clean(&tree)
  if source.hasStrikes { pairStrikes(in: &tree) }
  var gaps = Gaps(source, inLinks: safe.inLinks, inCells: tables.mentions)
  gaps.write(tree.html())
  let diagnostics = Faults(file: file, source: source).diagnostics(safe.faults, tables, gaps)
  return (Document(html: gaps.html, mentions: gaps.mentions), diagnostics)
}

/// The level of the highest heading, 1 for `#`; 1 where there is none.
private func highestHeading(in tree: borrowing Tree) -> Int {
  var highest: Int?
  var walk = Walk(tree)
  while let step = walk.next() {
    guard case .enter(let node) = step, tree.kind(node) == .heading else { continue }
    highest = min(highest ?? 6, tree.headingLevel(node))
  }
  return highest ?? 1
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
