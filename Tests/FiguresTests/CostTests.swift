import Bookkeeping
import Figures
import TestSupport
import Testing

/// Costs by state, holder and category, worked by hand.
struct CostTests {
  private let categories = """
    categories:
      travel: {vat: recoverable}
      fuel: {parent: travel}
      taxi: {parent: travel, vat: 50 %}
      phone: {vat: 0.25}
      gifts: {}

    """

  private func book(_ expenses: String, asOf: String = "2026-12-31", settings: String = "") async throws
    -> Book
  {
    try await smallBook(
      asOf: asOf, settings: categories + settings,
      tables: [
        "account": "id,name,segment\nnorth,North,retail", "expense": expenses,
        "person": "id,name,team\nann,Ann,red\nbob,Bob,blue", "team": "id,name\nred,Red\nblue,Blue",
      ])
  }

  @Test func `A cost is the amount less the VAT that comes back, as the category or the one above it says`()
    async throws
  {
    let book = try await book(
      """
      date,amount,vat,category
      2026-04-01,120,20,travel
      2026-04-01,120,20,fuel
      2026-04-01,120,20,taxi
      2026-04-01,120,20.01,phone
      2026-04-01,120,20,gifts
      2026-04-01,120,20,
      2026-04-01,120,,travel
      2026-04-01,-12,-2,travel
      """)
    #expect(
      book.lines("actual_cost,entries", by: "category", totals: true) == [
        "-: 120 1", "fuel: 100 1", "gifts: 120 1", "phone: 114.9975 1", "taxi: 110 1", "travel: 210 3",
        "*: 774.9975 8",
      ])
    #expect(book.lines("actual_cost", where: ["category=travel"]) == ["420"])
    let pence = try await self.book(
      "date,amount,vat,category\n2026-04-01,120,20.01,phone", settings: "line_rounding: penny\n")
    #expect(pence.lines("actual_cost") == ["115"])
  }

  @Test func `A cost is actual, awaiting or committed by its status; a rejected one is left out`()
    async throws
  {
    let book = try await book(
      """
      date,amount,status
      2026-04-01,1,ordered
      2026-04-01,2,claimed
      2026-04-01,4,approved
      2026-04-01,8,paid
      2026-04-01,16,accrued
      2026-04-01,32,posted
      2026-04-01,64,rejected
      2026-04-01,128,
      """)
    #expect(book.lines("actual_cost,awaiting,committed,entries") == ["188 2 1 7"])
    #expect(book.lines("awaiting,entries") == ["2 1"])
    #expect(book.tally.leftOut[.rejected] == 1)
  }

  @Test func `What a person notes is claimed until it is approved`() async throws {
    let book = try await smallBook(
      asOf: "2026-12-31", tables: ["person": "id,name\nann,Ann"],
      [
        "accounts/north.md": "---\nname: North\n---\n",
        "expenses/a.md": "---\ndate: 2026-04-01\namount: 10\nperson: ann\n---\n",
        "expenses/b.md": "---\ndate: 2026-04-01\namount: 20\nperson: ann\nstatus: paid\n---\n",
        "activities/a.md": """
        ---
        date: 2026-04-02
        account: north
        person: ann
        type: visit
        spend: [{amount: 40, category: lunch}, {amount: 80, status: approved}]
        ---
        """,
      ])
    #expect(book.lines("actual_cost,awaiting,committed,entries") == ["100 50 0 4"])
    #expect(book.lines("awaiting", by: "category,account,person") == ["- - ann: 10", "lunch north ann: 40"])
  }

  @Test func `An expense's own team goes before its person's`() async throws {
    let book = try await book(
      """
      date,amount,person,team
      2026-04-01,1,ann,
      2026-04-01,2,ann,blue
      2026-04-01,4,,red
      2026-04-01,8,,
      """)
    #expect(book.lines("actual_cost", by: "team", totals: true) == ["-: 8", "blue: 2", "red: 5", "*: 15"])
    #expect(
      book.lines("actual_cost", by: "person,team") == ["- -: 8", "- red: 4", "ann blue: 2", "ann red: 1"])
    #expect(book.lines("actual_cost", where: ["person=", "team="]) == ["8"])
  }

  @Test func `A shared cost is split, a covered period takes it by days, and both add up`() async throws {
    let book = try await book(
      """
      date,amount,shared,covers
      2026-04-01,10,ann 33 %; bob 67 %,
      2026-04-20,100,,2026-04-29..2026-05-05
      2026-04-20,0.000000000001,ann 50 %; bob 50 %,
      """)
    #expect(
      book.lines("actual_cost", by: "person,month", totals: true) == [
        "- 2026-04: 28.571428571428", "- 2026-05: 71.428571428572", "ann 2026-04: 3.3",
        "bob 2026-04: 6.700000000001",
        "*: 110.000000000001",
      ])
    #expect(
      book.lines("actual_cost", by: "team", period: "2026-04-01..2026-04-28") == [
        "blue: 6.700000000001", "red: 3.3",
      ])
  }

  @Test func `At the penny, shares and days are whole pence`() async throws {
    let book = try await book(
      "date,amount,shared,covers\n2026-04-01,10.01,ann 50 %; bob 50 %,\n2026-04-01,10,,2026-04-01..2026-04-03",
      settings: "line_rounding: penny\n")
    #expect(
      book.lines("actual_cost", by: "person,day") == [
        "- 2026-04-01: 3.33", "- 2026-04-02: 3.33", "- 2026-04-03: 3.34", "ann 2026-04-01: 5",
        "bob 2026-04-01: 5.01",
      ])
  }

  @Test func `What is matched with another line counts once`() async throws {
    let book = try await book(
      """
      id,date,amount,merchant,matches
      card-1,2026-04-01,50,The Oak,
      claim-1,2026-04-02,50,,card-1
      """)
    #expect(book.lines("actual_cost,entries", by: "merchant") == ["The Oak: 50 1"])
    #expect(book.tally.leftOut[.matched] == 1)
  }

  @Test func `Costs have the accounts' dimensions on their day, and no product`() async throws {
    let book = try await book("date,amount,account\n2026-04-01,5,north\n2026-04-01,7,")
    #expect(book.lines("actual_cost", by: "segment,account") == ["- -: 7", "retail north: 5"])
    #expect(
      book.lines("actual_cost", by: "product")[0].hasPrefix("fault: `actual_cost` has no dimension `product`")
    )
  }

  @Test func `Suppliers whose names are one letter written in two ways stay two`() async throws {
    let book = try await book(
      "date,amount,merchant\n2026-04-01,1,Caf\u{E9}\n2026-04-01,2,Cafe\u{301}\n2026-04-01,4,Caf\u{E9}")
    #expect(
      book.lines("actual_cost", by: "merchant").map { Array($0.utf8) } == [
        Array("Cafe\u{301}: 2".utf8), Array("Caf\u{E9}: 5".utf8),
      ])
    #expect(book.lines("actual_cost", where: ["merchant=Caf\u{E9}"]) == ["5"])
  }
}
