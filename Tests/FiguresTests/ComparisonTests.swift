import Bookkeeping
import DaybookCommand
import Figures
import Questions
import TestSupport
import Testing

/// Figures set against those of an earlier period, worked by hand.
struct ComparisonTests {
  private func book() async throws -> Book {
    try await smallBook(
      asOf: "2026-05-15",
      tables: [
        "account": "id,name,owner\nnorth,North,ann\nsouth,South,bob", "person": "id,name\nann,Ann\nbob,Bob",
        "quota": "period,amount,person\n2025-04,100,ann\n2026-04,150,ann\n2026-05,210,ann",
        "sale": """
        date,account,amount
        2025-04-10,north,100
        2025-05-10,north,10
        2025-05-20,north,1000
        2026-03-10,south,40
        2026-04-10,north,150
        2026-04-11,south,50
        2026-05-10,north,20
        """,
      ])
  }

  @Test func `The year to date is set against the same days a year before, or as many days before`()
    async throws
  {
    let book = try await book()
    #expect(
      book.lines("revenue", by: "account", period: "ytd", totals: true, compare: .year) == [
        "north: 170 110 0.545455", "south: 50 0 n/a", "*: 220 110 1.000000",
      ])
    // The 45 days from 15 February on.
    #expect(
      book.lines("revenue", by: "account", period: "ytd", totals: true, compare: .previous) == [
        "north: 170 0 n/a", "south: 50 40 0.250000", "*: 220 40 4.500000",
      ])
  }

  @Test func `A period of the calendar is set against the one before, or that of the year before`()
    async throws
  {
    let book = try await book()
    func asked(_ period: String, _ comparison: Comparison) -> [String] {
      book.lines("revenue,orders", period: period, compare: comparison)
    }
    #expect(asked("2026-05", .previous) == ["20 200 -0.900000 1 2 -0.500000"])
    #expect(asked("2026-05", .year) == ["20 1010 -0.980198 1 2 -0.500000"])
    #expect(asked("FY2027-Q1", .previous) == ["220 40 4.500000 3 1 2.000000"])
    #expect(asked("FY2027-Q1", .year) == ["220 1110 -0.801802 3 3 0.000000"])
  }

  @Test func `Days that are still to come have no change, but what looks ahead has`() async throws {
    let book = try await book()
    #expect(
      book.lines("revenue,booked_ahead", period: "2026-06", compare: .previous) == ["0 20 n/a 0 0 n/a"])
    #expect(
      book.lines("revenue,quota", period: "2026-06", compare: .previous) == [
        "0 20 n/a not-set 210 n/a derived"
      ])
    // The quota of May has a row of its own; a year before there was revenue, and none was planned.
    let sales = try await smallBook(
      asOf: "2026-05-15",
      tables: [
        "account": "id,name,owner\nnorth,North,", "person": "id,name\nann,Ann",
        "sale":
          "date,account,amount,start,end\n2025-06-10,north,100,,\n2026-05-10,north,40,2026-06-01,2026-06-30",
      ])
    #expect(
      sales.lines("revenue,booked_ahead", by: "month", period: "FY2027", compare: .year) == [
        "2026-06: 0 100 n/a 40 0 n/a"
      ])
  }

  @Test func `What is over days worked, or over the register, is 0 where nothing was done and not n/a`()
    async throws
  {
    let book = try await smallBook(
      asOf: "2026-09-30",
      tables: [
        "person": "id,name\nann,Ann\nbob,Bob",
        "account": "id,name,owner\nnorth,North,ann\nsouth,South,bob",
        "activity": """
        date,account,type,person
        2026-08-03,north,call,ann
        2026-08-04,south,call,bob
        2026-08-05,south,call,bob
        2026-09-01,north,call,ann
        """,
      ])
    // The first call is on 3 August: 21 working days in August, 22 in September.
    #expect(
      book.lines("calls,call_rate", by: "person", period: "2026-09", compare: .previous) == [
        "ann: 1 1 0.000000 0.045455 0.047619 -0.045455", "bob: 0 2 -1.000000 0.000000 0.095238 -1.000000",
      ])
    #expect(
      book.lines("coverage_of_register", by: "account", period: "2026-09", compare: .previous) == [
        "north: 1.000000 1.000000 0.000000", "south: 0.000000 1.000000 -1.000000",
      ])
    // Before the first call nobody kept any, and of days to come nothing is known.
    #expect(
      book.lines("call_rate", by: "person", period: "2026-08", compare: .previous) == [
        "ann: 0.047619 n/a n/a", "bob: 0.095238 n/a n/a",
      ])
    #expect(book.lines("call_rate", by: "person", period: "2026-10", compare: .previous) == [])
  }

  @Test func `Asked by months, each is set against its own before; what is no more stays a row`() async throws
  {
    let book = try await book()
    #expect(
      book.lines("revenue", by: "month", period: "ytd", totals: true, compare: .previous) == [
        "2026-04: 200 40 4.000000", "2026-05: 20 200 -0.900000", "*: 220 240 -0.083333",
      ])
    // Only the first 15 days of May are compared.
    #expect(
      book.lines("revenue", by: "month", period: "ytd", compare: .year) == [
        "2026-04: 200 100 1.000000", "2026-05: 20 10 1.000000",
      ])
    #expect(
      book.lines("revenue", by: "quarter,month,account", period: "ytd", compare: .previous) == [
        "FY2027-Q1 2026-04 north: 150 0 n/a", "FY2027-Q1 2026-04 south: 50 40 0.250000",
        "FY2027-Q1 2026-05 north: 20 150 -0.866667", "FY2027-Q1 2026-05 south: 0 50 -1.000000",
      ])
    #expect(
      book.lines("revenue", by: "month", compare: .year) == [
        "2025-04: 100 0 n/a", "2025-05: 1010 0 n/a", "2026-03: 40 0 n/a", "2026-04: 200 100 1.000000",
        "2026-05: 20 1010 -0.980198",
      ])
    // June has not begun: that May's revenue is not in it is no fall.
    #expect(
      book.lines("revenue", by: "month", period: "FY2027-Q1", compare: .previous) == [
        "2026-04: 200 40 4.000000", "2026-05: 20 200 -0.900000",
      ])
  }

  @Test func `Targets and what is made of them are compared, and are n-a where one is not set`() async throws
  {
    let book = try await book()
    #expect(
      book.lines("quota,attainment", by: "person", period: "2026-04", compare: .year) == [
        "ann: 150 100 0.500000 1.000000 1.000000 0.000000",
        "bob: not-set not-set n/a not-set not-set n/a",
      ])
    #expect(
      book.lines("quota", where: ["person=ann"], period: "2026-04", compare: .previous) == [
        "150 not-set n/a derived"
      ])
    // May has 21 days from Monday to Friday; 15 days before the 1st to the 15th there were 11 of April's 22.
    #expect(
      book.lines("quota", where: ["person=ann"], period: "2026-05-01..2026-05-15", compare: .previous) == [
        "110 74.999999999998 0.466667 derived pro-rata"
      ])
  }

  @Test func `The columns are the measure's, then those of before and of the change`() async throws {
    let book = try await book()
    let question = try book.question("revenue,category", by: "account", period: "ytd")
    #expect(throws: QuestionFault.self) { try book.answer(question, comparedWith: .year) }
    let asked = try book.question("revenue,actual_cost", by: "account", period: "ytd")
    var sheet = AnswerSheet(try book.answer(asked, comparedWith: .year), book)
    sheet.totals = try book.answer(asked, comparedWith: .year, total: true)
    try sheet.sort(by: "-revenue_before")
    #expect(
      sheet.csv == """
        account,account_name,revenue,revenue_before,revenue_change,actual_cost,actual_cost_before,actual_cost_change
        north,North,170.00,110.00,0.545455,0.00,0.00,
        south,South,50.00,0.00,,0.00,0.00,
        *,,220.00,110.00,1.000000,0.00,0.00,

        """)
  }

  @Test func `In a table what is no number is not marked as pro rata`() async throws {
    let book = try await book()
    let question = try book.question("quota", where: ["person=ann"], period: "2026-04-01..2026-04-15")
    #expect(
      AnswerSheet(try book.answer(question, comparedWith: .previous), book).text == """
                   quota  quota_before  quota_change
        75.000000000002†       not set           n/a

        † pro rata: the share that these days have of a target for longer

        """)
  }

  @Test func `What cannot go back is refused`() async throws {
    let book = try await book()
    #expect(
      book.lines("revenue", by: "account", compare: .year) == [
        "fault: `--compare` needs a period; add `--period ytd`, or a period such as `month` to `--by`"
      ])
    #expect(
      book.lines("revenue", by: "week,month", period: "ytd", compare: .year) == [
        "fault: `week`, `month` do not lie in each other, so that no row is the one before; ask by one of them"
      ])
    #expect(
      book.lines("revenue", where: ["month=2026-04"], period: "ytd", compare: .year) == [
        "fault: `--compare` cannot go back where `month` is a condition; narrow by `--period`"
      ])
    #expect(
      book.lines("revenue", period: "0001-01-01", compare: .previous) == [
        "fault: there is no period before this one"
      ])
  }
}
