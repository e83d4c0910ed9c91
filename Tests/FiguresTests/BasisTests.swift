import Bookkeeping
import Figures
import TestSupport
import Testing

/// Everything changed on 1 June 2026: who owns the account, its territory, segment and parent, the teams and families.
struct BasisTests {
  private func book() async throws -> Book {
    try await smallBook(
      asOf: "2026-09-30", settings: "families: {posters: {}, radio: {}}\n",
      tables: [
        "activity": "date,account,type,person\n2026-04-05,north,call,ann",
        "budget": "period,amount,person\n2026-04,30,ann",
        "expense": "date,amount,account,person,team\n2026-04-05,3,north,ann,\n2026-04-06,4,,ann,red",
        "sale": """
        id,date,account,product,amount,person,type,credits
        s1,2026-04-01,north,sheet,100,,,
        s2,2026-04-02,north,sheet,7,ann,,
        s3,2026-07-02,north,sheet,-1,,credit,s1
        """,
        "territory": "id,name\nleeds,Leeds\nyork,York",
      ],
      [
        "accounts/group.md": "---\nname: Group\n---\n",
        "accounts/north.md": """
        ---
        name: North
        owner: [{value: ann}, {value: bob, from: 2026-06-01}]
        territory: [{value: leeds}, {value: york, from: 2026-06-01}]
        segment: [{value: food}, {value: retail, from: 2026-06-01}]
        parent: [{value: group, from: 2026-06-01}]
        ---
        """,
        "people/ann.md": "---\nname: Ann\nteam: [{value: red}, {value: blue, from: 2026-06-01}]\n---\n",
        "people/bob.md": "---\nname: Bob\nteam: green\n---\n",
        "products/sheet.md":
          "---\nname: Sheet\nfamily: [{value: posters}, {value: radio, from: 2026-06-01}]\n---\n",
        "teams/all.md": "---\nname: All\n---\n", "teams/blue.md": "---\nname: Blue\n---\n",
        "teams/green.md": "---\nname: Green\nparent: [{value: all, from: 2026-06-01}]\n---\n",
        "teams/red.md": "---\nname: Red\nparent: all\n---\n",
      ])
  }

  @Test func `As of now a sale is the account's and its owner's of today; a named person keeps it`()
    async throws
  {
    let book = try await book()
    func asked(_ dimension: String) -> [[String]] {
      [
        book.lines("revenue", by: dimension, period: "FY2027-Q1"),
        book.lines("revenue", by: dimension, period: "FY2027-Q1", basis: .asNow),
      ]
    }
    #expect(asked("person") == [["ann: 107"], ["ann: 7", "bob: 100"]])
    #expect(asked("team") == [["red: 107"], ["blue: 7", "green: 100"]])
    #expect(asked("territory") == [["leeds: 107"], ["york: 107"]])
    #expect(asked("segment") == [["food: 107"], ["retail: 107"]])
    #expect(asked("family") == [["posters: 107"], ["radio: 107"]])
    #expect(asked("parent_account") == [["north: 107"], ["group: 107"]])
    // A credit note follows what it credits.
    #expect(book.lines("revenue", by: "person", period: "2026-07") == ["ann: -1"])
    #expect(book.lines("revenue", by: "person", period: "2026-07", basis: .asNow) == ["bob: -1"])
  }

  @Test func `Trees, conditions, costs, calls and targets are read as of now too`() async throws {
    let book = try await book()
    #expect(book.lines("revenue", by: "team", period: "2026-04", depth: 1) == ["all: 107"])
    #expect(
      book.lines("revenue", by: "team", period: "2026-04", depth: 1, basis: .asNow) == [
        "all: 100", "blue: 7",
      ]
    )
    #expect(book.lines("revenue", where: ["team=all"], period: "2026-04", basis: .asNow) == ["100"])
    #expect(book.lines("revenue", where: ["segment=food"], period: "2026-04", basis: .asNow) == ["0"])
    #expect(
      book.lines("actual_cost,calls,budget", by: "team", period: "2026-04", totals: true) == [
        "red: 7 1 30 derived", "*: 7 1 30 derived",
      ])
    // An expense's own team stays.
    #expect(
      book.lines("actual_cost,calls,budget", by: "team", period: "2026-04", totals: true, basis: .asNow) == [
        "blue: 3 1 30 derived", "red: 4 0 not-set", "*: 7 1 30 derived",
      ])
    #expect(book.lines("new_accounts_opened", by: "person", period: "2026-04", basis: .asNow) == ["bob: 1"])
    #expect(
      book.lines("coverage_of_register", by: "territory", period: "2026-04", basis: .asNow) == [
        "york: 1.000000"
      ])
  }

  @Test func `Now is the day that the question is asked for`() async throws {
    let book = try await book()
    let asked = ["2026-05-31", "2026-06-01"].map {
      book.lines("revenue", by: "person", period: "2026-04", asOf: $0, basis: .asNow)
    }
    #expect(asked == [["ann: 107"], ["ann: 7", "bob: 100"]])
  }
}
