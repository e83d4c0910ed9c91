import Bookkeeping
import Figures
import TestSupport
import Testing

/// Where the costs of a period will end, worked by hand.
///
/// The division has the teams red and blue; red has ann, blue has cat. Travel has fuel under it.
struct OutlookTests {
  private func book(_ budgets: String, expenses: String = "", asOf: String = "2026-09-30") async throws
    -> Book
  {
    try await smallBook(
      asOf: asOf, settings: "categories: {travel: {}, fuel: {parent: travel}, gifts: {}}\n",
      tables: [
        "budget": budgets,
        "expense": "date,amount,category,team,person,status,covers,recorded\n" + expenses,
        "person": "id,name,team\nann,Ann,red\ncat,Cat,blue",
        "team": "id,name,parent\ndivision,Division,\nred,Red,division\nblue,Blue,division",
      ])
  }

  private let months =
    "period,amount,team\n"
    + ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"].map { "\($0),100,red\n" }.joined()

  @Test func `It is what is spent and claimed, and the budget of the days to come`() async throws {
    let book = try await book(
      months,
      expenses: """
        2026-07-10,130,travel,red,,paid,,
        2026-09-20,20,travel,red,,claimed,,
        2026-09-20,5,travel,red,,rejected,,
        """)
    // 130 + 20 + 3 × 100.
    #expect(book.lines("cost_outlook", period: "2026-07-01..2026-12-31") == ["450 derived"])
    #expect(book.lines("cost_outlook", by: "team", period: "2026-07-01..2026-12-31") == ["red: 450"])
    #expect(
      book.lines("cost_outlook", by: "month", where: ["team=red"], period: "2026-07-01..2026-12-31") == [
        "2026-07: 130", "2026-09: 20", "2026-10: 100 derived", "2026-11: 100 derived",
        "2026-12: 100 derived",
      ])
  }

  @Test func `Within a month the days to come have their share of its budget`() async throws {
    let book = try await book(months, expenses: "2026-07-10,130,travel,red,,paid,,", asOf: "2026-09-15")
    // September has 22 working days, of which 11 are gone: 11 × 100 / 22 and the three months after it.
    #expect(
      book.lines("cost_outlook", by: "team", period: "2026-07-01..2026-12-31") == [
        "red: 479.999999999995 pro-rata"
      ])
    // As it was seen from a day before, nothing was spent.
    #expect(
      book.lines("cost_outlook", by: "team", period: "2026-07-01..2026-12-31", asOf: "2026-06-30") == [
        "red: 600"
      ])
  }

  @Test func `What is ordered counts on its day, beside the budget of the days to come`() async throws {
    let book = try await book(
      months,
      expenses: "2026-07-10,130,travel,red,,paid,,\n2026-08-10,80,travel,red,,ordered,,\n")
    // 130 + 80 + 3 × 100: what is left of 300 to date, 90, is what the outlook is below 600.
    #expect(book.lines("cost_outlook", by: "team", period: "2026-07-01..2026-12-31") == ["red: 510"])
    #expect(book.lines("remaining", by: "team", period: "2026-07-01..2026-09-30") == ["red: 90"])
    // So months add up to their half year, and quarters do.
    #expect(
      book.lines("cost_outlook", by: "month", period: "2026-07-01..2026-12-31") == [
        "2026-07: 130", "2026-08: 80", "2026-10: 100 derived", "2026-11: 100 derived",
        "2026-12: 100 derived",
      ])
    #expect(
      book.lines("cost_outlook", by: "quarter", period: "2026-07-01..2026-12-31") == [
        "FY2027-Q2: 210", "FY2027-Q3: 300 derived",
      ])
  }

  @Test func `An order that says which days it is for is a part of their budget, unless it is more`()
    async throws
  {
    let covers = "2026-08-10,250,travel,red,,ordered,2026-10-01..2026-12-31,\n"
    let small = try await book(months, expenses: covers)
    #expect(small.lines("cost_outlook", by: "team", period: "2026-07-01..2026-12-31") == ["red: 300"])
    let dated = "2026-11-11,90,travel,red,,ordered,,2026-08-10\n"
    let large = try await book(months, expenses: covers + dated)
    #expect(large.lines("cost_outlook", by: "team", period: "2026-07-01..2026-12-31") == ["red: 340"])
  }

  @Test func `What is known of costs of the days to come is a part of their budget, unless it is more`()
    async throws
  {
    let book = try await book(
      months,
      expenses: """
        2026-09-01,610,travel,red,,paid,2026-09-01..2026-10-31,
        2026-12-01,40,travel,red,,paid,,2026-09-02
        2026-12-01,7,travel,red,,paid,,2026-10-02
        """)
    // 610 over 61 days: 300 are spent, 310 of October with 40 of December are more than the budget's 300.
    #expect(book.lines("cost_outlook", by: "team", period: "2026-07-01..2026-12-31") == ["red: 650"])
    #expect(book.lines("cost_outlook", by: "team", period: "2026-07-01..2026-11-30") == ["red: 610"])
    #expect(book.lines("cost_outlook", by: "team", period: "2026-12") == ["red: 100"])
    #expect(book.lines("cost_outlook", by: "team", period: "2026-10") == ["red: 310"])
  }

  @Test func `Without a budget for the days to come nothing is said of them`() async throws {
    let spent = "2026-07-10,130,travel,red,,paid,,\n2026-08-10,30,travel,blue,cat,ordered,,\n"
    let none = try await book("period,amount,team\n", expenses: spent)
    #expect(none.lines("cost_outlook", period: "FY2027") == ["not-set"])
    #expect(
      none.lines("cost_outlook", by: "team", period: "FY2027-Q2") == ["blue: 30", "red: 130"])
    let half = try await book(months, expenses: spent)
    // The budget ends with December, and blue never had one.
    #expect(half.lines("cost_outlook", by: "team", period: "FY2027") == ["blue: not-set", "red: not-set"])
    #expect(
      half.lines("cost_outlook", by: "team", period: "2026-07-01..2026-12-31") == [
        "blue: not-set", "red: 430",
      ])
    #expect(half.lines("cost_outlook", by: "merchant", period: "FY2027").first?.hasPrefix("fault") == true)
    #expect(
      half.lines("cost_outlook") == [
        "fault: `cost_outlook` needs a period; add `--period FY2026`, or a period such as `month` to `--by`"
      ])
  }

  @Test func `Once a period is over it is what was spent, claimed and ordered`() async throws {
    let book = try await book(
      months + "2026-07,70,blue\n",
      expenses: "2026-07-10,130,travel,red,,paid,,\n2026-07-31,30,travel,red,,ordered,,\n", asOf: "2026-12-31"
    )
    #expect(book.lines("cost_outlook", by: "team", period: "2026-07") == ["red: 160"])
    #expect(book.lines("cost_outlook", period: "2026-07-01..2026-12-31") == ["160"])
  }

  @Test func `An outlook for exactly the period goes before the budget, once it is in force`() async throws {
    let budgets = """
      period,amount,team,version,from
      FY2027,1200,red,,
      FY2027,1500,red,outlook,2026-08-01
      FY2027,1400,red,outlook,2026-09-15
      """
    let book = try await book(budgets, expenses: "2026-07-10,130,travel,red,,paid,,\n")
    #expect(book.lines("cost_outlook,budget", by: "team", period: "FY2027") == ["red: 1400 1200"])
    #expect(book.lines("cost_outlook", by: "team", period: "FY2027", asOf: "2026-08-31") == ["red: 1500"])
    // Before that it is the rest of the budget, by its working days.
    #expect(
      book.lines("cost_outlook", by: "team", period: "FY2027", asOf: "2026-07-31").first?.hasSuffix(
        "pro-rata")
        == true)
    let dear = try await self.book(budgets, expenses: "2026-07-10,1430,travel,red,,paid,,\n")
    #expect(dear.lines("cost_outlook", by: "team", period: "FY2027") == ["red: 1430"])
  }

  @Test func `Outlooks for some of the days to come stand for the budget there`() async throws {
    let book = try await book(
      months.replacing("\n", with: ",\n").replacing("team,", with: "team,version")
        + "2026-11,180,red,outlook\n",
      expenses: "2026-07-10,130,travel,red,,paid,,\n")
    #expect(book.lines("cost_outlook", by: "team", period: "2026-07-01..2026-12-31") == ["red: 510"])
    #expect(book.lines("cost_outlook,budget", by: "team", period: "2026-11") == ["red: 180 100"])
  }

  @Test func `The outlook of all is stated only where that of every part is`() async throws {
    let budgets = """
      period,amount,team,version
      FY2027-Q3,1000,red,
      FY2027-Q3,500,blue,
      FY2027-Q3,900,red,outlook

      """
    let spent = "2026-10-10,30,travel,red,,paid,,\n"
    let part = try await book(budgets, expenses: spent, asOf: "2026-10-31")
    // Blue's 500 has 66 working days, of which 44 are to come; red's 900 is spread like it.
    #expect(
      part.lines("cost_outlook", by: "team", period: "FY2027-Q3", totals: true) == [
        "blue: 333.333333333324 pro-rata", "red: 900", "*: 963.333333333316 derived pro-rata",
      ])
    let all = try await book(budgets + "FY2027-Q3,400,blue,outlook\n", expenses: spent, asOf: "2026-10-31")
    #expect(
      all.lines("cost_outlook", by: "team", period: "FY2027-Q3", totals: true) == [
        "blue: 400", "red: 900", "*: 1300 derived",
      ])
  }

  @Test func `By category it is that of the category with what lies under it`() async throws {
    let book = try await book(
      """
      period,amount,team,category
      2026-09,50,red,travel
      2026-10,60,red,travel
      2026-10,10,red,gifts
      """, expenses: "2026-09-10,20,fuel,red,,paid,,\n2026-09-10,4,,red,,paid,,\n")
    #expect(
      book.lines("cost_outlook", by: "category", period: "2026-09-01..2026-10-31", rollsUp: true) == [
        "-: not-set", "fuel: not-set", "gifts: 10 derived", "travel: 80 derived",
      ])
    #expect(book.lines("cost_outlook", by: "team", period: "2026-09-01..2026-10-31") == ["red: 94 derived"])
  }
}
