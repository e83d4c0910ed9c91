import Questions
import Values

/// A stretch of days that is judged by itself: what has gone of the financial year, quarter or month in which the
/// as-of day lies, beside the same days a year before.
package struct Stretch: Hashable, Sendable {
  /// The year, quarter or month.
  package let period: CalendarPeriod
  /// From its first day to the as-of day.
  package let days: Period
  package let before: Period
  /// Whether the period ends on the as-of day.
  package let isOver: Bool

  /// Nil where a book can name no day a year before.
  init?(_ unit: CalendarUnit, _ calendar: FiscalCalendar, asOf: Day) {
    let period = calendar.period(unit, of: asOf)
    self.init(period, calendar, asOf: asOf)
  }

  /// Of a period that has begun by the as-of day.
  init?(_ period: CalendarPeriod, _ calendar: FiscalCalendar, asOf: Day) {
    let whole = calendar.days(of: period)
    guard let days = Period(from: whole.first, to: min(asOf, whole.last)),
      let setback = try? Setback(.year, calendar, by: []), let before = setback.before(days)
    else { return nil }
    self.period = period
    self.days = days
    self.before = before
    isOver = whole.last == days.last
  }
}

extension ReportingDates {
  /// A quarter or a month of which fewer days have gone is too young to be judged.
  static let fewest = 7

  /// The year, the quarter and the month that run, or that end on the as-of day, the longest first. Of two that have
  /// the same days only the longer is there.
  static func stretches(_ calendar: FiscalCalendar, asOf: Day) -> [Stretch] {
    var stretches: [Stretch] = []
    for unit in [CalendarUnit.year, .quarter, .month] {
      guard let stretch = Stretch(unit, calendar, asOf: asOf), stretches.last?.days != stretch.days,
        unit == .year || stretch.days.count >= fewest
      else { continue }
      stretches.append(stretch)
    }
    return stretches
  }

  /// The newest quarter that is over on a day, that day's included.
  static func closedQuarter(_ calendar: FiscalCalendar, asOf: Day) -> Stretch? {
    let running = calendar.period(.quarter, of: asOf)
    let closed = calendar.days(of: running).last <= asOf ? running : running.previous
    return Stretch(closed, calendar, asOf: asOf)
  }
}
