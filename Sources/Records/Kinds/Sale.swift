import Values

/// One line of what was sold: what, to whom, for how much, and when it runs.
package struct Sale: Record {
  package enum Status: String, ClosedWord {
    case option, booked, run, cancelled
  }

  package enum SaleType: String, ClosedWord {
    case sale, credit, bonus
  }

  package var head = Head()
  package var date: Day?
  package var account: Symbol?
  package var product: Symbol?
  package var quantity: Fixed?
  package var unitPrice: Fixed?
  package var discount: Fixed?
  package var listAmount: Fixed?
  package var agencyCommission: MoneyOrRate?
  package var rebate: MoneyOrRate?
  package var amount: Fixed?
  package var start: Day?
  package var end: Day?
  package var schedule: [ScheduleLine]?
  package var status: Status?
  package var type: SaleType?
  package var credits: Symbol?
  package var person: Symbol?
  package var credit: [CreditShare]?
  package var agency: Symbol?
  package var order: Symbol?
  package var invoice: String?
  package var opportunity: Symbol?
  package var campaign: Symbol?
  package var promotion: Symbol?
  package var posted: Day?

  package init() {}

  package static let kind = Kind.sale
  package static let schema = Schema(
    fields([
      Field("date", \.date, .countedDay, required: true),
      Field("account", \.account, .reference(.account), required: true),
      Field("product", \.product, .reference(.product)),
      Field("quantity", \.quantity, .number),
      Field("unit_price", \.unitPrice, .money),
      Field("discount", \.discount, .fraction),
      Field("list_amount", \.listAmount, .money),
      Field("agency_commission", \.agencyCommission, .moneyOrRate),
      Field("rebate", \.rebate, .moneyOrRate),
      Field("amount", \.amount, .money),
      Field("start", \.start, .countedDay),
      Field("end", \.end, .countedDay),
      Field("schedule", \.schedule, .schedule),
      Field("status", \.status, .word),
      Field("type", \.type, .word),
      Field("credits", \.credits, .reference(.sale)),
      Field("person", \.person, .reference(.person)),
      Field("credit", \.credit, .shares),
      Field("agency", \.agency, .reference(.account)),
      Field("order", \.order, .symbol),
      Field("invoice", \.invoice, .text),
      Field("opportunity", \.opportunity, .reference(.opportunity)),
      Field("campaign", \.campaign, .reference(.campaign)),
      Field("promotion", \.promotion, .reference(.promotion)),
      Field("posted", \.posted, .day),
    ]))
}

extension ValueType where Value == Symbol {
  /// A text that many records share, such as the number of an order.
  static let symbol = ValueType(name: "text") { node, reading in
    reading.scalar(node).map { reading.symbols.intern($0) }
  }
}
