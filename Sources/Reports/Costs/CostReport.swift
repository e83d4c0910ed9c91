import Bookkeeping
import Values

/// The costs of a cost centre in the financial year, up to the as-of day, against the budget of the whole year.
package struct CostYearReport: Sendable {
  /// One month of the year beside last year's.
  package struct MonthRow: Hashable, Sendable {
    package let month: CalendarPeriod
    /// Nil for a month that is still to come; its budget may stand already.
    package let figures: CostFigures?
    package let budget: Fixed?
    package let lastYear: Fixed
    /// Whether anybody kept costs by then; else last year's are not known.
    package let hasLastYear: Bool
    /// Whether the month has a page, and the same month of last year.
    package let hasPage: Bool
    package let hasPageLastYear: Bool
  }

  /// A supplier with the number of its lines.
  package struct MerchantRow: Hashable, Sendable {
    package let item: CostRow.Item
    package let cost: Fixed
    package let lines: Int
  }

  package let centre: CostCentre
  package let total: CostFigures
  /// Spent by this day beside the same day of last year.
  package let compared: Compared
  /// Whether anybody kept costs by that day of last year; else there is nothing to compare with.
  package let hasLastYear: Bool
  /// The days gone over the days of the year.
  package let yearGone: Ratio?
  /// Teams: all of them as a tree, or those directly under a team.
  package let teams: [CostRow]
  /// The people of the cost centre; for all costs everybody.
  package let people: [CostRow]
  package let categories: [CostRow]
  package let months: [MonthRow]
  /// The quarters and the financial years that have a page, the newest first, a year before its quarters.
  package let longer: [CalendarPeriod]
  /// Months before last year that have a page, the newest first, with their costs.
  package let earlier: [(month: CalendarPeriod, cost: Fixed)]
  /// The dearest suppliers, then a row for the others.
  package let merchants: [MerchantRow]
  /// What nobody approved yet, of whichever year.
  package let waiting: WaitingCosts
  /// What of the year to date is against the rules.
  package let policy: PolicyReport
  /// How many lines are spent, and with how many suppliers.
  package let lineCount: Int
  package let merchantCount: Int
}

extension [CostYearReport.MerchantRow] {
  /// The first so many rows and one for the others with their sum, where more than one is beyond them.
  package func cut(to length: Int) -> [CostYearReport.MerchantRow] {
    guard length < .max, count > length + 1 else { return self }
    let rest = self[length...]
    let others = rest.reduce(0) { sum, row in
      guard case .others(let count) = row.item else { return sum + 1 }
      return sum + count
    }
    return self[..<length]
      + [
        CostYearReport.MerchantRow(
          item: .others(others), cost: rest.reduce(Fixed.zero) { $0 + $1.cost },
          lines: rest.reduce(0) { $0 + $1.lines })
      ]
  }
}

/// The costs of a cost centre in one month, quarter or financial year, as the book knew them on the period's last day.
package struct CostPeriodReport: Sendable {
  /// One month of a longer period.
  package struct MonthRow: Hashable, Sendable {
    package let month: CalendarPeriod
    package let figures: CostFigures
    /// Whether the month has a page.
    package let hasPage: Bool
  }

  package let place: CostPeriod
  /// The days looked at: the period, or what of it has gone.
  package let days: Period
  /// The day that it was computed for.
  package let asOf: Day
  /// Whether the period has gone.
  package let isOver: Bool
  package let total: CostFigures
  package let teams: [CostRow]
  package let people: [CostRow]
  package let categories: [CostRow]
  /// Of a quarter or a year; empty for a month, which has its lines.
  package let months: [MonthRow]
  /// The pages of a month's lines, one at least.
  package let pages: [CostPage]
  /// The periods of the same length with a page before and after this one.
  package let previous: CalendarPeriod?
  package let next: CalendarPeriod?
}
