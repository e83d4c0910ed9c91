import Bookkeeping
import Figures
import Reports
import TestSupport
import Testing
import Values

@Suite struct `The quarters of a portfolio` {
  @Test func `are the sums of their months, against a target of their own`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-15",
      tables: [
        "person": "id,name\nann,Ann", "account": "id,name,owner\na,Alpha,ann",
        "sale": """
        date,account,amount
        2025-05-01,a,70
        2025-11-01,a,8
        2026-04-10,a,100
        2026-06-10,a,50
        2026-08-01,a,30
        """,
        "quota": "period,amount,person\nFY2027-Q1,200,ann\nFY2027-Q2,300,ann\n2026-10,90,ann",
      ])
    let ann = try #require(book.people.number(ofID: "ann"))
    let quarters = try PortfolioReports(Groundwork(book)).report(ann).quarters
    #expect(
      quarters.map { book.calendar.name($0.period) } == ["FY2027-Q1", "FY2027-Q2", "FY2027-Q3", "FY2027-Q4"])
    #expect(quarters.map(\.revenue) == [Fixed(150), Fixed(30), nil, nil])
    // October alone has a target: the quarter has none.
    #expect(quarters.map(\.target) == [.money(Fixed(200)), .money(Fixed(300)), .notSet, .notSet])
    #expect(
      try quarters.map(\.attainment) == [
        .ratio(#require(Ratio(150, over: 200))), .ratio(#require(Ratio(30, over: 300))), .empty, .empty,
      ])
    #expect(quarters.map(\.lastYear) == [Fixed(70), .zero, Fixed(8), .zero])
    #expect(quarters.map(\.isProRata) == [false, false, false, false])
  }
}
