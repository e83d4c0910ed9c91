import Diagnostics

/// What is said about rows and cells.
extension SheetReader {
  mutating func raggedRow(_ range: Range<Int>, _ count: Int) {
    let code = Diagnostic.Code.raggedRow
    guard !faults.isFull(code) else { return faults.count(code) }
    let mark = separator == 0x09 ? "a tab" : "`\(String(decoding: [separator], as: UTF8.self))`"
    faults.append(
      Diagnostic(
        .error, code, "the row has \(cells(count)), the header has \(header.count)",
        at: SourceSpan(file, range), cell: Diagnostic.Cell(row: row + 1, header: nil),
        help: count > header.count
          ? "a text with \(mark) in it stands in quotes"
          : "write \(mark) for every cell, also for a blank one"))
  }

  /// The rows in front of the one being read.
  mutating func blankRows(_ count: Int, at start: Int) {
    faults.append(
      Diagnostic(
        .error, .blankRow,
        count == 1 ? "a blank row stands between others" : "\(count) blank rows stand between others",
        at: SourceSpan(file, start..<start), cell: Diagnostic.Cell(row: row - count + 1, header: nil),
        help: count == 1 ? "delete it" : "delete them"))
  }

  mutating func unterminatedQuote(_ start: Int, column: Int) {
    faults.append(
      Diagnostic(
        .error, .unterminatedQuote, "the quote that opens here is never closed",
        at: SourceSpan(file, start..<start + 1), cell: cell(column),
        help: "close it; nothing behind it was read"))
  }

  mutating func textBehindQuote(_ place: Int, inCellFrom start: Int, column: Int) {
    guard !faults.isFull(.strayQuote) else { return faults.count(.strayQuote) }
    let isOnOneLine = !file.bytes[start..<place].contains(0x0A)
    faults.append(
      Diagnostic(
        .error, .strayQuote, "text behind the closing quote of a cell",
        at: SourceSpan(file, place..<scalarEnd(place)), cell: cell(column),
        notes: isOnOneLine
          ? [] : [Diagnostic.Note("the cell starts here", at: SourceSpan(file, start..<start + 1))],
        help: "double a quote that belongs to the text: `\"the \"\"best\"\" offer\"`"))
  }

  /// A quote or a carriage return within a cell that does not start with a quote.
  mutating func stray(_ byte: UInt8, at place: Int, column: Int) {
    let code = byte == quote ? Diagnostic.Code.strayQuote : .controlCharacter
    guard !faults.isFull(code) else { return faults.count(code) }
    faults.append(
      Diagnostic(
        .error, code,
        byte == quote
          ? "a quote inside a cell that does not start with one"
          : "a carriage return without a line feed does not end a line",
        at: SourceSpan(file, place..<place + 1), cell: cell(column),
        help: byte == quote
          ? "put the whole cell in quotes and double those in it: `\"5\"\" pipe\"`"
          : "save the file with the line ends of Windows or Unix"))
  }

  /// What a message shows of the cell being read; nothing in the header.
  private func cell(_ column: Int) -> Diagnostic.Cell? {
    guard row >= 0 else { return nil }
    return Diagnostic.Cell(row: row + 1, header: column < header.count ? header[column].name : nil)
  }

  private func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

  /// The end of the character at a place.
  private func scalarEnd(_ place: Int) -> Int {
    var end = place + 1
    while end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
