import Questions
import Testing
import Values

/// Periods as people write them, read in a book whose year starts in April and that is looked at on 30 September 2026,
/// a Wednesday.
struct PeriodTextTests {
  @Test(arguments: [
    ("FY2026", "2025-04-01..2026-03-31"), ("2025/26", "2025-04-01..2026-03-31"),
    ("1999/00", "1999-04-01..2000-03-31"), ("FY2026-Q1", "2025-04-01..2025-06-30"),
    ("FY2026-Q2", "2025-07-01..2025-09-30"), ("FY2026-Q4", "2026-01-01..2026-03-31"),
    ("FY2026-H1", "2025-04-01..2025-09-30"), ("FY2026-H2", "2025-10-01..2026-03-31"),
    ("2026-03", "2026-03-01..2026-03-31"), ("2024-02", "2024-02-01..2024-02-29"),
    ("2026-W11", "2026-03-09..2026-03-15"), ("2026-W1", "2025-12-29..2026-01-04"),
    ("2026-W53", "2026-12-28..2027-01-03"), ("2026-03-14", "2026-03-14..2026-03-14"),
    ("2026-03-01..2026-03-31", "2026-03-01..2026-03-31"),
    ("2026-03-14..2026-03-14", "2026-03-14..2026-03-14"),
    ("calendar 2026-Q1", "2026-01-01..2026-03-31"), ("calendar 2026", "2026-01-01..2026-12-31"),
    ("ytd", "2026-04-01..2026-09-30"), ("this_day", "2026-09-30..2026-09-30"),
    ("last_day", "2026-09-29..2026-09-29"),
    ("this_week", "2026-09-28..2026-10-04"), ("last_week", "2026-09-21..2026-09-27"),
    ("next_week", "2026-10-05..2026-10-11"), ("this_month", "2026-09-01..2026-09-30"),
    ("last_month", "2026-08-01..2026-08-31"), ("next_month", "2026-10-01..2026-10-31"),
    ("this_quarter", "2026-07-01..2026-09-30"), ("last_quarter", "2026-04-01..2026-06-30"),
    ("next_quarter", "2026-10-01..2026-12-31"), ("this_half", "2026-04-01..2026-09-30"),
    ("last_half", "2025-10-01..2026-03-31"), ("this_year", "2026-04-01..2027-03-31"),
    ("last_year", "2025-04-01..2026-03-31"), ("next_year", "2027-04-01..2028-03-31"),
    ("last_12_months", "2025-10-01..2026-09-30"), ("next_3_months", "2026-10-01..2026-12-31"),
    ("last_7_days", "2026-09-24..2026-09-30"), ("next_1_days", "2026-10-01..2026-10-01"),
    ("last_2_weeks", "2026-09-17..2026-09-30"), ("last_2_quarters", "2026-04-01..2026-09-30"),
    ("next_2_halfs", "2026-10-01..2027-09-30"), ("last_3_years", "2023-10-01..2026-09-30"),
  ])
  func `A period is read`(text: String, days: String) throws {
    try #expect(april.read(text).text == days)
  }

  @Test(arguments: [
    ("2026", "2026-01-01..2026-12-31"), ("2026-Q1", "2026-01-01..2026-03-31"),
    ("FY2026", "2026-01-01..2026-12-31"),
    ("FY2026-Q1", "2026-01-01..2026-03-31"), ("FY2026-H2", "2026-07-01..2026-12-31"),
    ("calendar 2026-Q1", "2026-01-01..2026-03-31"), ("ytd", "2026-01-01..2026-09-30"),
  ])
  func `Where the year starts in January, a bare year says one thing`(text: String, days: String) throws {
    #expect(try PeriodReader(calendar: .january, asOf: asOf).read(text).text == days)
  }

  @Test(arguments: ["2026", "2026-Q1", "2026-Q4"])
  func `A bare year that could be read in two ways is refused with both`(text: String) throws {
    let fault = #expect(throws: PeriodFault.self) { try april.read(text) }
    #expect(
      fault?.summary
        == "`\(text)` can be read in two ways, as the financial year of this book does not start in January")
    #expect(fault?.help == "write `FY\(text)` or `calendar \(text)`")
    // Both of what is offered are read, and differ.
    let both = try [april.read("FY\(text)").text, april.read("calendar \(text)").text]
    #expect(both[0] != both[1])
  }

  @Test(arguments: [
    "", " ", "2026-13", "2026-00", "2026-3", "26-03", "FY26", "FY2026-Q5", "FY2026-Q0", "FY2026-H3",
    "FY2026-03",
    "fy2026", "2026/27/28", "2025/27", "2025/2026", "2026-W54", "2026-W00", "2025-W53", "2026-W1x",
    "2026-02-30",
    "2026-3-1", "calendar", "calendar 2026-H1", "calendar 2026-Q5", "calendar FY2026", "tomorrow", "this_ytd",
    "next_0_months", "this_3_months", "last_12_month", "last_months", "last_x_months", "this_calendar_year",
    "0000",
    "0000-01", "٢٠٢٦-٠٣", "2026\u{2011}03", "2026-03-14T10:00", "+2026-03",
  ])
  func `Anything else is no period`(text: String) {
    let fault = #expect(throws: PeriodFault.self) { try april.read(text) }
    #expect(fault?.summary == "`\(text)` is not a period")
    #expect(
      fault?.help
        == "write for example `FY2026`, `FY2026-Q2`, `2026-03`, `2026-W11`, `2026-03-01..2026-03-31` or `ytd`"
    )
  }

  @Test func `A range of days has two days in their order`() {
    let backwards = #expect(throws: PeriodFault.self) { try april.read("2026-03-31..2026-03-01") }
    #expect(backwards?.summary == "`2026-03-31..2026-03-01` ends before it starts")
    for text in ["2026-03..2026-04", "..2026-03-31", "2026-03-01..", "2026-03-01...2026-03-31", "..", "a..b"]
    {
      let fault = #expect(throws: PeriodFault.self) { try april.read(text) }
      #expect(fault?.summary == "`\(text)` is not a range of days")
    }
  }

  @Test(arguments: ["ytd", "this_week", "last_12_months"])
  func `A fixed report cannot depend on the day it is made for`(text: String) {
    let reader = PeriodReader(calendar: .january, asOf: nil)
    let fault = #expect(throws: PeriodFault.self) { try reader.read(text) }
    #expect(fault?.summary == "`\(text)` depends on the day that a report is made for")
  }

  @Test func `A month counted from its 31st ends the day before`() throws {
    let march = PeriodReader(calendar: .january, asOf: Day(iso: "2026-03-30"))
    try #expect(march.read("last_1_months").text == "2026-02-28..2026-03-30")
    let january = PeriodReader(calendar: .january, asOf: Day(iso: "2026-01-30"))
    try #expect(january.read("next_1_months").text == "2026-01-31..2026-02-27")
  }

  @Test func `A name that the calendar gives is read back as the same days, in every calendar`() throws {
    for start in 1...12 {
      let calendar = try #require(FiscalCalendar(startMonth: start))
      let reader = PeriodReader(calendar: calendar, asOf: nil)
      for number in stride(from: Int32(19_000), to: 21_000, by: 13) {
        for unit in CalendarUnit.allCases {
          let period = calendar.period(unit, of: Day(number: number))
          try #require(try reader.read(calendar.name(period)) == calendar.days(of: period))
        }
      }
    }
  }

  @Test func `The edges of time are read or refused, never crashed on`() {
    for asOf in [Day.earliest, .latest] {
      for start in [1, 4, 12] {
        guard let calendar = FiscalCalendar(startMonth: start) else { continue }
        let reader = PeriodReader(calendar: calendar, asOf: asOf)
        for text in [
          "last_9999_years", "next_9999_years", "last_9999_days", "next_9999_weeks", "this_week", "next_year",
          "ytd",
          "FY9999", "FY0001", "9999-W53", "0001-W01", "9999/00", "calendar 9999", "9999-12",
        ] {
          _ = try? reader.read(text)
        }
      }
    }
  }

  private let asOf = Day(iso: "2026-09-30")

  private var april: PeriodReader {
    PeriodReader(calendar: FiscalCalendar(startMonth: 4) ?? .january, asOf: asOf)
  }
}

private extension Period {
  var text: String { "\(first)..\(last)" }
}
