/// A place in a piece of YAML as libyaml gives it: line and column from 0, columns in characters.
struct Mark: Equatable {
  let line: Int
  let column: Int
}

/// One step of libyaml through a piece of YAML.
struct Event {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case alias
    case scalar(Node.Scalar)
    case listStart(isFlow: Bool)
    case listEnd
    case mapStart(isFlow: Bool)
    case mapEnd
  }

  let kind: Kind
  let start: Mark
  let end: Mark
  /// Whether `&name` or `!tag` stands before the value; `start` is then theirs.
  var hasAnchor = false
  var hasTag = false

  /// Whether a list or a map starts.
  var isCollection: Bool {
    switch kind {
    case .listStart, .mapStart: true
    default: false
    }
  }
}

/// Why reading cannot go on: libyaml's own words, or ours where it is we who stop.
struct SyntaxProblem: Error {
  let problem: String
  let mark: Mark
  let context: String
  let contextMark: Mark
  /// Of a byte that is no text, where it stands in the piece.
  let byte: Int?

  init(_ problem: String, at mark: Mark, context: String = "", at contextMark: Mark? = nil, byte: Int? = nil)
  {
    self.problem = problem
    self.mark = mark
    self.context = context
    self.contextMark = contextMark ?? mark
    self.byte = byte
  }
}
