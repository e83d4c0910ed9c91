import Tables
import Values

extension Table {
  /// A tree whose one top is the sum of all: the top is the last row, so that the rows add up to it as they are shown.
  var withTopAsTotal: Table {
    let tops = rows.indices.filter { rows[$0].level == 0 && !rows[$0].isHeading }
    guard tops == [0], rows.count > 1, let top = rows.first else { return self }
    var table = self
    table.rows = rows.dropFirst().map { row in
      var row = row
      row.level -= 1
      return row
    }
    table.total = Row(top.cells)
    return table
  }

  /// Whether the counts of some columns add up to more than their total: several had a part in one thing.
  func isShared(_ labels: [String]) -> Bool {
    columns.indices.contains { place in
      guard labels.contains(columns[place].label), let whole = total?[place].summand else { return false }
      let parts = rows.filter { $0.level == 0 && !$0.isPart && !$0.isHeading }
      return parts.reduce(Fixed.zero) { $0 + ($1[place].summand ?? .zero) } > whole
    }
  }
}
