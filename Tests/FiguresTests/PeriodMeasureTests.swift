import Bookkeeping
import Figures
import TestSupport
import Testing

/// What the reports of a period ask beyond revenue and calls, worked by hand.
struct PeriodMeasureTests {
  private func book(asOf: String = "2026-06-30") async throws -> Book {
    try await smallBook(
      asOf: asOf,
      settings:
        "revenue_counts_on: run\nactivity_types: {call: {counts_as: [call]}, letter: {counts_as: []}}\n",
      tables: [
        "person": "id,name,team\nann,Ann,red\nbob,Bob,red",
        "team": "id,name\nred,Red",
        "account": "id,name,owner,since\na,Alpha,ann,\nb,Beta,ann,\nc,Gamma,bob,2020-01-01\nd,Delta,bob,",
        "activity": """
        date,account,type,people,outcome,recorded
        2026-04-10,a,call,ann,no_answer,
        2026-04-12,a,letter,ann,,
        2026-04-20,a,call,ann;bob,,
        2026-05-05,a,call,bob,,
        2026-05-06,b,call,bob,,
        2026-05-07,c,call,bob,,
        2026-05-31,d,call,bob,,2026-06-02
        """,
        "sale": """
        date,account,amount,start,end
        2026-04-01,a,300,2026-06-01,2026-06-30
        2026-05-10,a,400,2026-06-21,2026-07-10
        2026-06-10,b,100,2027-04-01,2027-04-01
        """,
        "expense": "date,amount,person,category\n2026-05-02,90,ann,x\n2026-06-02,60,bob,x",
      ])
  }

  @Test func `An account is new when somebody is reached for the first time, for all who did`() async throws {
    let book = try await book()
    #expect(
      book.lines("new_accounts_contacted", by: "month") == [
        "2026-04: 1", "2026-05: 2",
      ])
    #expect(
      book.lines("new_accounts_contacted", by: "person", totals: true) == ["ann: 1", "bob: 3", "*: 3"])
    #expect(book.lines("new_accounts_contacted", by: "team") == ["red: 3"])
    #expect(book.lines("new_accounts_contacted,entries", period: "2026-05") == ["2 2"])
    #expect(book.lines("new_accounts_contacted", period: "2026-05", asOf: "2026-05-31") == ["1"])
  }

  @Test func `What is booked runs later on the days that are still to come`() async throws {
    let book = try await book()
    // Of 400 over twenty days, ten lie after the as-of day.
    #expect(book.lines("booked_ahead") == ["300"])
    #expect(book.lines("booked_ahead", by: "year") == ["FY2027: 200", "FY2028: 100"])
    #expect(book.lines("booked_ahead,revenue", period: "FY2027") == ["200 500"])
    #expect(book.lines("booked_ahead,revenue", by: "month", period: "2026-07") == ["2026-07: 200 0"])
    #expect(book.lines("booked_ahead,revenue", period: "2026-06") == ["0 500"])
    #expect(book.lines("booked_ahead", by: "month", asOf: "2026-05-31") == ["2026-06: 500", "2026-07: 200"])
  }

  @Test func `Costs are set against what they brought`() async throws {
    let book = try await book()
    let measures = "expense_ratio,cost_per_call,cost_per_new_account_contacted,cost_per_new_account"
    #expect(book.lines(measures, period: "2026-05") == ["n/a 22.500000 45.000000 n/a"])
    #expect(book.lines(measures, period: "2026-06") == ["0.120000 n/a n/a 60.000000"])
    #expect(
      book.lines(measures, period: "FY2027") == ["0.300000 30.000000 50.000000 150.000000"])
  }
}
