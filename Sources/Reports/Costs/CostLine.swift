import Bookkeeping
import Records
import Values

/// One line of costs as it stands on its page.
package struct CostLine: Hashable, Sendable {
  /// Why a line enters no figure of its page.
  package enum Reason: Hashable, Sendable {
    case rejected
    /// It is the same cost as another line.
    case matched(Evidence?)
    /// It became known on this day, after the day that the page was computed for.
    case later(Day)
    /// It is dated after the day that the page was computed for.
    case ahead
  }

  package let day: Day
  package let merchant: String
  package let purpose: String
  /// Numbers in the book; `none` for nothing.
  package let category: Int32
  package let account: Int32
  package let status: Expense.Status
  /// What was paid, with VAT.
  package let paid: Fixed
  /// The VAT that comes back.
  package let vatBack: Fixed
  /// What the whole line costs.
  package let whole: Fixed
  /// What of it counts on this page; nil where it is left out.
  package let counted: CostFigures?
  /// The people who share it; empty where it is one's alone.
  package let shared: [Int32]
  /// The days that it is spread over, where these are more than its own.
  package let spread: Period?
  package let reason: Reason?
  package let evidence: Evidence?
}

/// What counts on a page although its lines are written on another.
package struct BroughtCosts: Hashable, Sendable {
  package let from: CostPeriod
  package let figures: CostFigures
}

/// One page of the lines of a cost centre and month.
package struct CostPage: Hashable, Sendable {
  /// From 1; the first is the page of the cost centre and month itself.
  package let number: Int
  /// The first and the last day of its lines; nil where it has none.
  package let days: Period?
  package let counted: [CostLine]
  package let leftOut: [CostLine]
  /// Stands on the first page alone.
  package let brought: [BroughtCosts]
  package let total: CostFigures
}
