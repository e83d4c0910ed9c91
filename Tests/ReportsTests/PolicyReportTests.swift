import Bookkeeping
import Reports
import Testing
import Values

/// The lines of costs that are against the rules, as pages list them.
@Suite struct `Policy exceptions` {
  private func book(_ costs: String) async throws -> Book {
    try await smallBook(
      asOf: "2026-06-15", settings: "tables: [{file: tables/costs.csv, kind: expense}]\n",
      [
        "people/priya.md": "---\nname: Priya\nteam: london\n---\n",
        "people/tom.md": "---\nname: Tom\nteam: london\n---\n",
        "teams/division.md": "---\nname: Division\n---\n",
        "teams/london.md": "---\nname: London\nparent: division\n---\n", "tables/costs.csv": costs,
      ])
  }

  @Test func `of the year to date are listed, the newest first, by who spent them`() async throws {
    let book = try await book(
      """
      date,amount,vat,person,merchant,shared,approved_by,purpose
      2026-04-20,60,10,priya,Inn,,priya,Room
      2026-05-20,30,5,,Oak,priya 50 %; tom 50 %,tom,Lunch
      2026-05-20,40,,tom,Oak,,priya,
      2026-03-31,30,,tom,Oak,,tom,last year
      2026-06-16,30,,tom,Oak,,tom,to come

      """)
    let reports = try CostReports(Groundwork(book))
    let all = reports.report(.all).policy
    #expect(all.lines.map(\.day) == [try day("2026-05-20"), try day("2026-04-20")])
    #expect(all.otherCount == 0)
    let line = try #require(all.lines.first)
    let (priya, tom) = (
      try #require(book.people.number(ofID: "priya")), try #require(book.people.number(ofID: "tom"))
    )
    #expect(line.people == [priya, tom])
    #expect(line.merchant == "Oak")
    #expect(line.purpose == "Lunch")
    #expect(line.amount == Fixed(30))
    #expect(line.findings == [.selfApproved(person: tom)])
    #expect(line.page.place == CostPeriod(.person(priya), try book.month("2026-05-01")))
    #expect(line.page.number == 1)
    #expect(line.other == nil)
    #expect(reports.report(try book.person("priya")).policy.count == 2)
    #expect(reports.report(try book.person("tom")).policy.lines == [line])
    #expect(reports.report(try book.team("division")).policy == all)
    #expect(book.policy.checks == [.selfApproved, .duplicate])
  }

  @Test func `of a line that is another once more lead to that one`() async throws {
    let book = try await book(
      "date,amount,person,merchant\n2026-05-20,60,priya,Inn\n2026-05-20,60,tom,Inn\n")
    let lines = try CostReports(Groundwork(book)).report(.all).policy.lines
    #expect(lines.map(\.findings) == [[.duplicate(of: 0)]])
    let month = try book.month("2026-05-01")
    #expect(lines.map(\.page.place) == [CostPeriod(try book.person("tom"), month)])
    #expect(lines.first?.other?.place == CostPeriod(try book.person("priya"), month))
    #expect(lines.first?.other?.number == 1)
  }

  @Test func `beyond a hundred are counted`() async throws {
    let lines = (1...103).map { "2026-04-20,\($0),priya,priya\n" }.joined()
    let reports = try CostReports(Groundwork(try await book("date,amount,person,approved_by\n" + lines)))
    let all = reports.report(.all).policy
    #expect(all.lines.count == 100)
    #expect(all.lines.first?.amount == Fixed(103))
    #expect(all.otherCount == 3)
    #expect(all.count == 103)
  }
}
