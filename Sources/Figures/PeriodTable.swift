import Bookkeeping
import Values

/// The periods of one unit in which the days of a book lie, so that the calendar is not worked out for every line.
struct PeriodTable: Sendable {
  private let calendar: FiscalCalendar
  private let unit: CalendarUnit
  /// The days that are in the table; the calendar answers for any other.
  private let days: Range<Int32>
  /// By day, the number of its period and the period's last day.
  private var entries: [(period: Int32, last: Day)] = []

  init(_ unit: CalendarUnit, _ calendar: FiscalCalendar, _ days: Period?) {
    self.unit = unit
    self.calendar = calendar
    guard let days else {
      self.days = 0..<0
      return
    }
    self.days = days.first.number..<days.last.number + 1
    entries.reserveCapacity(days.count)
    var day = days.first
    while day <= days.last {
      let period = calendar.period(unit, of: day)
      let last = calendar.days(of: period).last
      while day <= min(last, days.last) {
        entries.append((period.index, last))
        day = day.adding(days: 1)
      }
    }
  }

  /// The number of the period that has a day.
  func period(of day: Day) -> Int32 {
    guard days.contains(day.number) else { return calendar.period(unit, of: day).index }
    return entries[Int(day.number - days.lowerBound)].period
  }

  /// The last day of the period that has a day.
  func last(of day: Day) -> Day {
    guard days.contains(day.number) else { return calendar.days(of: calendar.period(unit, of: day)).last }
    return entries[Int(day.number - days.lowerBound)].last
  }
}

extension Book {
  func periodTable(_ unit: CalendarUnit) -> PeriodTable {
    shelf.thing(unit) { PeriodTable(unit, calendar, tabledDays) }
  }

  /// The years around the as-of day: nearly all that a book says lies in them.
  private var tabledDays: Period? {
    Period(
      from: max(.earliest, asOf.adding(days: -10 * 366)), to: min(.latest, asOf.adding(days: 3 * 366)))
  }
}
