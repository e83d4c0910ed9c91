/// A day of the Gregorian calendar, as a count of days since 1970-01-01.
struct CalendarDay: Comparable, Hashable {
  let number: Int

  init(number: Int) {
    self.number = number
  }

  init(_ year: Int, _ month: Int, _ day: Int) {
    // The year is taken to begin in March, so that the leap day is its last.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = yearOfEra + era * 400 + (month > 2 ? 0 : 1)
    return (year, month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
  }

  /// Monday is 0, Sunday is 6.
  var weekday: Int { (number + 3) % 7 }

  var month: CalendarMonth { CalendarMonth(year: parts.year, month: parts.month) }

  static func < (one: CalendarDay, other: CalendarDay) -> Bool { one.number < other.number }

  static func + (day: CalendarDay, count: Int) -> CalendarDay { CalendarDay(number: day.number + count) }

  static func - (day: CalendarDay, count: Int) -> CalendarDay { CalendarDay(number: day.number - count) }
}

/// A month of a year.
struct CalendarMonth: Hashable {
  let year: Int
  let month: Int

  /// The first month of the tables.
  static let first = CalendarMonth(year: 2025, month: 4)

  /// The two financial years of the tables, April 2025 to March 2027.
  static let all = (0..<24).map { CalendarMonth.first.advanced(by: $0) }

  var firstDay: CalendarDay { CalendarDay(year, month, 1) }

  var lastDay: CalendarDay { advanced(by: 1).firstDay - 1 }

  /// The financial year begins in April and is named after the year in which it ends.
  var financialYear: Int { month >= 4 ? year + 1 : year }

  /// April is 0, March is 11.
  var placeInYear: Int { (month + 8) % 12 }

  func advanced(by count: Int) -> CalendarMonth {
    let months = year * 12 + month - 1 + count
    return CalendarMonth(year: months / 12, month: months % 12 + 1)
  }
}
