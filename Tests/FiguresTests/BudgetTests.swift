import Bookkeeping
import Figures
import TestSupport
import Testing

/// Budgets and what is left of them, worked by hand.
///
/// The division has the teams red and blue; red has ann and bob, blue has cat. Travel has fuel and rail under it.
struct BudgetTests {
  private func book(
    _ budgets: String, expenses: String = "date,amount,category,team,person,status\n",
    asOf: String = "2026-09-30"
  ) async throws -> Book {
    try await smallBook(
      asOf: asOf,
      settings: "categories: {travel: {}, fuel: {parent: travel}, rail: {parent: travel}, gifts: {}}\n",
      tables: [
        "budget": budgets, "expense": expenses,
        "person": "id,name,team\nann,Ann,red\nbob,Bob,red\ncat,Cat,blue",
        "team": "id,name,parent\ndivision,Division,\nred,Red,division\nblue,Blue,division",
      ])
  }

  @Test func `A team without a budget takes the sum of those below it, marked as such`() async throws {
    let book = try await book(
      """
      period,amount,team,person
      FY2027,100,red,
      FY2027,30,,cat
      FY2027,7,,ann
      """)
    #expect(
      book.lines("budget", by: "team", period: "FY2027") == ["blue: 30 derived", "red: 100"])
    #expect(
      book.lines("budget", by: "team", period: "FY2027", rollsUp: true) == [
        "blue: 30 derived", "division: 130 derived", "red: 100",
      ])
    #expect(
      book.lines("budget", by: "team", period: "FY2027", all: true) == [
        "blue: 30 derived", "division: 130 derived", "red: 100",
      ])
    #expect(
      book.lines("budget", by: "person", period: "FY2027", totals: true) == [
        "ann: 7", "cat: 30", "*: 130 derived",
      ])
    #expect(book.lines("budget", where: ["team=division"], period: "FY2027") == ["130 derived"])
    #expect(book.lines("budget", where: ["person=ann,cat"], period: "FY2027") == ["37 derived"])
  }

  @Test func `With both its own and its children's, a team's own counts`() async throws {
    let book = try await book(
      """
      period,amount,team
      FY2027,100,red
      FY2027,30,blue
      FY2027,120,division
      """)
    #expect(
      book.lines("budget", by: "team", period: "FY2027", totals: true) == [
        "blue: 30", "division: 120", "red: 100", "*: 120 derived",
      ])
    // Where a condition leaves out a part of the division, its own budget says nothing.
    #expect(book.lines("budget", where: ["team!=red"], period: "FY2027") == ["30 derived"])
    #expect(book.lines("budget", where: ["team=red,blue"], period: "FY2027") == ["130 derived"])
    #expect(
      book.lines("budget", by: "team", where: ["team=division"], period: "FY2027") == [
        "blue: 30", "division: 120", "red: 100",
      ])
  }

  @Test func `A budget of nobody in particular is everybody's`() async throws {
    let book = try await book("period,amount,team\nFY2027,500,\nFY2027,100,red")
    #expect(book.lines("budget", by: "team", period: "FY2027", totals: true) == ["red: 100", "*: 500"])
  }

  @Test func `A period takes its own budget, or the months that tile it, and a shorter one its share`()
    async throws
  {
    let months =
      (4...12).map { "2026-\($0 < 10 ? "0" : "")\($0),\($0),red" } + (1...3).map { "2027-0\($0),\($0),red" }
    let book = try await book(
      "period,amount,team\n" + months.joined(separator: "\n") + "\nFY2027-Q1,21,blue\n")
    // 4 + 5 + … + 12 + 1 + 2 + 3.
    #expect(book.lines("budget", by: "team", period: "FY2027") == ["red: 78"])
    #expect(book.lines("budget", by: "team", period: "FY2027-Q1") == ["blue: 21", "red: 15"])
    // The quarter has 22, 21 and 22 working days: a day of it has 21 / 65 = 0.323076923077, one of May 5 / 21.
    #expect(
      book.lines("budget", by: "team", period: "2026-04") == ["blue: 7.107692307694 pro-rata", "red: 4"])
    #expect(
      book.lines("budget", by: "team", period: "2026-04-01..2026-05-15") == [
        "blue: 10.661538461541 pro-rata", "red: 6.619047619045 pro-rata",
      ])
    #expect(
      book.lines("budget", by: "quarter", where: ["team=red"], period: "FY2027") == [
        "FY2027-Q1: 15 derived", "FY2027-Q2: 24 derived", "FY2027-Q3: 33 derived", "FY2027-Q4: 6 derived",
      ])
    #expect(
      book.lines("budget", by: "team,month", period: "FY2027-Q1") == [
        "blue 2026-04: 7.107692307694 pro-rata", "blue 2026-05: 6.784615384617 pro-rata",
        "blue 2026-06: 7.107692307689 pro-rata", "red 2026-04: 4", "red 2026-05: 5", "red 2026-06: 6",
      ])
    // 15 September is the 11th of its 22 working days: 4 + 5 + 6 + 7 + 8 + 11 × 0.409090909091.
    #expect(
      book.lines("budget", by: "team", period: "2026-04-01..2026-09-15") == ["red: 34.500000000001 pro-rata"])
    // And blue's 21 for its quarter, as the months say that add up to these days.
    #expect(
      book.lines("budget", period: "2026-04-01..2026-09-15") == ["55.500000000001 derived pro-rata"])
  }

  @Test func `Months are found among budgets that overlap them`() async throws {
    let book = try await book(
      """
      period,amount,team
      2026-04,1,red
      2026-05,2,red
      2026-06,4,red
      2026-04-01..2026-05-15,8,red
      """)
    #expect(book.lines("budget", by: "team", period: "FY2027-Q1") == ["red: 7"])
  }

  @Test func `The newest version in force counts, from its day on`() async throws {
    let book = try await book(
      """
      period,amount,team,version,from
      FY2027,100,red,original,
      FY2027,120,red,revised,2026-06-01
      FY2027,140,red,revised,2026-08-01
      FY2027,1,blue,revised,
      FY2027,2,blue,original,
      FY2027,900,blue,outlook,
      """)
    let asked = ["2026-05-31", "2026-06-01", "2026-07-31", "2026-08-01"].map {
      book.lines("budget", by: "team", period: "FY2027", asOf: $0)
    }
    #expect(
      asked == [
        ["blue: 1", "red: 100"], ["blue: 1", "red: 120"], ["blue: 1", "red: 120"], ["blue: 1", "red: 140"],
      ])
  }

  @Test func `A year does not stand against its revised months, nor a month against its revised year`()
    async throws
  {
    let original = (4...9).map { "2026-0\($0),10,red,original\n" }.joined()
    let book = try await book(
      """
      period,amount,team,version
      FY2027-H1,60,red,original
      \(original)2026-08,15,red,revised
      2026-09,25,red,revised
      FY2027-H1,40,blue,original
      2026-04,5,blue,revised
      FY2027-Q1,30,,original
      2026-04,10,,original
      2026-05,10,,original
      2026-06,10,,original
      FY2027-Q1,33,,revised
      """)
    #expect(book.lines("budget", where: ["team=red"], period: "FY2027-H1") == ["80 derived"])
    // One month alone says nothing of the rest of the half.
    #expect(book.lines("budget", by: "team", period: "FY2027-H1") == ["blue: 40", "red: 80"])
    #expect(book.lines("budget", period: "FY2027-Q1") == ["33"])
    #expect(book.lines("budget", period: "2026-05") == ["10.661538461532 pro-rata"])
  }

  @Test func `A budget with a category is part of the one without`() async throws {
    let book = try await book(
      """
      period,amount,team,category
      FY2027,100,red,
      FY2027,40,red,travel
      FY2027,10,red,fuel
      FY2027,5,blue,fuel
      FY2027,6,blue,rail
      FY2027,7,blue,gifts
      """)
    #expect(book.lines("budget", by: "team", period: "FY2027") == ["blue: 18 derived", "red: 100"])
    #expect(
      book.lines("budget", by: "team,category", period: "FY2027") == [
        "blue fuel: 5", "blue gifts: 7", "blue rail: 6", "red fuel: 10", "red travel: 40",
      ])
    #expect(
      book.lines("budget", by: "team,category", where: ["team=blue"], period: "FY2027", rollsUp: true) == [
        "blue fuel: 5", "blue gifts: 7", "blue rail: 6", "blue travel: 11 derived",
        "division fuel: 5 derived", "division gifts: 7 derived", "division rail: 6 derived",
        "division travel: 11 derived",
      ])
    #expect(book.lines("budget", where: ["category=travel", "team=red"], period: "FY2027") == ["40 derived"])
    #expect(
      book.lines("budget", by: "team", where: ["category=travel"], period: "FY2027") == [
        "blue: 11 derived", "red: 40",
      ])
  }

  @Test func `Where conditions leave out some of a category, its own budget says nothing`() async throws {
    let book = try await book(
      """
      period,amount,team,category
      FY2027,100,red,
      FY2027,40,red,travel
      FY2027,10,red,fuel
      FY2027,9,red,rail
      FY2027,3,red,gifts
      """)
    let asked = [
      ["category=fuel,rail"], ["category!=fuel"], ["category=travel", "category!=fuel"],
      ["category=travel,gifts"],
      ["category="], ["category!="],
    ].map { book.lines("budget", by: "team", where: $0, period: "FY2027") }
    #expect(
      asked == [
        ["red: 19 derived"], ["red: 12 derived"], ["red: 9 derived"], ["red: 43 derived"], [],
        ["red: 43 derived"],
      ])
  }

  @Test func `Remaining is the budget less all three states, of everything under the node`() async throws {
    let book = try await book(
      """
      period,amount,team,category
      FY2027,100,red,
      FY2027,300,division,
      FY2027,40,blue,travel
      """,
      expenses: """
        date,amount,category,team,person,status
        2026-04-01,10,fuel,,ann,paid
        2026-05-01,5,travel,red,,claimed
        2026-06-01,2,rail,blue,,ordered
        2026-06-02,1,gifts,blue,,paid
        2026-07-01,50,gifts,division,,paid
        2026-07-02,7,gifts,,,paid
        2026-10-01,1000,gifts,red,,ordered
        """)
    #expect(
      book.lines("budget,actual_cost,awaiting,committed,remaining", by: "team", period: "FY2027") == [
        "-: not-set 7 0 0 not-set", "blue: 40 1 0 2 37 derived", "division: 300 50 0 0 232",
        "red: 100 10 5 0 85",
      ])
    #expect(
      book.lines("budget,actual_cost,remaining", by: "team", period: "FY2027", rollsUp: true) == [
        "-: not-set 7 not-set", "blue: 40 1 37 derived", "division: 300 61 232", "red: 100 10 85",
      ])
    // A node's own entries have no target: it is for everything under the node.
    #expect(
      book.lines("budget,actual_cost,remaining", by: "team", period: "FY2027", depth: 2) == [
        "-: not-set 7 not-set", "blue: 40 1 37 derived", "division: 300 61 232",
        "division/: not-set 50 not-set", "red: 100 10 85",
      ])
    #expect(
      book.lines(
        "budget,remaining", by: "team,category", where: ["category=travel"], period: "FY2027", depth: 1)
        == ["division travel: 40 23 derived"])
    #expect(
      book.lines("budget,remaining", by: "category", where: ["team=blue"], period: "FY2027") == [
        "gifts: not-set not-set", "rail: not-set not-set", "travel: 40 38 derived",
      ])
  }

  @Test func `What has no category or nobody is a part of the whole, and has no budget of its own`()
    async throws
  {
    let book = try await book(
      "period,amount,team\nFY2027,100,red\nFY2027,900,",
      expenses: """
        date,amount,category,team,person,status
        2026-04-01,10,,red,,paid
        2026-04-02,20,fuel,red,ann,paid
        """)
    #expect(
      book.lines("budget,remaining,actual_cost", by: "category", period: "FY2027", totals: true) == [
        "-: not-set not-set 10", "fuel: not-set not-set 20", "*: 900 870 30",
      ])
    #expect(
      book.lines("budget,remaining,actual_cost", by: "team,person", period: "FY2027") == [
        "red -: not-set not-set 10", "red ann: not-set not-set 20",
      ])
  }

  @Test func `A budget needs no entry for its row, and none for the whole`() async throws {
    let book = try await book("period,amount,team\nFY2027,100,red\nFY2028,200,red")
    #expect(book.lines("budget,actual_cost", by: "team", period: "FY2027") == ["red: 100 0"])
    #expect(book.lines("budget", period: "FY2027") == ["100 derived"])
    #expect(book.lines("budget,remaining,actual_cost", period: "FY2028") == ["200 200 0 derived"])
    #expect(book.lines("budget", period: "FY2026") == ["not-set"])
  }

  @Test func `Conditions on periods narrow the budget too, or leave it not set`() async throws {
    let months = (4...9).map { "2026-0\($0),\($0),red\n" }.joined()
    let book = try await book(
      "period,amount,team\n" + months,
      expenses: "date,amount,category,team,person,status\n2026-04-05,1,,red,,paid\n2026-06-05,2,,red,,paid")
    let asked = [
      ["month=2026-04"], ["month=2026-04,2026-05"], ["month=2026-04,2026-06"], ["quarter=FY2027-Q2"],
    ].map {
      book.lines("budget,actual_cost", by: "team", where: $0, period: "FY2027-H1")
    }
    #expect(asked == [["red: 4 1"], ["red: 9 1"], ["red: not-set 3"], ["red: 24 0"]])
  }
}
