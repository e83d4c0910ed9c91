import Diagnostics

/// Reads a text in parts that are shown apart, each as `readMarkdown` reads a note.
///
/// The address of a link, `[card]: https://…`, and the text of a footnote hold in all parts. What a part explains itself
/// goes first there; what it does not, another part may explain. Where several others do, each in its way, and where the
/// footnote of another could not stand here as it stands there, that is an error. `anchors` of a part are those of the
/// text with its number. `parts` are whole lines, each behind a heading of the second level.
package func readMarkdown(
  _ file: SourceFile, parts: [Range<Int>], firstHeading: Int, anchors: String, path: String
) -> (documents: [Document], diagnostics: [Diagnostic]) {
  let meanings = PartMeanings(file, parts)
  var used: Set<Int> = []
  func read(_ number: Int, _ borrowed: Borrowed = Borrowed()) -> ReadNote {
    ReadNote(
      file, in: parts[number], borrowed: borrowed, firstHeading: firstHeading,
      anchors: anchors + "-" + String(number + 1), path: path, usedElsewhere: used)
  }
  let alone = parts.indices.map { read($0) }
  for note in alone { used.formUnion(meanings.places(ofFootnotes: note.footnotesOfOthers)) }
  var documents: [Document] = []
  var diagnostics: [Diagnostic] = []
  for (number, note) in alone.enumerated() {
    let (borrowed, disputed) = meanings.borrowed(by: number, footnotes: note.footnotesOfOthers)
    // Nothing uses a footnote only where no part does.
    let isWhole = borrowed.isEmpty && note.unusedFootnotes.isDisjoint(with: used)
    let note = isWhole ? note : read(number, borrowed)
    documents.append(note.document)
    diagnostics += note.diagnostics
    let address = String(decoding: PartMeanings.disputed.address, as: UTF8.self)
    for link in disputed.map({ read(number, $0).document.links }) ?? [] where link.typed == address {
      diagnostics.append(
        Diagnostic(
          .error, .linkToFile, "other activities give this link different addresses",
          at: SourceSpan(file, link.range), help: "write its address here as well"))
    }
  }
  return (documents, diagnostics.saidOnce())
}

/// The lines of a part behind what it borrows.
struct ShownLines {
  /// Counted from 1.
  private let first: Int

  init(_ source: Prepared) {
    first = Lines(Array(source.bytes[..<source.startOfBody])).count
  }

  func holds(_ line: Int) -> Bool { line >= first }

  /// Takes out what is not the part's.
  func cut(_ tree: inout Tree) {
    var block = tree.firstChild(tree.root)
    while let current = block {
      block = tree.next(current)
      if !holds(tree.lines(current).first) { tree.remove(current) }
    }
  }

  /// The part's own footnotes, and of others those that may stand in two parts: without a task, which would be two, and
  /// without footnotes of their own.
  func footnotes(
    _ all: [Footnotes.Definition], _ source: Prepared, _ texts: [Int: [UInt8]]
  ) -> [Footnotes.Definition] {
    all.filter { holds($0.line) }
      + all.filter { definition in
        guard !holds(definition.line) else { return false }
        let text = texts[definition.line] ?? []
        let hasTask = text.indices.contains { TaskMark(in: text, at: $0) != nil }
        return !hasTask
          && !source.placeholders(in: text).contains {
            !$0.isTyped && source.pieces[$0.number].footnote != nil
          }
      }
  }
}
