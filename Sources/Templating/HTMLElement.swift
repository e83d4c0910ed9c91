import Diagnostics

/// The start tag of an element, as it stands in a template.
struct HTMLElement: Sendable {
  struct Attribute: Sendable {
    /// In small letters.
    var name = ""
    var span: SourceSpan
    /// What the template itself says; the values in between are left out.
    var literal: [UInt8] = []
    /// Whether a value or a section stands in it.
    var hasTag = false
    /// Whether an address stands at its start.
    var hasAddress = false
    /// Whether something in it is reported already.
    var isFaulty = false
    /// Whether it stands inside a section and so may be missing.
    var isConditional = false
  }

  /// In small letters.
  var name = ""
  /// From `<` to the end of the name.
  var span: SourceSpan
  var isEnd = false
  var attributes: [Attribute] = []

  func attribute(_ name: String) -> Attribute? {
    attributes.first { $0.name == name && !$0.isConditional }
  }

  /// An attribute's own words, or nil where it may be missing or a value stands in it.
  func certain(_ name: String) -> String? {
    guard let found = attribute(name), !found.hasTag else { return nil }
    return String(decoding: found.literal, as: UTF8.self)
  }
}
