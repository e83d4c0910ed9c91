import Diagnostics
import Templating
import Testing

/// A text in which `⟪…⟫` marks the place where a fault is expected.
struct Marked {
  let text: String
  /// In bytes of the text without the marks; nil where nothing is marked.
  let range: Range<Int>?

  init(_ marked: String) {
    let parts = marked.split(separator: "⟪", maxSplits: 1, omittingEmptySubsequences: false)
    guard let before = parts.first, let rest = parts.dropFirst().first else {
      (text, range) = (marked, nil)
      return
    }
    let inner = rest.split(separator: "⟫", maxSplits: 1, omittingEmptySubsequences: false)
    text = before + inner.joined()
    let start = before.utf8.count
    range = start..<start + (inner.first?.utf8.count ?? 0)
  }
}

/// A diagnostic as a test compares it: all but its excerpt.
struct Seen: Equatable, CustomStringConvertible {
  let severity: String
  let code: String
  let summary: String
  let path: String?
  let range: Range<Int>?
  let help: String?
  let notes: [String]

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity.rawValue
    code = diagnostic.code.rawValue
    summary = diagnostic.summary
    path = diagnostic.span?.file.path
    range = diagnostic.span?.range
    help = diagnostic.help
    notes = diagnostic.notes.map(\.text)
  }

  var description: String {
    "\(severity) [\(code)] \(summary) at \(path ?? "–"):\(range.map { "\($0)" } ?? "–") help: \(help ?? "–") \(notes)"
  }
}

/// A fault that a marked text is expected to give, and nothing else.
struct Fault: Sendable, CustomTestStringConvertible {
  let marked: String
  let code: Diagnostic.Code
  let summary: String
  let help: String?

  init(_ marked: String, _ code: Diagnostic.Code, _ summary: String, help: String?) {
    self.marked = marked
    self.code = code
    self.summary = summary
    self.help = help
  }

  var testDescription: String { marked }
}
