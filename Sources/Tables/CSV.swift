import Values

/// The table as CSV: UTF-8, comma, line feed, a header, the total last. Headings and pictures are left out.
///
/// Figures have all their digits: money at least its currency's decimals, ratios, prices and changes as numbers with
/// six, counts none; days are ISO 8601; what is missing, "new" or too large for a ratio is an empty cell. Text that a
/// spreadsheet would take for a formula is led by an apostrophe; numbers are never touched.
package func csv(_ table: Table, currency: Currency = .none) -> [UInt8] {
  var writer = CSVWriter(decimals: currency.decimals)
  writer.bytes.reserveCapacity((table.rows.count + 2) * (table.columns.count + 1) * 16)
  let places = table.columns.indices.filter { table.columns[$0].kind != .picture }
  writer.line(places) { writer, place in writer.text(table.columns[place].heading) }
  for row in table.rows + (table.total.map { [$0] } ?? []) where !row.isHeading {
    let surplus = table.columns.count..<max(table.columns.count, row.cells.count)
    writer.line(places + surplus) { writer, place in writer.cell(row[place]) }
  }
  return writer.bytes
}

private struct CSVWriter {
  var bytes: [UInt8] = []
  /// At least so many for money.
  let decimals: Int

  mutating func line(_ places: [Int], _ write: (inout CSVWriter, Int) -> Void) {
    for (number, place) in places.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, place)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func cell(_ cell: Cell) {
    switch cell {
    case .text(let text), .link(let text, _), .html(_, let text): self.text(text)
    case .money(let amount, _): bytes.append(plain: amount, atLeast: decimals)
    case .quantity(let quantity, _): bytes.append(plain: quantity, atLeast: 0)
    case .count(let count, _): bytes.append(plain: Fixed(count), atLeast: 0)
    case .ratio(let ratio, _), .price(let ratio, _), .change(.some(let ratio), _):
      if let value = ratio.rounded(to: 6) { bytes.append(plain: value, atLeast: 6) }
    case .day(let day): bytes.append(day)
    case .noted(let figure, _): self.cell(figure)
    case .change(.none, _), .missing, .blank: break
    }
  }

  mutating func text(_ text: String) {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let isQuoted = text.utf8.contains { ",\"\n\r".utf8.contains($0) }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }
}

private extension Column {
  /// `Revenue (£)`
  var heading: String { unit.map { "\(label) (\($0))" } ?? label }
}
