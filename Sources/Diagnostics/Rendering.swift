/// Diagnostics as a terminal shows them: place, severity, summary and code, then the line with a caret.
///
/// ```
/// Content/accounts/northgate.md:4:1: error: unknown key `teritory` [unknown-key]
///    4 | teritory: london
///      | ^^^^^^^^
///   help: did you mean `territory`?
/// ```
package struct TerminalRenderer: Sendable {
  /// Whether severity and caret are coloured.
  package let colours: Bool

  package init(colours: Bool) {
    self.colours = colours
  }

  /// One diagnostic, with a line end after each of its lines.
  package func render(_ diagnostic: Diagnostic) -> String {
    var places = PlaceFinder()
    return render(diagnostic, &places)
  }

  func render(_ diagnostic: Diagnostic, _ places: inout PlaceFinder) -> String {
    let hue = diagnostic.severity == .error ? "1;31" : "1;33"
    let severity = paint(diagnostic.severity.rawValue + ":", hue)
    let summary = paint(shown(shortened(diagnostic.summary)), "1")
    var text = "\(place(diagnostic.span, &places))\(severity) \(summary) [\(diagnostic.code.rawValue)]\n"
    text += excerpt(diagnostic, hue: hue, &places)
    for note in diagnostic.notes {
      text += "  \(place(note.span, &places))note: \(shown(shortened(note.text)))\n"
    }
    if let help = diagnostic.help { text += "  help: \(shown(shortened(help)))\n" }
    return text
  }

  private func place(_ span: SourceSpan?, _ places: inout PlaceFinder) -> String {
    guard let span else { return "" }
    let position = places.position(of: span)
    return "\(shown(span.file.path)):\(position.line):\(position.column): "
  }

  private func excerpt(_ diagnostic: Diagnostic, hue: String, _ places: inout PlaceFinder) -> String {
    guard let span = diagnostic.span, !span.range.isEmpty || span.range.lowerBound > 0 else { return "" }
    let file = span.file
    let whole = file.line(at: span.range.lowerBound)
    let start = min(max(span.range.lowerBound, whole.lowerBound), whole.upperBound)
    let line = file.surroundings(of: start, in: whole)
    let marked = start..<max(start, min(span.range.upperBound, line.upperBound))
    let number = String(places.position(of: span).line)
    let margin = String(repeating: " ", count: max(4, number.count))
    let gutter = margin.dropFirst(number.count) + number
    guard let cell = diagnostic.cell else {
      let lead = text(file, line.lowerBound..<marked.lowerBound)
      let width = max(1, text(file, marked).unicodeScalars.count)
      return window(
        gutter: gutter, margin: margin, line: text(file, line), lead: lead.unicodeScalars.count, width: width,
        hue: hue)
    }
    guard let header = cell.header else { return "  \(margin) row \(cell.row)\n" }
    let lead = "row \(cell.row), \(shown(header)): "
    let content = text(file, marked)
    return window(
      gutter: gutter, margin: margin, line: lead + content, lead: lead.unicodeScalars.count,
      width: max(1, content.unicodeScalars.count), hue: hue)
  }

  /// A long line is cut around the marked part.
  private func window(
    gutter: some StringProtocol, margin: String, line: String, lead: Int, width: Int, hue: String
  ) -> String {
    let scalars = Array(line.unicodeScalars)
    let from = lead > 60 ? lead - 40 : 0
    let to = min(scalars.count, from + 100)
    var shownLine = String(String.UnicodeScalarView(scalars[from..<to]))
    if from > 0 { shownLine = "…" + shownLine }
    if to < scalars.count { shownLine += "…" }
    let indent = String(repeating: " ", count: lead - from + (from > 0 ? 1 : 0))
    let carets = String(repeating: "^", count: max(1, min(width, to - lead)))
    return "  \(gutter) | \(shownLine)\n  \(margin) | \(indent)\(paint(carets, hue))\n"
  }

  /// The bytes as text that cannot steer a terminal: control characters become `·`.
  private func text(_ file: SourceFile, _ range: Range<Int>) -> String {
    shown(String(decoding: file.bytes[range], as: UTF8.self))
  }

  /// The text with what it quotes cut where that is long: a cell can hold a whole letter.
  private func shortened(_ text: String) -> String {
    guard text.utf8.count > TerminalRenderer.longestQuote else { return text }
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
    let short = pieces.enumerated().map { index, piece -> Substring in
      guard !index.isMultiple(of: 2), piece.unicodeScalars.count > TerminalRenderer.longestQuote else {
        return piece
      }
      return Substring(String(piece.unicodeScalars.prefix(TerminalRenderer.longestQuote - 1)) + "…")
    }
    return short.joined(separator: "`")
  }

  private static let longestQuote = 80

  private func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "·" : $0 }))
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  private func paint(_ text: String, _ style: String) -> String {
    colours ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}

extension SourceFile {
  /// The part of a line that can be shown around a place: at least a hundred characters to either side, so that a line of
  /// megabytes is not turned into text for each message about it.
  fileprivate func surroundings(of place: Int, in line: Range<Int>) -> Range<Int> {
    var start = max(line.lowerBound, place - 400)
    var end = min(line.upperBound, place + 400)
    while start < place, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > place, end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}
