import Diagnostics

/// The name of a column, and where it stands.
struct HeaderCell {
  let name: String
  let range: Range<Int>
}

extension SheetReader {
  /// The names, from the places of a scanned row.
  func headerCells(_ offsets: [Int32]) -> [HeaderCell] {
    zip(offsets, offsets.dropFirst()).map { start, next in
      let from = offset(start)
      let to = max(from, offset(next) - 1)
      let name = trimmed(unquoted(file.bytes[from..<to], isDoubled: start < 0))
      return HeaderCell(name: name, range: withoutBlanks(from..<to))
    }
  }

  private func withoutBlanks(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { !file.bytes[$0].isOuterBlank }),
      let last = range.last(where: { !file.bytes[$0].isOuterBlank })
    else { return range }
    return first..<last + 1
  }

  /// Whether every column can be named, and by one name only.
  var hasUsableHeader: Bool {
    !header.isEmpty && header.allSatisfy { !$0.name.isEmpty }
      && Set(header.map { $0.name.lowercased() }).count == header.count
  }

  mutating func checkHeader() {
    var firsts: [String: Range<Int>] = [:]
    for (column, cell) in header.enumerated() {
      let span = SourceSpan(file, cell.range)
      guard !cell.name.isEmpty else {
        faults.append(
          Diagnostic(
            .error, .noHeader, "column \(column + 1) has no name", at: span,
            help: "name it, or delete the column"))
        continue
      }
      let folded = cell.name.lowercased()
      guard let first = firsts[folded] else {
        firsts[folded] = cell.range
        continue
      }
      faults.append(
        Diagnostic(
          .error, .duplicateColumn, "two columns have the name `\(shortened(cell.name))`", at: span,
          notes: [Diagnostic.Note("the first stands here", at: SourceSpan(file, first))],
          help: "rename one of them; capitals and blanks around make no difference"))
    }
  }

  mutating func missingHeader(_ summary: String, at span: SourceSpan) {
    faults.append(
      Diagnostic(
        .error, .noHeader, summary, at: span, help: "write the names of the columns into the first line"))
  }

  mutating func tooManyColumns(at start: Int) {
    faults.append(
      Diagnostic(
        .error, .tooLarge,
        "the header has \(header.count) columns, more than the \(Self.mostColumns) of a spreadsheet",
        at: SourceSpan(file, start..<start + 1), help: "check the line ends and the separator of the file"))
  }

  /// Another separator that the only name of a header has, as often as the line below it.
  func otherSeparator(_ header: Range<Int>, below next: Int) -> UInt8? {
    guard file.bytes[header].first != quote else { return nil }
    let line = file.line(at: next)
    for other in Array(";\t,|".utf8) where other != separator {
      let count = file.bytes[header].count { $0 == other }
      guard count > 0 else { continue }
      if line.isEmpty || file.bytes[line].count(where: { $0 == other }) >= count { return other }
    }
    return nil
  }

  mutating func wrongSeparator(_ other: UInt8, at range: Range<Int>) {
    let mark = String(decoding: [other], as: UTF8.self)
    let name = other == 0x09 ? "a tab" : "`\(mark)`"
    let setting = other == 0x09 ? "tab" : "\"\(mark)\""
    faults.append(
      Diagnostic(
        .error, .noHeader, "the header is a single column with \(name) in it", at: SourceSpan(file, range),
        help: "write `separator: \(setting)` for this table in daybook.yml"))
  }
}

/// A name from a file as a message shows it: its beginning where it is long.
private func shortened(_ text: String) -> String {
  let scalars = text.unicodeScalars.prefix(41)
  guard scalars.count > 40 else { return text }
  return String(String.UnicodeScalarView(scalars.dropLast())) + "…"
}
