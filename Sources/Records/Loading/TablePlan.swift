import Diagnostics
import FrontMatter
import Sheets
import Values

/// The columns that a row of a table has: those of its own file, then those of the file that it is joined with.
struct TableColumns {
  let main: Sheet
  let mainFile: Int32
  var joined: Sheet?
  var joinedFile: Int32 = 0
  /// The joined row of each row; -1 where there is none.
  var partners: [Int] = []

  var names: [String] { main.header + (joined?.header ?? []) }

  /// The number of the column with this name, without regard to case and outer blanks.
  func column(named name: String) -> Int? { columns(named: name).first }

  func columns(named name: String) -> [Int] {
    let wanted = name.trimmed.lowercased()
    return names.indices.filter { names[$0].lowercased() == wanted }
  }

  /// Whether the file is joined and the row has no partner in the other.
  func lacksPartner(_ row: Int) -> Bool { joined != nil && partners[row] < 0 }

  /// The text of a cell, trimmed; empty where a row has no partner.
  func text(row: Int, column: Int) -> String {
    if column < main.columnCount { return main.text(row: row, column: column).trimmed }
    guard let joined, partners[row] >= 0 else { return "" }
    return joined.text(row: partners[row], column: column - main.columnCount).trimmed
  }

  /// Where a cell stands: its file, its range, its row and its column there.
  func place(row: Int, column: Int) -> Place {
    if column >= main.columnCount, let joined, partners[row] >= 0 {
      let own = column - main.columnCount
      let range = joined.range(row: partners[row], column: own)
      return Place(file: joinedFile, range: range, row: Int32(partners[row]), column: Int32(own))
    }
    let own = min(column, main.columnCount - 1)
    return Place(
      file: mainFile, range: main.range(row: row, column: own), row: Int32(row), column: Int32(own))
  }
}

/// A text that is put together from columns: `emp-{EmployeeID}`.
struct CellTemplate {
  enum Piece {
    case text(String)
    case column(Int)
  }

  let pieces: [Piece]
  /// The column alone, where the template is nothing else.
  let column: Int?
  /// The first column that it names.
  let firstColumn: Int?

  init(pieces: [Piece]) {
    self.pieces = pieces
    let columns = pieces.compactMap { if case .column(let column) = $0 { column } else { nil } }
    firstColumn = columns.first
    column = pieces.count == 1 ? columns.first : nil
  }

  /// The text for a row; empty where every column that it names is blank.
  func text(_ columns: TableColumns, row: Int, missing: [String]) -> String {
    if let column {
      let text = columns.text(row: row, column: column)
      return missing.contains(text) ? "" : text
    }
    var result = ""
    var isBlank = true
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .column(let column):
        let text = columns.text(row: row, column: column)
        guard !text.isEmpty, !missing.contains(text) else { continue }
        isBlank = false
        result += text
      }
    }
    return isBlank ? "" : result.trimmed
  }
}

/// How one field of a record is made from a row.
///
/// A class, because every row goes over all fields, and a copy would count references to all that each holds.
final class FieldPlan<R: Record> {
  let name: String
  /// The number of the field; nil for one that the settings declare.
  let number: Int?
  /// Reads the field of that number; nothing for one that the settings declare.
  let read: @Sendable (Node, inout R, inout Reading) -> Bool
  let source: CellTemplate?
  /// Words of the export, and the words of the book for them.
  let values: [String: String]
  let refersBy: CellReference?
  /// For blank cells; it stands in the settings.
  let fallback: Node?

  init(
    name: String, number: Int?, source: CellTemplate?, values: [String: String], refersBy: CellReference?,
    fallback: Node?
  ) {
    self.name = name
    self.number = number
    if let number { read = R.schema.fields[number].read } else { read = { _, _, _ in true } }
    self.source = source
    self.values = values
    self.refersBy = refersBy
    self.fallback = fallback
  }
}

/// How a table entry makes records, settled once a file.
struct TablePlan<R: Record> {
  /// The fields whose columns are not there, by a bit each.
  var lost: UInt64 = 0
  /// Whether the rows cannot be told from each other, or from those that are left out: none is read then.
  var isUnusable = false
  /// Whether columns stand in the file that may hold what seems to be missing.
  var isPartial = false
  var id: CellTemplate?
  var key: [Int] = []
  var fields: [FieldPlan<R>] = []
  var conditions: [(column: Int, isNot: Bool, values: Set<String>)] = []
  /// The words for a blank cell. An array: they are so few that comparing is faster than hashing.
  var missing: [String] = []
  var changed: Int?
  var unpivoted: [Int] = []
  var unpivotName: String?
  var unpivotValue: String?
}
