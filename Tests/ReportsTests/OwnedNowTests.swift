import Bookkeeping
import Figures
import Reports
import Testing
import Values

/// An account that went from Ann to Bob in April 2026: last year it was Ann's, and Bob is measured by it.
@Suite struct `Last year of accounts as they are owned now` {
  private func book() async throws -> Book {
    try await smallBook(
      asOf: "2026-09-30", settings: "tables: [{file: tables/sales.csv, kind: sale}]\n",
      [
        "teams/red.md": "---\nname: Red\n---\n", "teams/blue.md": "---\nname: Blue\n---\n",
        "people/ann.md": "---\nname: Ann\nteam: red\n---\n",
        "people/bob.md": "---\nname: Bob\nteam: blue\n---\n",
        "people/cat.md": "---\nname: Cat\nteam: red\nleft: 2025-12-31\n---\n",
        "accounts/a.md": "---\nname: Alpha\nowner: [{value: ann}, {value: bob, from: 2026-04-01}]\n---\n",
        "accounts/b.md": "---\nname: Beta\nowner: ann\n---\n",
        "accounts/c.md": "---\nname: Gamma\nowner: [{value: cat}, {value: ann, from: 2026-01-01}]\n---\n",
        "tables/sales.csv": """
        date,account,amount
        2025-05-01,a,100
        2025-11-01,a,10
        2025-05-01,b,30
        2025-05-01,c,7
        2026-05-01,a,120
        2026-05-01,b,30

        """,
      ])
  }

  @Test func `stands beside this year in portfolios, and of who left it is as it was`() async throws {
    let book = try await book()
    let reports = try PortfolioReports(Groundwork(book))
    func report(_ id: String) throws -> PortfolioReport {
      reports.report(try #require(book.people.number(ofID: id)))
    }
    let (ann, bob, cat) = (try report("ann"), try report("bob"), try report("cat"))
    #expect(ann.revenue == Compared(now: Fixed(30), before: Fixed(37)))
    #expect(bob.revenue == Compared(now: Fixed(120), before: Fixed(100)))
    #expect(bob.year.lastYear == Fixed(110))
    #expect(bob.accounts.map(\.revenue) == [Compared(now: Fixed(120), before: Fixed(100))])
    #expect(bob.months.map(\.lastYear) == [0, 100, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0].map { Fixed($0) })
    #expect(bob.others == nil)
    #expect(cat.revenue == Compared(now: .zero, before: Fixed(7)))
    let overview = try PortfolioOverview(Groundwork(book), people: reports.people)
    #expect(
      overview.teams.flatMap(\.people).map(\.revenue.before).reduce(.zero, +) == overview.total.revenue.before
    )
  }

  @Test func `stands beside this year in teams, and the rows add up to the total`() async throws {
    let book = try await book()
    let base = try Groundwork(book)
    let reports = try TeamReports(base, CostReports(base))
    let blue = reports.report(try #require(book.teams.number(ofID: "blue")))
    #expect(blue.total.revenue == Compared(now: Fixed(120), before: Fixed(100)))
    #expect(blue.members.map(\.figures.revenue) == [Compared(now: Fixed(120), before: Fixed(100))])
    #expect(reports.index.rows.map(\.figures.revenue.before).reduce(.zero, +) == Fixed(137))
    let teams = try #require(try HomeReport(base).teams)
    #expect(teams.rows.map(\.revenue.before) == [Fixed(100), Fixed(37)])
  }
}
