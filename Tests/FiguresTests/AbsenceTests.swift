import Bookkeeping
import Figures
import TestSupport
import Testing

/// Calls a day and cover, worked by hand. From Monday 7 to Friday 18 September 2026 there are ten working days.
struct AbsenceTests {
  private let teams = "id,name\nred,Red\nblue,Blue"
  private let accounts = """
    id,name,owner,stage,segment
    a,A,ann,,retail
    b,B,ann,,food
    lost,Lost,ann,lost,
    c,C,bob,,
    """

  private func book(
    _ people: String = "id,name,team\nann,Ann,red\nbob,Bob,red\neve,Eve,red", calls: String = "",
    absences: String = "", asOf: String = "2026-09-30", settings: String = ""
  ) async throws -> Book {
    try await smallBook(
      asOf: asOf, settings: settings,
      tables: [
        "person": people, "team": teams, "account": accounts,
        "activity": "date,account,type,person\n" + calls,
        "absence": "person,from,to,part,status,cover\n" + absences,
      ])
  }

  private let calls = """
    2026-09-07,a,call,ann
    2026-09-08,a,call,ann
    2026-09-09,b,visit,ann
    2026-09-07,c,call,bob
    2026-09-18,c,call,bob
    2026-09-18,c,email,eve

    """
  private let fortnight = "2026-09-07..2026-09-18"

  @Test func `calls a day are those of the days worked, half days half, leave that is asked for left in`()
    async throws
  {
    let book = try await book(
      calls: calls,
      absences: """
        ann,2026-09-10,2026-09-11,,approved,
        ann,2026-09-14,2026-09-14,pm,,
        bob,2026-09-07,2026-09-11,,requested,

        """)
    // Ann: 3 calls on 10 − 2 − ½ days; Bob: 2 on 10; Eve makes none.
    #expect(
      book.lines("calls,call_rate", by: "person", period: fortnight, totals: true) == [
        "ann: 3 0.400000", "bob: 2 0.200000", "*: 5 0.285714",
      ])
    #expect(book.lines("call_rate", by: "team", period: fortnight) == ["red: 0.285714"])
    #expect(book.lines("call_rate", where: ["person=ann"], period: fortnight) == ["0.400000"])
    #expect(
      book.lines("call_rate", by: "person,week", period: fortnight) == [
        "ann 2026-W37: 1.000000", "bob 2026-W37: 0.200000", "bob 2026-W38: 0.200000",
      ])
    #expect(book.lines("call_rate", by: "person", period: "2026-09-21..2026-09-22", all: true).count == 3)
  }

  @Test func `days worked run from the day somebody joined to the day they left, and from the first call`()
    async throws
  {
    let people = "id,name,team,joined,left\nann,Ann,red,,2026-09-11\nbob,Bob,red,2026-09-14,\neve,Eve,red,,"
    let book = try await book(people, calls: calls.replacing("2026-09-07,c,call,bob\n", with: ""))
    #expect(
      book.lines("call_rate", by: "person", period: fortnight) == ["ann: 0.600000", "bob: 0.200000"])
    // Before 7 September nobody kept calls.
    #expect(
      book.lines("call_rate", by: "person", period: "2026-08-01..2026-09-18") == [
        "ann: 0.600000", "bob: 0.200000",
      ])
    #expect(book.lines("call_rate", by: "person", asOf: "2026-09-08") == ["ann: 1.000000"])
  }

  @Test func `days worked are those of the person's week, less the book's holidays and the person's own`()
    async throws
  {
    let people = """
      id,name,team,working_days,holidays
      ann,Ann,red,mon; tue; sat,2026-09-15
      bob,Bob,blue,,
      """
    let book = try await book(
      people, calls: calls.replacing("2026-09-18,c,email,eve\n", with: ""),
      settings: "holidays: [2026-09-14]\n")
    // Ann: Monday 7, Tuesday 8, Saturday 12; 14 and 15 are holidays. Bob: ten less one.
    #expect(
      book.lines("call_rate", by: "team", period: fortnight) == ["blue: 0.222222", "red: 1.000000"])
  }

  @Test func `a day worked is one of the team that the person was in`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      tables: [
        "team": "id,name,parent\nall,All,\nred,Red,all\nblue,Blue,all",
        "account": accounts.replacing("bob", with: "ann"),
        "activity":
          "date,account,type,person\n2026-09-07,a,call,ann\n2026-09-16,a,call,ann\n2026-09-17,a,call,ann",
      ],
      ["people/ann.md": "---\nname: Ann\nteam: [{value: red}, {value: blue, from: 2026-09-14}]\n---\n"])
    #expect(
      book.lines("call_rate", by: "team", period: fortnight, rollsUp: true) == [
        "all: 0.300000", "blue: 0.400000", "red: 0.200000",
      ])
    #expect(
      book.lines("call_rate", by: "team", period: fortnight, basis: .asNow) == ["blue: 0.300000"])
  }

  @Test func `cover is of each account and day, also of days to come, and of nobody who is away as well`()
    async throws
  {
    let absences = """
      ann,2026-10-05,2026-10-09,,,bob
      bob,2026-10-08,2026-10-08,am,,
      bob,2026-10-20,2026-10-21,,requested,

      """
    let book = try await book(absences: absences, settings: "holidays: [2026-10-09]\n")
    // Ann's two accounts on four days; Bob is away on one morning of them, when his own has nobody either.
    #expect(
      book.lines("covered_share", by: "person", period: "2026-10", totals: true) == [
        "ann: 0.875000", "bob: 0.000000", "*: 0.823529",
      ])
    #expect(
      book.lines("covered_share", by: "account", period: "2026-10") == [
        "a: 0.875000", "b: 0.875000", "c: 0.000000",
      ])
    #expect(
      book.lines("covered_share", by: "day", period: "2026-10-07..2026-10-08") == [
        "2026-10-07: 1.000000", "2026-10-08: 0.400000",
      ])
    #expect(book.lines("covered_share") == ["n/a"], "up to the as-of day nobody was away")
  }

  @Test func `days of two absences count once: one that nobody ended is over where the next begins`()
    async throws
  {
    let book = try await smallBook(
      asOf: "2026-10-20",
      tables: [
        "person": "id,name\nann,Ann\nbob,Bob", "account": "id,name,owner\na,A,ann",
        "absence": """
        person,from,to,expected_back,cover
        ann,2026-10-06,,2026-10-08,
        ann,2026-10-12,2026-10-13,,bob
        """,
      ])
    // 6 to 20 October are eleven working days; Bob covers two of them.
    #expect(book.lines("covered_share", period: "2026-10") == ["0.181818"])
    #expect(book.lines("covered_share", period: "2026-10-12..2026-10-12") == ["1.000000"])
  }

  @Test func `neither has a dimension that it cannot have`() async throws {
    let book = try await book(calls: calls)
    #expect(
      book.lines("call_rate", by: "account").first?.hasPrefix("fault: `call_rate` has no dimension `account`")
        == true)
    #expect(
      book.lines("calls,call_rate", by: "account", period: fortnight) == [
        "a: 2 empty", "b: 1 empty", "c: 2 empty",
      ])
  }
}
