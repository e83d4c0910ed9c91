import Bookkeeping
import Reports
import Testing
import Values

@Suite struct `Teams of a small book` {
  private func reports() async throws -> (book: Book, reports: TeamReports) {
    let book = try await smallBook(
      asOf: "2026-09-30",
      settings: """
        tables:
          - {file: tables/sales.csv, kind: sale}
          - {file: tables/costs.csv, kind: expense}
          - {file: tables/quotas.csv, kind: quota}
          - {file: tables/budgets.csv, kind: budget}
        """,
      [
        "people/helen.md": "---\nname: Helen\nteam: division\njoined: 2020-01-06\n---\n",
        "people/leo.md": """
        ---
        name: Leo
        team: [{value: regions}, {value: london, from: 2026-06-01}]
        joined: 2024-02-01
        ---

        """,
        "people/priya.md": "---\nname: Priya\nteam: london\n---\n",
        "people/gone.md": "---\nname: Gone\nteam: london\njoined: 2019-03-04\nleft: 2026-03-31\n---\n",
        "teams/division.md": "---\nname: Division\nlead: helen\n---\n",
        "teams/london.md": "---\nname: London\nparent: division\n---\n",
        "teams/regions.md": "---\nname: Regions\nparent: division\n---\n",
        "accounts/alpha.md": "---\nname: Alpha\nowner: priya\n---\n",
        "accounts/beta.md": "---\nname: Beta\nowner: leo\n---\n",
        "accounts/gamma.md": "---\nname: Gamma\nowner: helen\n---\n",
        "tables/sales.csv": """
        date,account,amount
        2025-05-01,alpha,800
        2026-04-10,alpha,1000
        2026-05-01,beta,300
        2026-07-01,beta,70
        2026-06-01,gamma,50

        """,
        "tables/costs.csv": "date,amount,person,team\n2026-04-15,100,priya,\n2026-05-15,40,,london\n",
        "tables/quotas.csv":
          "period,amount,person\n2026-04-01..2026-09-30,2000,priya\n2026-04-01..2026-09-30,393,leo\n",
        "tables/budgets.csv": "period,amount,team\nFY2027,560,london\n",
      ])
    let base = try Groundwork(book)
    return (book, try TeamReports(base, CostReports(base)))
  }

  private func report(_ id: String) async throws -> (book: Book, report: TeamReport) {
    let (book, reports) = try await reports()
    return (book, reports.report(try #require(book.teams.number(ofID: id))))
  }

  @Test func `people count with what they had, and were to reach, while they were in the team`() async throws
  {
    let (book, report) = try await report("london")
    #expect(report.members.map { book.people.name($0.person) } == ["Priya", "Leo", ""])
    #expect(report.members.map(\.figures.revenue.now) == [Fixed(1000), Fixed(70), .zero])
    // The half-year has 131 working days, of which 88 come from June on: 3 a day.
    #expect(report.members.map(\.figures.target) == [.money(Fixed(2000)), .money(Fixed(264)), .notSet])
    #expect(report.members.map(\.figures.cost) == [Fixed(100), .zero, Fixed(40)])
    #expect(report.total.revenue == Compared(now: Fixed(1070), before: Fixed(800)))
    #expect(report.total.target == .money(Fixed(2264)))
    #expect(report.total.gap == .money(Fixed(1194)))
    #expect(report.costs.used == Ratio(140, over: 560))
    #expect(report.memberCount == 2)
  }

  @Test func `a team that somebody left keeps what was sold there`() async throws {
    let (book, report) = try await report("regions")
    #expect(report.members.map { book.people.name($0.person) } == ["Leo"])
    #expect(report.members.map(\.isMember) == [false])
    #expect(report.members.map(\.until) == [try day("2026-05-31")])
    #expect(report.total.revenue.now == Fixed(300))
    #expect(report.memberCount == 0)
  }

  @Test func `a team with others below it has its own as a row, and the rows add up`() async throws {
    let (_, report) = try await report("division")
    #expect(report.teams.map(\.figures.revenue.now) == [Fixed(1070), Fixed(300), Fixed(50)])
    #expect(report.teams.map(\.memberCount) == [2, 0, 1])
    #expect(report.total.revenue.now == Fixed(1420))
    #expect(report.own.revenue.now == Fixed(50))
    #expect(report.own.target == .notSet)
    guard case .own = report.teams.last?.item else {
      Issue.record("the last row is not the team's own")
      return
    }
  }

  @Test func `who was in the team is said with its days, those still there first`() async throws {
    let (book, report) = try await report("london")
    #expect(report.history.map { book.people.name($0.person) } == ["Priya", "Leo", "Gone"])
    #expect(report.history.map(\.from) == [nil, try day("2026-06-01"), try day("2019-03-04")])
    #expect(report.history.map(\.to) == [nil, nil, try day("2026-03-31")])
  }

  @Test func `the tree of all teams rolls up, months to come are marked`() async throws {
    let (_, reports) = try await reports()
    let (rows, total) = reports.index
    #expect(rows.map(\.level) == [0, 1, 1, 1])
    #expect(rows.map(\.figures.revenue.now) == [Fixed(1420), Fixed(1070), Fixed(300), Fixed(50)])
    #expect(total.figures.revenue.now == Fixed(1420))
    let months = reports.report(0).months
    #expect(months.map(\.hasBegun) == Array(repeating: true, count: 6) + Array(repeating: false, count: 6))
  }
}

@Suite struct `Members of a team` {
  @Test func `are those who have joined and not left`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      [
        "people/ann.md": "---\nname: Ann\nteam: red\n---\n",
        "people/new.md": "---\nname: New\nteam: red\njoined: 2026-10-01\n---\n",
        "people/now.md": "---\nname: Now\nteam: red\njoined: 2026-09-30\n---\n",
        "people/old.md": "---\nname: Old\nteam: red\nleft: 2026-09-29\n---\n",
        "people/yet.md": "---\nname: Yet\nteam: red\nleft: 2026-09-30\n---\n",
        "teams/red.md": "---\nname: Red\n---\n",
      ])
    let base = try Groundwork(book)
    let report = try TeamReports(base, CostReports(base)).report(0)
    #expect(report.memberCount == 3)
    #expect(report.members.map { book.people.id($0.person) }.sorted() == ["ann", "now", "yet"])
  }
}
