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

  /// The same within a tree: the rows that make what lies under a row add up to that row, by the last place under it.
  /// Of several after one place the deepest is the first.
  ///
  /// What lies under a row and is not the whole of it gets none.
  func roundingRows(_ label: String) -> [Int: [Row]] {
    guard rows.contains(where: { $0.level > 0 }) else { return [:] }
    var found: [Int: [Row]] = [:]
    for place in rows.indices.reversed() {
      let under = rows[(place + 1)...].prefix { $0.level > rows[place].level }
      guard !under.isEmpty else { continue }
      let level = rows[place].level + 1
      let children = under.filter { $0.level == level && !$0.isPart && !$0.isHeading && $0.decimals == nil }
      guard var row = roundingRow(label, children, of: rows[place]) else { continue }
      row.level = level
      found[under.endIndex - 1, default: []].append(row)
    }
    return found
  }

  private func roundingRow(_ label: String, _ children: [Row], of parent: Row) -> Row? {
    guard !children.isEmpty, parent.decimals == nil else { return nil }
    var cells = columns.indices.map { _ in Cell.blank }
    for (place, column) in columns.enumerated() where column.isAdditive {
      guard let whole = parent[place].summand else { continue }
      let decimals = Decimals(column.kind.decimals)
      let values = children.compactMap { $0[place].summand }
      let shown = values.reduce(Fixed.zero) { $0 + decimals.rounded($1) }
      let difference = decimals.rounded(whole) - shown
      guard values.reduce(.zero, +) == whole, difference != .zero else { continue }
      cells[place] = .quantity(difference)
    }
    guard cells.contains(where: { $0 != .blank }) else { return nil }
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
