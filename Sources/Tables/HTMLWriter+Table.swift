import Values

extension HTMLWriter {
  mutating func table(_ table: Table) {
    markup("<div class=\"table\" role=\"region\"")
    attribute("aria-label", table.caption)
    markup(" tabindex=\"0\"")
    if let id = table.id { attribute("id", id) }
    markup("><table><caption>")
    text(table.caption)
    markup("</caption>\n<thead><tr>")
    for column in table.columns { header(column) }
    markup("</tr></thead>\n")
    let columns = table.columns.map(ColumnForm.init)
    body(table.rows, columns)
    foot(table, columns)
    markup("</table></div>\n")
  }

  private mutating func header(_ column: Column) {
    markup(column.kind.isFigure ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">")
    text(column.label)
    if let unit = column.unit {
      markup(" <span class=\"unit\">")
      text(unit)
      markup("</span>")
    }
    markup("</th>")
  }

  /// Each heading begins a group of rows, so that it is announced with them alone.
  private mutating func body(_ rows: [Row], _ columns: [ColumnForm]) {
    markup("<tbody>\n")
    for (place, row) in rows.enumerated() {
      if row.isHeading {
        if place > 0 { markup("</tbody>\n<tbody>\n") }
        heading(row, columns)
      } else {
        self.row(row, columns)
      }
    }
    markup("</tbody>\n")
  }

  private mutating func heading(_ row: Row, _ columns: [ColumnForm]) {
    openRow(row, "group")
    markup("<th scope=\"rowgroup\" colspan=\"\(max(1, columns.count))\">")
    content(row[0], CellForm(.column, decimals: 0))
    markup("</th></tr>\n")
  }

  private mutating func foot(_ table: Table, _ columns: [ColumnForm]) {
    guard let total = table.total else { return }
    markup("<tfoot>\n")
    if let rounding = table.roundingRow(language.words.rounding) { row(rounding, columns, "rounding") }
    row(total, columns, "total")
    markup("</tfoot>\n")
  }

  private mutating func row(_ row: Row, _ columns: [ColumnForm], _ name: String? = nil) {
    openRow(row, name)
    for (place, cell) in row.cells.enumerated() {
      let column = place < columns.count ? columns[place] : ColumnForm.surplus
      bytes.append(contentsOf: column.opening)
      content(cell, row.decimals.map { column.form(decimals: $0) } ?? column.form)
      bytes.append(contentsOf: column.closing)
    }
    for column in columns.dropFirst(row.cells.count) {
      bytes.append(contentsOf: column.opening)
      bytes.append(contentsOf: column.closing)
    }
    markup("</tr>\n")
  }

  private mutating func openRow(_ row: Row, _ name: String?) {
    var classes: [String] = []
    if let name { classes.append(name) }
    if row.level > 0 { classes.append("level-\(min(row.level, Row.deepestLevelShown))") }
    if row.isOwnEntries { classes.append("own") }
    if row.isPart { classes.append("part") }
    markup("<tr")
    if let anchor = row.anchor { attribute("id", anchor) }
    if !classes.isEmpty { attribute("class", classes.joined(separator: " ")) }
    markup(">")
  }
}

package extension Row {
  /// Rows that lie deeper are indented no further: a style sheet names `level-1` to `level-8`.
  static let deepestLevelShown = 8
}

/// What the cells of a column share, made once for a table.
private struct ColumnForm {
  let opening: [UInt8]
  let closing: [UInt8]
  let form: CellForm

  init(_ column: Column) {
    let isName = column.kind == .name
    let cell = column.kind.isFigure ? "<td class=\"num\">" : "<td>"
    opening = [UInt8]((isName ? "<th scope=\"row\">" : cell).utf8)
    closing = [UInt8]((isName ? "</th>" : "</td>").utf8)
    form = CellForm(
      .column, decimals: column.kind.decimals.count, day: column.kind == .shortDay ? .short : .medium)
  }

  /// For cells beyond the columns.
  static let surplus = ColumnForm(Column("", .text))

  func form(decimals: Int) -> CellForm { CellForm(.column, decimals: decimals, day: form.day) }
}
