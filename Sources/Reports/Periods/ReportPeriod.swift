import Bookkeeping
import Questions
import Values

/// A period with a sales report: the days looked at, and those that they are set against.
package struct ReportPeriod: Hashable, Sendable {
  /// A month, a quarter or a financial year.
  package let period: CalendarPeriod
  /// All its days.
  package let whole: Period
  /// The day that the report is computed for: the last of the period once it is over, else the book's.
  package let asOf: Day
  package let isOver: Bool
  /// The days looked at: the period, or what of it has gone.
  package let days: Period
  /// As many days of the period before; nil where the book begins later, and for years, which lie a year apart.
  package let before: Period?
  /// The same days a year before; nil where the book begins later.
  package let yearBefore: Period?
  /// From the first day of the financial year to the as-of day; nil for years, whose days these are.
  package let toDate: Period?
  /// The same days a year before; nil where the book begins later.
  package let lastToDate: Period?
  /// The financial year.
  package let year: CalendarPeriod
  /// Whether all that the book knows of these days was known on the as-of day.
  let isSettled: Bool
}

extension ReportPeriod {
  /// Nil where the days before are no days that a book can name.
  init?(_ period: CalendarPeriod, _ book: Book, _ late: LateRecords, from firstDay: Day) {
    let calendar = book.calendar
    let whole = calendar.days(of: period)
    asOf = min(whole.last, book.asOf)
    guard let days = Period(from: whole.first, to: asOf),
      let dimension = Dimension(rawValue: period.unit.rawValue),
      let previous = try? Setback(.previous, calendar, by: [dimension]),
      let yearly = try? Setback(.year, calendar, by: [dimension])
    else { return nil }
    func known(_ days: Period?) -> Period? { days.flatMap { $0.last < firstDay ? nil : $0 } }
    self.period = period
    self.whole = whole
    self.days = days
    isOver = whole.last <= book.asOf
    isSettled = isOver && late.isSettled(on: asOf)
    year = calendar.period(.year, of: whole.first)
    before = period.unit == .year ? nil : known(previous.before(days))
    yearBefore = known(yearly.before(days))
    guard period.unit != .year, let toDate = Period(from: calendar.days(of: year).first, to: asOf) else {
      (self.toDate, lastToDate) = (nil, nil)
      return
    }
    self.toDate = toDate
    // A year's days back by its months, so that the end of February stays one.
    lastToDate = known(
      Period(from: calendar.days(of: year.previous).first, to: yearly.before(days)?.last ?? asOf))
  }

  /// The report's last day a year before; nil where the book begins later.
  var yearAgo: Day? { (lastToDate ?? yearBefore)?.last }

  /// What had gone of the year by then: of a period that is no part of a year, its own days.
  var daysYearAgo: Period? { lastToDate ?? (toDate == nil ? yearBefore : nil) }

  /// The period that some days are of, where they are whole and the report's own are.
  func calendarPeriod(_ side: Side) -> CalendarPeriod {
    switch (side, period.unit) {
    case (.now, _): return period
    case (.before, _), (.yearBefore, .year): return period.previous
    case (.yearBefore, .quarter): return CalendarPeriod(period.unit, period.index - 4)
    case (.yearBefore, _): return CalendarPeriod(period.unit, period.index - 12)
    }
  }

  func days(_ side: Side) -> Period? {
    switch side {
    case .now: days
    case .before: before
    case .yearBefore: yearBefore
    }
  }
}

/// The days of a report, and those that they are set against.
enum Side: CaseIterable, Hashable, Sendable {
  case now, before, yearBefore
}
