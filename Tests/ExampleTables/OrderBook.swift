/// All lines of all orders, in order and with numbers.
///
/// An order is what one account books on one day. Orders are numbered by the day they were booked, so that
/// the numbers rise with the days as they do in a real order book.
struct OrderBook {
  private let entries: [Entry]

  private struct Entry {
    let line: SaleLine
    let order: String
    let id: String
  }

  init() {
    let seeded = Buyer.all.flatMap { SaleLine.seeded(for: $0) }
    let lines = (SaleLine.particular + seeded).enumerated().sorted { one, other in
      if one.element.booked != other.element.booked { return one.element.booked < other.element.booked }
      if one.element.account != other.element.account { return one.element.account < other.element.account }
      return one.offset < other.offset
    }
    entries = Self.numbered(lines.map(\.element))
  }

  private static func numbered(_ lines: [SaleLine]) -> [Entry] {
    var entries: [Entry] = []
    var orders = 0
    var place = 0
    for (index, line) in lines.enumerated() {
      let continues =
        index > 0 && lines[index - 1].booked == line.booked && lines[index - 1].account == line.account
      if !continues { orders += 1 }
      place = continues ? place + 1 : 1
      let number = padded(orders, to: 4)
      entries.append(Entry(line: line, order: "M\(number)", id: "m\(number)-\(place)"))
    }
    return entries
  }

  /// The lines that begin to run in a financial year.
  func sheet(_ name: String, financialYear: Int) -> Sheet {
    let rows = entries.filter { $0.line.financialYear == financialYear }.map { cells(of: $0) }
    return Sheet(name: name, header: Self.header, rows: rows)
  }

  private static let header = [
    "id", "order", "date", "account", "product", "quantity", "unit_price", "discount", "agency_commission",
    "start", "end", "status", "type", "amount", "credits", "credit",
  ]

  private func cells(of entry: Entry) -> [String] {
    let line = entry.line
    let credited = entries.first { $0.line.key != nil && $0.line.key == line.credits }
    return [
      entry.id,
      // A credit belongs to the order that it takes back from.
      credited?.order ?? entry.order,
      line.booked.iso, line.account, line.product, line.quantity.map(String.init) ?? "",
      line.unitPrice.map(plain) ?? "", percent(tenths: line.discount), percent(tenths: line.commission),
      line.start?.iso ?? "", line.end?.iso ?? "", line.statusWord, line.kind.rawValue,
      line.amount.map(plain) ?? "", credited?.id ?? "", line.split,
    ]
  }
}
