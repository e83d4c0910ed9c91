import Bookkeeping
import Reports
import Testing
import Values

@Suite struct `Costs of a quarter or a year` {
  @Test func `have their months, as far as the period has gone`() async throws {
    let book = try await costBook()
    let reports = try CostReports(Groundwork(book))
    let report = reports.report(CostPeriod(.all, try book.period(.quarter, "2026-06-01")))
    #expect(report.isOver == false)
    #expect(report.days == Period(from: try day("2026-04-01"), to: try day("2026-06-15")))
    // 100 and 25; 100, 30 and 31 of 61 days; 15 of 61 days.
    #expect(report.months.map(\.figures.actual) == [Fixed(125), Fixed(161), Fixed(15)])
    #expect(report.months.map(\.figures.awaiting) == [Fixed(60), .zero, .zero])
    #expect(report.months.map(\.hasPage) == [true, true, true])
    #expect(report.total.actual == Fixed(301))
    #expect(report.pages.allSatisfy { $0.counted.isEmpty && $0.leftOut.isEmpty })
  }

  @Test func `are as the book knew them on their last day`() async throws {
    let (book, reports) = try await lastYear()
    let quarter = try book.period(.quarter, "2025-04-01")
    let report = reports.report(CostPeriod(.all, quarter))
    #expect(report.asOf == (try day("2025-06-30")))
    #expect(report.months.map(\.figures.actual) == [Fixed(100), .zero, .zero])
    #expect(report.months.map(\.hasPage) == [true, false, true])
    let year = reports.report(CostPeriod(.all, try book.period(.year, "2025-04-01")))
    #expect(year.total.actual == Fixed(160))
    #expect(year.months.count == 12)
    #expect(year.months.map(\.figures.actual).filter { $0 != .zero } == [Fixed(100), Fixed(50), Fixed(10)])
    #expect(report.next == (try book.period(.quarter, "2026-02-01")))
  }

  @Test func `have pages of all and of teams; a year once it is over`() async throws {
    let (book, reports) = try await lastYear()
    let months = try ["2025-04-01", "2025-06-01", "2026-02-01", "2026-05-01"].map { try book.month($0) }
    let quarters = try ["2025-04-01", "2026-02-01", "2026-05-01"].map { try book.period(.quarter, $0) }
    let year = try book.period(.year, "2025-04-01")
    #expect(reports.periods(of: .all) == months + quarters + [year])
    #expect(try reports.periods(of: book.team("london")) == months + quarters + [year])
    #expect(try reports.periods(of: book.person("priya")) == months)
    #expect(reports.report(CostCentre.all).longer == [quarters[2], year, quarters[1], quarters[0]])
    #expect(reports.above(CostPeriod(.all, months[0])) == [year, quarters[0]])
    #expect(reports.above(CostPeriod(.all, months[3])) == [quarters[2]])
    #expect(try reports.above(CostPeriod(book.person("priya"), months[0])) == [])
  }

  /// Priya's costs of last year, one of which became known after its quarter, and one of this year.
  private func lastYear() async throws -> (Book, CostReports) {
    let book = try await smallBook(
      asOf: "2026-06-15", settings: "tables:\n  - {file: tables/costs.csv, kind: expense}\n",
      [
        "people/priya.md": "---\nname: Priya\nteam: london\n---\n",
        "teams/london.md": "---\nname: London\n---\n",
        "tables/costs.csv": """
        date,amount,person,recorded
        2025-04-10,100,priya,
        2025-06-20,50,priya,2025-07-05
        2026-02-01,10,priya,
        2026-05-01,7,priya,

        """,
      ])
    return (book, try CostReports(Groundwork(book)))
  }
}

private extension Book {
  func period(_ unit: CalendarUnit, _ day: String) throws -> CalendarPeriod {
    calendar.period(unit, of: try ReportsTests.day(day))
  }
}
