import Values

/// Something that is sold. Its name keeps it apart from the product of numbers.
package struct ProductRecord: Record {
  package var head = Head()
  package var name: String?
  package var family: Dated<Symbol>?
  package var unit: String?
  /// How many units the price is for: 1000 for impressions.
  package var pricePer: Fixed?
  package var listPrice: Dated<Fixed>?
  package var margin: Fixed?

  package init() {}

  package static let kind = Kind.product
  package static let schema = Schema(
    fields([
      Field("name", \.name, .text, required: true),
      Field("family", dated: \.family, .listed(.families)),
      Field("unit", \.unit, .text),
      Field("price_per", \.pricePer, .aboveZero),
      Field("list_price", dated: \.listPrice, .money),
      Field("margin", \.margin, .fraction),
    ]))
}
