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
    case .money(let amount, _): number(amount, atLeast: decimals)
    case .quantity(let quantity, _): number(quantity, atLeast: 0)
    case .count(let count, _): number(Fixed(count), atLeast: 0)
    case .ratio(let ratio, _), .price(let ratio, _), .change(.some(let ratio), _):
      if let value = Decimals.ofExports.rounded(ratio) { number(value, atLeast: 6) }
    case .day(let day): bytes.appendFigure { $0.write(day) }
    case .noted(let figure, _), .proRata(let figure): self.cell(figure)
    case .change(.none, _), .missing, .blank: break
    }
  }

  mutating func number(_ value: Fixed, atLeast decimals: Int) {
    bytes.appendFigure { $0.write(plain: value, atLeast: decimals) }
  }

  mutating func text(_ text: String) {
    let isQuoted = text.isQuotedInCSV
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { bytes.append(UInt8(ascii: "'")) }
    guard isQuoted else { return bytes.append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

private extension Column {
  /// `Revenue (£)`
  var heading: String { unit.map { "\(label) (\($0))" } ?? label }
}

private extension String {
  var isQuotedInCSV: Bool {
    let bytes = utf8Span.span
    for place in bytes.indices where bytes[place] <= UInt8(ascii: ",") {
      switch bytes[place] {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      default: break
      }
    }
    return false
  }
}
