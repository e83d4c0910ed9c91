import FrontMatter
import Values

/// What a line of costs may come to, and what it must say. A rule that the settings do not give is not checked.
package struct CostRules: Hashable, Sendable {
  /// The most that a line of a category, or of one below it, may come to with VAT; of a line that says for how many
  /// `days` it is, the most for each of them.
  package var limits: [Named<Fixed>]?
  /// Lines of more than this, with VAT, need a receipt.
  package var receiptAbove: Fixed?
  /// The categories whose lines say who was there, those below them included.
  package var attendeesFor: [CategoryName]?
  /// How long after its day a cost may be claimed.
  package var claimWithin: Duration?
  /// What a mile is paid.
  package var mileageRate: Fixed?

  package init() {}
}

/// A category as it stands in the settings, and where.
package struct CategoryName: Hashable, Sendable {
  package let name: String
  package let range: Range<Int>
}

extension ValueType where Value == CostRules {
  static let costRules = map(
    "map of rules",
    Schema([
      Field("limits", \.limits, .named(.moneyAboveZero)),
      Field("receipt_above", \.receiptAbove, .moneyNotBelowZero),
      Field("attendees_for", \.attendeesFor, .list(.categoryName)),
      Field("claim_within", \.claimWithin, .duration),
      Field("mileage_rate", \.mileageRate, .moneyAboveZero),
    ]), CostRules(), example: "{limits: {hotels: 150.00}, receipt_above: 25.00, claim_within: 60 days}")
}

private extension ValueType where Value == CategoryName {
  static let categoryName = ValueType(name: "category") { node, reading in
    reading.scalar(node).map { CategoryName(name: $0, range: node.range) }
  }
}

private extension ValueType where Value == Fixed {
  static let moneyAboveZero = ValueType(name: "money") { node, reading in
    guard let value = money.read(node, &reading) else { return nil }
    if value > .zero { return value }
    reading.report(
      .badMoney, "`\(reading.field)` is not above zero", at: node.range,
      help: "write an amount like `25.00`, or take it out")
    return nil
  }

  static let moneyNotBelowZero = ValueType(name: "money") { node, reading in
    guard let value = money.read(node, &reading) else { return nil }
    if value >= .zero { return value }
    reading.report(
      .badMoney, "`\(reading.field)` is below zero", at: node.range,
      help: "write an amount like `25.00`, or `0` for every line")
    return nil
  }
}
