import Templating

/// A line of a list of what matters: what it is, a figure, and the reason or the details.
struct ListedItem {
  /// Finished HTML.
  let what: [UInt8]
  var value = ""
  /// Finished HTML; empty for nothing.
  var why: [UInt8] = []

  static let names: [Declared] = [
    Declared("item-what", .html, "What it is, with its links."),
    Declared("item-valued", .section([Declared("item-value", .text, "The figure.")]), "Where it has one."),
    Declared(
      "item-explained", .section([Declared("item-why", .html, "The reason, or the details, with links.")]),
      "Where there is more to say."),
  ]

  /// The list as the template shows it.
  static func values(_ items: [ListedItem]) -> TemplateValue {
    .list(
      items.map { item in
        [
          "item-what": .html(item.what),
          "item-valued": item.value.isEmpty ? .nothing : .group(["item-value": .text(item.value)]),
          "item-explained": item.why.isEmpty ? .nothing : .group(["item-why": .html(item.why)]),
        ]
      })
  }
}
