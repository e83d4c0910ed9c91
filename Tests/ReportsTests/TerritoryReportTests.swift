import Bookkeeping
import Figures
import Records
import Reports
import Testing
import Values

/// A country of two towns. One account has moved from the one town to the other, one is the country's own.
@Suite struct `The report of a territory` {
  private func book(quotas: String = "period,amount,territory\n2025-05,70,leeds\n") async throws -> Book {
    try await smallBook(
      asOf: "2026-09-30",
      settings: """
        tables:
          - {file: tables/sales.csv, kind: sale}
          - {file: tables/quotas.csv, kind: quota}
        """,
      [
        "people/tom.md": "---\nname: Tom\n---\n",
        "territories/country.md": "---\nname: Country\npotential: 1000\n---\n",
        "territories/leeds.md":
          "---\nname: Leeds\nparent: country\nowner: [{value: tom}, {value: vacant, from: 2026-09-01}]\n---\n",
        "territories/york.md": "---\nname: York\nparent: country\n---\n",
        "accounts/a.md": "---\nname: A\nterritory: [{value: leeds}, {value: york, from: 2026-06-01}]\n---\n",
        "accounts/b.md": "---\nname: B\nterritory: leeds\nstage: prospect\n---\n",
        "accounts/c.md": "---\nname: C\nterritory: country\n---\n",
        "accounts/d.md": "---\nname: D\n---\n",
        "accounts/e.md": "---\nname: E\nterritory: york\nstage: lost\n---\n",
        "activities/x.md": "---\naccount: b\ndate: 2026-05-01\ntype: call\n---\n",
        "tables/sales.csv": """
        date,account,amount
        2025-05-01,a,80
        2026-05-01,a,100
        2026-07-01,a,10
        2026-07-01,c,5
        2025-11-01,c,20
        2026-07-01,d,7

        """,
        "tables/quotas.csv": quotas,
      ])
  }

  private func report(_ id: String, _ book: Book) throws -> TerritoryReport {
    try TerritoryReports(Groundwork(book)).report(try #require(book.territories.number(ofID: id)))
  }

  @Test func `a territory has everything under it, and its own entries are a row`() async throws {
    let book = try await book()
    let report = try report("country", book)
    #expect(report.node.figures.revenue == Compared(now: Fixed(115), before: Fixed(80)))
    #expect(report.node.figures.register == 3, "E is lost, D is in none")
    #expect(report.node.figures.seen == 1)
    #expect(report.node.figures.coverage == Ratio(1, over: 3))
    #expect(report.children.map { book.territories.name($0.territory) } == ["Leeds", "York"])
    #expect(report.children.map(\.figures.revenue.now) == [Fixed(100), Fixed(10)])
    #expect(report.node.own?.revenue == Compared(now: Fixed(5), before: .zero))
    #expect(report.moved == nil)
    #expect(report.prospects == 1)
    #expect(report.lastTwelveMonths == Fixed(135))
    #expect(report.penetration == Ratio(135, over: 1000))
  }

  @Test func `revenue stays with the territory that an account was in when it was booked`() async throws {
    let book = try await book()
    let leeds = try report("leeds", book)
    #expect(leeds.accounts.map { book.accounts.name($0.account) } == ["B"])
    #expect(leeds.accounts.map(\.revenue.now) == [.zero])
    #expect(leeds.passedOn?.revenue == Compared(now: Fixed(100), before: Fixed(80)))
    let york = try report("york", book)
    #expect(york.accounts.map { book.accounts.name($0.account) } == ["A", "E"])
    #expect(york.accounts.map(\.revenue.now) == [Fixed(10), .zero])
    #expect(york.passedOn == nil)
  }

  @Test func `months that have not begun are blank`() async throws {
    let report = try report("country", try await book())
    #expect(
      report.months.map(\.revenue) == [0, 100, 0, 15, 0, 0].map { Fixed($0) }
        + Array(repeating: nil, count: 6))
    #expect(report.months.map(\.lastYear) == [0, 80, 0, 0, 0, 0, 0, 20, 0, 0, 0, 0].map { Fixed($0) })
  }

  @Test func `owners are listed with their vacancies`() async throws {
    let report = try report("leeds", try await book())
    #expect(report.owners.map(\.holder) == [.person(0), .vacant])
    #expect(report.node.owner == .vacant)
    #expect(try report.owners.map(\.to) == [day("2026-08-31"), nil])
  }

  @Test func `the tree and what is in none add up to the book`() async throws {
    let book = try await book()
    let reports = try TerritoryReports(Groundwork(book))
    #expect(reports.tree.map(\.level) == [0, 1, 1])
    let (total, outside) = reports.total
    #expect(total.revenue.now == Fixed(122))
    #expect(outside?.revenue.now == Fixed(7))
    #expect(outside?.register == 1)
  }

  @Test func `targets are spoken of only where a territory has one this year`() async throws {
    #expect(try await !TerritoryReports(Groundwork(book())).hasTargets, "that of last year is past")
    let book = try await book(quotas: "period,amount,territory\n2026-05,50,leeds\n")
    #expect(try TerritoryReports(Groundwork(book)).hasTargets)
    let leeds = try report("leeds", book)
    #expect(leeds.node.figures.target == .notSet, "a month is no year to date")
    #expect(leeds.months[1].target == .money(Fixed(50)))
    #expect(leeds.months[1].attainment == .ratio(try #require(Ratio(100, over: 50))))
    #expect(try !report("york", book).hasTargets)
  }
}
