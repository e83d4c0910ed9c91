/// Something that is wrong with what a person or a machine wrote, where it stands, and what to write instead.
///
/// Diagnostics are values: the stages collect them, and they are rendered once, in order.
package struct Diagnostic: Sendable {
  package enum Severity: String, Sendable {
    /// Stops a build.
    case error
    /// A fault in a note that is left out instead: the build goes on, a check fails.
    case setAside = "set aside"
    /// Is said, and the build goes on.
    case warning
  }

  /// A further place that belongs to the fault.
  package struct Note: Sendable {
    package let text: String
    package let span: SourceSpan?

    package init(_ text: String, at span: SourceSpan? = nil) {
      self.text = text
      self.span = span
    }
  }

  /// The cell of a table in which the fault stands; the excerpt then shows no other cell of the row.
  package struct Cell: Sendable {
    /// The number of the row below the header, from 1.
    package let row: Int
    /// The column's name, or nil where the whole row is meant.
    package let header: String?

    package init(row: Int, header: String?) {
      self.row = row
      self.header = header
    }
  }

  package var severity: Severity
  package let code: Code
  /// One sentence without a capital or a full stop; names stand in backticks.
  package let summary: String
  package let span: SourceSpan?
  package let cell: Cell?
  package let notes: [Note]
  /// What to write instead.
  package let help: String?

  package init(
    _ severity: Severity, _ code: Code, _ summary: String, at span: SourceSpan?, cell: Cell? = nil,
    notes: [Note] = [], help: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.summary = summary
    self.span = span
    self.cell = cell
    self.notes = notes
    self.help = help
  }

  /// An error.
  package init(
    _ code: Code, _ summary: String, at span: SourceSpan?, cell: Cell? = nil, notes: [Note] = [],
    help: String? = nil
  ) {
    self.init(.error, code, summary, at: span, cell: cell, notes: notes, help: help)
  }
}

package extension Sequence where Element == Diagnostic {
  /// In the order in which they are shown: by path, by place, by code.
  func inOrder() -> [Diagnostic] {
    sorted { left, right in
      let paths = (left.span?.file.path ?? "", right.span?.file.path ?? "")
      if paths.0 != paths.1 { return paths.0.utf8.lexicographicallyPrecedes(paths.1.utf8) }
      let starts = (left.span?.range.lowerBound ?? 0, right.span?.range.lowerBound ?? 0)
      if starts.0 != starts.1 { return starts.0 < starts.1 }
      if left.code != right.code { return left.code.rawValue < right.code.rawValue }
      return left.summary.utf8.lexicographicallyPrecedes(right.summary.utf8)
    }
  }

  /// Each once: what stands in a text that two records show is found with both.
  func saidOnce() -> [Diagnostic] {
    var said: Set<Said> = []
    return filter { fault in Said(fault).map { said.insert($0).inserted } ?? true }
  }

  /// Whether one of them stops a build.
  var hasErrors: Bool { contains { $0.severity == .error } }
}

/// What is said, and where; nothing of a fault without a place.
private struct Said: Hashable {
  let path: String
  let range: Range<Int>
  let summary: String

  init?(_ fault: Diagnostic) {
    guard let span = fault.span else { return nil }
    (path, range, summary) = (span.file.path, span.range, fault.summary)
  }
}
