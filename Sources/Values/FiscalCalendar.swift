/// The lengths of time that figures are asked by.
package enum CalendarUnit: String, CaseIterable, Sendable {
  case day, week, month, quarter, half, year
  case calendarQuarter = "calendar_quarter"
  case calendarYear = "calendar_year"
}

/// One named period: a unit, and its number on an unbroken line (the month after December is the next number).
package struct CalendarPeriod: Hashable, Comparable, Sendable {
  package var unit: CalendarUnit
  package var index: Int32

  @inlinable package init(_ unit: CalendarUnit, _ index: Int32) {
    self.unit = unit
    self.index = index
  }

  package var next: CalendarPeriod { CalendarPeriod(unit, index + 1) }
  package var previous: CalendarPeriod { CalendarPeriod(unit, index - 1) }

  package static func < (left: CalendarPeriod, right: CalendarPeriod) -> Bool { left.index < right.index }
}

/// A calendar whose financial year may start in any month.
///
/// Quarters, halves and years are the financial ones; a financial year is named after the year it ends in.
/// Weeks are those of ISO 8601: they start on Monday, and a week belongs to the year that has its Thursday.
package struct FiscalCalendar: Hashable, Sendable {
  /// 1 for January to 12 for December.
  package let startMonth: Int

  /// Nil unless the month is 1 to 12.
  package init?(startMonth: Int) {
    guard (1...12).contains(startMonth) else { return nil }
    self.startMonth = startMonth
  }

  private init() {
    startMonth = 1
  }

  /// The calendar whose financial year is the calendar year.
  package static let january = FiscalCalendar()

  /// The period of that unit which has this day.
  package func period(_ unit: CalendarUnit, of day: Day) -> CalendarPeriod {
    switch unit {
    case .day: return CalendarPeriod(unit, day.number)
    case .week: return CalendarPeriod(unit, (day.number + 3).flooredQuotient(7))
    default:
      let (year, month, _) = day.parts
      let months = Int32(year * 12 + month - 1)
      return CalendarPeriod(unit, (months - offset(unit)).flooredQuotient(length(unit)))
    }
  }

  /// The days of a period.
  package func days(of period: CalendarPeriod) -> Period {
    let first = firstDay(of: period)
    return Period(from: first, to: firstDay(of: period.next).adding(days: -1)) ?? Period(first)
  }

  /// The months that have some of these days, each as far as it lies among them.
  package func months(of days: Period) -> [Period] {
    let (first, last) = (period(.month, of: days.first), period(.month, of: days.last))
    return (first.index...last.index).compactMap {
      self.days(of: CalendarPeriod(.month, $0)).intersection(days)
    }
  }

  /// The unit of which these days are exactly one period, the longest where several are.
  package func calendarPeriod(of days: Period) -> CalendarPeriod? {
    let units: [CalendarUnit] = [
      .year, .calendarYear, .half, .quarter, .calendarQuarter, .month, .week, .day,
    ]
    for unit in units {
      let candidate = period(unit, of: days.first)
      if self.days(of: candidate) == days { return candidate }
    }
    return nil
  }

  private func firstDay(of period: CalendarPeriod) -> Day {
    switch period.unit {
    case .day: return Day(number: period.index)
    case .week: return Day(number: period.index * 7 - 3)
    default:
      let months = Int(period.index * length(period.unit) + offset(period.unit))
      return Day(
        year: months.flooredQuotient(12), month: months - months.flooredQuotient(12) * 12 + 1, day: 1)
        ?? (months < 12 ? .earliest : .latest.adding(days: 1))
    }
  }

  /// How many months a unit has.
  private func length(_ unit: CalendarUnit) -> Int32 {
    switch unit {
    case .quarter, .calendarQuarter: 3
    case .half: 6
    case .year, .calendarYear: 12
    case .day, .week, .month: 1
    }
  }

  /// The months by which a unit's first period starts after January of the year 0.
  private func offset(_ unit: CalendarUnit) -> Int32 {
    switch unit {
    case .quarter, .half, .year: Int32(startMonth - 1)
    default: 0
    }
  }
}

package extension FiscalCalendar {
  /// The number that a financial year is named after: the calendar year in which it ends.
  func fiscalYear(_ period: CalendarPeriod) -> Int { Int(period.index) + (startMonth > 1 ? 1 : 0) }

  /// The year with this number.
  func year(named number: Int) -> CalendarPeriod {
    CalendarPeriod(.year, Int32(number - (startMonth > 1 ? 1 : 0)))
  }

  /// The form of files, exports and the command line: `2026-03`, `2026-W09`, `FY2026-Q2` (`2026-Q2` where the
  /// year starts in January), `FY2026-H1`, `FY2026`, `calendar 2026-Q1`, `calendar 2026`.
  func name(_ period: CalendarPeriod) -> String {
    let index = Int(period.index)
    switch period.unit {
    case .day:
      return Day(number: period.index).description
    case .week:
      let thursday = Day(number: period.index * 7)
      let firstThursday = Day(year: thursday.parts.year, month: 1, day: 4)
      let first = firstThursday.map { self.period(.week, of: $0).index } ?? period.index
      return "\(padded(thursday.parts.year, to: 4))-W\(padded(index - Int(first) + 1, to: 2))"
    case .month:
      return
        "\(padded(index.flooredQuotient(12), to: 4))-\(padded(index - index.flooredQuotient(12) * 12 + 1, to: 2))"
    case .quarter:
      let year = CalendarPeriod(.year, period.index.flooredQuotient(4))
      let prefix = startMonth > 1 ? "FY" : ""
      return "\(prefix)\(padded(fiscalYear(year), to: 4))-Q\(index - Int(year.index) * 4 + 1)"
    case .half:
      let year = CalendarPeriod(.year, period.index.flooredQuotient(2))
      return "FY\(padded(fiscalYear(year), to: 4))-H\(index - Int(year.index) * 2 + 1)"
    case .year:
      return "FY\(padded(fiscalYear(period), to: 4))"
    case .calendarQuarter:
      let year = index.flooredQuotient(4)
      return "calendar \(padded(year, to: 4))-Q\(index - year * 4 + 1)"
    case .calendarYear:
      return "calendar \(padded(index, to: 4))"
    }
  }
}

extension BinaryInteger {
  /// The quotient rounded down, also for a negative dividend.
  func flooredQuotient(_ divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }
}
