import Values

/// Why a text is no period.
package struct PeriodFault: Error, Hashable, Sendable {
  /// One sentence without a capital or a full stop.
  package let summary: String
  /// What to write instead.
  package let help: String
}

/// Reads periods as people write them, in one book's calendar.
///
/// `FY2026`, `2025/26`, `FY2026-Q2`, `FY2026-H1`, `2026-03`, `2026-W11`, `2026-03-14`, `2026-03-01..2026-03-31`,
/// `calendar 2026-Q1`, `calendar 2026`; and from the as-of day `ytd`, `this_week`, `last_month`, `next_quarter`,
/// `last_12_months`, `next_3_months`.
package struct PeriodReader: Sendable {
  package let calendar: FiscalCalendar
  /// The day that `ytd` and its like are counted from; nil where a period may not depend on it.
  package let asOf: Day?

  package init(calendar: FiscalCalendar, asOf: Day?) {
    self.calendar = calendar
    self.asOf = asOf
  }

  /// The days of a written period.
  package func read(_ text: String) throws(PeriodFault) -> Period {
    if let range = try range(text) { return range }
    if let period = try named(text) { return calendar.days(of: period) }
    if let relative = try relative(text) { return relative }
    throw PeriodFault(
      summary: "`\(text)` is not a period",
      help: "write for example `FY2026`, `FY2026-Q2`, `2026-03`, `2026-W11`"
        + (asOf == nil ? " or `2026-03-01..2026-03-31`" : ", `2026-03-01..2026-03-31` or `ytd`"))
  }

  /// `FIRST..LAST`, both days included.
  private func range(_ text: String) throws(PeriodFault) -> Period? {
    let parts = text.components(separatedBy: "..")
    guard parts.count == 2 else { return nil }
    guard let first = Day(iso: parts[0]), let last = Day(iso: parts[1]) else {
      throw PeriodFault(
        summary: "`\(text)` is not a range of days", help: "write it like `2026-03-01..2026-03-31`")
    }
    guard let period = Period(from: first, to: last) else {
      throw PeriodFault(summary: "`\(text)` ends before it starts", help: "write the first day first")
    }
    return period
  }

  /// A period with a name in the calendar.
  private func named(_ text: String) throws(PeriodFault) -> CalendarPeriod? {
    if let day = Day(iso: text) { return CalendarPeriod(.day, day.number) }
    if text.hasPrefix("calendar ") { return calendarNamed(text.dropFirst(9)) }
    if text.hasPrefix("FY") { return fiscal(text.dropFirst(2)) }
    let years = text.split(separator: "/", omittingEmptySubsequences: false)
    if years.count == 2, let first = years[0].digits(4...4), let second = years[1].digits(2...2) {
      guard calendar.startMonth > 1, (first + 1) % 100 == second else { return nil }
      return calendar.year(named: first + 1)
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts[0].digits(4...4), year >= 1, parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return try bare(text, year: year) }
    if let month = parts[1].digits(2...2), let day = Day(year: year, month: month, day: 1) {
      return calendar.period(.month, of: day)
    }
    if parts[1].hasPrefix("W") { return week(year, parts[1].dropFirst()) }
    return try quarter(parts[1]) == nil ? nil : bare(text, year: year)
  }

  /// `2026` and `2026-Q1` say one thing only where the financial year is the calendar year.
  private func bare(_ text: String, year: Int) throws(PeriodFault) -> CalendarPeriod? {
    guard calendar.startMonth == 1 else {
      throw PeriodFault(
        summary:
          "`\(text)` can be read in two ways, as the financial year of this book does not start in January",
        help: "write `FY\(text)` or `calendar \(text)`")
    }
    return fiscal(text[...])
  }

  /// What stands behind `FY`.
  private func fiscal(_ text: Substring) -> CalendarPeriod? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let number = parts.first?.digits(4...4), number >= 1, parts.count <= 2 else { return nil }
    let year = calendar.year(named: number)
    guard parts.count == 2 else { return year }
    if let quarter = quarter(parts[1]) {
      return CalendarPeriod(.quarter, year.index * 4 + Int32(quarter - 1))
    }
    guard parts[1] == "H1" || parts[1] == "H2" else { return nil }
    return CalendarPeriod(.half, year.index * 2 + (parts[1] == "H2" ? 1 : 0))
  }

  /// What stands behind `calendar`.
  private func calendarNamed(_ text: Substring) -> CalendarPeriod? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first?.digits(4...4), year >= 1, parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return CalendarPeriod(.calendarYear, Int32(year)) }
    return quarter(parts[1]).map { CalendarPeriod(.calendarQuarter, Int32(year * 4 + $0 - 1)) }
  }

  private func quarter(_ text: Substring) -> Int? {
    guard text.hasPrefix("Q"), let number = text.dropFirst().digits(1...1), (1...4).contains(number) else {
      return nil
    }
    return number
  }

  private func week(_ year: Int, _ text: Substring) -> CalendarPeriod? {
    guard let number = text.digits(1...2), number >= 1, let fourth = Day(year: year, month: 1, day: 4) else {
      return nil
    }
    let first = calendar.period(.week, of: fourth)
    let week = CalendarPeriod(.week, first.index + Int32(number - 1))
    // Week 53 exists only where its Thursday is still in the year.
    return calendar.days(of: week).first.adding(days: 3).parts.year == year ? week : nil
  }
}
