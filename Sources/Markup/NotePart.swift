import Diagnostics

/// Reads a text in parts that are shown apart, each as `readMarkdown` reads a note.
///
/// They are one text of CommonMark: the addresses of links, `[card]: https://…`, hold in all of them. A footnote is its
/// part's own where that explains it; else that of the only other part which does. `anchors` of a part are those of the
/// text with its number. `parts` are whole lines, each behind a heading of the second level; `blanks` are those of
/// further lines that are no text at all.
package func readMarkdown(
  _ file: SourceFile, in body: Range<Int>, parts: [Range<Int>], blanks: [Range<Int>], firstHeading: Int,
  anchors: String, path: String
) -> (documents: [Document], diagnostics: [Diagnostic]) {
  func name(_ number: Int) -> String { anchors + "-" + String(number + 1) }
  guard mayDefine(file.bytes[body]) else {
    let read = parts.enumerated().map { number, part in
      readMarkdown(file, in: part, firstHeading: firstHeading, anchors: name(number), path: path)
    }
    return (read.map(\.document), read.flatMap(\.diagnostics))
  }
  let text = file.leavingBlank(blanks)
  var used: Set<Int> = []
  func read(_ number: Int) -> ReadNote {
    let part = parts[number]
    // Without a bracket it uses nothing that another part explains.
    guard file.bytes[part].contains(UInt8(ascii: "[")) else {
      return ReadNote(file, in: part, firstHeading: firstHeading, anchors: name(number), path: path)
    }
    return ReadNote(
      text, in: body, part: part, firstHeading: firstHeading, anchors: name(number), path: path,
      usedElsewhere: used)
  }
  var notes = parts.indices.map(read)
  for note in notes { used.formUnion(note.footnotesOfOthers) }
  // Nothing uses a footnote only where no part does.
  for number in notes.indices where !notes[number].unusedFootnotes.isDisjoint(with: used) {
    notes[number] = read(number)
  }
  // A footnote that two parts show has its faults in both.
  var said: Set<Said> = []
  let diagnostics = notes.flatMap(\.diagnostics).filter { fault in
    said.insert(Said(fault)).inserted
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

/// Whether a text may define an address or explain a footnote.
private func mayDefine(_ text: ArraySlice<UInt8>) -> Bool {
  zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
}

private extension SourceFile {
  /// The same with blanks in some places, so that every other byte stands where it stood.
  func leavingBlank(_ ranges: [Range<Int>]) -> SourceFile {
    var bytes = bytes
    for range in ranges {
      for index in range where !bytes[index].endsLine { bytes[index] = UInt8(ascii: " ") }
    }
    return SourceFile(path: path, bytes: bytes)
  }
}

/// The lines of a part in its text, and which footnotes of others it may use.
struct ShownLines {
  /// Counted from 1.
  private let lines: Range<Int>

  /// `part` is in the file, and so is `body`.
  init(_ file: SourceFile, in body: Range<Int>, part: Range<Int>) {
    func line(at offset: Int) -> Int {
      Lines(Array(file.bytes[body.lowerBound..<max(offset, body.lowerBound)])).count
    }
    let first = line(at: part.lowerBound)
    // What ends with the text has its last line, if it has any.
    let end = part.upperBound < body.upperBound ? max(first, line(at: part.upperBound)) : .max
    lines = first..<(part.isEmpty ? first : end)
  }

  func holds(_ line: Int) -> Bool { lines.contains(line) }

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
