import Bookkeeping
import Figures
import TestSupport
import Testing

/// What was not known on a day enters no figure of that day, and trees are read as they were.
struct AsOfTests {
  private let sales = """
    id,date,account,amount,order,recorded,start,end,type,credits
    s1,2026-04-10,north,100,o1,,,,,
    s2,2026-05-10,north,200,o1,,,,,
    s3,2026-04-05,north,10,o1,2026-06-01,,,,
    s4,2026-04-20,north,31,,,2026-05-01,2026-05-31,,
    c1,2026-06-10,north,-100,,,,,credit,s1
    """

  private func book(asOf: String) async throws -> Book {
    try await smallBook(asOf: asOf, tables: ["account": "id,name\nnorth,North", "sale": sales])
  }

  @Test func `A line enters on the day it became known`() async throws {
    let book = try await book(asOf: "2026-12-31")
    let days = ["2026-04-09", "2026-04-10", "2026-05-09", "2026-05-10", "2026-06-01", "2026-06-10"]
    #expect(
      days.map { book.lines("booked,revenue,orders", asOf: $0)[0] } == [
        "0 0 0", "100 100 1", "131 109 2", "331 310 2", "341 341 2", "241 241 2",
      ])
    // The same book, opened on that day.
    for day in days {
      let early = try await self.book(asOf: day)
      for by in [nil, "month", "account"] {
        #expect(
          early.lines("booked,revenue,orders,entries", by: by)
            == book.lines("booked,revenue,orders,entries", by: by, asOf: day))
      }
    }
  }

  @Test func `An order counts on its earliest day that was known`() async throws {
    let book = try await book(asOf: "2026-12-31")
    #expect(book.lines("orders", by: "day") == ["2026-04-05: 1", "2026-04-20: 1"])
    #expect(book.lines("orders", by: "day", asOf: "2026-05-31") == ["2026-04-10: 1", "2026-04-20: 1"])
  }

  @Test func `No day is later than the book's own`() async throws {
    let book = try await book(asOf: "2026-04-30")
    #expect(book.lines("booked", asOf: "2026-12-31") == ["131"])
    #expect(book.tally.leftOut[.later] == 3)
  }

  @Test func `A period yet to come has nothing in it but its targets`() async throws {
    let book = try await smallBook(
      asOf: "2026-04-30",
      tables: [
        "account": "id,name,owner\nnorth,North,ann", "person": "id,name\nann,Ann",
        "quota": "period,amount,person\n2026-05,50,ann",
        "sale": "date,account,amount,start,end\n2026-04-01,north,31,2026-05-01,2026-05-31",
      ])
    #expect(book.lines("revenue,booked,quota,attainment", period: "2026-05") == ["0 0 50 0.000000 derived"])
    #expect(book.lines("revenue,quota", by: "person", period: "2026-05") == ["ann: 0 50"])
    #expect(book.lines("revenue", by: "person", period: "2026-05") == [])
  }

  @Test func `Costs and activities enter on the day they became known`() async throws {
    let book = try await smallBook(
      asOf: "2026-12-31",
      tables: [
        "account": "id,name\nnorth,North", "person": "id,name\nann,Ann",
        "activity":
          "date,account,type,person,recorded\n2026-04-01,north,call,ann,\n2026-04-02,north,call,ann,2026-06-01",
        "expense":
          "date,amount,covers,recorded\n2026-04-01,61,2026-04-01..2026-05-31,\n2026-04-02,5,,2026-06-01",
      ])
    #expect(
      ["2026-03-31", "2026-04-30", "2026-05-31", "2026-06-01"].map {
        book.lines("actual_cost,calls", asOf: $0)[0]
      } == [
        "0 0", "30 1", "61 1", "66 2",
      ])
  }

  @Test func `Flows read owner, team, territory, segment and family as they were on the record's day`()
    async throws
  {
    let book = try await smallBook(
      asOf: "2026-12-31",
      tables: [
        "sale": """
        date,account,product,amount,start,end
        2026-04-01,north,poster,1,,
        2026-05-01,north,poster,2,,
        2026-06-01,north,poster,4,,
        2026-04-15,north,poster,8,2026-07-01,2026-07-31
        """,
        "expense": "date,amount,person,account\n2026-04-01,1,ann,north\n2026-06-01,2,ann,north",
        "activity": "date,account,type,person\n2026-04-01,north,call,ann\n2026-06-01,north,call,ann",
      ],
      [
        "accounts/group.md": "---\nname: Group\n---\n",
        "accounts/north.md": """
        ---
        name: North
        owner: [{value: ann}, {value: bob, from: 2026-05-01}]
        territory: [{value: leeds}, {value: kent, from: 2026-05-01}]
        segment: [{value: retail, from: 2026-05-01}]
        parent: [{value: group, from: 2026-06-01}]
        ---
        """,
        "people/ann.md": "---\nname: Ann\nteam: [{value: red}, {value: blue, from: 2026-06-01}]\n---\n",
        "people/bob.md": "---\nname: Bob\nteam: blue\n---\n",
        "products/poster.md":
          "---\nname: Poster\nfamily: [{value: paper}, {value: outdoor, from: 2026-05-01}]\n---\n",
        "teams/blue.md": "---\nname: Blue\n---\n", "teams/red.md": "---\nname: Red\n---\n",
        "territories/kent.md": "---\nname: Kent\n---\n", "territories/leeds.md": "---\nname: Leeds\n---\n",
      ])
    let by = ["person", "team", "territory", "segment", "family", "parent_account"]
    #expect(
      by.map { book.lines("revenue", by: $0) } == [
        ["ann: 9", "bob: 6"], ["blue: 6", "red: 9"], ["kent: 6", "leeds: 9"], ["-: 9", "retail: 6"],
        ["outdoor: 6", "paper: 9"], ["group: 4", "north: 11"],
      ])
    #expect(book.lines("actual_cost,calls", by: "team") == ["blue: 2 1", "red: 1 1"])
    #expect(book.lines("actual_cost,calls", by: "territory") == ["kent: 2 1", "leeds: 1 1"])
    #expect(book.lines("actual_cost,calls", by: "segment") == ["-: 1 1", "retail: 2 1"])
    #expect(book.lines("revenue", where: ["territory=leeds"], period: "2026-07") == ["8"])
  }
}
