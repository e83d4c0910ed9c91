import Bookkeeping
import Figures
import TestSupport
import Testing

/// Teams, territories, families and categories roll up when asked to, and conditions include what lies under.
struct TreeTests {
  private func book() async throws -> Book {
    try await smallBook(
      asOf: "2026-12-31",
      settings: "families: {posters: {}, big: {parent: posters}, wall: {parent: big}, radio: {}}\n",
      tables: [
        "account": """
        id,name,territory,owner,parent
        a,A,leeds,ann,
        b,B,york,ann,a
        c,C,yorkshire,bob,b
        d,D,kent,bob,
        e,E,,,
        """,
        "person": "id,name,team\nann,Ann,red\nbob,Bob,all",
        "product": "id,name,family\np,P,posters\nw,W,wall\nr,R,radio",
        "sale": """
        date,account,product,amount
        2026-04-01,a,p,1
        2026-04-01,b,w,2
        2026-04-01,c,w,4
        2026-04-01,d,r,8
        2026-04-01,e,,16
        """,
        "team": "id,name,parent\nall,All,\nred,Red,all",
        "territory":
          "id,name,parent\nbritain,Britain,\nyorkshire,Y,britain\nleeds,L,yorkshire\nyork,Y,yorkshire\nkent,K,britain",
      ])
  }

  @Test func `Rows of a tree have their own entries; asked to, they roll up`() async throws {
    let book = try await book()
    #expect(
      book.lines("revenue", by: "territory", totals: true) == [
        "-: 16", "kent: 8", "leeds: 1", "york: 2", "yorkshire: 4", "*: 31",
      ])
    #expect(
      book.lines("revenue", by: "territory", rollsUp: true, totals: true) == [
        "-: 16", "britain: 15", "kent: 8", "leeds: 1", "york: 2", "yorkshire: 7", "*: 31",
      ])
    #expect(
      book.lines("revenue,entries", by: "family", rollsUp: true, totals: true) == [
        "-: 16 1", "big: 6 2", "posters: 7 3", "radio: 8 1", "wall: 6 2", "*: 31 5",
      ])
    #expect(
      book.lines("revenue", by: "team,territory", rollsUp: true) == [
        "- -: 16", "all britain: 15", "all kent: 8", "all leeds: 1", "all york: 2", "all yorkshire: 7",
        "red britain: 3", "red leeds: 1", "red york: 2", "red yorkshire: 3",
      ])
  }

  @Test func `To a level, rows roll up, and a node's own entries stand beside those below it`() async throws {
    let book = try await book()
    func territories(_ depth: Int, all: Bool = false) -> [String] {
      book.lines("revenue", by: "territory", all: all, depth: depth, totals: true)
    }
    #expect(territories(1) == ["-: 16", "britain: 15", "*: 31"])
    #expect(territories(2) == ["-: 16", "britain: 15", "kent: 8", "yorkshire: 7", "*: 31"])
    let whole = ["-: 16", "britain: 15", "kent: 8", "leeds: 1", "york: 2", "yorkshire: 7", "yorkshire/: 4"]
    #expect(territories(3) == whole + ["*: 31"])
    #expect(territories(9) == whole + ["*: 31"])
    #expect(
      territories(2, all: true) == [
        "-: 16", "britain: 15", "britain/: 0", "kent: 8", "yorkshire: 7", "*: 31",
      ])
    #expect(
      book.lines("revenue,entries", by: "team", depth: 2) == [
        "-: 16 1", "all: 15 4", "all/: 12 2", "red: 3 2",
      ])
  }

  @Test func `Several trees go to the level each, beside periods and other dimensions`() async throws {
    let book = try await book()
    #expect(
      book.lines("revenue", by: "family,team", depth: 2) == [
        "- -: 16", "big all: 6", "big all/: 4", "big red: 2", "posters all: 7", "posters all/: 4",
        "posters red: 3", "posters/ all: 1", "posters/ red: 1", "radio all: 8", "radio all/: 8",
      ])
    #expect(
      book.lines("revenue", by: "month,team,account", where: ["team=all"], period: "2026-04", depth: 1) == [
        "2026-04 all a: 1", "2026-04 all b: 2", "2026-04 all c: 4", "2026-04 all d: 8",
      ])
  }

  @Test func `Own entries stand by the bytes of their id`() async throws {
    let book = try await smallBook(
      asOf: "2026-12-31",
      tables: [
        "expense": "date,amount,team\n2026-04-01,1,red\n2026-04-01,2,red-b\n2026-04-01,4,red0",
        "team": "id,name,parent\nred,Red,\nred-b,B,red\nred0,0,red",
      ])
    #expect(
      book.lines("actual_cost", by: "team", depth: 2) == ["red: 7", "red-b: 2", "red/: 1", "red0: 4"])
    let answer = try book.ask("actual_cost", by: "team", depth: 2)
    #expect(
      answer.rows.map { book.name(of: $0.key[0], in: .team) } == ["Red", "B", "Red", "0"])
  }

  @Test func `A level needs a tree, and is 1 or more`() async throws {
    let book = try await book()
    #expect(
      book.lines("revenue", by: "account,month", depth: 1) == [
        "fault: `--depth` needs a tree; ask `--by` one of team, territory, family, category"
      ])
    #expect(
      book.lines("revenue", by: "team", depth: 0) == ["fault: `--depth 0` leaves no level; write 1 or more"])
  }

  @Test func `A condition on a tree includes what lies under it`() async throws {
    let book = try await book()
    let asked = [
      "territory=yorkshire", "territory=britain", "territory!=yorkshire", "territory=", "territory!=",
      "territory=york,kent", "territory=,york", "family=posters", "family=big", "team=all", "team=red",
      "team!=red",
      "parent_account=a", "account=a", "person=ann,", "account!=a,b",
    ].map { book.lines("revenue", where: [$0])[0] }
    #expect(
      asked == ["7", "15", "24", "16", "15", "10", "18", "7", "6", "15", "3", "28", "7", "1", "19", "28"])
    #expect(book.lines("revenue", where: ["territory=yorkshire", "territory!=york"]) == ["5"])
    #expect(book.lines("revenue", where: ["territory=yorkshire", "person=bob"]) == ["4"])
  }

  @Test func `The parent account is the topmost, an account without one itself`() async throws {
    let book = try await book()
    #expect(book.lines("revenue,accounts_buying", by: "parent_account") == ["a: 7 3", "d: 8 1", "e: 16 1"])
    #expect(
      book.lines("revenue", by: "parent_account,account", where: ["parent_account=a"]) == [
        "a a: 1", "a b: 2", "a c: 4",
      ])
  }

  @Test func `Conditions on periods narrow like any other`() async throws {
    let book = try await smallBook(
      asOf: "2026-12-31",
      tables: [
        "account": "id,name\na,A",
        "sale": "date,account,amount,start,end\n2026-03-01,a,61,2026-04-01,2026-05-31\n2026-06-01,a,5,,",
      ])
    #expect(book.lines("revenue", where: ["month=2026-05"]) == ["31"])
    #expect(book.lines("revenue", where: ["month!=2026-05"]) == ["35"])
    #expect(
      book.lines("revenue", by: "month", where: ["month=2026-05,2026-06"]) == ["2026-05: 31", "2026-06: 5"])
    #expect(book.lines("revenue", by: "quarter", where: ["month!=2026-05"]) == ["FY2027-Q1: 35"])
    #expect(book.lines("revenue", where: ["week=2026-W18"]) == ["7"])
    #expect(book.lines("booked", where: ["year=FY2026"]) == ["61"])
    #expect(
      book.lines("revenue", where: ["month=FY2027"]) == [
        "fault: `FY2027` is not a month; write it like `2026-04`"
      ])
    #expect(book.lines("revenue", where: ["month=2020-01"]) == ["0"])
  }
}
