/// A table of a report: its cells keep their values, not their texts, so that every writer shows the same figures.
package struct Table: Hashable, Sendable {
  /// What the rows are, of which period and in which unit: the heading that a reader sees, and the name of the
  /// region that scrolls.
  package var caption: String
  package var columns: [Column]
  package var rows: [Row]
  /// The last row, set off by a rule.
  package var total: Row?
  /// The anchor of the whole table on its page.
  package var id: String?

  package init(
    _ caption: String, columns: [Column], rows: [Row], total: Row? = nil, id: String? = nil
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.total = total
    self.id = id
  }
}

/// A row of a table: a cell for each column, in their order.
///
/// Cells that are short of the columns are blank; cells beyond them are written without a heading.
package struct Row: Hashable, Sendable {
  package var cells: [Cell]
  /// How deep it lies in a tree; 0 is the top. A row below the top is part of one above it, and no summand of the total.
  package var level: Int
  /// The row's anchor on its page.
  package var anchor: String?
  /// The entries of a node itself, without those of the nodes below it.
  package var isOwnEntries: Bool
  /// "Of which": counted in another row already, so no summand of the total.
  package var isPart: Bool
  /// Heads the rows after it: only its first cell is shown, across the table, and only on pages.
  package var isHeading: Bool
  /// The decimals of its figures where the row has a unit of its own, as where the rows are measures; else the
  /// column's. Such a row is no summand of the total.
  package var decimals: Int?

  package init(
    _ cells: [Cell], level: Int = 0, anchor: String? = nil, isOwnEntries: Bool = false, isPart: Bool = false,
    isHeading: Bool = false, decimals: Int? = nil
  ) {
    self.cells = cells
    self.level = level
    self.anchor = anchor
    self.isOwnEntries = isOwnEntries
    self.isPart = isPart
    self.isHeading = isHeading
    self.decimals = decimals
  }

  /// The cell of a column; blank where the row has none.
  package subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .blank }
}
