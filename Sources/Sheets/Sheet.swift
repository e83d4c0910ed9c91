import Diagnostics

/// A table as a CSV file holds it: a header and rows of texts, each with its place.
///
/// Nothing is interpreted and nothing is lost: blanks around a text, line breaks in it and quotes that were doubled are
/// what the file says. The cells are kept as offsets into the bytes, four bytes each; a text is made when it is asked for.
///
/// Rows and columns count from 0; row 0 stands below the header. A row that is blank or has too many or too few cells
/// keeps its number and has only blank cells, so that all other rows have the number that a spreadsheet shows, less two.
/// Whoever reads records goes over `rows`, which leaves such rows out.
package struct Sheet: Sendable {
  /// The file in UTF-8, after `decoded`; all places are places in it.
  package let file: SourceFile
  /// The columns' names without blanks around, in order. None is blank, and no two are equal without regard to case.
  package let header: [String]
  /// How many rows there are, faulty ones included.
  package let rowCount: Int

  let headerRanges: [Range<Int>]
  /// For each row without a fault the start of each cell, and one more than the end of the last. A negative one is the
  /// complement of the start of a quoted cell that has doubled quotes.
  let offsets: [Int32]
  /// Rising. They take no room in `offsets`, so that a million short rows below a long header stay small.
  let faultyRows: [FaultyRow]

  package var columnCount: Int { header.count }

  /// The rows without a fault, rising.
  package var rows: [Int] {
    guard !faultyRows.isEmpty else { return Array(0..<rowCount) }
    var faulty = faultyRows.makeIterator()
    var next = faulty.next()
    return (0..<rowCount).filter { row in
      guard let fault = next, Int(fault.row) == row else { return true }
      next = faulty.next()
      return false
    }
  }

  /// Where the name of a column stands, with its quotes and without blanks around.
  package func headerSpan(_ column: Int) -> SourceSpan { SourceSpan(file, headerRanges[column]) }
}

/// A row that cannot be read, and where it starts.
struct FaultyRow: Sendable {
  let row: Int32
  let start: Int32
}
