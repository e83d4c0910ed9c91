/// The faults of one file as they are found, at most a hundred of each code.
///
/// A table that was exported with another separator has the same fault in each of its 100,000 rows; a list of them
/// helps nobody and takes minutes to show. What goes beyond the hundred is counted, and the count is said.
package struct FaultList: Sendable {
  /// How many of one code are kept.
  package static let limit = 100

  private var kept: [Diagnostic] = []
  private var counts: [Diagnostic.Code: Int] = [:]
  private var firstBeyond: [Diagnostic] = []

  package init() {}

  package var isEmpty: Bool { kept.isEmpty }

  /// How many there are, those that were only counted included.
  package var total: Int { counts.values.reduce(0, +) }

  /// Whether one more of this code would only be counted; a reader can then save the work of making it.
  package func isFull(_ code: Diagnostic.Code) -> Bool { counts[code, default: 0] > Self.limit }

  package mutating func append(_ fault: Diagnostic) {
    let count = counts[fault.code, default: 0] + 1
    counts[fault.code] = count
    if count <= Self.limit { kept.append(fault) }
    if count == Self.limit + 1 { firstBeyond.append(fault) }
  }

  /// Counts one of a code that is full.
  package mutating func count(_ code: Diagnostic.Code) { counts[code, default: 0] += 1 }

  /// All that was kept, in order, and behind it for each code that went beyond the limit one more, at the first place
  /// that was left out.
  package var diagnostics: [Diagnostic] {
    let more = firstBeyond.map { fault in
      let count = counts[fault.code, default: 0] - Self.limit
      let summary = count == 1 ? fault.summary : "\(count) more faults of this kind start here"
      return Diagnostic(
        fault.severity, fault.code, summary, at: fault.span, cell: fault.cell, help: fault.help)
    }
    return kept.inOrder() + more.inOrder()
  }
}
