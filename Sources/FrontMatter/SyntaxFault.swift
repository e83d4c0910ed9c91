import Diagnostics

/// Why a text is not YAML, said to somebody who never read the specification of YAML.
///
/// libyaml says what it had expected, at the place where it gave up. Most often the fault is elsewhere: at the bracket or
/// quote that was not closed, at the line above.
struct SyntaxFault {
  let file: SourceFile
  let range: Range<Int>
  /// Where libyaml gave up, and where the thing starts that it was reading.
  let place: Int
  let start: Int
  let error: SyntaxProblem
  /// The innermost bracket that was open then, and the quoted text that was read last.
  let openBracket: Int?
  let lastQuoted: Range<Int>?

  init(_ error: SyntaxProblem, in range: Range<Int>, reader: inout TreeReader) {
    self.error = error
    self.range = range
    file = reader.file
    place = reader.offset(error.mark)
    start = reader.offset(error.contextMark)
    openBracket = reader.openBrackets.last
    lastQuoted = reader.lastQuoted
  }

  var diagnostic: Diagnostic {
    if let byte = error.byte { return notText(at: range.lowerBound + byte) }
    if error.problem == TreeReader.tooDeep {
      return Refusal.tooDeep.diagnostic(at: SourceSpan(file, character(at: place)))
    }
    if let quote = unclosedQuote { return unclosed(quote) }
    if let openBracket, !isClosed(openBracket) { return unclosed(openBracket) }
    switch error.problem {
    case "could not find expected ':'": return missingColon(at: start)
    case "mapping values are not allowed in this context", "found unexpected ':'": return surplusColon
    case "did not find expected key": return notAKey
    case "did not find expected '-' indicator":
      return fault(
        "this is not an item of the list above",
        help: "start it with `- `, or give it as many blanks in front as the key that it belongs beside")
    case "block sequence entries are not allowed in this context":
      return fault("a list cannot start here", help: "start it on a line of its own, or write `[one, two]`")
    case "did not find expected ',' or ']'": return missingComma("]")
    case "did not find expected ',' or '}'": return missingComma("}")
    case "did not find expected comment or line break":
      return fault("a text behind `|` or `>` starts on the next line", help: "move it down and indent it")
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab
    case "found character that cannot start any token": return badStart
    case "found unknown escape character":
      return fault("this escape is unknown", help: "write `\\\\` for `\\`, or put the text in '…'")
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      return fault("this escape names no character", help: "write `\\\\` for `\\`, or put the text in '…'")
    case "did not find expected <document start>": return strayContent
    case "did not find expected node content": return badValue
    case "out of memory": return fault("there is not enough memory to read this", help: nil)
    default: return unsupported ?? fault("this cannot be read as YAML", help: Self.quotes)
    }
  }

  static let quotes = "put the text in quotes"

  func fault(
    _ summary: String, code: Diagnostic.Code = .badYAML, at range: Range<Int>? = nil,
    notes: [Diagnostic.Note] = [], help: String?
  ) -> Diagnostic {
    let span = SourceSpan(file, range ?? character(at: place))
    return Diagnostic(.error, code, summary, at: span, notes: notes, help: help)
  }

  private func notText(at byte: Int) -> Diagnostic {
    guard error.problem == "control characters are not allowed" else {
      let known = textFaults(in: file).first { $0.code == .invalidUTF8 }
      return known ?? fault("this is not UTF-8 text", code: .invalidUTF8, at: byte..<byte, help: nil)
    }
    return fault(
      "a control character has no place in a text", code: .controlCharacter, at: character(at: byte),
      help: "delete it")
  }

  /// Tags, directives and names of anchors that libyaml itself cannot read.
  private var unsupported: Diagnostic? {
    let isDirective = error.context.contains("directive") || error.problem.contains("directive")
    if isDirective || error.problem == "found incompatible YAML document" {
      let at = isDirective && !error.context.isEmpty ? start : place
      return Refusal.directive.diagnostic(at: SourceSpan(file, file.line(at: at)))
    }
    let span = SourceSpan(file, start..<max(start + 1, wordEnd(start)))
    let text = String(decoding: file.bytes[span.range], as: UTF8.self)
    switch error.context {
    case "while scanning an anchor": return Refusal.anchor(text).diagnostic(at: span)
    case "while scanning an alias": return Refusal.alias(text).diagnostic(at: span)
    case "while scanning a tag", "while parsing a tag", "while parsing a node":
      return Refusal.tag(text).diagnostic(at: span)
    default: return nil
    }
  }
}
