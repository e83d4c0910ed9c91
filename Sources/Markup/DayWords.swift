/// A day as people write it, which may count from the day of the note: `Friday`, `20 March`, `end of month`.
package struct DayWords: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// The calendar need not have such a day.
    case date(year: Int, month: Int, day: Int)
    /// The next one.
    case dayOfMonth(month: Int, day: Int)
    case today
    case tomorrow
    /// The next one after the day of the note; 1 for Monday.
    case weekday(Int)
    /// The one in the week after the note's.
    case weekdayOfNextWeek(Int)
    /// The Sunday of the note's week, or of the one after it.
    case endOfWeek(isNext: Bool)
    case endOfMonth(isNext: Bool)
    /// The last day of a month by its name; without a year, of the next one.
    case endOfNamedMonth(Int, year: Int?)
  }

  package let form: Form
  /// The day of the week that was written beside a date, which must be that of the date.
  package let weekday: Int?

  package init(_ form: Form, weekday: Int? = nil) {
    self.form = form
    self.weekday = weekday
  }
}

extension DayWords {
  static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// 1 for Monday, by its name or the first three letters.
  static func weekday(_ word: String) -> Int? {
    let short = ["tues": 2, "weds": 3, "thur": 4, "thurs": 4]
    return place(of: word, in: weekdays) ?? short[word]
  }

  static func month(_ word: String) -> Int? { place(of: word, in: months) ?? (word == "sept" ? 9 : nil) }

  private static func place(of word: String, in names: [String]) -> Int? {
    names.firstIndex { $0 == word || (word.utf8.count == 3 && $0.hasPrefix(word)) }.map { $0 + 1 }
  }
}
