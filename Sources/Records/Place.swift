import Diagnostics
import Sheets

/// Where something was read, small enough to be kept for every reference of a book.
package struct Place: Hashable, Sendable {
  /// The number of the file in `SourceList`.
  package let file: Int32
  package let start: Int32
  package let end: Int32
  /// The row of a table below its header, from 0; -1 elsewhere.
  package let row: Int32
  /// The column of a table, from 0; -1 where the whole row or no table is meant.
  package let column: Int32

  package init(file: Int32, range: Range<Int>, row: Int32 = -1, column: Int32 = -1) {
    self.file = file
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
    self.row = row
    self.column = column
  }

  /// Bytes of the file.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// Every file that was read, by number.
package struct SourceList: Sendable {
  package private(set) var files: [SourceFile] = []
  private var headers: [Int32: [String]] = [:]

  package init() {}

  package mutating func add(_ file: SourceFile) -> Int32 {
    files.append(file)
    return Int32(files.count - 1)
  }

  mutating func setHeader(_ names: [String], of file: Int32) {
    headers[file] = names
  }

  package func span(_ place: Place) -> SourceSpan {
    SourceSpan(files[Int(place.file)], place.range)
  }

  /// The row and header to show with a place in a table.
  package func cell(_ place: Place) -> Diagnostic.Cell? {
    guard place.row >= 0 else { return nil }
    let names = headers[place.file] ?? []
    let column = Int(place.column)
    return Diagnostic.Cell(
      row: Int(place.row) + 1, header: names.indices.contains(column) ? names[column] : nil)
  }

  package func path(_ file: Int32) -> String { files[Int(file)].path }

  /// The line on which a place starts, from 1.
  package func line(_ place: Place) -> Int { span(place).file.position(of: Int(place.start)).line }
}

package extension Diagnostic {
  /// A diagnostic at a place that was kept.
  init(
    _ severity: Severity, _ code: Code, _ summary: String, at place: Place, in sources: SourceList,
    notes: [(String, Place)] = [], help: String? = nil
  ) {
    self.init(
      severity, code, summary, at: sources.span(place), cell: sources.cell(place),
      notes: notes.map { Note($0.0, at: sources.span($0.1)) }, help: help)
  }
}
