import Records
import Values

extension Linker {
  /// The net amount of a sale, without VAT:
  /// quantity ÷ price_per × unit_price × (1 − discount) − agency_commission − rebate, rounded once.
  ///
  /// Commission and rebate are money, or rates of what is left after discount. Where the ledger gives the amount, it
  /// may differ by a penny from the computed one, and counts. What the rate card says, `list_amount`, is no part of it.
  mutating func amount(of sale: Sale) -> Fixed? {
    // By how many units a product is priced is not known where the product is not.
    let isPriced =
      sale.product == nil || products.number(of: sale.product).map { products[$0].head.isSound } ?? false
    guard isPriced else { return sale.amount?.rounded(to: lineDecimals(sale.head)) }
    guard let computed = computedAmount(of: sale) else { return nil }
    var amount = computed.value ?? sale.amount
    if let given = sale.amount, let value = computed.value {
      let penny =
        Product(.one).divided(by: Fixed(decimals == 0 ? 1 : decimals == 3 ? 1000 : 100))?.rounded ?? .zero
      guard (given - value).magnitude <= penny else {
        report(
          .amountDiffers, "the amount is \(given), but its parts come to \(value)",
          at: records.place(of: "amount", in: sale),
          help: "correct the amount or its parts; a penny either way is allowed")
        return nil
      }
      amount = given
    }
    if amount == nil, sale.type == .bonus { amount = .zero }
    guard var amount else {
      report(
        .missingField, "the sale has no amount", at: sale.head.place,
        help: "write `amount`, or `quantity` and `unit_price`")
      return nil
    }
    amount = amount.rounded(to: lineDecimals(sale.head))
    guard sale.type != .credit || checkSign(sale, amount) else { return nil }
    return amount
  }

  /// How many decimals the book's smallest coin has.
  var decimals: Int { records.settings.currency?.decimals ?? 2 }

  /// The amount from its parts; the inner nil where it has none of them, the outer where it was refused.
  private mutating func computedAmount(of sale: Sale) -> (value: Fixed?, ())? {
    var product: Product?
    guard let quantity = sale.quantity, let price = sale.unitPrice else {
      return (nil, ())
    }
    product = Product(quantity).times(price)
    if let per = products.number(of: sale.product).flatMap({ products[$0].pricePer }) {
      product = product?.divided(by: per)
    }
    var rest = Fixed.one
    var money = Fixed.zero
    for deduction in [sale.agencyCommission, sale.rebate].compactMap(\.self) {
      switch deduction {
      case .money(let amount): money += amount
      case .rate(let rate): rest -= rate
      }
    }
    let value = product?.times(Fixed.one - (sale.discount ?? .zero))?.times(rest)?.rounded.map { $0 - money }
    guard let value, value.isWithinLimit else {
      report(
        .tooLarge, "the amount of the sale is beyond what can be counted", at: sale.head.place,
        help: "check the quantity and the price")
      return nil
    }
    return (value, ())
  }

  private mutating func checkSign(_ sale: Sale, _ amount: Fixed) -> Bool {
    for (field, value) in [("amount", amount), ("quantity", sale.quantity ?? .zero)] where value > .zero {
      report(
        .wrongSign, "the \(field) of a credit is above zero", at: records.place(of: field, in: sale),
        help: "write it negative: a credit takes back what was sold")
      return false
    }
    return true
  }
}
