import Bookkeeping
import Figures
import Reports
import Testing
import Values

/// What changed from 24 to 30 September 2026, and what is off, worked by hand.
struct WeekReportTests {
  private static let tables = """
    tables:
      - {file: tables/sales.csv, kind: sale}
      - {file: tables/costs.csv, kind: expense}
      - {file: tables/quotas.csv, kind: quota}
      - {file: tables/budgets.csv, kind: budget}
    """

  private func book(_ more: KeyValuePairs<String, String>) async throws -> Book {
    try await smallBook(asOf: "2026-09-30", settings: WeekReportTests.tables, more)
  }

  @Test func `orders, credits, new accounts, follow-ups, costs and notes of seven days`() async throws {
    let book = try await book([
      "people/ann.md": "---\nname: Ann\n---\n", "people/bob.md": "---\nname: Bob\n---\n",
      "accounts/a.md": "---\nname: Alpha\nowner: ann\n---\n",
      "accounts/b.md": "---\nname: Beta\nowner: bob\n---\n",
      "accounts/c.md": "---\nname: Gamma\nowner: ann\n---\n", "accounts/d.md": "---\nname: Delta\n---\n",
      "tables/sales.csv": """
      date,account,amount,order,type,status
      2026-09-24,a,100,o1,,
      2026-09-25,a,50,o1,,
      2026-09-30,b,400,o2,,
      2026-09-23,c,70,o3,,
      2026-09-26,c,30,o3,,
      2026-09-27,b,-40,,credit,
      2026-09-28,c,900,o4,,cancelled
      2026-10-01,c,800,o5,,

      """,
      "tables/costs.csv":
        "date,amount,status\n2026-09-25,20,claimed\n2026-08-01,30,claimed\n2026-09-26,99,paid\n",
      "tables/quotas.csv": "period,amount\n", "tables/budgets.csv": "period,amount\n",
      "activities/old.md": """
      ---
      account: a
      date: 2026-05-01
      type: call
      person: ann
      follow_up:
        - {what: Late since Thursday, due: 2026-09-23}
        - {what: Late for longer, due: 2026-09-22}
        - {what: Late since today, due: 2026-09-29, owner: bob}
        - {what: Due today, due: 2026-09-30}
        - {what: Done late, due: 2026-09-23, done: 2026-09-25}
      ---
      """,
      "activities/new.md": "---\naccounts: [a, d]\ndate: 2026-09-29\ntype: call\npeople: [ann, bob]\n---\n",
      "activities/none.md":
        "---\naccount: c\ndate: 2026-09-29\ntype: call\nperson: ann\noutcome: no_answer\n---\n",
    ])
    let week = try HomeReport(Groundwork(book)).week
    func number(_ id: String) throws -> Int32 { try #require(book.accounts.number(ofID: id)) }
    let (ann, bob) = (
      try #require(book.people.number(ofID: "ann")), try #require(book.people.number(ofID: "bob"))
    )
    let orders = try #require(week.orders)
    #expect(orders.count == 2)
    #expect(orders.amount == Fixed(580))
    #expect([orders.account, orders.person] == [try number("b"), bob])
    #expect(orders.largest == Fixed(400))
    let credits = try #require(week.credits)
    #expect(credits.count == 1)
    #expect(credits.amount == Fixed(-40))
    #expect(credits.account == (try number("b")))
    #expect(week.cancelled?.count == 1)
    #expect(week.cancelled?.amount == Fixed(900))
    #expect(week.opened == [try number("a"), try number("b")])
    #expect(week.contacted == [try number("d")])
    #expect(week.overdue.map(\.what) == ["Late since Thursday", "Late since today"])
    let waiting = try #require(week.waiting)
    #expect(waiting.count == 2)
    #expect(waiting.amount == Fixed(50))
    #expect(waiting.oldest == Day(iso: "2026-08-01"))
    #expect(waiting.newCount == 1)
    #expect(waiting.newAmount == Fixed(20))
    #expect(week.doneCount == 1)
    #expect(week.done.map(\.person) == [ann])
    #expect(week.done.map(\.count) == [1])
    #expect(week.noteCount == 2)
    #expect(week.notes.map(\.person) == [ann, bob])
    #expect(week.notes.map(\.count) == [2, 1])
    // As `daybook query` says it.
    let answer = try book.ask(["orders", "booked", "new_accounts_opened"], in: week.days)
    #expect(answer.figure("orders") == .count(2))
    #expect(answer.figure("booked").fixed == Fixed(540))
    #expect(answer.figure("new_accounts_opened") == .count(2))
  }

  @Test func `what did not happen is not there`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30", ["accounts/a.md": "---\nname: Alpha\n---\n"])
    #expect(try HomeReport(Groundwork(book)).week.isEmpty)
  }

  @Test func `a team is off by its target, by last year where it has none, or by its cost budget`()
    async throws
  {
    let book = try await book([
      "people/ann.md": "---\nname: Ann\nteam: red\n---\n",
      "people/bob.md": "---\nname: Bob\nteam: blue\n---\n",
      "people/eve.md": "---\nname: Eve\nteam: green\n---\n",
      "teams/red.md": "---\nname: Red\n---\n", "teams/blue.md": "---\nname: Blue\n---\n",
      "teams/green.md": "---\nname: Green\n---\n",
      "accounts/a.md": "---\nname: Alpha\nowner: ann\n---\n",
      "accounts/b.md": "---\nname: Beta\nowner: ann\n---\n",
      "accounts/c.md": "---\nname: Gamma\nowner: bob\n---\n",
      "accounts/d.md": "---\nname: Delta\nowner: eve\n---\n",
      "tables/sales.csv": """
      date,account,amount
      2025-05-01,a,1000
      2025-06-01,b,500
      2025-05-01,c,100
      2025-05-01,d,100
      2026-05-01,a,400
      2026-09-15,b,450
      2026-06-01,c,90
      2026-06-01,d,91

      """,
      "tables/costs.csv": "date,amount,team\n2026-05-01,106,blue\n2026-05-01,105,green\n",
      "tables/quotas.csv": "period,amount,team\n2026-04-01..2026-09-30,1000,red\n",
      "tables/budgets.csv":
        "period,amount,team\n2026-04-01..2026-09-30,100,blue\n2026-04-01..2026-09-30,100,green\n",
    ])
    let base = try Groundwork(book)
    let off = try HomeReport(base).off
    let year = try #require(base.dates.stretches.first)
    let (red, blue) = (
      try #require(book.teams.number(ofID: "red")), try #require(book.teams.number(ofID: "blue"))
    )
    #expect(off.map(\.subject) == [.team(red), .team(blue)])
    #expect(
      off.map(\.faults) == [
        [.behind(gap: .money(Fixed(150)), attainment: try #require(Ratio(850, over: 1000)), year)],
        [
          .below(Compared(now: Fixed(90), before: Fixed(100)), year),
          .overBudget(by: Fixed(6), budget: Fixed(100)),
        ],
      ])
    // Alpha fell most, and ordered last in May.
    #expect(off.first?.account?.account == book.accounts.number(ofID: "a"))
    #expect(off.first?.account?.revenue == Compared(now: Fixed(400), before: Fixed(1000)))
    #expect(off.first?.account?.lastOrder == Day(iso: "2026-05-01"))
  }

  @Test
  func `a team that is off in a month and a quarter alone is off in the quarter, and the month is said too`()
    async throws
  {
    let book = try await book([
      "people/ann.md": "---\nname: Ann\nteam: red\n---\n",
      "people/bob.md": "---\nname: Bob\nteam: blue\n---\n",
      "teams/red.md": "---\nname: Red\n---\n", "teams/blue.md": "---\nname: Blue\n---\n",
      "accounts/a.md": "---\nname: Alpha\nowner: ann\n---\n",
      "accounts/b.md": "---\nname: Beta\nowner: ann\n---\n",
      "accounts/c.md": "---\nname: Gamma\nowner: bob\n---\n",
      "tables/sales.csv": """
      date,account,amount
      2025-05-01,a,100
      2025-08-01,b,60
      2025-09-01,a,30
      2026-05-01,a,400
      2026-08-01,b,50
      2026-09-15,a,30
      2026-06-01,c,100
      2026-08-01,c,100

      """,
      "tables/costs.csv": "date,amount,team\n",
      "tables/quotas.csv": """
      period,amount,team
      2026-04-01..2026-06-30,200,red
      2026-07-01..2026-08-31,50,red
      2026-09-01..2026-09-30,40,red
      2026-04-01..2026-08-31,200,blue

      """,
      "tables/budgets.csv": "period,amount,team\n",
    ])
    let base = try Groundwork(book)
    #expect(
      base.dates.stretches.map(\.days.first) == [
        try day("2026-04-01"), try day("2026-07-01"), try day("2026-09-01"),
      ])
    let report = try HomeReport(base)
    #expect(report.stretches.map(\.revenue.now) == [Fixed(680), Fixed(180), Fixed(30)])
    #expect(report.stretches.map(\.revenue.before) == [Fixed(190), Fixed(90), Fixed(30)])
    // 80 of 90 in the quarter, 30 of 40 in September, 480 of 290 in the year.
    let (quarter, month) = (base.dates.stretches[1], base.dates.stretches[2])
    #expect(report.off.map(\.subject) == [.team(try #require(book.teams.number(ofID: "red")))])
    #expect(
      report.off.first?.faults == [
        .behind(gap: .money(Fixed(10)), attainment: try #require(Ratio(80, over: 90)), quarter)
      ])
    #expect(
      report.off.first?.further == [
        .behind(gap: .money(Fixed(10)), attainment: try #require(Ratio(30, over: 40)), month)
      ])
    #expect(report.off.first?.account?.account == book.accounts.number(ofID: "b"), "it fell in the quarter")
  }
}
