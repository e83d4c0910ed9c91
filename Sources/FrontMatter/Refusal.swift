import Diagnostics

/// What YAML has and a book does not use: it makes two places say one thing, or says a thing by stealth.
enum Refusal {
  /// The texts are those of the file: `&base`, `*base`, `!!str`.
  case anchor(String)
  case alias(String)
  case tag(String)
  case mergeKey
  /// A comment that starts with no blank.
  case comment(String)
  case directive
  case secondDocument
  /// What stands in the place of a plain text.
  case key(String)
  case emptyKey
  case tooDeep

  func diagnostic(at span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, code, summary, at: span, help: help)
  }

  private var code: Diagnostic.Code {
    switch self {
    case .tooDeep: .nestedTooDeep
    case .emptyKey: .badYAML
    default: .unsupportedYAML
    }
  }

  private var summary: String {
    switch self {
    case .anchor(let text): "the anchor `\(shortened(text))` is not supported"
    case .alias(let text): "the alias `\(shortened(text))` is not supported"
    case .tag(let text): "the tag `\(shortened(text))` is not supported"
    case .mergeKey: "the merge key `<<` is not supported"
    case .comment(let text): "`\(shortened(text))` is a comment and would be lost"
    case .directive: "a line that starts with `%` is not supported"
    case .secondDocument: "a second document starts here"
    case .key(let shape): "a key is one plain text, not \(shape)"
    case .emptyKey: "a key is missing in front of the `:`"
    case .tooDeep: "lists and maps stand more than \(TreeReader.deepest) deep in each other"
    }
  }

  private var help: String {
    switch self {
    case .anchor: "leave it out; a text that starts with `&` stands in quotes"
    case .alias: "write the value itself; a text that starts with `*` stands in quotes"
    case .tag: "leave it out; a text that starts with `!` stands in quotes"
    case .mergeKey: "write the fields themselves"
    case .comment: "put the whole text in quotes, or a blank behind the `#` of a comment"
    case .directive: "leave it out"
    case .secondDocument: "keep one document in a file"
    case .key: "write it on one line, in quotes where it has brackets"
    case .emptyKey: "write `key: value`"
    case .tooDeep: "write it flatter"
    }
  }
}

/// A text from a file as a message shows it: its beginning where it is long.
func shortened(_ text: String) -> String {
  let scalars = text.unicodeScalars.prefix(41)
  guard scalars.count > 40 else { return text }
  return String(String.UnicodeScalarView(scalars.dropLast())) + "…"
}
