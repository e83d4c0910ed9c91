import Values

extension HTMLWriter {
  mutating func table(_ table: Table) {
    markup("<div class=\"table\" role=\"region\"")
    attribute("aria-label", table.caption)
    markup(" tabindex=\"0\"")
    if let id = table.id, !id.isEmpty { attribute("id", id) }
    markup("><table><caption>")
    text(table.caption)
    markup("</caption>\n<thead><tr>")
    for column in table.columns { header(column) }
    markup("</tr></thead>\n")
    let form = TableForm(table.columns)
    body(table.rows, form)
    foot(table, form)
    markup("</table>")
    if hasProRata {
      markup("<p class=\"marks\">† ")
      text(words.proRataNote)
      markup("</p>")
    }
    markup("</div>\n")
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
  private mutating func body(_ rows: [Row], _ form: TableForm) {
    markup("<tbody>\n")
    for place in rows.indices {
      guard rows[place].isHeading else {
        row(rows[place], form)
        continue
      }
      if place > 0 { markup("</tbody>\n<tbody>\n") }
      openRow(rows[place], "group")
      markup("<th scope=\"rowgroup\" colspan=\"\(max(1, form.cells.count))\">")
      content(rows[place][0], CellForm(.column, decimals: 0))
      markup("</th></tr>\n")
    }
    markup("</tbody>\n")
  }

  private mutating func foot(_ table: Table, _ form: TableForm) {
    guard let total = table.total else { return }
    markup("<tfoot>\n")
    if let rounding = table.roundingRow(words.rounding) { row(rounding, form, "rounding") }
    row(total, form, "total")
    markup("</tfoot>\n")
  }

  private mutating func row(_ row: Row, _ form: TableForm, _ name: String? = nil) {
    openRow(row, name)
    let cells = row.cells.span
    for place in form.cells.indices {
      markup(form.openings[place])
      guard place < cells.count else { continue }
      guard let decimals = row.decimals else {
        content(cells[place], form.cells[place])
        continue
      }
      content(cells[place], CellForm(.column, decimals: decimals, day: form.cells[place].day))
    }
    guard cells.count > form.cells.count else { return markup(form.end) }
    markup(form.endOfCell)
    for place in form.cells.count..<cells.count {
      markup("<td>")
      content(cells[place], CellForm(.column, decimals: 0, day: .medium))
      markup("</td>")
    }
    markup("</tr>\n")
  }

  private mutating func openRow(_ row: Row, _ name: String?) {
    guard name != nil || row.anchor != nil || row.level > 0 || row.isOwnEntries || row.isPart else {
      return markup(.row)
    }
    var classes = name.map { [$0] } ?? []
    if row.level > 0 { classes.append("level-\(min(row.level, Row.deepestLevelShown))") }
    if row.isOwnEntries { classes.append("own") }
    if row.isPart { classes.append("part") }
    markup("<tr")
    if let anchor = row.anchor, !anchor.isEmpty { attribute("id", anchor) }
    if !classes.isEmpty { attribute("class", classes.joined(separator: " ")) }
    markup(">")
  }
}

package extension Row {
  /// Rows that lie deeper are indented no further: a style sheet names `level-1` to `level-8`.
  static let deepestLevelShown = 8
}

/// What the rows of a table share, made once.
private struct TableForm {
  /// What stands before each cell: the end of the cell before it, and its own beginning.
  var openings: [Piece] = []
  var cells: [CellForm] = []
  /// What stands after the last cell: its own end, and that of the row too.
  let endOfCell: Piece
  let end: Piece

  init(_ columns: [Column]) {
    var closing = ""
    for column in columns {
      let cell = column.kind.isFigure ? "<td class=\"num\">" : "<td>"
      openings.append(Piece(closing + (column.kind == .name ? "<th scope=\"row\">" : cell)))
      closing = column.kind == .name ? "</th>" : "</td>"
      let day: DayForm = column.kind == .shortDay ? .short : .medium
      cells.append(CellForm(.column, decimals: column.kind.decimals, day: day))
    }
    endOfCell = Piece(closing)
    end = Piece(closing + "</tr>\n")
  }
}
