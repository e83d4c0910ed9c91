/// A day of the Gregorian calendar, without time or zone.
///
/// It is counted in days from 1 January 1970, so days compare, subtract and index like numbers. Days and amounts are
/// compared for every line of every question, so what other rooms would call for it is inlined there.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  package var number: Int32

  @inlinable package init(number: Int32) {
    self.number = number
  }

  /// The day of a year, month (1 to 12) and day of the month, or nil where the calendar has no such day.
  /// Years run from 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
    self.init(number: Day.number(year: year, month: month, day: day))
  }

  @inlinable package static func == (left: Day, right: Day) -> Bool { left.number == right.number }
  @inlinable package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  @inlinable package static func <= (left: Day, right: Day) -> Bool { left.number <= right.number }
  @inlinable package static func > (left: Day, right: Day) -> Bool { left.number > right.number }
  @inlinable package static func >= (left: Day, right: Day) -> Bool { left.number >= right.number }
  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// The day so many days later; earlier for a negative count.
  @inlinable package func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

  /// How many days this day is after the other.
  @inlinable package func days(since other: Day) -> Int { Int(number) - Int(other.number) }

  /// The first day a book can name, and the last.
  package static let earliest = Day(number: -719_162)
  package static let latest = Day(number: 2_932_896)
}

package extension Day {
  /// Year, month (1 to 12) and day of the month.
  ///
  /// The arithmetic counts years from March, so that the leap day comes last
  /// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
  var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// How many days a month (1 to 12) has.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day of the month so many months later; a day which that month does not have becomes its last.
  /// Nil outside the years 1 to 9999.
  func adding(months: Int) -> Day? {
    let (year, month, day) = parts
    let sum = year * 12 + month - 1 + months
    let (newYear, newMonth) = (sum.flooredQuotient(12), sum - sum.flooredQuotient(12) * 12 + 1)
    return Day(year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }

  /// 1 for Monday to 7 for Sunday.
  var weekday: Int { Int(((number + 3) % 7 + 7) % 7) + 1 }
}

extension Day: CustomStringConvertible {
  /// The ISO 8601 form, `2026-03-14`: the form of files and exports, not of pages.
  package var description: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A number that is not negative, with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
