import Diagnostics

/// A template or partial as its pieces, in order. Every section of it is closed where it should be.
struct Template: Sendable {
  enum Piece: Sendable {
    case text(Range<Int>)
    case tag(Tag)
  }

  /// What stands between `{{` and `}}`.
  struct Tag: Sendable {
    enum Kind: Sendable {
      /// `{{name}}`
      case value
      /// `{{{name}}}` or `{{&name}}`
      case raw
      /// `{{#name}}`
      case open
      /// `{{^name}}`
      case inverted
      /// `{{/name}}`. Where a file leaves a section open it stands at the end with an empty range.
      case close
      /// `{{> name}}`
      case partial
      /// `{{! … }}`, with its text as the name.
      case comment
    }

    let kind: Kind
    let name: String
    let nameRange: Range<Int>
    let range: Range<Int>
  }

  /// Sections and partials may stand in each other this deep.
  static let deepest = 16

  let file: SourceFile
  let pieces: [Piece]

  /// Reads the tags of a file and reports each that Daybook does not allow. What is left can be used for
  /// further checks.
  static func scan(_ file: SourceFile) -> (template: Template, diagnostics: [Diagnostic]) {
    var scanner = TagScanner(file)
    scanner.scan()
    return (Template(file: file, pieces: scanner.pieces), scanner.diagnostics)
  }
}
