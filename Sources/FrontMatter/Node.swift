/// A value as somebody wrote it in YAML, and where it stands.
///
/// Nothing is interpreted: `country: NO`, `code: 0123` and `version: 1.10` stay the text that was typed. What a text
/// means is decided by the schema that reads it.
package struct Node: Sendable {
  package let value: Value
  /// Bytes of the file. A quoted text includes its quotes, a bracketed list its brackets; a value that was left out is
  /// an empty range behind its key.
  package let range: Range<Int>

  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }

  /// The three shapes that a value can have.
  package enum Value: Sendable {
    case scalar(Scalar)
    case list([Node])
    /// In the order of the file; no two keys have the same bytes.
    case map([Entry])
  }

  /// One text.
  package struct Scalar: Sendable {
    /// Without quotes and indentation, escapes resolved.
    package let text: String
    package let style: Style

    package init(_ text: String, _ style: Style) {
      self.text = text
      self.style = style
    }

    package enum Style: Sendable {
      /// Without quotes: `London`. Blanks around it do not belong to it, line breaks in it are blanks.
      case plain
      /// In `'…'` or `"…"`.
      case quoted
      /// The indented lines below `|` or `>`.
      case block
    }
  }

  /// A key of a map and its value.
  package struct Entry: Sendable {
    package let key: String
    /// Bytes of the file, with the quotes if there are any.
    package let keyRange: Range<Int>
    package let value: Node

    package init(_ key: String, at keyRange: Range<Int>, _ value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }
}
