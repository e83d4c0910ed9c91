extension CalendarDay {
  /// The day that the example looks back from, the same as in its settings.
  static let asOf = CalendarDay(2026, 9, 30)

  /// The bank holidays of England that fall into the tables, the same as in the example's settings.
  static let bankHolidays: Set<CalendarDay> = [
    CalendarDay(2025, 1, 1), CalendarDay(2025, 4, 18), CalendarDay(2025, 4, 21), CalendarDay(2025, 5, 5),
    CalendarDay(2025, 5, 26), CalendarDay(2025, 8, 25), CalendarDay(2025, 12, 25),
    CalendarDay(2025, 12, 26), CalendarDay(2026, 1, 1), CalendarDay(2026, 4, 3), CalendarDay(2026, 4, 6),
    CalendarDay(2026, 5, 4), CalendarDay(2026, 5, 25), CalendarDay(2026, 8, 31),
    CalendarDay(2026, 12, 25), CalendarDay(2026, 12, 28), CalendarDay(2027, 1, 1),
    CalendarDay(2027, 3, 26), CalendarDay(2027, 3, 29),
  ]

  var isWorkingDay: Bool { weekday < 5 && !Self.bankHolidays.contains(self) }

  /// This day, or the last working day before it.
  var backToWork: CalendarDay {
    var day = self
    while !day.isWorkingDay { day = day - 1 }
    return day
  }

  /// This day, or the first working day after it.
  var onToWork: CalendarDay {
    var day = self
    while !day.isWorkingDay { day = day + 1 }
    return day
  }

  /// This day, or the first Monday after it.
  var onToMonday: CalendarDay { self + (7 - weekday) % 7 }
}
