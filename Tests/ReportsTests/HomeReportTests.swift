import Bookkeeping
import Figures
import Reports
import Testing
import Values

/// Two teams under a division, two years of sales, and what the first page makes of them.
@Suite struct `The home of a small book` {
  private static let tables = """
    tables:
      - {file: tables/sales.csv, kind: sale}
      - {file: tables/costs.csv, kind: expense}
      - {file: tables/quotas.csv, kind: quota}
      - {file: tables/budgets.csv, kind: budget}
    """

  private func home(_ more: KeyValuePairs<String, String> = [:]) async throws -> (
    book: Book, report: HomeReport
  ) {
    let files: KeyValuePairs = [
      "people/helen.md": "---\nname: Helen\nteam: division\n---\n",
      "people/priya.md": "---\nname: Priya\nteam: london\n---\n",
      "people/tom.md": "---\nname: Tom\nteam: regions\n---\n",
      "teams/division.md": "---\nname: Division\n---\n",
      "teams/london.md": "---\nname: London\nparent: division\n---\n",
      "teams/regions.md": "---\nname: Regions\nparent: division\n---\n",
      "accounts/alpha.md": "---\nname: Alpha\nowner: priya\n---\n",
      "accounts/beta.md": "---\nname: Beta\nowner: tom\n---\n",
      "accounts/gamma.md": "---\nname: Gamma\nowner: helen\n---\n",
      "tables/sales.csv": """
      date,account,amount
      2025-05-01,alpha,800
      2025-12-01,alpha,200
      2026-04-10,alpha,1000
      2026-05-01,beta,300
      2026-06-01,gamma,50

      """,
      "tables/costs.csv": "date,amount,person,team\n2026-04-15,100,priya,\n2026-05-15,40,,regions\n",
      "tables/quotas.csv":
        "period,amount,team\n2026-04-01..2026-09-30,2000,london\n2026-04-01..2026-09-30,200,regions\n",
      "tables/budgets.csv": "period,amount,team\n2026-04-01..2026-09-30,90,london\n",
    ]
    let book = try await smallBook(asOf: "2026-09-30", settings: Self.tables, more.isEmpty ? files : more)
    return (book, try HomeReport(Groundwork(book)))
  }

  @Test func `headline figures are those of the year to date`() async throws {
    let (_, report) = try await home()
    #expect(report.revenue == Compared(now: Fixed(1350), before: Fixed(800)))
    #expect(report.target?.amount == .money(Fixed(2200)))
    #expect(report.target?.attainment.ratio == Ratio(1350, over: 2200))
    #expect(report.target?.gap == .money(Fixed(850)))
    #expect(report.costs?.actual == Fixed(140))
    #expect(report.costs?.budget == .money(Fixed(90)))
    #expect(report.newAccounts?.now == 2)
    #expect(report.newAccounts?.before == 1)
    #expect(report.coverage == nil, "nobody keeps activities")
    #expect(report.territories == nil, "nobody keeps territories")
  }

  @Test func `teams stand below their division, the largest first, and what is the division's own is a row`()
    async throws
  {
    let (book, report) = try await home()
    let teams = try #require(report.teams)
    let (london, regions) = (
      try #require(book.teams.number(ofID: "london")), try #require(book.teams.number(ofID: "regions"))
    )
    let division = try #require(book.teams.number(ofID: "division"))
    #expect(teams.rows.map(\.subject) == [.node(london), .node(regions), .own(division)])
    #expect(teams.rows.map(\.revenue.now) == [Fixed(1000), Fixed(300), Fixed(50)])
    #expect(teams.rows.map(\.revenue.before) == [Fixed(800), .zero, .zero])
    #expect(teams.rows.map(\.cost) == [Fixed(100), Fixed(40), .zero])
    #expect(teams.rows.map(\.target) == [.money(Fixed(2000)), .money(Fixed(200)), .notSet])
    #expect(teams.rows.map(\.gap) == [.money(Fixed(1000)), .money(.zero), .notSet])
    #expect(teams.rows.map(\.budget) == [.money(Fixed(90)), .notSet, .notSet])
    let total = try #require(teams.total)
    #expect(total.subject == .node(division))
    #expect(total.revenue == Compared(now: Fixed(1350), before: Fixed(800)))
    #expect(total.cost == Fixed(140))
    #expect(total.target == .money(Fixed(2200)))
  }

  @Test func `what belongs to no team is a row, so that the rows add up`() async throws {
    let (book, report) = try await home([
      "people/ann.md": "---\nname: Ann\nteam: north\n---\n", "people/bob.md": "---\nname: Bob\n---\n",
      "teams/north.md": "---\nname: North\n---\n",
      "accounts/alpha.md": "---\nname: Alpha\nowner: ann\n---\n",
      "accounts/beta.md": "---\nname: Beta\nowner: bob\n---\n",
      "tables/sales.csv": "date,account,amount\n2026-04-10,alpha,10\n2026-05-01,beta,3\n",
      "tables/costs.csv": "date,amount,person,team\n", "tables/quotas.csv": "period,amount,team\n",
      "tables/budgets.csv": "period,amount,team\n",
    ])
    let north = try #require(book.teams.number(ofID: "north"))
    #expect(report.teams?.rows.map(\.subject) == [.node(north), .nobody])
    #expect(report.teams?.rows.map(\.revenue.now) == [Fixed(10), Fixed(3)])
    #expect(report.teams?.total?.subject == .all)
    #expect(report.teams?.total?.revenue.now == Fixed(13))
    #expect(report.target == nil)
    #expect(report.costs == nil)
  }

  @Test func `a book without figures has no headline and no tables`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      ["teams/north.md": "---\nname: North\n---\n", "index.md": "---\ntitle: Home\n---\nWords."])
    let report = try HomeReport(Groundwork(book))
    #expect(report.revenue == nil)
    #expect(report.costs == nil)
    #expect(report.newAccounts == nil)
    #expect(report.teams == nil)
    #expect(report.attention.isEmpty)
  }

  @Test func `new notes are those of seven days that were done and known`() async throws {
    func note(_ date: String, _ more: String = "") -> String {
      "---\naccount: alpha\ndate: \(date)\ntype: call\n\(more)---\nWords.\n"
    }
    let book = try await smallBook(
      asOf: "2026-09-30",
      [
        "accounts/alpha.md": "---\nname: Alpha\n---\n",
        "activities/a.md": note("2026-09-30"), "activities/b.md": note("2026-09-24"),
        "activities/c.md": note("2026-09-23"), "activities/d.md": note("2026-10-01"),
        "activities/e.md": note("2026-09-28", "status: missed\n"),
        "activities/f.md": note("2026-09-29", "recorded: 2026-10-02\n"),
      ])
    #expect(try HomeReport(Groundwork(book)).notes.map(\.id) == ["a", "b"])
  }
}

@Suite struct `Parts of a division that was re-cut` {
  @Test func `what a team brought before it moved is no entry of the node it left`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30", settings: "tables: [{file: tables/sales.csv, kind: sale}]\n",
      [
        "teams/div.md": "---\nname: Division\n---\n", "teams/y.md": "---\nname: Y\nparent: div\n---\n",
        "teams/x.md": "---\nname: X\nparent: [{value: div}, {value: y, from: 2026-06-01}]\n---\n",
        "people/ann.md": "---\nname: Ann\nteam: x\n---\n", "people/bob.md": "---\nname: Bob\nteam: y\n---\n",
        "accounts/a.md": "---\nname: A\nowner: ann\n---\n",
        "accounts/b.md": "---\nname: B\nowner: bob\n---\n",
        "tables/sales.csv":
          "date,account,amount\n2026-05-01,a,100\n2026-07-01,a,10\n2026-07-01,b,1\n",
      ])
    let teams = try #require(try HomeReport(Groundwork(book)).teams)
    let y = try #require(book.teams.number(ofID: "y"))
    #expect(teams.rows.map(\.subject) == [.node(y), .moved])
    #expect(teams.rows.map(\.revenue.now) == [Fixed(11), Fixed(100)])
    #expect(teams.total?.revenue.now == Fixed(111))
  }
}
