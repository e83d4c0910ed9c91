import Bookkeeping
import Figures
import Reports
import TestSupport
import Testing
import Values

@Suite struct `The work in sister territories` {
  private func book() async throws -> Book {
    try await smallBook(
      asOf: "2026-09-30",
      tables: [
        "person": "id,name\nann,Ann\nbob,Bob",
        "territory": "id,name,parent\nland,Land,\nnorth,North,land\nsouth,South,land",
        "account": """
        id,name,owner,territory,stage
        a,Alpha,ann,north,
        b,Beta,ann,north,
        c,Gamma,bob,north,
        d,Delta,bob,south,
        e,Epsilon,house,south,
        f,Zeta,bob,south,lost
        """,
        "sale": "date,account,amount\n2026-05-01,a,100\n2026-05-01,d,50",
        "activity": "date,account,type,person\n2026-05-01,a,call,ann\n2026-05-02,d,visit,bob",
      ])
  }

  @Test func `is set against their average; who has accounts in several counts in each by their share`()
    async throws
  {
    let book = try await book()
    let reports = try TerritoryReports(Groundwork(book))
    let balance = try #require(reports.balance)
    #expect(balance.rows.map(\.accounts) == [3, 2], "Zeta is lost")
    // Bob has one account in each; nobody answers for the house's.
    #expect(balance.rows.map(\.people.description) == ["1.5", "0.5"])
    #expect(balance.rows.map { $0.accountsAPerson?.rounded(to: 6) } == [Fixed(2), Fixed(2)])
    #expect(balance.accountsAPerson?.rounded(to: 6)?.description == "2")
    #expect(balance.rows.map(\.calls) == [1, 1])
    #expect(balance.rows.map(\.visits) == [0, 1])
    #expect(balance.rows.map(\.revenue) == [Fixed(100), Fixed(50)])
    #expect(balance.average(\.revenue)?.rounded(to: 6) == Fixed(75))
  }

  @Test func `stands on the page above them and on their own`() async throws {
    let book = try await book()
    let reports = try TerritoryReports(Groundwork(book))
    for id in ["land", "north", "south"] {
      #expect(reports.report(try #require(book.territories.number(ofID: id))).balance == reports.balance)
    }
  }

  @Test func `says nothing where a territory has no sister`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      tables: ["territory": "id,name\nnorth,North", "account": "id,name,territory\na,Alpha,north"])
    #expect(try TerritoryReports(Groundwork(book)).balance == nil)
  }
}

@Suite struct `Accounts that went from one territory to another` {
  private func book() async throws -> Book {
    try await smallBook(
      asOf: "2026-09-30",
      tables: [
        "territory": "id,name,parent\nland,Land,\nnorth,North,land\nsouth,South,land",
        "sale": """
        date,account,amount
        2025-05-31,a,7
        2025-06-01,a,30
        2026-05-31,a,20
        2026-06-01,a,5
        2025-02-01,b,11
        2026-02-01,c,13
        """,
        "quota": """
        period,amount,territory,version,from
        FY2027,1000,north,original,
        FY2027,500,south,original,
        FY2027,900,north,revised,2026-06-01
        FY2027,600,south,revised,2026-06-01
        """,
      ],
      [
        "accounts/a.md": "---\nname: A\nterritory: [{value: north}, {value: south, from: 2026-06-01}]\n---\n",
        "accounts/b.md": "---\nname: B\nterritory: [{value: north}, {value: south, from: 2025-03-31}]\n---\n",
        "accounts/c.md": "---\nname: C\nterritory: [{value: north, from: 2026-05-01}]\n---\n",
        "accounts/d.md": "---\nname: D\nterritory: [{value: north}, {value: south, from: 2026-10-01}]\n---\n",
      ])
  }

  @Test func `take with them the revenue of the twelve months before`() async throws {
    let book = try await book()
    let reports = try TerritoryReports(Groundwork(book))
    func moves(_ id: String) throws -> TerritoryMoves {
      reports.report(try #require(book.territories.number(ofID: id))).moves
    }
    let (north, south) = (try moves("north"), try moves("south"))
    // B went before last year began, D goes tomorrow, and C was in none before.
    let move = try #require(reports.allMoves.moves.first)
    #expect(reports.allMoves.moves.count == 1)
    #expect(book.accounts.id(move.account) == "a")
    #expect(move.day == Day(iso: "2026-06-01"))
    #expect([move.from, move.to].map { book.territories.id($0) } == ["north", "south"])
    #expect(move.revenue == Fixed(50))
    #expect(book.lines("revenue", where: ["account=a"], period: "2025-06-01..2026-05-31") == ["50"])
    #expect(south.came.moves == [move])
    #expect(south.went.moves.isEmpty)
    #expect(north.went.moves == [move])
    #expect((north.net, south.net) == (Fixed(-50), Fixed(50)))
    #expect(try moves("land").isEmpty, "it moved within")
  }

  @Test func `take a target with them where another one came into force on that day`() async throws {
    let book = try await book()
    let reports = try TerritoryReports(Groundwork(book))
    func targets(_ id: String) throws -> [[String]] {
      reports.report(try #require(book.territories.number(ofID: id))).moves.targets.map {
        [$0.day.description, book.calendar.name($0.year), $0.before.brief, $0.after.brief]
      }
    }
    #expect(try targets("north") == [["2026-06-01", "FY2027", "1000", "900"]])
    #expect(try targets("south") == [["2026-06-01", "FY2027", "500", "600"]])
    #expect(try targets("land") == [])
    #expect(book.lines("quota", by: "territory", period: "FY2027", asOf: "2026-05-31").first == "north: 1000")
  }
}
