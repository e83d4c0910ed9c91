import Templating

/// A word of columns and headlines that is no measure of its own, and what it means.
///
/// Its definition stands in the words under its name, and so does its formula where it is worked out.
struct Term {
  let name: String
  let group: MeasureGroup
  /// The keys of the words that readers meet; a term without any has a label of its own.
  var labels: [String] = []
  var isWorkedOut = false

  static let all: [Term] = [
    Term(name: "rate-card", group: .sales, labels: ["rate-card"]),
    Term(name: "price-for", group: .sales, labels: ["price-for"]),
    Term(name: "price-effect", group: .sales, labels: ["price-effect"], isWorkedOut: true),
    Term(name: "volume-effect", group: .sales, labels: ["volume-effect"], isWorkedOut: true),
    Term(name: "mix-effect", group: .sales, labels: ["mix-effect"], isWorkedOut: true),
    Term(name: "new-products", group: .sales, labels: ["new-products"]),
    Term(name: "dropped-products", group: .sales, labels: ["dropped-products"]),
    Term(name: "without-volume", group: .sales, labels: ["without-volume"]),
    Term(name: "share-of-revenue", group: .sales, labels: ["share-of-revenue"], isWorkedOut: true),
    Term(name: "concentration", group: .sales, isWorkedOut: true),
    Term(name: "booked-ahead", group: .sales, labels: ["booked-ahead"]),
    Term(name: "bought-last-year", group: .sales, labels: ["bought-last-year"]),
    Term(name: "through-agency", group: .sales, labels: ["through-agency"]),
    Term(name: "share-of-client", group: .sales, labels: ["share-of-client"], isWorkedOut: true),
    Term(name: "share-of-book", group: .sales, labels: ["share-of-book"], isWorkedOut: true),
    Term(name: "group-revenue", group: .sales, labels: ["group-revenue"]),
    Term(name: "first-revenue", group: .sales, labels: ["first-revenue"]),
    Term(name: "potential", group: .sales, labels: ["potential"]),
    Term(name: "revenue-before", group: .sales, labels: ["territory-revenue-before"]),
    Term(name: "penetration", group: .sales, labels: ["penetration"], isWorkedOut: true),
    Term(name: "in-register", group: .activity, labels: ["in-register"]),
    Term(name: "seen-share", group: .activity, labels: ["seen-share"], isWorkedOut: true),
    Term(name: "accounts-a-person", group: .activity, labels: ["accounts-a-person"], isWorkedOut: true),
    Term(name: "against-average", group: .activity, labels: ["against-average"], isWorkedOut: true),
    Term(name: "prospects", group: .activity, labels: ["prospects"]),
    Term(name: "days-since-contact", group: .activity, labels: ["days-since-contact"]),
    Term(name: "first-reached", group: .activity, labels: ["first-reached"]),
    Term(name: "budget-used", group: .costs, labels: ["budget-used"], isWorkedOut: true),
    Term(name: "budget-to-date-used", group: .costs, labels: ["budget-to-date-used"], isWorkedOut: true),
    Term(name: "against-year", group: .costs, labels: ["against-year"], isWorkedOut: true),
    Term(name: "cost-budget-of-year", group: .costs, labels: ["cost-budget-of-year"]),
    Term(name: "outlook-of-year", group: .costs, labels: ["outlook-of-year"]),
    Term(name: "share-of-costs", group: .costs, labels: ["share-of-costs"], isWorkedOut: true),
    Term(name: "own-costs", group: .costs, labels: ["own-costs", "running-costs"]),
    Term(name: "vat-back", group: .costs, labels: ["vat-back"], isWorkedOut: true),
    Term(name: "gap", group: .targets, labels: ["gap", "behind-target"], isWorkedOut: true),
    Term(name: "pro-rata", group: .targets, labels: ["pro-rata"], isWorkedOut: true),
    Term(name: "this-year", group: .days, labels: ["this-year"]),
    Term(name: "same-days", group: .days, labels: ["same-days-last-year", "same-days-year-before"]),
    Term(name: "whole-last-year", group: .days, labels: ["whole-last-year", "last-year"]),
    Term(name: "same-day", group: .days, labels: ["same-day-year-before"]),
    Term(name: "year-before", group: .days, labels: ["year-before"]),
    Term(name: "change", group: .days, labels: ["change"], isWorkedOut: true),
    Term(name: "rounding", group: .days, labels: ["rounding"]),
  ]

  private var labelKey: String { "term.\(name).label" }
  private var definitionKey: String { "term.\(name).definition" }
  private var formulaKey: String { "term.\(name).formula" }

  /// The words of its own.
  var declarations: [WordDeclaration] {
    ([definitionKey] + (labels.isEmpty ? [labelKey] : []) + (isWorkedOut ? [formulaKey] : [])).map {
      WordDeclaration(key: $0, placeholders: [])
    }
  }

  /// What readers call it.
  func labels(_ words: Words) -> [String] { (labels.isEmpty ? [labelKey] : labels).map { words.text($0) } }
  func definition(_ words: Words) -> String { words.text(definitionKey) }
  func formula(_ words: Words) -> String? { isWorkedOut ? words.text(formulaKey) : nil }
}
