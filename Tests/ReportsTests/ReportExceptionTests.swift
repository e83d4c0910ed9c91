import Bookkeeping
import Figures
import Questions
import Reports
import TestSupport
import Testing
import Values

/// A quarter that is over, with two teams, and an October of five days.
@Suite struct `What needs somebody in a sales report` {
  private func book(settings: String = "") async throws -> Book {
    try await smallBook(
      asOf: "2026-10-05", settings: settings,
      tables: [
        "person": "id,name,team\nann,Ann,red\nbob,Bob,red\ncat,Cat,blue",
        "team": "id,name\nred,Red\nblue,Blue",
        "account": """
        id,name,owner,stage
        a,Alpha,ann,
        b,Beta,bob,
        c,Gamma,cat,
        d,Delta,cat,lost
        """,
        "sale": """
        date,account,amount,start,end
        2025-07-10,a,1000,,
        2025-07-10,b,700,,
        2025-08-10,c,200,,
        2025-08-10,d,80,,
        2025-09-01,a,100,2025-11-01,2025-11-30
        2025-10-15,a,60,2025-12-01,2025-12-31
        2026-07-10,a,900,,
        2026-07-10,b,500,,
        2026-08-10,c,150,,
        2026-09-05,a,130,2026-12-01,2026-12-31
        2026-09-05,a,40,2027-04-01,2027-04-30
        2026-10-02,a,1,,
        """,
        "expense": "date,amount,person,status\n2026-07-03,40,ann,claimed\n2026-07-04,9,ann,paid",
        "quota": """
        period,amount,person,team
        FY2027-Q2,1000,ann,
        FY2027-Q2,1500,,red
        """,
      ])
  }

  private func report(_ name: String, _ book: Book) throws -> SalesReport {
    let reports = try SalesReports(Groundwork(book))
    let period = try #require(reports.periods.first { book.calendar.name($0.period) == name })
    return reports.report(period)
  }

  @Test func `is parts below target or last year, accounts that fell, targets not set, and what waits`()
    async throws
  {
    let book = try await book()
    let found = try report("FY2027-Q2", book).exceptions
    let (red, blue) = (
      try #require(book.teams.number(ofID: "red")), try #require(book.teams.number(ofID: "blue"))
    )
    func account(_ id: String) throws -> Int32 { try #require(book.accounts.number(ofID: id)) }
    func target(_ amount: Int) -> SalesReport.Marked { SalesReport.Marked(.money(Fixed(amount))) }
    #expect(
      found.items == [
        // With the account that was lost, Blue had 280 a year before. It lacks 130, Red 100.
        .below(.team(blue), Compared(now: Fixed(150), before: Fixed(280))),
        .behind(
          .team(red), target: target(1500), attainment: try #require(Ratio(1400, over: 1500)),
          gap: .money(Fixed(100))),
        .behind(
          .person(0), target: target(1000), attainment: try #require(Ratio(900, over: 1000)),
          gap: .money(Fixed(100))),
        .fallen(account: try account("b"), Compared(now: Fixed(500), before: Fixed(700))),
        .fallen(account: try account("c"), Compared(now: Fixed(150), before: Fixed(200))),
        .withoutTarget([1, 2]), .waiting(Fixed(40)),
      ])
    #expect(found.more == [])
    #expect(found.fallen == [])
  }

  @Test func `names the worst three of a kind, counts the others, and has all accounts that fell`()
    async throws
  {
    let accounts = (1...5).map { "a\($0)" }
    let book = try await smallBook(
      asOf: "2026-10-05",
      tables: [
        "account": "id,name\n" + accounts.map { "\($0),\($0)\n" }.joined(),
        // Each lacks ten more than the one before it.
        "sale": "date,account,amount\n"
          + accounts.enumerated().map { "2025-07-10,\($1),\(20 + $0 * 10)\n2026-07-10,\($1),10\n" }.joined(),
      ])
    let found = try report("FY2027-Q2", book).exceptions
    let numbers = try ["a5", "a4", "a3", "a2", "a1"].map { try #require(book.accounts.number(ofID: $0)) }
    let revenue = [60, 50, 40, 30, 20].map { Compared(now: Fixed(10), before: Fixed($0)) }
    #expect(found.items == zip(numbers, revenue).prefix(3).map { .fallen(account: $0, $1) })
    #expect(found.more.map(\.kind) == [.accounts])
    #expect(found.more.map(\.count) == [2])
    #expect(found.fallen.map(\.account) == numbers)
    #expect(found.fallen.map(\.revenue) == revenue)
  }

  @Test func `is a team without teams below it, at whatever level it stands`() async throws {
    let book = try await smallBook(
      asOf: "2026-10-05",
      tables: [
        "person": "id,name,team\nann,Ann,pink\nbob,Bob,blue",
        "team": "id,name,parent\nall,All,\nblue,Blue,all\nred,Red,all\npink,Pink,red",
        "account": "id,name,owner\na,Alpha,ann\nb,Beta,bob",
        "sale": "date,account,amount\n2026-07-10,a,50\n2026-07-10,b,10",
        "quota": "period,amount,team\nFY2027-Q2,100,pink\nFY2027-Q2,100,blue",
      ])
    let teams = try report("FY2027-Q2", book).exceptions.items.compactMap { item -> String? in
      guard case .behind(.team(let team), _, _, _) = item else { return nil }
      return book.teams.id(team)
    }
    #expect(teams == ["blue", "pink"], "the one that lacks most first")
  }

  @Test func `is nothing of a month that has just begun, but that no target is set for it`() async throws {
    #expect(try report("2026-10", try await book()).exceptions.items == [.noTarget])
  }

  @Test func `what runs later stands beside what was booked by that day a year before`() async throws {
    let book = try await book()
    let outlook = try #require(try report("FY2027-Q2", book).outlook)
    #expect(outlook.laterThisYear == Fixed(130))
    #expect(outlook.afterTheYear == Fixed(40))
    #expect(outlook.revenueToDate == Fixed(1550))
    // What was booked on 15 October was not known on 30 September.
    #expect(outlook.before?.laterThisYear == Fixed(100))
    #expect(outlook.before?.afterTheYear == .zero)
    #expect(outlook.before?.revenueToDate == Fixed(1980))
    #expect(book.lines("booked_ahead", by: "year", asOf: "2025-09-30") == ["FY2026: 100"])
    #expect(book.lines("booked_ahead", by: "year", asOf: "2026-09-30") == ["FY2027: 130", "FY2028: 40"])
    #expect(!outlook.isInRevenue)
    #expect(try report("FY2026-Q2", book).outlook?.before == nil, "the book begins later")
  }

  @Test func `what runs later is in revenue already where that counts by the day booked`() async throws {
    let outlook = try #require(
      try report("FY2027-Q2", try await book(settings: "revenue_counts_on: booked\n")).outlook)
    #expect(outlook.isInRevenue)
    #expect(outlook.laterThisYear == Fixed(130))
    #expect(outlook.revenueToDate == Fixed(1720))
  }
}
