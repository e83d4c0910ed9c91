import Bookkeeping
import Diagnostics
import Records
import Values

/// How far the book can be relied on: what was read and what became of it, how new it is, and what is missing.
///
/// It is made from the same tally as the closing line of a build.
package struct QualityReport: Sendable {
  /// Every source, by kind.
  package let sources: [SourceCounts]
  /// What was left out, by the reason and then by kind.
  package let leftOut: [(reason: LeftOut, kind: Kind, count: Int)]
  package let setAside: [SetAsideNote]
  /// What this build was warned of, in the order of the places.
  package let warnings: [Warning]
  /// The lists of words that nobody declared.
  package let words: [WordsInUse]
  package let accountGaps: [AccountGap]
  /// Whether there are territories, and no account lies in any.
  package let lacksTerritories: Bool
  package let expenseGaps: [ExpenseGap]
  package let staleAccounts: [StaleAccount]

  /// All records together.
  package let total: Tally.Counts
  /// How many files they are in: one may have records of several kinds.
  package let fileCount: Int

  package init(_ base: Groundwork, warnings: [Diagnostic]) {
    let book = base.book
    sources = book.sourceCounts
    total = book.tally.lines.values.reduce(into: Tally.Counts()) { $0 += $1 }
    fileCount = Set(book.tally.lines.keys.map(\.file)).count
    var counts: [LeftOut: [Kind: Int]] = [:]
    for (line, found) in book.tally.lines {
      for (reason, count) in found.leftOut { counts[reason, default: [:]][line.kind, default: 0] += count }
    }
    leftOut = LeftOut.allCases.flatMap { reason in
      Kind.allCases.compactMap { kind in counts[reason]?[kind].map { (reason, kind, $0) } }
    }
    setAside = book.setAsideNotes
    let root = SourceLines.root(of: book.sources)
    self.warnings = warnings.filter { $0.severity == .warning }.inOrder().map { Warning($0, root: root) }
    words = book.wordsInUse
    accountGaps = book.accountGaps(base.kept)
    lacksTerritories = book.territories.count > 0 && book.accounts.count > 0 && !base.kept.territories
    expenseGaps = book.expenseGaps
    staleAccounts = base.staleAccounts
  }
}

/// Something that a build goes on with, and says.
package struct Warning: Hashable, Sendable {
  /// Relative to the book; nil for what stands in no file.
  package let path: String?
  package let line: Int?
  package let summary: String

  init(_ diagnostic: Diagnostic, root: String) {
    path = diagnostic.span.map { span in
      span.file.path.hasPrefix(root) ? String(span.file.path.dropFirst(root.count)) : span.file.path
    }
    line = diagnostic.span.map { $0.file.position(of: $0.range.lowerBound).line }
    summary = diagnostic.summary
  }
}
