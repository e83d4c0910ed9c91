import Records
import Values

/// What a sale is worth by the rate card, and what is left of that after discount, before commission and rebate.
struct RateCardValue {
  let list: Fixed
  let afterDiscount: Fixed

  /// Of a sale whose rate card nobody knows: it enters neither side of a share.
  static let unknown = RateCardValue(list: .zero, afterDiscount: .zero)
}

/// Where a book says what the rate card is.
struct RateCardSources {
  /// Whether some line has its own value, or some product a price.
  let hasPrices: Bool
  /// Whether some line names a discount.
  private let hasDiscounts: Bool
  /// By table, whether some line of it names a discount: one without has none then, and is not just silent.
  private let tables: [Bool]

  init(_ records: AllRecords, _ products: Register<ProductRecord>) {
    var hasDiscounts = false
    var tables = Array(repeating: false, count: records.tables.count)
    let sales = records.sales.records
    for place in sales.indices where sales[place].discount != nil {
      hasDiscounts = true
      if let table = sales[place].head.table { tables[table] = true }
    }
    self.hasDiscounts = hasDiscounts
    self.tables = tables
    hasPrices =
      products.records.contains { $0.listPrice != nil }
      || records.sales.records.contains { $0.listAmount != nil }
  }

  var isKept: Bool { hasPrices || hasDiscounts }

  /// Whether the unit price of a line is the one before its discount: where it names one, or its table keeps them.
  func hasPriceBeforeDiscount(_ sale: Sale) -> Bool {
    sale.discount != nil || sale.head.table.map { tables[$0] } ?? false
  }
}

extension Linker {
  /// What the rate card says of a sale: its `list_amount`, else its quantity at its product's `list_price` on the day
  /// booked, else at its unit price where that is the one before a discount. `amount` is the net one.
  ///
  /// A credit has no quantity and is left out. Nil where a value was refused as too large.
  mutating func rateCardValue(
    of sale: Sale, amount: Fixed, date: Day, product: Int32, _ sources: RateCardSources
  ) -> RateCardValue? {
    guard sale.type != .credit else { return .unknown }
    let listPrice = product < 0 ? nil : products[product].listPrice?.value(on: date)
    let pricePer = product < 0 ? nil : products[product].pricePer
    let price = listPrice ?? (sources.hasPriceBeforeDiscount(sale) ? sale.unitPrice : nil)
    let decimals = lineDecimals(sale.head)
    var list = sale.listAmount
    if list == nil, let quantity = sale.quantity, let price {
      guard let value = value(of: quantity, at: price, per: pricePer, sale) else { return nil }
      list = value.rounded(to: decimals)
    }
    guard let list else { return .unknown }
    if let quantity = sale.quantity, let price = sale.unitPrice {
      let left = Fixed.one - (sale.discount ?? .zero)
      guard let value = value(of: quantity, at: price, per: pricePer, times: left, sale) else {
        return nil
      }
      return RateCardValue(list: list, afterDiscount: value.rounded(to: decimals))
    }
    guard let value = beforeCommission(amount, sale) else { return .unknown }
    return RateCardValue(list: list, afterDiscount: value.rounded(to: decimals))
  }

  private mutating func value(
    of quantity: Fixed, at price: Fixed, per count: Fixed?, times share: Fixed = .one, _ sale: Sale
  ) -> Fixed? {
    var product = Product(quantity).times(price)?.times(share)
    if let count { product = product?.divided(by: count) }
    if let value = product?.rounded { return value }
    report(
      .tooLarge, "the value of the sale by the rate card is beyond what can be counted", at: sale.head.place,
      help: "check the quantity and the price")
    return nil
  }

  /// The net amount with its commission and rebate put back; nil where they leave nothing to work it out from.
  private func beforeCommission(_ amount: Fixed, _ sale: Sale) -> Fixed? {
    var left = Fixed.one
    var money = Fixed.zero
    for deduction in [sale.agencyCommission, sale.rebate].compactMap(\.self) {
      switch deduction {
      case .money(let amount): money += amount
      case .rate(let rate): left -= rate
      }
    }
    guard left > .zero else { return nil }
    return (amount + money).times(.one, over: left)
  }
}
