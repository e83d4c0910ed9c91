import Bookkeeping
import Figures
import TestSupport
import Testing
import Values

/// Shares of targets, worked by hand. April 2026 has 22 days from Monday to Friday, May 21 and June 22; Good Friday is
/// 3 April and Easter Monday is 6 April.
struct PhasingTests {
  private func book(
    _ budgets: String, settings: String = "", notes: KeyValuePairs<String, String> = [:],
    asOf: String = "2026-09-30"
  ) async throws -> Book {
    try await smallBook(
      asOf: asOf, settings: settings,
      tables: [
        "budget": budgets, "expense": "date,amount,person\n2026-04-02,8,ann",
        "person": "id,name,team\nann,Ann,red\nbob,Bob,red", "team": "id,name\nred,Red",
      ], notes)
  }

  private func shares(_ book: Book, _ periods: [String]) -> [String] {
    periods.flatMap { book.lines("budget", where: ["person=ann"], period: $0) }
  }

  @Test func `A part of a target takes its share by working days, without holidays`() async throws {
    let book = try await book(
      "period,amount,person\n2026-04,100,ann", settings: "holidays: [2026-04-06, 2026-04-03, 2026-04-05]\n")
    #expect(
      shares(
        book,
        [
          "2026-04-01..2026-04-08", "2026-04-09..2026-04-30", "2026-04-04..2026-04-06", "2026-04",
          "2026-04-07",
        ]) == [
          "20 derived pro-rata", "80 derived pro-rata", "0 derived pro-rata", "100 derived",
          "5 derived pro-rata",
        ])
  }

  @Test func `By days, every day has the same and the last takes the rest`() async throws {
    let book = try await book("period,amount,person,phasing\n2026-04,100,ann,days")
    #expect(
      shares(book, ["2026-04-01..2026-04-15", "2026-04-16..2026-04-30", "2026-04-04", "2026-04-30"]) == [
        "49.999999999995 derived pro-rata", "50.000000000005 derived pro-rata",
        "3.333333333333 derived pro-rata",
        "3.333333333343 derived pro-rata",
      ])
  }

  @Test func `The rest falls on the last working day, not on the weekend after it`() async throws {
    // May 2026 ends on a Sunday: 20 days have 4.761904761905 each, the Friday before it what they leave.
    let book = try await book("period,amount,person\n2026-05,100,ann")
    #expect(
      shares(book, ["2026-05-01..2026-05-28", "2026-05-29", "2026-05-30..2026-05-31"]) == [
        "95.2380952381 derived pro-rata", "4.7619047619 derived pro-rata", "0 derived pro-rata",
      ])
  }

  @Test func `Shares by month, and within a month by its working days`() async throws {
    let book = try await book(
      "period,amount,person\n",
      notes: [
        "budgets/q.md": """
        ---
        period: FY2027-Q1
        amount: 10
        person: ann
        phasing: {2026-05: 30 %, 2026-04: 50 %, 2026-06: 20 %}
        ---
        """
      ])
    // 15 May is the 11th of its 21 days: 5 + 11 × 0.142857142857.
    #expect(
      shares(book, ["2026-04", "2026-05", "2026-04-01..2026-05-31", "2026-04-01..2026-05-15", "FY2027-Q1"])
        == [
          "5 derived pro-rata", "3 derived pro-rata", "8 derived pro-rata", "6.571428571427 derived pro-rata",
          "10 derived",
        ])
  }

  @Test func `Shares by month are of the target's own days, each once`() async throws {
    let phasings = [
      "{2026-04: 50 %, 2026-07: 50 %}", "{FY2027-Q1: 50 %, 2026-05: 50 %}",
    ]
    for phasing in phasings {
      await #expect(throws: BrokenBook.self) {
        try await book(
          "period,amount,person\n",
          notes: [
            "budgets/q.md": "---\nperiod: FY2027-Q1\namount: 1\nperson: ann\nphasing: \(phasing)\n---\n"
          ])
      }
    }
  }

  @Test func `A period is tiled by whole targets and a share at either end`() async throws {
    let months = (4...6).map { "2026-0\($0),\($0),ann\n" }.joined()
    let book = try await book("period,amount,person\n\(months)FY2027,1000,bob")
    // 15 May is the 11th of 21 days, 15 June the 11th of 22; from 16 April on there are 11 of 22. A day of April has
    // 0.181818181818 and the last one two more at the twelfth decimal, a day of June has 0.272727272727.
    #expect(
      shares(
        book,
        [
          "2026-04-01..2026-05-15", "2026-04-16..2026-06-15", "2026-04-16..2026-05-31",
          "2026-03-31..2026-05-15",
          "2026-06-15..2026-07-01",
        ]) == [
          "6.619047619045 derived pro-rata", "9.999999999999 derived pro-rata",
          "7.000000000002 derived pro-rata",
          "not-set",
          "not-set",
        ])
  }

  @Test func `Months say more than the year's share, and a month's share more than the year's`() async throws
  {
    let months = (4...12).map { "2026-\($0 < 10 ? "0" : "")\($0),10,ann\n" }.joined()
    let rest = (1...3).map { "2027-0\($0),100,ann\n" }.joined()
    let book = try await book("period,amount,person\nFY2027,390,ann\n\(months)\(rest)")
    #expect(
      shares(book, ["2026-04-01..2026-06-15", "2026-06-15..2026-06-30", "2026-04-01..2026-05-31"]) == [
        "24.999999999995 derived pro-rata", "5.45454545455 derived pro-rata", "20 derived",
      ])
  }

  @Test func `A year to date is pro rata, and so is what is made of it`() async throws {
    let book = try await book("period,amount,person\nFY2027-H1,130,ann", asOf: "2026-05-15")
    // H1 has 22 + 21 + 22 + 23 + 21 + 22 days, each with 0.992366412214; up to 15 May there are 33.
    #expect(
      book.lines("budget,actual_cost,remaining", by: "person", period: "ytd", totals: true) == [
        "ann: 32.748091603062 8 24.748091603062 pro-rata",
        "*: 32.748091603062 8 24.748091603062 derived pro-rata",
      ])
  }

  @Test func `Parts of a target over any periods that tile it add up to it`() async throws {
    for phasing in ["days", "working_days"] {
      let book = try await book(
        "period,amount,person,phasing\nFY2027,1000.01,ann,\(phasing)", asOf: "2027-03-31")
      for unit in ["day", "week", "month", "quarter", "week,month"] {
        let answer = try book.ask("budget", by: unit, period: "FY2027")
        #expect(answer.rows.count { $0.isProRataTarget } == answer.rows.count)
        let sum = answer.rows.reduce(Fixed.zero) { $0 + ($1.figures[0].fixed ?? .zero) }
        #expect(sum.description == "1000.01", "\(phasing) by \(unit)")
      }
    }
  }

  @Test func `A target for days without work has no share by working days`() async throws {
    let book = try await book("period,amount,person\n2026-04-04..2026-04-05,10,ann")
    #expect(shares(book, ["2026-04-04", "2026-04-04..2026-04-05"]) == ["not-set", "10 derived"])
  }

  @Test func `A newer target stands for its days, and its share as well`() async throws {
    let book = try await book(
      """
      period,amount,person,version
      2026-04,22,ann,original
      2026-04,44,ann,revised
      """)
    #expect(shares(book, ["2026-04-01..2026-04-02"]) == ["4 derived pro-rata"])
  }

  @Test func `Working days are counted as one would on a calendar`() throws {
    let first = try #require(Day(year: 2025, month: 12, day: 20))
    let holidays = try [(2025, 12, 25), (2025, 12, 27), (2026, 1, 1)].map {
      try #require(Day(year: $0.0, month: $0.1, day: $0.2))
    }
    let workingDays = WorkingDays(holidays: holidays + holidays)
    for start in 0..<20 {
      for length in 0..<20 {
        let days = (start...start + length).map { first.adding(days: $0) }
        let period = try #require(Period(from: days[0], to: days[length]))
        let expected = days.count { $0.weekday <= 5 && !holidays.contains($0) }
        #expect(workingDays.count(in: period) == expected)
      }
    }
    #expect(workingDays.count(in: Period(.earliest)) == 1)
  }
}
