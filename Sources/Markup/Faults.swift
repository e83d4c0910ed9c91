import Diagnostics

/// What readers of a note are told of, from the places in its prepared bytes.
struct Faults {
  let file: SourceFile
  let source: Prepared

  func diagnostics(
    _ faults: [SafeTree.Fault], _ tables: TablePlacing, _ gaps: Gaps, _ footnotes: FootnoteOrder
  ) -> [Diagnostic] {
    var list = FaultList()
    for fault in onePerLine(faults) { list.append(diagnostic(fault)) }
    for row in tables.ragged { list.append(diagnostic(row)) }
    for number in gaps.faulty { list.append(faultyMention(source.pieces[number])) }
    for number in tables.cutting { list.append(cuttingMention(source.pieces[number])) }
    for (number, fault) in footnotes.faults { list.append(diagnostic(fault, source.pieces[number])) }
    return list.diagnostics.inOrder()
  }

  /// Raw HTML comes in tags, of which a line often has an opening and a closing one: said once a line.
  private func onePerLine(_ faults: [SafeTree.Fault]) -> [SafeTree.Fault] {
    var last: Int?
    return faults.filter { fault in
      guard fault.reason == .html else { return true }
      defer { last = fault.place.upperBound }
      guard let last, last <= fault.place.lowerBound else { return true }
      return source.bytes[last..<fault.place.lowerBound].contains(where: \.endsLine)
    }
  }

  private func diagnostic(_ fault: SafeTree.Fault) -> Diagnostic {
    let span = SourceSpan(file, source.source(of: fault.place))
    let address = shortened(fault.address)
    switch fault.reason {
    case .html:
      return Diagnostic(
        .warning, .rawHTML, "raw HTML is left out", at: span,
        help: "write it in Markdown, or between backticks to show it as typed")
    case .htmlBlock:
      return Diagnostic(
        .warning, .rawHTML, "a block of raw HTML is left out, with the text in it", at: span,
        help: "write it in Markdown, or indented by four blanks to show it as typed")
    case .unsafeLink:
      return Diagnostic(
        .warning, .unsafeLink, "the address `\(address)` is not one that a page links to; its text stays",
        at: span, help: "write an address that begins with `https://`, `http://`, `mailto:`, `tel:` or `#`")
    case .linkToNothing:
      return Diagnostic(
        .error, .linkToFile, "the link has no address", at: span, help: "write `[[id]]` to link to a record")
    case .linkOutside:
      return Diagnostic(
        .error, .linkToFile, "`\(address)` leads out of the book", at: span,
        help: "put the file into the book, and write the way to it from the folder of this note")
    case .image:
      return Diagnostic(
        .error, .linkToFile, "`\(address)` is no image of the book", at: span,
        help: "leave out the `!` to link to it")
    case .imageElsewhere:
      return Diagnostic(
        .error, .linkToFile, "a page shows no image from another server: `\(address)`", at: span,
        help: "leave out the `!` to link to it")
    case .brokenBox:
      return Diagnostic(
        .error, .wrongShape, "the box is none of a task", at: span,
        help: "write it like `- [ ] send rates`, or `\\[` to keep it as text")
    case .emptyTask:
      return Diagnostic(
        .error, .missingField, "the task does not say what is to be done", at: span,
        help: "write it behind the box, like `- [ ] @tom send rates by Friday`")
    case .unreadDay:
      return Diagnostic(
        .warning, .badDay, "`\(address)` is not read as a day, so the task has none", at: span,
        help: "write it like `by 2026-03-20`, `by 20 March`, `by Friday` or `by end of month`")
    case .notReadYet(let syntax):
      return Diagnostic(.error, .notReadYet, syntax.summary, at: span, help: syntax.help)
    }
  }

  private func diagnostic(_ row: TablePlacing.RaggedRow) -> Diagnostic {
    Diagnostic(
      .error, .raggedRow, "the row has \(row.cells) cells and the header \(row.header)",
      at: SourceSpan(file, source.source(of: row.surplus)),
      help: "write `\\|` for a bar inside a cell, or give the header more cells")
  }

  private func faultyMention(_ piece: Prepared.Piece) -> Diagnostic {
    let isNameless = piece.fault == .noRecord
    return Diagnostic(
      .error, .badMention,
      isNameless ? "the mention names no record before its bar" : "the mention has no words behind its bar",
      at: SourceSpan(file, piece.source),
      help: isNameless
        ? "write the id of a record: `[[northgate|the mall]]`"
        : "write words, or leave out the `|` to show the record's name")
  }

  /// Other programs would cut the cell here, so that a note would not read the same everywhere.
  private func cuttingMention(_ piece: Prepared.Piece) -> Diagnostic {
    let typed = shortened(
      unescapedBars(piece.typed[...]).flatMap { $0 == UInt8(ascii: "|") ? [92, $0] : [$0] })
    return Diagnostic(
      .error, .badMention, "a bar in a table ends the cell, also in a mention",
      at: SourceSpan(file, piece.source), help: "write `\(typed)`")
  }

  private func diagnostic(_ fault: FootnoteOrder.Fault, _ piece: Prepared.Piece) -> Diagnostic {
    let name = shortened(piece.typed)
    let (summary, help) =
      switch fault {
      case .notExplained:
        (
          "the footnote `\(name)` is not explained",
          "write `\(name): text` at the start of a line, or `\\\(name)` to show it as typed"
        )
      case .explainedBySeveral:
        ("several other activities explain the footnote `\(name)`", "write its text here as well")
      case .notForTwo:
        (
          "the footnote `\(name)` is another activity's, and has a task or a footnote in it",
          "write here what this activity needs of it"
        )
      case .leadsElsewhere:
        (
          "the footnote `\(name)` is another activity's, and has a link with another address than here",
          "write the address into the footnote, like `[rates](https://example.com/rates)`"
        )
      case .notUsed:
        ("nothing uses the footnote `\(name)`", "write `\(name)` where it belongs, or take it out")
      case .explainedTwice: ("the footnote `\(name)` is explained twice", "give one of them another name")
      case .empty: ("the footnote `\(name)` has no text", "write it behind the colon")
      }
    return Diagnostic(.error, .badFootnote, summary, at: SourceSpan(file, piece.source), help: help)
  }

  private func shortened(_ address: [UInt8]) -> String {
    let text = String(decoding: address, as: UTF8.self)
    return text.unicodeScalars.count > 80 ? String(text.unicodeScalars.prefix(79)) + "…" : text
  }
}

extension LaterSyntax {
  fileprivate var summary: String {
    switch self {
    case .figure: "figures in a text are not read yet"
    case .reportBlock: "report blocks are not read yet"
    }
  }

  fileprivate var help: String {
    switch self {
    case .figure, .reportBlock: "take it out until they are; `daybook query` answers the question"
    }
  }
}
