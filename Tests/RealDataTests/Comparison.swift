import Bookkeeping
import Figures
import Questions
import TestSupport
import Testing
import Values

/// Compares what others worked out with what a book answers, row by row and cell by cell.
struct Comparison {
  /// A column of the answer, and the measure that has to come to the same.
  struct Column {
    let name: String
    let measure: String
    /// Whether it is shown as a reader sees it, rounded half away from zero at the penny.
    var isRounded = false
  }

  let book: Book
  /// The columns that say what a row is of, and the dimensions that they are.
  let keys: KeyValuePairs<String, String>
  let columns: [Column]

  /// How many cells were compared. Rows of the book that the others do not have are a fault too.
  func compare(_ expected: [[String: String]]) throws -> Int {
    let measures = columns.map(\.measure)
    let answer = try book.ask(measures.joined(separator: ","), by: keys.map(\.value).joined(separator: ","))
    var rows: [[String]: Answer.Row] = [:]
    for row in answer.rows { rows[zip(row.key, answer.by).map { book.id(of: $0, in: $1) }] = row }
    var count = 0
    for line in expected {
      let key = keys.map { line[$0.key] ?? "" }
      let figures =
        rows.removeValue(forKey: key)?.figures ?? answer.measures.map { answer.figure($0.name, [.max]) }
      for (column, figure) in zip(columns, figures) {
        let text = try #require(line[column.name], "there is no column \(column.name)")
        let wanted = try #require(decimal(text.isEmpty ? "0" : text))
        let own = try #require(figure.fixed, "\(key) has no \(column.measure)")
        #expect(column.isRounded ? own.rounded(to: 2) == wanted : own == wanted, "\(column.name) of \(key)")
        count += 1
      }
    }
    #expect(rows.isEmpty, "nobody else has \(rows.keys.sorted { $0.joined() < $1.joined() })")
    return count
  }
}

/// A plain decimal number.
private func decimal(_ text: String) -> Fixed? {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  let decimals = parts.count == 2 ? parts[1] : ""
  guard parts.count <= 2, decimals.count <= 12 else { return nil }
  return Int128(parts[0] + decimals + String(repeating: "0", count: 12 - decimals.count)).map {
    Fixed(scaled: $0)
  }
}
