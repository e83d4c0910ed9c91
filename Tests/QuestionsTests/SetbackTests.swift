import Questions
import Testing
import Values

/// Which days others are set against. The financial year starts in April.
struct SetbackTests {
  @Test(arguments: [
    ("FY2026-Q1", "2025-01-01..2025-03-31", "2024-04-01..2024-06-30"),
    ("2024-02", "2024-01-01..2024-01-31", "2023-02-01..2023-02-28"),
    ("FY2026", "2024-04-01..2025-03-31", "2024-04-01..2025-03-31"),
    ("2026-W14", "2026-03-23..2026-03-29", "2025-03-31..2025-04-06"),
    ("2024-02-29", "2024-02-28..2024-02-28", "2023-02-28..2023-02-28"),
    ("2026-04-01..2026-05-15", "2026-02-15..2026-03-31", "2025-04-01..2025-05-15"),
  ])
  func `a period goes back in its own unit`(text: String, previous: String, year: String) throws {
    let calendar = try #require(FiscalCalendar(startMonth: 4))
    let days = try PeriodReader(calendar: calendar, asOf: nil).read(text)
    #expect(try before(days, .previous, calendar, by: []) == previous)
    #expect(try before(days, .year, calendar, by: []) == year)
  }

  @Test(arguments: [
    ([Dimension.month], "2026-03-01..2026-04-15"), ([.week], "2026-03-25..2026-05-08"),
    ([.day], "2026-03-31..2026-05-14"), ([.quarter, .year], "2026-01-01..2026-02-15"),
  ])
  func `where rows are asked by a unit, the days go back by that`(by: [Dimension], expected: String) throws {
    let calendar = try #require(FiscalCalendar(startMonth: 4))
    let days = try PeriodReader(calendar: calendar, asOf: nil).read("2026-04-01..2026-05-15")
    #expect(try before(days, .previous, calendar, by: by) == expected)
  }

  private func before(
    _ days: Period, _ comparison: Comparison, _ calendar: FiscalCalendar, by: [Dimension]
  ) throws -> String? {
    try Setback(comparison, calendar, by: by).before(days).map { "\($0.first)..\($0.last)" }
  }
}
