import Diagnostics

package extension Sheet {
  /// Reads a table: its first line names the columns, every further one is a row with a cell for each.
  ///
  /// ```
  /// Date,Account,Amount
  /// 2026-03-01,"Tom, Dick & Co","1,250.00"
  /// ```
  ///
  /// Read as they are: a byte order mark, line ends of Windows and Unix, a last line without an end, line breaks within
  /// quotes. Blank lines at the end are nothing. All else that real exports have and a person would have to guess about is
  /// a fault with its place: cells too many or too few, a blank line between rows, quotes that are not doubled or not
  /// closed, names of columns that are missing or equal. All faults are found at once, but for what follows a quote that
  /// is not closed.
  ///
  /// - Parameters:
  ///   - file: In UTF-8; `decoded` and `textFaults` have been asked before.
  ///   - separator: The byte between the cells of a row: ASCII, and no quote or line end.
  /// - Returns: The table, with faulty rows blanked, or nil where its header has a fault.
  static func read(_ file: SourceFile, separator: UInt8 = UInt8(ascii: ",")) -> (
    sheet: Sheet?, diagnostics: [Diagnostic]
  ) {
    guard separator < 0x80, ![0x0A, 0x0D, quote].contains(separator) else {
      let fault = Diagnostic(
        .error, .unknownValue, "this byte cannot separate columns: \(separator)", at: SourceSpan(file),
        help: "use a comma, a semicolon, a tab or a bar")
      return (nil, [fault])
    }
    guard file.bytes.count < largest else {
      let fault = Diagnostic(
        .error, .fileTooLarge, "the table has more than 2 GiB", at: SourceSpan(file),
        help: "split it by period")
      return (nil, [fault])
    }
    var reader = SheetReader(file, separator: separator)
    let sheet = reader.read()
    return (sheet, reader.faults.diagnostics)
  }

  /// Offsets are kept in 32 bits.
  private static var largest: Int { Int(Int32.max) - 1 }
}

let quote = UInt8(ascii: "\"")
