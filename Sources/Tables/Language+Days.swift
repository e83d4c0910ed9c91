import Values

/// How a day is written.
package enum DayForm: Hashable, Sendable {
  /// `30 September 2026`
  case long
  /// `30 Sep 2026`
  case medium
  /// `30 Sep`
  case short
}

package extension Language {
  func day(_ day: Day, _ form: DayForm = .long) -> String {
    let (year, month, number) = day.parts
    switch form {
    case .long: return "\(number) \(months[month - 1]) \(year)"
    case .medium: return "\(number) \(shortMonths[month - 1]) \(year)"
    case .short: return "\(number) \(shortMonths[month - 1])"
    }
  }

  /// `Wednesday`
  func weekday(_ day: Day) -> String { weekdays[day.weekday - 1] }

  /// `Wed`
  func shortWeekday(_ day: Day) -> String { shortWeekdays[day.weekday - 1] }

  /// `September 2026`
  func month(_ day: Day) -> String { "\(months[day.parts.month - 1]) \(day.parts.year)" }

  /// `Sep 2026`
  func shortMonth(_ day: Day) -> String { "\(shortMonths[day.parts.month - 1]) \(day.parts.year)" }
}
