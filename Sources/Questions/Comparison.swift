import Values

/// What figures are set against: an earlier period.
package enum Comparison: String, CaseIterable, Hashable, Sendable {
  /// The period right before, of the same length in its own unit.
  case previous
  /// The same period a year before.
  case year
}

/// How far back the period lies that another is set against.
package struct Setback: Hashable, Sendable {
  package let comparison: Comparison
  let calendar: FiscalCalendar
  /// The shortest unit that rows are asked by; nil where they are asked by none.
  package let unit: CalendarUnit?

  /// Throws for units that do not lie in each other, as weeks and months do not: no row of theirs is before another.
  package init(
    _ comparison: Comparison, _ calendar: FiscalCalendar, by dimensions: [Dimension]
  ) throws(QuestionFault) {
    self.comparison = comparison
    self.calendar = calendar
    let units = CalendarUnit.fromShortest.filter { dimensions.compactMap(\.unit).contains($0) }
    unit = units.first
    let fiscal: Set<CalendarUnit> = [.quarter, .half, .year]
    let mixesYears = !fiscal.isDisjoint(with: units) && !fiscal.isSuperset(of: units)
    guard unit == nil || unit == .day || unit == .month || units.count == 1 || (unit != .week && !mixesYears)
    else {
      let names = units.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      throw QuestionFault(
        "\(names) do not lie in each other, so that no row is the one before", help: "ask by one of them")
    }
  }

  /// The row of time before one: the shortest unit goes back, and the others are those that it then lies in.
  package func before(_ period: CalendarPeriod) -> CalendarPeriod { moved(period, -1) }

  /// The row of time of which one is the one before.
  package func after(_ period: CalendarPeriod) -> CalendarPeriod { moved(period, 1) }

  private func moved(_ period: CalendarPeriod, _ direction: Int32) -> CalendarPeriod {
    guard comparison == .year else { return CalendarPeriod(period.unit, period.index + direction) }
    switch period.unit {
    case .day:
      let day = Day(number: period.index)
      return CalendarPeriod(.day, (day.adding(months: 12 * Int(direction)) ?? day).number)
    // A year of weeks is 52 of them, so that days of the week stay together.
    case .week: return CalendarPeriod(.week, period.index + 52 * direction)
    case .month: return CalendarPeriod(.month, period.index + 12 * direction)
    case .quarter, .calendarQuarter: return CalendarPeriod(period.unit, period.index + 4 * direction)
    case .half: return CalendarPeriod(.half, period.index + 2 * direction)
    case .year, .calendarYear: return CalendarPeriod(period.unit, period.index + direction)
    }
  }

  /// The days that some days are set against; nil where a book can name no day so early.
  ///
  /// Where rows are asked by a unit they go back by that, else a whole period of the calendar by itself, and other days
  /// by a year or by as many days as they are.
  package func before(_ days: Period) -> Period? {
    guard let first = firstBefore(days), first >= .earliest, let last = lastBefore(days) else { return nil }
    return Period(from: first, to: last)
  }

  private func firstBefore(_ days: Period) -> Day? {
    guard let unit else {
      if let whole = calendar.calendarPeriod(of: days) { return calendar.days(of: before(whole)).first }
      return comparison == .year ? days.first.adding(months: -12) : days.first.adding(days: -days.count)
    }
    return moved(days.first, unit)
  }

  private func lastBefore(_ days: Period) -> Day? {
    guard let unit else {
      if let whole = calendar.calendarPeriod(of: days) { return calendar.days(of: before(whole)).last }
      return comparison == .year ? days.last.adding(months: -12) : days.first.adding(days: -1)
    }
    return moved(days.last, unit)
  }

  /// The day as far into the period before as a day is into its own; the first and the last of one are those of the
  /// other.
  private func moved(_ day: Day, _ unit: CalendarUnit) -> Day? {
    let own = calendar.days(of: calendar.period(unit, of: day))
    let other = calendar.days(of: before(calendar.period(unit, of: day)))
    if day == own.first { return other.first }
    if day == own.last { return other.last }
    switch unit {
    case .day, .week: return other.first.adding(days: day.days(since: own.first))
    case .month, .quarter, .half, .year, .calendarQuarter, .calendarYear:
      let (ownMonth, otherMonth) = (own.first.parts, other.first.parts)
      return day.adding(
        months: (otherMonth.year - ownMonth.year) * 12 + otherMonth.month - ownMonth.month)
    }
  }
}

private extension CalendarUnit {
  static let fromShortest: [CalendarUnit] = [
    .day, .week, .month, .quarter, .calendarQuarter, .half, .year, .calendarYear,
  ]
}
