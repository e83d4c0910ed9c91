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
  private(set) var values: [String: TemplateValue] = [:]
  /// Names given more than once; rendering refuses them.
  private(set) var repeated: [String] = []

  package init(dictionaryLiteral elements: (String, TemplateValue)...) {
    values.reserveCapacity(elements.count)
    for (name, value) in elements { add(name, value) }
  }

  /// Gives a name its value. A name that has one already is refused when the page is rendered.
  package mutating func add(_ name: String, _ value: TemplateValue) {
    guard values.updateValue(value, forKey: name) != nil else { return }
    repeated.append(name)
  }
}
