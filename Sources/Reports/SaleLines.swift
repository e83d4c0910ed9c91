import Records
import Values

/// The lines of sales behind the figures of one account, over this financial year and the last.
package struct SaleLines: Hashable, Sendable {
  /// What became of a line.
  package enum State: Hashable, Sendable {
    case booked, run, credit, bonus
    /// Held or given up: in no figure.
    case option, cancelled
  }

  /// One line as it was written.
  package struct Line: Hashable, Sendable {
    package let date: Day
    package let order: String?
    package let product: Int32
    package let quantity: Fixed?
    /// The days from its first to its last.
    package let runs: Period
    package let amount: Fixed
    /// The part of the amount that is revenue of this year to date.
    package let thisYear: Fixed
    /// The part that is revenue of last year.
    package let lastYear: Fixed
    package let state: State
    package let evidence: Evidence?
  }

  /// What counts: booked in one of the two years, or running in it. The newest first; of more than a hundred the
  /// hundred largest.
  package let lines: [Line]
  /// The lines that are not shown, as one; nil where all are.
  package let others: Sum?
  package let total: Sum
  /// Options and cancelled lines, the newest first; of more than a hundred the hundred newest.
  package let leftOut: [Line]
  /// How many more there are.
  package let moreLeftOut: Int

  /// The sum of some lines.
  package struct Sum: Hashable, Sendable {
    package let count: Int
    package let amount: Fixed
    package let thisYear: Fixed
    package let lastYear: Fixed

    init(_ lines: some Collection<Line>) {
      count = lines.count
      amount = lines.reduce(.zero) { $0 + $1.amount }
      thisYear = lines.reduce(.zero) { $0 + $1.thisYear }
      lastYear = lines.reduce(.zero) { $0 + $1.lastYear }
    }
  }

  static let mostShown = 100

  init(counted: [Line], leftOut: [Line]) {
    total = Sum(counted)
    var shown = counted
    if counted.count > SaleLines.mostShown {
      let bySize = counted.indices.sorted { left, right in
        (counted[right].amount.magnitude, left) < (counted[left].amount.magnitude, right)
      }
      let kept = Set(bySize.prefix(SaleLines.mostShown))
      shown = counted.indices.filter { kept.contains($0) }.map { counted[$0] }
      others = Sum(counted.indices.filter { !kept.contains($0) }.map { counted[$0] })
    } else {
      others = nil
    }
    lines = shown
    self.leftOut = Array(leftOut.prefix(SaleLines.mostShown))
    moreLeftOut = max(0, leftOut.count - SaleLines.mostShown)
  }
}
