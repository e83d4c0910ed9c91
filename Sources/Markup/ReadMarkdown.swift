import Diagnostics

/// Reads a note, or any run of its bytes, as CommonMark with mentions, pipe tables, strikethrough, footnotes and
/// tasks.
///
/// `firstHeading` is the level of the note's highest heading, and those below follow, at most to 6: whether a note
/// begins with `#` or `##`, its headings stand right under the one that the page has for it. With 1 they stay as
/// they are. Never fails: what a page cannot show is left out, each with a diagnostic at its place. Where quotes and
/// lists are nested too deep, the document is empty, and that is an error.
///
/// `anchors` is what the names of places in the HTML have in them, so that they differ from those of other notes on
/// a page: made of `a` to `z`, digits and `-`.
///
/// The bytes should be valid UTF-8. Those that are not are shown as U+FFFD, and so is NUL.
package func readMarkdown(
  _ file: SourceFile, in body: Range<Int>, firstHeading: Int, anchors: String = "note"
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
  let footnotes = Footnotes(source, lines, tree)
  if !footnotes.definitions.isEmpty { tree = Tree(parsing: footnotes.body) }
  let levels = firstHeading > 1 ? min(firstHeading, 6) - highestHeading(in: tree) : 0
  var cleaning = Cleaning(source, lines, levels: levels)
  cleaning.clean(&tree)
  let html = tree.html()
  var texts: [Int: [UInt8]] = [:]
  if !footnotes.definitions.isEmpty {
    var list = footnotes.tree()
    cleaning.clean(&list, footnotes: footnotes)
    texts = footnotes.texts(in: list)
  }
  let order = FootnoteOrder(source, footnotes.definitions, html: html, texts: texts)
  var gaps = Gaps(
    source, order, cleaning.tasks, anchors: anchors, inLinks: cleaning.inLinks,
    inCells: cleaning.tables.mentions)
  gaps.write(order.appended(texts, to: html, anchors: anchors))
  let diagnostics = Faults(file: file, source: source)
    .diagnostics(cleaning.faults, cleaning.tables, gaps, order)
  return (Document(html: gaps.html, mentions: gaps.mentions, tasks: gaps.tasks), diagnostics)
}

/// Makes the trees of a note fit for a page, and keeps what is said of them.
private struct Cleaning {
  let source: Prepared
  let lines: Lines
  let levels: Int
  var tables: TablePlacing
  var faults: [SafeTree.Fault] = []
  var tasks: [TaskDraft] = []
  var inLinks: Set<Int> = []

  init(_ source: Prepared, _ lines: Lines, levels: Int) {
    self.source = source
    self.lines = lines
    self.levels = levels
    tables = TablePlacing(source)
  }

  /// `footnotes` are those of which the tree is the list.
  mutating func clean(_ tree: inout Tree, footnotes: Footnotes? = nil) {
    let starts = footnotes?.starts ?? [:]
    if source.bytes.contains(UInt8(ascii: "|")) {
      tables.place(findTables(in: tree, bytes: source.bytes, lines: lines, starts: starts), in: &tree)
    }
    var safe = SafeTree(
      source, lines, places: tables.places, levels: levels, firstTask: tasks.count,
      holdsFootnotes: footnotes != nil)
    safe.clean(&tree)
    if source.hasStrikes { pairStrikes(in: &tree) }
    faults += safe.faults
    tasks += safe.tasks
    inLinks.formUnion(safe.inLinks)
  }
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
