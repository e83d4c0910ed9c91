import Bookkeeping
import Figures
import Reports
import Testing
import Values

@Suite struct `The list of portfolios` {
  @Test func `people stand by team, in the order of the tree, those with most revenue first`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      settings: "tables: [{file: tables/sales.csv, kind: sale}, {file: tables/quotas.csv, kind: quota}]\n",
      [
        "people/ann.md": "---\nname: Ann\nteam: a-south\n---\n",
        "people/bob.md": "---\nname: Bob\nteam: a-south\n---\n",
        "people/cat.md": "---\nname: Cat\nteam: z-all\n---\n", "people/dan.md": "---\nname: Dan\n---\n",
        "teams/a-south.md": "---\nname: South\nparent: z-all\n---\n",
        "teams/z-all.md": "---\nname: All\n---\n",
        "accounts/one.md": "---\nname: One\nowner: ann\n---\n",
        "accounts/two.md": "---\nname: Two\nowner: bob\n---\n",
        "accounts/three.md": "---\nname: Three\nowner: cat\n---\n",
        "accounts/four.md": "---\nname: Four\nowner: dan\n---\n",
        "accounts/five.md": "---\nname: Five\nowner: house\n---\n",
        "accounts/six.md": "---\nname: Six\nowner: bob\n---\n",
        "tables/sales.csv": """
        date,account,amount
        2025-06-01,one,40
        2026-06-01,one,50
        2026-06-01,two,70
        2026-06-01,three,9
        2026-06-01,five,1

        """,
        "tables/quotas.csv": "period,amount,person\n2026-04-01..2026-09-30,100,ann\n",
      ])
    let base = try Groundwork(book)
    let overview = try PortfolioOverview(base, people: PortfolioReports(base).people)
    let names = overview.teams.map { team in
      [book.teams.id(team.team)] + team.people.map { book.people.id($0.person) }
    }
    #expect(names == [["z-all", "cat"], ["a-south", "bob", "ann"], ["", "dan"]])
    let people = overview.teams.flatMap(\.people)
    #expect(people.map(\.accounts) == [1, 2, 1, 1])
    #expect(people.map(\.revenue.now) == [Fixed(9), Fixed(70), Fixed(50), .zero])
    #expect(people.map(\.revenue.before) == [.zero, .zero, Fixed(40), .zero])
    #expect(people.map(\.attainment.ratio) == [nil, nil, Ratio(50, over: 100), nil])
    #expect(overview.nobody?.accounts == 1)
    #expect(overview.nobody?.revenue.now == Fixed(1))
    #expect(overview.others == nil)
    #expect(overview.total.accounts == 6)
    #expect(overview.total.revenue == Compared(now: Fixed(130), before: Fixed(40)))
  }

  @Test func `of more than a hundred people the others are one row`() async throws {
    let people = (100...220).map { "p\($0)" }
    let accounts = people.map { "\($0),\($0)\n" }.joined()
    let sales = people.enumerated().map { "2026-06-01,\($1),\($0 + 1)\n" }.joined()
    let book = try await smallBook(
      asOf: "2026-09-30",
      settings: """
        tables:
          - {file: tables/people.csv, kind: person, columns: {id: id, name: id}}
          - {file: tables/accounts.csv, kind: account, columns: {id: id, name: id, owner: owner}}
          - {file: tables/sales.csv, kind: sale}
        """,
      [
        "tables/people.csv": "id\n" + people.map { $0 + "\n" }.joined(),
        "tables/accounts.csv": "id,owner\n" + accounts, "tables/sales.csv": "date,account,amount\n" + sales,
      ])
    let base = try Groundwork(book)
    let overview = try PortfolioOverview(base, people: PortfolioReports(base).people)
    #expect(overview.teams.flatMap(\.people).count == 100)
    let others = try #require(overview.others)
    #expect(others.count == 21)
    #expect(others.row.accounts == 21)
    #expect(others.row.revenue.now == Fixed(21 * 22 / 2))
    #expect(others.row.calls == nil)
    #expect(overview.total.revenue.now == Fixed(121 * 122 / 2))
  }

  @Test func `months that have not begun are blank`() async throws {
    let book = try await smallBook(
      asOf: "2026-05-10", settings: "tables: [{file: tables/sales.csv, kind: sale}]\n",
      [
        "people/ann.md": "---\nname: Ann\n---\n", "accounts/one.md": "---\nname: One\nowner: ann\n---\n",
        "tables/sales.csv": "date,account,amount\n2026-05-01,one,50\n",
      ])
    let reports = try PortfolioReports(Groundwork(book))
    let months = reports.report(try #require(reports.people.first)).months
    #expect(months.prefix(3).map(\.revenue) == [.zero, Fixed(50), nil])
    #expect(months.prefix(3).map(\.attainment) == [.notSet, .notSet, .empty])
  }
}
