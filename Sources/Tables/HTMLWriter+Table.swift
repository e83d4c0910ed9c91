import Values

extension HTMLWriter {
  mutating func table(_ table: Table) {
    markup("<div class=\"table\" role=\"region\"")
    attribute("aria-label", table.caption)
    markup(" tabindex=\"0\"")
    if let id = table.id, !id.isEmpty { attribute("id", id) }
    markup("><table><caption>")
    text(table.caption)
    markup("</caption>\n")
    groups(table.columns)
    for (place, column) in table.columns.enumerated() {
      header(column, beginsGroup: table.columns.beginsGroup(place))
    }
    markup("</tr></thead>\n")
    let form = TableForm(table.columns)
    body(table, form)
    foot(table, form)
    markup("</table>")
    if hasProRata {
      markup("<p class=\"marks\">† ")
      text(words.proRataNote)
      markup("</p>")
    }
    markup("</div>\n")
  }

  /// The row of groups above the headers, where there are any, and the beginning of the row of headers.
  private mutating func groups(_ columns: [Column]) {
    guard columns.contains(where: { $0.group != nil }) else { return markup("<thead><tr>") }
    var place = 0
    var cells: [(label: String?, count: Int)] = []
    while place < columns.count {
      let end = columns[place...].firstIndex { $0.group != columns[place].group } ?? columns.count
      cells.append((columns[place].group, end - place))
      place = end
    }
    for cell in cells { markup("<colgroup span=\"\(cell.count)\"></colgroup>") }
    markup("\n<thead><tr class=\"groups\">")
    for cell in cells {
      guard let label = cell.label else {
        markup(cell.count > 1 ? "<td colspan=\"\(cell.count)\"></td>" : "<td></td>")
        continue
      }
      markup("<th scope=\"colgroup\" colspan=\"\(cell.count)\" class=\"begins\">")
      text(label)
      markup("</th>")
    }
    markup("</tr>\n<tr>")
  }

  private mutating func header(_ column: Column, beginsGroup: Bool) {
    let classes = (column.kind.isFigure ? ["num"] : []) + (beginsGroup ? ["begins"] : [])
    markup(
      classes.isEmpty
        ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"\(classes.joined(separator: " "))\">")
    text(column.label)
    if let unit = column.unit {
      markup(" <span class=\"unit\">")
      text(unit)
      markup("</span>")
    }
    markup("</th>")
  }

  /// Each heading begins a group of rows, so that it is announced with them alone.
  private mutating func body(_ table: Table, _ form: TableForm) {
    let (rows, rounding) = (table.rows, table.roundingRows(words.rounding))
    markup("<tbody>\n")
    for place in rows.indices {
      guard rows[place].isHeading else {
        row(rows[place], form)
        for left in rounding[place] ?? [] { row(left, form, "rounding") }
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

extension [Column] {
  /// Whether a column is the first of its group.
  fileprivate func beginsGroup(_ place: Int) -> Bool {
    guard let group = self[place].group else { return false }
    return place == 0 || self[place - 1].group != group
  }
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
    for (place, column) in columns.enumerated() {
      let classes = (column.kind.isFigure ? ["num"] : []) + (columns.beginsGroup(place) ? ["begins"] : [])
      let cell = classes.isEmpty ? "<td>" : "<td class=\"\(classes.joined(separator: " "))\">"
      openings.append(Piece(closing + (column.kind == .name ? "<th scope=\"row\">" : cell)))
      closing = column.kind == .name ? "</th>" : "</td>"
      let day: DayForm = column.kind == .shortDay ? .short : .medium
      cells.append(CellForm(.column, decimals: column.kind.decimals, day: day))
    }
    endOfCell = Piece(closing)
    end = Piece(closing + "</tr>\n")
  }
}
