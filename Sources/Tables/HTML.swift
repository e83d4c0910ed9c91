import Values

/// The table as HTML: caption, headers of columns and rows, body, and the total in the foot. Where rounding keeps the
/// rows that are shown from adding up to the total that is shown, a row before it says the difference.
///
/// The region scrolls, so it has a name and takes the focus. Nothing in it is style, script or a foreign address.
package func html(_ table: Table, _ language: Language) -> [UInt8] {
  let cells = (table.rows.count + 2) * (table.columns.count + 1)
  var writer = HTMLWriter(language, reserving: 512 + cells * 56)
  writer.table(table)
  return writer.bytes
}

/// A cell as it stands in a sentence or a list, with its unit: `£182,400`, `96.8%`, `30 September 2026`.
package func html(_ cell: Cell, decimals: Int = 0, _ language: Language) -> [UInt8] {
  var writer = HTMLWriter(language, reserving: 128)
  writer.content(cell, CellForm(.sentence, decimals: decimals))
  return writer.bytes
}

/// A headline figure: short money (`£595.6k`), millions of anything (`68.9m`), other figures as in a sentence, with the exact value for machines.
package func headline(_ cell: Cell, decimals: Int = 0, _ language: Language) -> [UInt8] {
  var writer = HTMLWriter(language, reserving: 128)
  writer.content(cell, CellForm(.headline, decimals: decimals))
  return writer.bytes
}
