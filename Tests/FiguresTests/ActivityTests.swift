import Bookkeeping
import Figures
import TestSupport
import Testing

/// Calls, visits and coverage, worked by hand.
struct ActivityTests {
  private let people = "id,name,team\nann,Ann,red\nbob,Bob,red\ncat,Cat,blue"
  private let teams = "id,name\nred,Red\nblue,Blue"
  private let accounts = """
    id,name,owner,type,stage
    north,North,ann,,
    south,South,bob,agency,
    gone,Gone,ann,advertiser,lost
    paper,Paper,ann,supplier,
    idle,Idle,cat,advertiser,prospect
    """

  private func book(_ activities: String, asOf: String = "2026-12-31", settings: String = "") async throws
    -> Book
  {
    try await smallBook(
      asOf: asOf, settings: settings,
      tables: ["account": accounts, "activity": activities, "person": people, "team": teams])
  }

  @Test func `A visit is a call too, an email is neither, and each needs somebody reached`() async throws {
    let book = try await book(
      """
      date,account,type,person,outcome
      2026-04-01,north,call,ann,
      2026-04-02,north,call,ann,no_answer
      2026-04-03,north,call,ann,left_message
      2026-04-04,south,visit,ann,sold
      2026-04-05,idle,email,ann,
      2026-04-06,gone,visit,ann,no_answer
      """)
    #expect(book.lines("calls,visits,accounts_contacted") == ["2 1 3"])
    #expect(
      book.lines("calls,visits,accounts_contacted", by: "account") == [
        "idle: 0 0 1", "north: 1 0 1", "south: 1 1 1",
      ])
    #expect(book.lines("entries") == ["6"])
    #expect(book.lines("calls,entries") == ["2 2"])
  }

  @Test func `Types count as the settings say`() async throws {
    let book = try await book(
      """
      date,account,type,person
      2026-04-01,north,tour,ann
      2026-04-01,north,chat,ann
      2026-04-01,north,memo,ann
      """,
      settings: "activity_types: {tour: {counts_as: [visit]}, chat: {counts_as: [call, email]}, memo: {}}\n")
    #expect(book.lines("calls,visits,accounts_contacted") == ["1 1 1"])
  }

  @Test func `Each person and each account of an activity counts it, a total counts it once`() async throws {
    let book = try await smallBook(
      asOf: "2026-12-31", tables: ["account": accounts, "person": people, "team": teams],
      [
        "activities/a.md": """
        ---
        accounts: [north, south, north]
        people: [ann, bob, cat]
        date: 2026-04-01
        type: visit
        ---
        """,
        "activities/b.md": "---\naccount: north\nperson: ann\ndate: 2026-05-01\ntype: call\n---\n",
        "activities/c.md": "---\nperson: bob\ndate: 2026-05-02\ntype: call\n---\n",
        "activities/d.md": "---\naccount: north\ndate: 2026-05-02\ntype: call\n---\n",
      ])
    #expect(
      book.lines("calls,visits,accounts_contacted", by: "person", totals: true) == [
        "-: 1 0 1", "ann: 2 1 2", "bob: 2 1 2", "cat: 1 1 2", "*: 4 1 2",
      ])
    #expect(
      book.lines("calls,accounts_contacted", by: "account", totals: true) == [
        "-: 1 0", "north: 3 1", "south: 1 1", "*: 4 2",
      ])
    #expect(
      book.lines("calls,accounts_contacted", by: "team", totals: true) == [
        "-: 1 1", "blue: 1 2", "red: 3 2", "*: 4 2",
      ])
    #expect(book.lines("calls", where: ["team=red"]) == ["3"])
    #expect(
      book.lines("calls", by: "person,account", where: ["account=south"]) == [
        "ann south: 1", "bob south: 1", "cat south: 1",
      ])
  }

  @Test func `Planned, missed and cancelled activities are no calls; undated status goes by the as-of day`()
    async throws
  {
    let book = try await book(
      """
      date,account,type,person,status
      2026-04-01,north,call,ann,
      2026-04-02,north,call,ann,done
      2026-04-03,north,call,ann,planned
      2026-04-04,north,call,ann,missed
      2026-04-05,north,call,ann,cancelled
      2026-06-30,north,call,ann,
      2026-07-01,north,call,ann,
      """, asOf: "2026-06-30")
    #expect(book.lines("calls,entries") == ["3 3"])
    #expect(book.lines("calls", period: "FY2027") == ["3"])
    #expect(book.lines("calls", asOf: "2026-06-29") == ["2"])
  }

  @Test func `Coverage is over advertisers and agencies that are not lost`() async throws {
    let book = try await book(
      """
      date,account,type,person
      2026-04-01,north,call,ann
      2026-04-02,gone,call,ann
      2026-05-01,south,email,cat
      """)
    // The register has north, south and idle; gone was lost and paper is a supplier.
    #expect(book.lines("accounts_contacted,coverage_of_register", period: "2026-05") == ["1 0.333333"])
    #expect(
      book.lines("accounts_contacted,coverage_of_register", by: "month", totals: true) == [
        "2026-04: 2 0.333333", "2026-05: 1 0.333333", "*: 3 0.666667",
      ])
    // By person the accounts are those of their owner on the last day, whoever reached them.
    #expect(
      book.lines("accounts_contacted,coverage_of_register", by: "person") == [
        "ann: 2 1.000000", "bob: 0 1.000000", "cat: 1 0.000000",
      ])
    #expect(book.lines("coverage_of_register", period: "2026-03") == ["0.000000"])
    #expect(book.lines("coverage_of_register", where: ["account=paper"]) == ["n/a"])
  }

  @Test func `The register is read on the last day looked at`() async throws {
    let book = try await smallBook(
      asOf: "2026-06-15", tables: ["person": people, "team": teams],
      [
        "accounts/north.md": "---\nname: N\nowner: [{value: ann}, {value: bob, from: 2026-06-01}]\n---\n",
        "accounts/south.md": "---\nname: S\nowner: ann\n---\n",
        "activities/a.md": "---\naccount: north\nperson: ann\ndate: 2026-05-10\ntype: call\n---\n",
        "activities/b.md": "---\naccount: south\nperson: ann\ndate: 2026-06-10\ntype: call\n---\n",
      ])
    #expect(
      book.lines("coverage_of_register", by: "person,month") == [
        "ann 2026-05: 0.500000", "ann 2026-06: 1.000000",
      ])
    // To the as-of day, though the year goes on.
    #expect(
      book.lines("coverage_of_register", by: "person", period: "FY2027") == [
        "ann: 1.000000", "bob: 1.000000",
      ])
    #expect(book.lines("coverage_of_register", by: "person", period: "2026-05") == ["ann: 0.500000"])
  }
}
