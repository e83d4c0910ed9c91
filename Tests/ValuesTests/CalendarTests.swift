import Testing
import Values

/// Periods are compared with a calendar that is walked month by month.
struct CalendarTests {
  @Test(arguments: 1...12)
  func `A financial year is twelve months from its start, named after the year it ends in`(start: Int) throws
  {
    let calendar = try #require(FiscalCalendar(startMonth: start))
    for named in [1999, 2000, 2024, 2026] {
      // What starts in January ends in its own year.
      let firstYear = start == 1 ? named : named - 1
      let months = (0..<12).map { index -> (Int, Int) in
        (firstYear + (start - 1 + index) / 12, (start - 1 + index) % 12 + 1)
      }
      let year = calendar.year(named: named)
      #expect(calendar.fiscalYear(year) == named)
      #expect(calendar.name(year) == "FY\(named)")
      #expect(calendar.days(of: year) == span(months[0], months[11]))
      let prefix = start == 1 ? "" : "FY"
      for half in 0..<2 {
        let days = span(months[half * 6], months[half * 6 + 5])
        let period = calendar.period(.half, of: days.last)
        #expect(calendar.days(of: period) == days)
        #expect(calendar.name(period) == "FY\(named)-H\(half + 1)")
      }
      for quarter in 0..<4 {
        let days = span(months[quarter * 3], months[quarter * 3 + 2])
        let period = calendar.period(.quarter, of: days.first)
        #expect(calendar.period(.quarter, of: days.last) == period)
        #expect(calendar.days(of: period) == days)
        #expect(calendar.name(period) == "\(prefix)\(named)-Q\(quarter + 1)")
      }
    }
  }

  @Test(arguments: 1...12)
  func `Every day lies in its periods, and the periods of a unit follow each other`(start: Int) throws {
    let calendar = try #require(FiscalCalendar(startMonth: start))
    let first = try #require(Day(year: 2023, month: 11, day: 1))
    for unit in CalendarUnit.allCases {
      var previous = calendar.period(unit, of: first.adding(days: -1))
      for offset in 0..<1200 {
        let day = first.adding(days: offset)
        let period = calendar.period(unit, of: day)
        let days = calendar.days(of: period)
        try #require(days.contains(day))
        if period != previous {
          try #require(period == previous.next && period.previous == previous && previous < period)
          try #require(days.first == day)
          try #require(calendar.days(of: previous).last == day.adding(days: -1))
        }
        previous = period
      }
    }
  }

  @Test func `Months and calendar periods do not depend on where the financial year starts`() throws {
    let day = try #require(Day(year: 2026, month: 5, day: 31))
    for start in 1...12 {
      let calendar = try #require(FiscalCalendar(startMonth: start))
      #expect(calendar.name(calendar.period(.month, of: day)) == "2026-05")
      #expect(calendar.name(calendar.period(.calendarQuarter, of: day)) == "calendar 2026-Q2")
      #expect(calendar.name(calendar.period(.calendarYear, of: day)) == "calendar 2026")
      #expect(calendar.name(calendar.period(.day, of: day)) == "2026-05-31")
      #expect(calendar.days(of: calendar.period(.calendarQuarter, of: day)) == span((2026, 4), (2026, 6)))
    }
    #expect(FiscalCalendar(startMonth: 0) == nil)
    #expect(FiscalCalendar(startMonth: 13) == nil)
  }

  @Test func `Weeks are those of ISO 8601 from 1900 to 2100`() throws {
    // The first week of a year is the one with its first Thursday; counted here day by day.
    var (year, week) = (1900, 1)
    for number in Int32(-25_567)..<47_847 {
      let day = Day(number: number)
      if day.weekday == 1 {
        let thursday = day.adding(days: 3).parts
        (year, week) = thursday.year == year && number > -25_567 ? (year, week + 1) : (thursday.year, 1)
      }
      let text = "\(year)-W\(week < 10 ? "0" : "")\(week)"
      let period = FiscalCalendar.january.period(.week, of: day)
      try #require(FiscalCalendar.january.name(period) == text)
      let days = FiscalCalendar.january.days(of: period)
      try #require(days.count == 7 && days.first.weekday == 1 && days.contains(day))
    }
  }

  @Test(arguments: [
    ("2004-W53", "2005-01-01"), ("2009-W53", "2010-01-03"), ("2015-W53", "2016-01-03"),
    ("2020-W53", "2020-12-31"),
    ("2026-W53", "2027-01-03"), ("2027-W01", "2027-01-04"), ("2024-W01", "2024-01-01"),
    ("2025-W01", "2024-12-30"),
  ])
  func `The turn of the year lies in the week that the standard says`(name: String, day: String) throws {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    let day = try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
    #expect(FiscalCalendar.january.name(FiscalCalendar.january.period(.week, of: day)) == name)
  }

  @Test func `Days that are one period know which, the longest first`() throws {
    let april = try #require(FiscalCalendar(startMonth: 4))
    let cases: [(Period, String)] = [
      (span((2025, 4), (2026, 3)), "FY2026"), (span((2026, 1), (2026, 12)), "calendar 2026"),
      (span((2025, 10), (2026, 3)), "FY2026-H2"), (span((2026, 1), (2026, 3)), "FY2026-Q4"),
      (span((2026, 2), (2026, 2)), "2026-02"), (Period(span((2026, 2), (2026, 2)).first), "2026-02-01"),
    ]
    for (days, name) in cases {
      let period = try #require(april.calendarPeriod(of: days))
      #expect(april.name(period) == name)
    }
    #expect(april.calendarPeriod(of: span((2025, 4), (2025, 5))) == nil)
    let january = FiscalCalendar.january
    #expect(january.calendarPeriod(of: span((2026, 1), (2026, 3))).map(january.name) == "2026-Q1")
  }

  @Test func `The first and the last days of a book lie in periods too`() {
    for start in 1...12 {
      guard let calendar = FiscalCalendar(startMonth: start) else { continue }
      for unit in CalendarUnit.allCases {
        for day in [Day.earliest, .latest] {
          #expect(calendar.days(of: calendar.period(unit, of: day)).contains(day))
        }
      }
    }
  }

  /// From the first day of one month to the last of another.
  private func span(_ first: (Int, Int), _ last: (Int, Int)) -> Period {
    let end = Day.length(ofMonth: last.1, year: last.0)
    guard let from = Day(year: first.0, month: first.1, day: 1),
      let to = Day(year: last.0, month: last.1, day: end),
      let period = Period(from: from, to: to)
    else {
      Issue.record("no such months")
      return .always
    }
    return period
  }
}
