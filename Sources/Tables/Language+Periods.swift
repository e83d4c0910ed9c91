import Values

/// The names of periods for readers; files and exports have `FiscalCalendar.name`.
package extension Language {
  /// `30 September 2026`, `week of 28 September 2026`, `September 2026`, `July to September 2026`,
  /// `April 2026 to March 2027` for a calendar year or half, `financial year 2026/27`.
  func name(_ period: CalendarPeriod, in calendar: FiscalCalendar) -> String {
    let days = calendar.days(of: period)
    switch period.unit {
    case .day: return day(days.first)
    case .week: return words.week.filled(["day": day(days.first)])
    case .year where calendar.startMonth > 1:
      return words.financialYear.filled(["year": yearName(period, in: calendar)])
    case .year: return yearName(period, in: calendar)
    case .calendarYear where calendar.startMonth == 1: return yearName(period, in: calendar)
    case .calendarYear, .half, .quarter, .calendarQuarter, .month: return wholeMonths(days)
    }
  }

  /// The narrow form for headers of columns and axes: `30 Sep`, `28 Sep` for a week, `Sep 2026`, `2026/27 Q2`,
  /// `2026/27 H1`, `2026/27`; `2026 Q3` and `2026` for what follows the calendar.
  func shortName(_ period: CalendarPeriod, in calendar: FiscalCalendar) -> String {
    let first = calendar.days(of: period).first
    switch period.unit {
    case .day, .week: return day(first, .short)
    case .month: return shortMonth(first)
    case .quarter:
      let year = calendar.period(.year, of: first)
      return "\(yearName(year, in: calendar)) Q\(period.index - year.index * 4 + 1)"
    case .half:
      let year = calendar.period(.year, of: first)
      return "\(yearName(year, in: calendar)) H\(period.index - year.index * 2 + 1)"
    case .year: return yearName(period, in: calendar)
    case .calendarQuarter: return "\(first.parts.year) Q\((first.parts.month - 1) / 3 + 1)"
    case .calendarYear: return "\(first.parts.year)"
    }
  }

  /// The name of any days: that of their calendar period where they are one, `April to September 2026` where they
  /// are whole months, else from day to day. Open ends are said: `to 30 September 2026`.
  func name(_ days: Period, in calendar: FiscalCalendar) -> String {
    switch (days.first == .earliest, days.last == .latest) {
    case (true, true): return words.always
    case (true, false): return words.upTo.filled(["day": day(days.last)])
    case (false, true): return words.from.filled(["day": day(days.first)])
    case (false, false): break
    }
    if let period = calendar.calendarPeriod(of: days) { return name(period, in: calendar) }
    let isWholeMonths = days.first.parts.day == 1 && days.last.adding(days: 1).parts.day == 1
    return isWholeMonths ? wholeMonths(days) : range(days)
  }

  /// `2026/27`, or `2026` where the financial year is the calendar year.
  private func yearName(_ period: CalendarPeriod, in calendar: FiscalCalendar) -> String {
    let last = calendar.fiscalYear(period)
    guard calendar.startMonth > 1, period.unit == .year else { return String(period.index) }
    let short = last % 100
    return "\(last - 1)/\(short < 10 ? "0" : "")\(short)"
  }

  /// `September 2026`, `July to September 2026`, `October 2026 to March 2027`.
  private func wholeMonths(_ days: Period) -> String {
    let (first, last) = (days.first.parts, days.last.parts)
    if first.year == last.year, first.month == last.month { return month(days.first) }
    let start = first.year == last.year ? months[first.month - 1] : month(days.first)
    return words.range.filled(["first": start, "last": month(days.last)])
  }

  /// `3 to 9 September 2026`, `3 September to 9 October 2026`, `3 December 2026 to 9 January 2027`.
  private func range(_ days: Period) -> String {
    let (first, last) = (days.first.parts, days.last.parts)
    let start =
      switch (first.year == last.year, first.month == last.month) {
      case (true, true): "\(first.day)"
      case (true, false): "\(first.day) \(months[first.month - 1])"
      case (false, _): day(days.first)
      }
    return words.range.filled(["first": start, "last": day(days.last)])
  }
}

private extension String {
  /// The pattern with its names in braces replaced. A name without a value stays as it is.
  func filled(_ values: KeyValuePairs<String, String>) -> String {
    var text = ""
    var rest = self[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let end = rest.utf8.index(after: close)
      let name = rest[rest.utf8.index(after: open)..<close]
      text += rest[..<open]
      text += values.first { $0.key == name }.map { $0.value[...] } ?? rest[open..<end]
      rest = rest[end...]
    }
    return text + rest
  }
}
