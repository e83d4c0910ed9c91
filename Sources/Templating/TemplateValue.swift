/// What stands for a name on one page. Nothing else is ever handed to a template.
package enum TemplateValue: Sendable {
  /// Escaped when it is shown.
  case text(String)
  /// Relative, or with one of the schemes `https`, `http`, `mailto`, `tel`.
  case address(String)
  /// UTF-8, shown as it is: only what `Tables`, `Charts` and `Markup` made.
  case html([UInt8])
  case flag(Bool)
  case list([TemplateValues])
  /// An optional group that is there.
  case group(TemplateValues)
  /// A text, a piece of HTML or an optional group that is not there.
  case nothing
}

/// The values of a page, of an element of a list, or of a group, by name.
///
/// ```swift
/// let values: TemplateValues = ["title": .text("Northgate"), "notes": .list([])]
/// ```
package struct TemplateValues: Sendable, ExpressibleByDictionaryLiteral {
  /// In the order in which they were given. A name may stand here twice; rendering refuses it.
  var pairs: [(name: String, value: TemplateValue)] = []

  package init(dictionaryLiteral elements: (String, TemplateValue)...) {
    pairs = elements.map { (name: $0.0, value: $0.1) }
  }

  /// Gives a name its value. A name that has one already is refused when the page is rendered.
  package mutating func add(_ name: String, _ value: TemplateValue) {
    pairs.append((name: name, value: value))
  }
}
