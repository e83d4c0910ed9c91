import Values

/// The days on which a book's people work: Monday to Friday less its holidays.
package struct WorkingDays: Sendable {
  /// The numbers of the holidays that fall on Monday to Friday, each once and in their order.
  private let holidays: [Int32]

  package init(holidays: [Day]) {
    self.holidays = Set(holidays.filter { $0.weekday <= 5 }.map(\.number)).sorted()
  }

  /// How many of some days are working days.
  package func count(in days: Period) -> Int {
    let end = days.last.adding(days: 1)
    return WorkingDays.weekdays(before: end) - WorkingDays.weekdays(before: days.first)
      - (holidays(before: end) - holidays(before: days.first))
  }

  /// The days from Monday to Friday before a day, counted from a Monday that lies before all days of a book.
  private static func weekdays(before day: Day) -> Int {
    let days = Int(day.number) + 3 + 103_000 * 7
    return days / 7 * 5 + min(days % 7, 5)
  }

  private func holidays(before day: Day) -> Int {
    var (low, high) = (0, holidays.count)
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle] < day.number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
