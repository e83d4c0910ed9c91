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
/// `path` is the note's in the book, from whose folder links to files lead.
///
/// The bytes should be valid UTF-8. Those that are not are shown as U+FFFD, and so is NUL.
package func readMarkdown(
  _ file: SourceFile, in body: Range<Int>, firstHeading: Int, anchors: String = "note", path: String = ""
) -> (document: Document, diagnostics: [Diagnostic]) {
  let note = ReadNote(file, in: body, firstHeading: firstHeading, anchors: anchors, path: path)
  return (note.document, note.diagnostics)
}

/// A note, or the part of one that is shown apart, with what is said of it.
struct ReadNote {
  let document: Document
  let diagnostics: [Diagnostic]
  /// Its own footnotes that it does not use, by the places of their marks in the file.
  private(set) var unusedFootnotes: Set<Int> = []
  /// The names of those that it uses and does not explain.
  private(set) var footnotesOfOthers: Set<[UInt8]> = []

  /// `borrowed` is what other parts of a text explain to this one, and `usedElsewhere` are its footnotes that other parts
  /// use, by the places of their marks in the file.
  init(
    _ file: SourceFile, in body: Range<Int>, borrowed: Borrowed = Borrowed(), firstHeading: Int,
    anchors: String,
    path: String, usedElsewhere: Set<Int> = []
  ) {
    var body = body.clamped(to: 0..<file.bytes.count)
    if file.bytes[body].starts(with: byteOrderMark) {
      body = body.lowerBound + byteOrderMark.count..<body.upperBound
    }
    if let line = lineNestedTooDeep(file.bytes, in: body) {
      let fault = Diagnostic(
        .error, .nestedTooDeep, "quotes and lists are nested too deep",
        at: SourceSpan(file, line..<line + 1),
        help: "nest them at most \(deepestContainer) deep, and less in long lists")
      (document, diagnostics) = (Document(), [fault])
      return
    }
    let source = Prepared(file, in: body, borrowed: borrowed)
    let lines = Lines(source.bytes)
    let shown = borrowed.isEmpty ? nil : ShownLines(source)
    var tree = Tree(parsing: source.bytes)
    let footnotes = Footnotes(source, lines, tree)
    if !footnotes.definitions.isEmpty { tree = Tree(parsing: footnotes.body) }
    shown?.cut(&tree)
    let levels = firstHeading > 1 ? min(firstHeading, 6) - highestHeading(in: tree) : 0
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    var cleaning = Cleaning(source, lines, levels: levels, folder: folder)
    cleaning.clean(&tree)
    let html = tree.html()
    var texts: [Int: [UInt8]] = [:]
    if !footnotes.definitions.isEmpty {
      var list = footnotes.tree()
      cleaning.clean(&list, footnotes: footnotes)
      texts = footnotes.texts(in: list)
    }
    let definitions = shown?.footnotes(footnotes.definitions, source, texts) ?? footnotes.definitions
    var refused = borrowed.refused
    for other in footnotes.definitions where !definitions.contains(where: { $0.label == other.label }) {
      refused[other.label] = .notForTwo
    }
    let order = FootnoteOrder(
      source, definitions, refused, html: html, texts: texts, usedElsewhere: usedElsewhere)
    var gaps = Gaps(
      source, order, cleaning.tasks, cleaning.links, anchors: anchors, inLinks: cleaning.inLinks,
      inCells: cleaning.tables.mentions)
    gaps.write(order.appended(texts, to: html, anchors: anchors))
    document = Document(html: gaps.html, mentions: gaps.mentions, tasks: gaps.tasks, links: gaps.links)
    let found = Faults(file: file, source: source)
      .diagnostics(cleaning.faults, cleaning.tables, gaps, order)
    let own = definitions.filter { shown?.holds($0.line) ?? true }
    unusedFootnotes = Set(
      own.filter { order.numbers[$0.label] == nil }.map { source.pieces[$0.piece].source.lowerBound })
    footnotesOfOthers = order.used.subtracting(own.map(\.label))
    guard shown != nil else {
      diagnostics = found
      return
    }
    let used = definitions.filter { order.numbers[$0.label] != nil }
    let ranges = [body] + used.map { source.source(of: lines.range($0.line, through: $0.lastLine)) }
    diagnostics = found.filter { fault in
      guard let place = fault.span?.range.lowerBound else { return true }
      return ranges.contains { $0.lowerBound <= place && place <= $0.upperBound }
    }
  }
}

/// Makes the trees of a note fit for a page, and keeps what is said of them.
private struct Cleaning {
  let source: Prepared
  let lines: Lines
  let levels: Int
  var tables: TablePlacing
  var faults: [SafeTree.Fault] = []
  var tasks: [TaskDraft] = []
  var links: [FileLinkDraft] = []
  let folder: String
  var inLinks: Set<Int> = []

  init(_ source: Prepared, _ lines: Lines, levels: Int, folder: String) {
    self.folder = folder
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
      firstLink: links.count, folder: folder, holdsFootnotes: footnotes != nil)
    safe.clean(&tree)
    if source.hasStrikes { pairStrikes(in: &tree) }
    faults += safe.faults
    tasks += safe.tasks
    links += safe.links
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
