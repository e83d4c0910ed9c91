import Values

package extension Table {
  /// The row that makes the rows which are shown add up to the total which is shown: the differences by column, or
  /// nil where there are none.
  ///
  /// It is about rounding alone. A column whose exact rows do not add up to its exact total gets no such figure, since
  /// that difference is a fault in the report: `unbalancedColumns` has it.
  func roundingRow(_ label: String) -> Row? {
    guard let total, total.decimals == nil else { return nil }
    var cells = columns.indices.map { _ in Cell.blank }
    var isNeeded = false
    for (place, column) in columns.enumerated() where column.isAdditive {
      guard let sum = total[place].summand else { continue }
      let decimals = Decimals(column.kind.decimals)
      let (exact, shown) = sums(place, decimals)
      let difference = decimals.rounded(sum) - shown
      guard exact == sum, difference != .zero else { continue }
      cells[place] = .quantity(difference)
      isNeeded = true
    }
    guard isNeeded else { return nil }
    let name = columns.firstIndex { $0.kind == .name } ?? 0
    if cells[name] == .blank { cells[name] = .text(label) }
    return Row(cells)
  }

  /// The additive columns whose rows do not add up to their total, exactly. There should be none.
  var unbalancedColumns: [Int] {
    columns.indices.filter { place in
      guard columns[place].isAdditive, let sum = total?[place].summand else { return false }
      return sums(place, Decimals(0)).exact != sum
    }
  }

  /// What a column's rows add up to, exactly and as they are shown.
  private func sums(_ column: Int, _ decimals: Decimals) -> (exact: Fixed, shown: Fixed) {
    var sums = (exact: Fixed.zero, shown: Fixed.zero)
    for row in rows where row.isSummand {
      guard column < row.cells.count, let value = row.cells[column].summand else { continue }
      sums.exact += value
      sums.shown += decimals.rounded(value)
    }
    return sums
  }
}

private extension Row {
  /// Whether the total has it as a part of its own.
  var isSummand: Bool { level <= 0 && !isPart && !isHeading && decimals == nil }
}
