import Testing
import Values

/// Days are compared with a calendar that is walked one day at a time.
struct DayTests {
  @Test func `Every day from 1900 to 2100 has its number, its parts and its weekday`() throws {
    var walk = CalendarWalk(year: 1900)
    // 1 January 1900 was a Monday, 25,567 days before 1970.
    var (number, weekday) = (Int32(-25_567), 1)
    while walk.year <= 2100 {
      let day = Day(number: number)
      try #require(day.parts == (walk.year, walk.month, walk.day))
      try #require(Day(year: walk.year, month: walk.month, day: walk.day) == day)
      try #require(day.weekday == weekday)
      try #require(day.description == walk.text)
      walk.step()
      number += 1
      weekday = weekday % 7 + 1
    }
    #expect(Day(number: number).description == "2101-01-01")
  }

  @Test func `The first and the last day of a book are those of the years 1 and 9999`() {
    #expect(Day.earliest.parts == (1, 1, 1))
    #expect(Day.latest.parts == (9999, 12, 31))
    #expect(Day(year: 1, month: 1, day: 1) == .earliest)
    #expect(Day(year: 9999, month: 12, day: 31) == .latest)
    #expect(Day(year: 0, month: 12, day: 31) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day.earliest.weekday == 1)
    #expect(Day.latest.weekday == 5)
  }

  @Test(arguments: [
    (1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2400, 29), (1, 28), (4, 29), (9999, 28),
  ])
  func `February ends where the Gregorian calendar says`(year: Int, last: Int) {
    #expect(Day.length(ofMonth: 2, year: year) == last)
    #expect(Day(year: year, month: 2, day: last) != nil)
    #expect(Day(year: year, month: 2, day: last + 1) == nil)
  }

  @Test func `A day that no month has is none`() {
    for month in 1...12 {
      #expect(Day(year: 2026, month: month, day: 0) == nil)
      #expect(Day(year: 2026, month: month, day: 32) == nil)
    }
    #expect(Day(year: 2026, month: 0, day: 1) == nil)
    #expect(Day(year: 2026, month: 13, day: 1) == nil)
    #expect(Day(year: 2026, month: 4, day: 31) == nil)
    #expect(Day(year: 2026, month: -1, day: Int.min) == nil)
  }

  @Test func `Adding months keeps the day of the month, or takes the month's last`() throws {
    for year in [1999, 2000, 2023, 2024] {
      for month in 1...12 {
        for number in [1, 15, 28, 29, 30, 31] {
          guard let day = Day(year: year, month: month, day: number) else { continue }
          for months in -30...30 {
            // Counted month by month, up or down.
            var (toYear, toMonth) = (year, month)
            for _ in 0..<abs(months) {
              toMonth += months.signum()
              if toMonth == 13 { (toYear, toMonth) = (toYear + 1, 1) }
              if toMonth == 0 { (toYear, toMonth) = (toYear - 1, 12) }
            }
            let last = Day.length(ofMonth: toMonth, year: toYear)
            let moved = try #require(day.adding(months: months))
            try #require(moved.parts == (toYear, toMonth, min(number, last)))
          }
        }
      }
    }
    #expect(Day.latest.adding(months: 1) == nil)
    #expect(Day.earliest.adding(months: -1) == nil)
  }

  @Test func `Days count and compare like numbers`() throws {
    let day = try #require(Day(year: 2024, month: 2, day: 28))
    #expect(day.adding(days: 2).description == "2024-03-01")
    #expect(day.adding(days: -59).description == "2023-12-31")
    #expect(day.adding(days: 366).days(since: day) == 366)
    #expect(day < day.adding(days: 1))
  }
}

/// A calendar that knows nothing but how long a month is.
struct CalendarWalk {
  var year: Int
  var month = 1
  var day = 1

  init(year: Int) {
    self.year = year
  }

  private var isLeap: Bool { year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) }

  mutating func step() {
    day += 1
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day > lengths[month - 1] else { return }
    day = 1
    month += 1
    guard month > 12 else { return }
    month = 1
    year += 1
  }

  /// `2026-03-14`.
  var text: String {
    let parts = [(year, 4), (month, 2), (day, 2)].map { number, width in
      String(repeating: "0", count: width - String(number).count) + String(number)
    }
    return parts.joined(separator: "-")
  }
}
