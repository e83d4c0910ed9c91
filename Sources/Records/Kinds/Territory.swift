import Values

/// A part of the market that somebody answers for.
package struct Territory: Record {
  package var head = Head()
  package var name: String?
  package var parent: Dated<Symbol>?
  package var owner: Dated<Owner>?
  /// Postcode areas or districts (`LS`, `SW1`), towns, regions.
  package var places: Dated<[String]>?
  /// Money a year.
  package var potential: Fixed?

  package init() {}

  package static let kind = Kind.territory
  package static let schema = Schema(
    fields([
      Field("name", \.name, .text, required: true),
      Field("parent", dated: \.parent, .reference(.territory)),
      Field("owner", dated: \.owner, .owner(house: false)),
      Field("places", dated: \.places, .list(.text)),
      Field("potential", \.potential, .money),
    ]))
}
