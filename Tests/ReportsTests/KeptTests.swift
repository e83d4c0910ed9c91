import Bookkeeping
import Reports
import Testing
import Values

@Suite struct `What a book keeps` {
  @Test func `an account that lies in a territory at any time, or belongs to the house, is kept`()
    async throws
  {
    func kept(_ account: String) async throws -> Kept {
      try await Groundwork(
        smallBook(
          asOf: "2026-09-30",
          [
            "territories/north.md": "---\nname: North\n---\n",
            "accounts/one.md": "---\nname: One\n\(account)---\n",
          ])
      ).kept
    }
    #expect(try await kept("").territories == false)
    #expect(try await kept("territory: [{value: north, from: 2027-01-01}]\n").territories)
    #expect(try await kept("").owners == false)
    #expect(try await kept("owner: house\n").owners)
  }

  @Test func `sales begin on their first day, for the year that follows it`() async throws {
    let kept = try await Groundwork(
      smallBook(
        asOf: "2026-09-30", settings: "tables: [{file: tables/sales.csv, kind: sale}]\n",
        [
          "accounts/one.md": "---\nname: One\n---\n",
          "tables/sales.csv": "date,account,amount\n2025-06-10,one,50\n2026-06-10,one,50\n",
        ])
    ).kept
    func days(_ first: String) throws -> Period {
      try #require(Period(from: day(first), to: day("2026-12-31")))
    }
    #expect(try kept.salesBegin(within: days("2025-06-01")) == day("2025-06-10"))
    #expect(try kept.salesBegin(within: days("2026-06-09")) == day("2025-06-10"))
    #expect(try kept.salesBegin(within: days("2026-06-10")) == nil)
  }

  @Test func `teams that a table makes of every name are listed with those that may be one`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      settings: "tables: [{file: tables/costs.csv, kind: expense, derive: [team]}]\n",
      [
        "tables/costs.csv":
          "date,amount,team\n2026-09-01,1,Schools\n2026-09-01,1,SCHOOLS\n2026-09-02,1,Schools\n2026-09-02,1,Roads\n"
      ])
    let words = QualityReport(try Groundwork(book), warnings: []).words
    #expect(words.map(\.list) == [.teams])
    #expect(words.first?.words.map { "\($0.word) \($0.count)" } == ["Schools 2", "Roads 1", "SCHOOLS 1"])
    #expect(words.first?.near.map { $0.map(\.word) } == [["Schools", "SCHOOLS"]])
  }

  @Test func `who has left is in no team of the list of portfolios, and still adds up`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30", settings: "tables: [{file: tables/sales.csv, kind: sale}]\n",
      [
        "people/ann.md": "---\nname: Ann\n---\n", "people/dan.md": "---\nname: Dan\nleft: 2025-12-31\n---\n",
        "people/old.md": "---\nname: Old\nleft: 2020-12-31\n---\n",
        "accounts/one.md": "---\nname: One\nowner: ann\n---\n",
        "accounts/two.md": "---\nname: Two\nowner: house\n---\n",
        "tables/sales.csv":
          "date,account,amount,person\n2025-05-01,one,40,dan\n2026-05-01,one,10,ann\n2019-05-01,one,5,old\n",
      ])
    let base = try Groundwork(book)
    let reports = try PortfolioReports(base)
    let overview = try PortfolioOverview(base, people: reports.people)
    #expect(overview.teams.flatMap(\.people).map { book.people.id($0.person) } == ["ann"])
    #expect(overview.gone.map { book.people.id($0.person) } == ["dan"])
    #expect(overview.gone.map(\.revenue) == [Compared(now: .zero, before: Fixed(40))])
    #expect(overview.count == 1 && overview.ownedCount == 1 && overview.total.accounts == 2)
    let report = reports.report(try #require(book.people.number(ofID: "dan")))
    #expect(report.isPast && !report.isOwner)
    #expect(try report.left == day("2025-12-31"))
    #expect(report.accounts.map(\.lastYear) == [Fixed(40)])
    #expect(report.others == nil)
  }
}
