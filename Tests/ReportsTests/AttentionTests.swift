import Bookkeeping
import Reports
import Testing
import Values

/// Why accounts need somebody on 14 October 2026: the quarter from July to September is over, the next one runs.
@Suite struct `What needs somebody` {
  private func book() async throws -> Book {
    try await smallBook(
      asOf: "2026-10-14", settings: "tables: [{file: tables/sales.csv, kind: sale}]\n",
      [
        "people/ann.md": "---\nname: Ann\n---\n",
        "accounts/a.md": "---\nname: Alpha\nowner: ann\n---\n",
        "accounts/b.md": "---\nname: Beta\nowner: ann\n---\n",
        "accounts/c.md": "---\nname: Gamma\nowner: ann\n---\n",
        "accounts/d.md": "---\nname: Delta\nowner: ann\n---\n",
        "activities/a.md": """
        ---
        account: a
        person: ann
        date: 2026-05-01
        type: call
        follow_up: [{what: ring again, due: 2026-10-01}]
        ---

        """,
        "activities/b.md": "---\naccount: b\nperson: ann\ndate: 2026-10-01\ntype: call\n---\n",
        "activities/d.md": "---\naccount: d\nperson: ann\ndate: 2026-10-01\ntype: call\n---\n",
        "tables/sales.csv": """
        date,account,amount
        2025-05-01,a,1000
        2025-05-01,b,100
        2025-08-01,b,100
        2025-11-01,c,40
        2025-05-01,d,100
        2025-08-01,d,100
        2026-05-01,a,500
        2026-05-01,b,180
        2026-08-01,b,50
        2026-05-01,d,79
        2026-08-01,d,81

        """,
      ])
  }

  @Test func `the gravest reason is first, and the others follow`() async throws {
    let book = try await book()
    let base = try Groundwork(book)
    let (year, quarter) = (try #require(base.dates.stretches.first), try #require(base.dates.closedQuarter))
    #expect(quarter.days.first == (try day("2026-07-01")))
    #expect(quarter.days.last == (try day("2026-09-30")))
    let attention = try HomeReport(base).attention
    #expect(attention.map { book.accounts.id($0.account) } == ["a", "b", "d", "c"])
    let late = try #require(base.activities.followUps.first)
    #expect(
      attention.map(\.reasons) == [
        [
          .falling(Compared(now: Fixed(500), before: Fixed(1000)), year), .overdue(late),
          .silent(days: 166),
        ],
        // In the year it grew; the quarter that is over fell by a half.
        [.falling(Compared(now: Fixed(50), before: Fixed(100)), quarter)],
        // 160 of 200 in the year is a fall by a fifth; 81 of 100 in the quarter is none.
        [.falling(Compared(now: Fixed(160), before: Fixed(200)), year)],
        [.silent(days: nil)],
      ])
  }
}
