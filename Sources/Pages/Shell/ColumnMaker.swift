import Tables
import Templating

/// A column of a table, and how its cell is made from what a row is about.
struct ColumnMaker<Item> {
  let column: Column
  let cell: (Item) -> Cell

  init(_ column: Column, _ cell: @escaping (Item) -> Cell) {
    self.column = column
    self.cell = cell
  }
}

extension Row {
  /// A row with a cell for each column.
  init<Item>(
    _ item: Item, _ columns: [ColumnMaker<Item>], level: Int = 0, isOwnEntries: Bool = false
  ) {
    var cells: [Cell] = []
    cells.reserveCapacity(columns.count)
    // By place: a loop over the columns would copy each with its words, for every row.
    for place in columns.indices { cells.append(columns[place].cell(item)) }
    self.init(cells, level: level, isOwnEntries: isOwnEntries)
  }
}

extension PageDesk {
  /// A table as a value of a template's optional group with this one name; not there where it has no rows.
  func group(_ name: String, _ table: Table?) -> TemplateValue {
    guard let table, !table.rows.isEmpty else { return .nothing }
    return .group([name: .html(Tables.html(table.named(name), maker.language))])
  }
}

extension Table {
  /// The table with an anchor made from its name, so that it can be linked to; one that it has already stays.
  func named(_ name: String) -> Table {
    guard id == nil else { return self }
    var table = self
    table.id = name + "-table"
    return table
  }
}
