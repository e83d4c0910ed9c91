import Bookkeeping
import Values

/// The periods that reports compare, as seen from one day.
package struct ReportingDates: Hashable, Sendable {
  package let asOf: Day
  /// The financial year of the as-of day.
  package let year: CalendarPeriod
  package let yearDays: Period
  /// From its first day to the as-of day.
  package let toDate: Period
  /// The same stretch of the year before.
  package let lastToDate: Period
  package let lastYear: CalendarPeriod
  package let lastYearDays: Period
  /// Twelve months up to and including the as-of day.
  package let lastTwelveMonths: Period
  /// The months of the year, whole, in order.
  package let months: [CalendarPeriod]
  /// The months up to that of the as-of day, whole.
  package let monthsToDate: [CalendarPeriod]
  /// The year to date, then the quarter and the month, by which a division is judged.
  package let stretches: [Stretch]
  /// The newest quarter that is over; nil where a book can name none.
  package let closedQuarter: Stretch?

  package init(_ calendar: FiscalCalendar, asOf: Day) {
    self.asOf = asOf
    year = calendar.period(.year, of: asOf)
    yearDays = calendar.days(of: year)
    lastYear = year.previous
    lastYearDays = calendar.days(of: lastYear)
    toDate = Period(from: yearDays.first, to: asOf) ?? Period(asOf)
    lastToDate = Period(from: lastYearDays.first, to: asOf.adding(months: -12) ?? asOf) ?? lastYearDays
    let yearAgo = asOf.adding(days: 1).adding(months: -12) ?? yearDays.first
    lastTwelveMonths = Period(from: yearAgo, to: asOf) ?? toDate
    let first = calendar.period(.month, of: yearDays.first).index
    months = (0..<12).map { CalendarPeriod(.month, first + $0) }
    let current = calendar.period(.month, of: asOf)
    monthsToDate = months.filter { $0 <= current }
    stretches = ReportingDates.stretches(calendar, asOf: asOf)
    closedQuarter = ReportingDates.closedQuarter(calendar, asOf: asOf)
  }

}
