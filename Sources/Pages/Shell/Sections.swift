import Tables
import Templating

/// A part of a page that is there only where somebody keeps what it shows.
///
/// The template asks for it by its name and shows the piece inside: `{{#owners}}…{{{owners-table}}}…{{/owners}}`.
struct PageSection {
  let name: String
  let sentence: String

  var declared: Declared {
    Declared(
      name, .section([Declared(name + "-table", .html, sentence)]),
      "The part of the page about it, where it exists.")
  }

  /// The part with its table; none for a table without rows.
  func value(_ table: Table?, _ language: Language) -> TemplateValue {
    guard let table, !table.rows.isEmpty else { return .nothing }
    return .group([name + "-table": .html(html(table.named(name), language))])
  }
}
