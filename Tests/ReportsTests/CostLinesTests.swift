import Bookkeeping
import Reports
import Testing
import Values

@Suite struct `Lines of costs` {
  @Test func `stand once, on the page of their person and month`() async throws {
    let (book, reports) = try await reports()
    let all = reports.centres.flatMap { centre in
      reports.periods(of: centre).flatMap { month in
        reports.report(CostPeriod(centre, month)).pages.flatMap { $0.counted + $0.leftOut }
      }
    }
    #expect(all.compactMap(\.evidence?.line).sorted() == Array(2...10))
    #expect(Set(all.compactMap(\.evidence?.path)) == ["tables/costs.csv"])
    #expect(
      try reports.periods(of: book.person("tom")) == [book.month("2026-05-01"), book.month("2026-06-01")])
  }

  @Test func `add up to the figures of their page, with what was written elsewhere`() async throws {
    let (_, reports) = try await reports()
    for centre in reports.centres {
      for month in reports.periods(of: centre) where month.unit == .month {
        let report = reports.report(CostPeriod(centre, month))
        let total = report.pages.reduce(into: CostFigures()) { $0 += $1.total }
        let rows = centre == .all ? report.teams : report.people
        let own = rows.first { $0.item == (centre == .all ? .notAllocated : .withoutPerson) }?.figures
        let expected = if case .person = centre { report.total } else { own ?? CostFigures() }
        #expect(
          [total.actual, total.awaiting, total.committed] == [
            expected.actual, expected.awaiting, expected.committed,
          ])
      }
    }
  }

  @Test func `that are shared count where they are not written as brought`() async throws {
    let (book, reports) = try await reports()
    let may = try book.month("2026-05-01")
    let page = try #require(reports.report(CostPeriod(try book.person("tom"), may)).pages.first)
    #expect(page.counted.map(\.counted?.actual) == [Fixed(31)])
    #expect(page.counted.map(\.whole) == [Fixed(61)])
    #expect(try page.brought.map(\.from) == [CostPeriod(book.person("priya"), may)])
    #expect(page.brought.map(\.figures.actual) == [Fixed(40)])
    #expect(page.leftOut.map(\.reason) == [.rejected])
    #expect(page.total.actual == Fixed(71))
  }

  @Test func `that are spread over months count day by day, to the as-of day`() async throws {
    let (book, reports) = try await reports()
    let place = CostPeriod(try book.person("tom"), try book.month("2026-06-01"))
    let report = reports.report(place)
    #expect(report.isOver == false)
    #expect(report.days == Period(from: try day("2026-06-01"), to: try day("2026-06-15")))
    #expect(
      try report.pages[0].brought.map(\.from) == [CostPeriod(book.person("tom"), book.month("2026-05-01"))])
    #expect(report.total.actual == Fixed(15))
  }

  @Test func `that became known after their month stand there, and count in the year alone`() async throws {
    let (book, reports) = try await reports()
    let report = reports.report(CostPeriod(try book.person("priya"), try book.month("2026-04-01")))
    #expect(report.asOf == (try day("2026-04-30")))
    #expect(report.total.actual == Fixed(100))
    #expect(report.pages[0].counted.map(\.vatBack) == [Fixed(20)])
    #expect(report.pages[0].leftOut.map(\.reason) == [.later(try day("2026-05-03"))])
    #expect(reports.report(try book.person("priya")).total.actual == Fixed(185))
  }

  @Test func `that are another line's cost name that line`() async throws {
    let (book, reports) = try await reports()
    let page = reports.report(CostPeriod(.all, try book.month("2026-05-01"))).pages[0]
    #expect(page.counted.map(\.paid) == [Fixed(30)])
    guard case .matched(let other?) = page.leftOut.first?.reason else {
      Issue.record("the line is not left out as matched")
      return
    }
    #expect(other.line == 6)
  }

  @Test func `are cut into pages by day, within a day only beyond five hundred`() async throws {
    let days = [(300, "2026-04-01"), (300, "2026-04-02"), (501, "2026-04-03")]
    let rows = days.flatMap { count, day in (0..<count).map { _ in "\(day),1,priya" } }
    let book = try await smallBook(
      asOf: "2026-04-30", settings: "tables:\n  - {file: tables/costs.csv, kind: expense}\n",
      [
        "people/priya.md": "---\nname: Priya\n---\n",
        "tables/costs.csv": "date,amount,person\n" + rows.joined(separator: "\n") + "\n",
      ])
    let reports = try CostReports(Groundwork(book))
    let place = CostPeriod(try book.person("priya"), try book.month("2026-04-01"))
    #expect(reports.pageCount(place) == 4)
    let pages = reports.report(place).pages
    #expect(pages.map(\.counted.count) == [300, 300, 500, 1])
    #expect(pages.map(\.total.actual) == [Fixed(300), Fixed(300), Fixed(500), Fixed(1)])
    #expect(pages.map(\.number) == [1, 2, 3, 4])
  }

  private func reports() async throws -> (book: Book, reports: CostReports) {
    let book = try await costBook()
    return (book, try CostReports(Groundwork(book)))
  }
}
