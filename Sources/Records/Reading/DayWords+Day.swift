import Markup
import Values

extension DayWords {
  /// The day that is meant in a note of a day; nil where the calendar has no such day, or not on that day of the week,
  /// and where it counts from the note's day and the note has none.
  package func day(from noted: Day?) -> Day? {
    guard let day = anyDay(from: noted), weekday == nil || day.weekday == weekday else { return nil }
    return day
  }

  /// Whether it means a day only in a note that has one itself.
  var countsFromNote: Bool {
    switch form {
    case .date, .endOfNamedMonth(_, .some): false
    default: true
    }
  }

  private func anyDay(from noted: Day?) -> Day? {
    switch form {
    case .date(let year, let month, let day): return Day(year: year, month: month, day: day)
    case .endOfNamedMonth(let month, let year?): return Day.end(ofMonth: month, year)
    default: return noted.flatMap(counted)
    }
  }

  /// The day of a form that counts from the note's.
  private func counted(from noted: Day) -> Day? {
    let monday = noted.adding(days: 1 - noted.weekday)
    switch form {
    case .date: return nil
    case .today: return noted
    case .tomorrow: return noted.adding(days: 1)
    case .weekday(let weekday): return noted.adding(days: (weekday - noted.weekday + 6) % 7 + 1)
    case .weekdayOfNextWeek(let weekday): return monday.adding(days: 6 + weekday)
    case .endOfWeek(let isNext): return monday.adding(days: isNext ? 13 : 6)
    case .endOfMonth(let isNext):
      let (year, month, _) = noted.parts
      return isNext && month == 12
        ? Day.end(ofMonth: 1, year + 1) : Day.end(ofMonth: month + (isNext ? 1 : 0), year)
    case .dayOfMonth(let month, let day):
      return noted.next { Day(year: $0, month: month, day: day) }
    case .endOfNamedMonth(let month, _): return noted.next { Day.end(ofMonth: month, $0) }
    }
  }
}

extension Day {
  fileprivate static func end(ofMonth month: Int, _ year: Int) -> Day? {
    (1...12).contains(month) ? Day(year: year, month: month, day: length(ofMonth: month, year: year)) : nil
  }

  /// A day of this year or the next that is not before this one.
  fileprivate func next(_ day: (Int) -> Day?) -> Day? {
    let year = parts.year
    return [year, year + 1].lazy.compactMap(day).first { $0 >= self }
  }
}
