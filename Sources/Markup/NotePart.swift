import Diagnostics

/// Reads a text in parts that are shown apart, each as `readMarkdown` reads a note.
///
/// The address of a link, `[card]: https://…`, and the text of a footnote hold in all parts, wherever they stand. What a
/// part explains itself goes first; what it does not is that of the only other part which does. `anchors` of a part
/// are those of the text with its number. `parts` are whole lines, each behind a heading of the second level.
package func readMarkdown(
  _ file: SourceFile, parts: [Range<Int>], firstHeading: Int, anchors: String, path: String
) -> (documents: [Document], diagnostics: [Diagnostic]) {
  let labels = PartLabels(file, parts)
  var used: Set<Int> = []
  func read(_ number: Int, others: [Int]) -> ReadNote {
    ReadNote(
      file, in: parts[number], others: others.map { parts[$0] },
      ending: others.isEmpty ? [] : ending(of: file.bytes[parts[number]], isLast: number == parts.count - 1),
      firstHeading: firstHeading, anchors: anchors + "-" + String(number + 1), path: path, usedElsewhere: used
    )
  }
  let others = parts.indices.map(labels.others)
  var notes = parts.indices.map { read($0, others: others[$0]) }
  for note in notes { used.formUnion(note.footnotesOfOthers) }
  // Nothing uses a footnote only where no part does.
  for number in notes.indices where !notes[number].unusedFootnotes.isDisjoint(with: used) {
    notes[number] = read(number, others: others[number])
  }
  // A footnote that two parts show has its faults in both.
  var said: Set<Said> = []
  var diagnostics = notes.flatMap(\.diagnostics).filter { said.insert(Said($0)).inserted }
  for number in parts.indices {
    guard let link = labels.addressedTwice(in: number).first else { continue }
    // In code, or with one address that is written in two ways, it does not matter which part goes first.
    let other = read(number, others: others[number].reversed()).document
    guard (other.html, other.links) != (notes[number].document.html, notes[number].document.links) else {
      continue
    }
    diagnostics.append(
      Diagnostic(
        .error, .linkToFile, "two other activities give this link different addresses",
        at: SourceSpan(file, link), help: "write its address here as well, or another word in the brackets"))
  }
  return (notes.map(\.document), diagnostics)
}

private struct Said: Hashable {
  let range: Range<Int>?
  let summary: String

  init(_ fault: Diagnostic) {
    range = fault.span?.range
    summary = fault.summary
  }
}

/// What stands behind a part, so that no block of it goes on in those which follow: a line that ends lists, quotes and
/// every kind of raw HTML. Only the last part can end in code that nothing closes.
private func ending(of part: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
  let line = Array("\n<!-- ?> ]]> </script> -->\n\n".utf8)
  guard isLast else { return line }
  let bytes = part + line
  let tree = Tree(parsing: Array(bytes))
  guard let block = tree.lastChild(tree.root), tree.kind(block) == .codeBlock else { return line }
  let lines = Lines(Array(bytes))
  let fence = bytes[...].dropFirst(lines[tree.lines(block).first].lowerBound).drop(while: \.isBlank)
  return [UInt8(ascii: "\n")] + fence.prefix { $0 == fence.first } + line
}

/// The lines of a part in front of those of others, and which footnotes of others it may use.
struct ShownLines {
  private let count: Int

  init(_ source: Prepared) {
    count = Lines(Array(source.bytes[..<source.endOfFirst])).count
  }

  func holds(_ line: Int) -> Bool { line <= count }

  /// Takes the blocks of other parts out.
  func cut(_ tree: inout Tree) {
    var block = tree.firstChild(tree.root)
    while let current = block {
      block = tree.next(current)
      if !holds(tree.lines(current).first) { tree.remove(current) }
    }
  }

  /// The part's own footnotes, and of others those that may stand in two parts: explained once, without a task, which
  /// would be two, and without footnotes of their own.
  func footnotes(
    _ all: [Footnotes.Definition], _ source: Prepared, _ texts: [Int: [UInt8]]
  ) -> [Footnotes.Definition] {
    let own = all.filter { holds($0.line) }
    let labels = Set(own.map(\.label))
    let others = Dictionary(
      grouping: all.filter { !holds($0.line) && !labels.contains($0.label) }, by: \.label)
    return own
      + all.filter { definition in
        guard others[definition.label]?.count == 1, !holds(definition.line) else { return false }
        let text = texts[definition.line] ?? []
        let hasTask = text.indices.contains { TaskMark(in: text, at: $0) != nil }
        return !hasTask
          && !source.placeholders(in: text).contains {
            !$0.isTyped && source.pieces[$0.number].footnote != nil
          }
      }
  }
}
