import Values

extension PeriodReader {
  /// A period counted from the as-of day; nil where the text is none.
  ///
  /// `this_`, `last_` and `next_` with a unit are whole periods of the calendar. With a number they are that many
  /// units up to and including the as-of day (`last_12_months`), or from the day after it (`next_3_months`).
  func relative(_ text: String) throws(PeriodFault) -> Period? {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    guard let span = parts.first, text == "ytd" || ["this", "last", "next"].contains(span), parts.count <= 3
    else { return nil }
    guard let asOf else {
      throw PeriodFault(
        summary: "`\(text)` depends on the day that a report is made for",
        help: "write a fixed period, for example `FY2026-Q2` or `2026-03`")
    }
    if text == "ytd" {
      return Period(from: calendar.days(of: calendar.period(.year, of: asOf)).first, to: asOf)
    }
    if parts.count == 2, let unit = CalendarUnit(rawValue: parts[1]), unit != .calendarYear,
      unit != .calendarQuarter
    {
      let current = calendar.period(unit, of: asOf)
      return calendar.days(of: span == "this" ? current : span == "last" ? current.previous : current.next)
    }
    guard parts.count == 3, span != "this", let count = parts[1].digits(1...4), count > 0,
      parts[2].hasSuffix("s"),
      let unit = CalendarUnit(rawValue: String(parts[2].dropLast()))
    else { return nil }
    let tomorrow = asOf.adding(days: 1)
    guard let other = shift(tomorrow, by: span == "last" ? -count : count, unit) else { return nil }
    return span == "last" ? Period(from: other, to: asOf) : Period(from: tomorrow, to: other.adding(days: -1))
  }

  /// The same day so many units away; a day that its month does not have becomes the month's last.
  private func shift(_ day: Day, by count: Int, _ unit: CalendarUnit) -> Day? {
    switch unit {
    case .day: day.adding(days: count)
    case .week: day.adding(days: count * 7)
    case .month: day.adding(months: count)
    case .quarter: day.adding(months: count * 3)
    case .half: day.adding(months: count * 6)
    case .year: day.adding(months: count * 12)
    case .calendarQuarter, .calendarYear: nil
    }
  }
}
