import Values

/// A month of the book.
struct Month {
  let year: Int
  /// 1 to 12.
  let month: Int

  /// The month so many months after the book's first, October 2024.
  init(_ number: Int) {
    year = 2024 + (9 + number) / 12
    month = (9 + number) % 12 + 1
  }

  /// The months that are over on the as-of day, 30 September 2026.
  static let past = (0..<24).map { Month($0) }
  /// The months that have targets: to March 2027.
  static let planned = (0..<30).map { Month($0) }
  static let asOf = "2026-09-30"

  /// `2026-03`
  var text: String { "\(year)-\(padded(month, 2))" }

  /// A working day of the month: one that is no Saturday or Sunday.
  func workingDay(_ chance: inout Chance) -> Day {
    let length = Day.length(ofMonth: month, year: year)
    let days = (1...length).compactMap { Day(year: year, month: month, day: $0) }.filter { $0.weekday <= 5 }
    return chance.pick(days)
  }

  /// The part of `count` lines that falls in this month, so that all months together have all of them.
  static func share(_ number: Int, of count: Int) -> Int {
    count * (number + 1) / past.count - count * number / past.count
  }
}
