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
  var column: Int? {
    guard pieces.count == 1, case .column(let column) = pieces.first else { return nil }
    return column
  }

  var columns: [Int] { pieces.compactMap { if case .column(let column) = $0 { column } else { nil } } }

  /// The text for a row; empty where every column that it names is blank.
  func text(_ columns: TableColumns, row: Int, missing: Set<String>) -> String {
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
struct FieldPlan {
  enum Target {
    case field(Int)
    case further(String)
  }

  let name: String
  let target: Target
  let source: CellTemplate?
  /// Words of the export, and the words of the book for them.
  let values: [String: String]
  let refersBy: CellReference?
  /// For blank cells; it stands in the settings.
  let fallback: Node?
}

/// How a table entry makes records, settled once a file.
struct TablePlan {
  /// The fields whose columns are not there, by a bit each.
  var lost: UInt64 = 0
  /// Whether the rows cannot be told from each other, or from those that are left out: none is read then.
  var isUnusable = false
  /// Whether columns stand in the file that may hold what seems to be missing.
  var isPartial = false
  var id: CellTemplate?
  var key: [Int] = []
  var fields: [FieldPlan] = []
  var conditions: [(column: Int, isNot: Bool, values: Set<String>)] = []
  var missing: Set<String> = []
  var changed: Int?
  var unpivoted: [Int] = []
  var unpivotName: String?
  var unpivotValue: String?
}
