import TestSupport
import Testing

@testable import Pages

@Suite struct `The first page of a book that keeps costs and no sales` {
  private func site(_ settings: String = "") async throws -> SmallSite {
    try await SmallSite(
      try await smallBook(
        asOf: "2026-05-31", settings: settings,
        tables: [
          "person": "id,name,team\nann,Ann,red", "team": "id,name\nred,Red",
          "expense": """
          date,amount,person,category,merchant,status
          2026-04-01,40,ann,fuel,Pump,paid
          2026-05-01,30,ann,fuel,Inn,paid
          2026-05-01,30,ann,rooms,Inn,paid
          2026-05-02,25,ann,fuel,Pump,claimed
          2026-05-03,-9,ann,fuel,Oak,paid

          """,
        ]))
  }

  @Test func `says what was spent on what and with whom, with links to all of it`() async throws {
    let site = try await site()
    let text = try site.text("index.html")
    #expect(
      text.contains("Costs £91 Awaiting approval £25 claimed, not approved yet Lines 4 from 3 suppliers"))
    #expect(text.contains("Category Costs Awaiting approval fuel 61 25 rooms 30 0 All costs 91 25"))
    #expect(
      text.contains(
        "Supplier Costs % of costs Lines Inn 60 65.9% 2 Pump 40 44.0% 1 Oak −9 −9.9% 1 All costs 91 4"))
    let html = try site.html("index.html")
    #expect(html.contains("<a href=\"costs/suppliers/inn-41a925.html\">Inn</a>"))
    // Two lines of one day and supplier are of one amount.
    #expect(text.contains("Policy exceptions 1 possible duplicates, year to date"))
    #expect(html.contains("href=\"costs/index.html#exceptions\""))
  }

  @Test func `leads to the lines that are against the rules, and to which are checked`() async throws {
    let rules = "categories: {fuel: {name: Fuel}, rooms: {name: Rooms}}\ncosts: {limits: {fuel: 35}}\n"
    let text = try await site(rules).text("costs/index.html")
    #expect(
      text.contains(
        "Policy exceptions 2 lines of April to May 2026, the newest first, as paid "
          + "Day Person Supplier Paid Against the rules "
          + "1 May 2026 Ann Inn 30.00 Same day, supplier and amount as tables/expense.csv, line 3 "
          + "1 Apr 2026 Ann Pump 40.00 More than £35.00, the limit for Fuel "
          + "Checked: limits by category, possible duplicates."))
    #expect(
      try await site(rules).html("costs/index.html").contains(
        "<a href=\"../costs/people/ann/2026-05.html\">Same day, supplier and amount as tables/expense.csv, line 3</a>"
      ))
    let person = try await site("categories: {fuel: {name: Fuel}, rooms: {name: Rooms}}\n")
      .text("costs/people/ann.html")
    #expect(person.contains("Day Supplier Paid Against the rules 1 May 2026 Inn 30.00 Same day"))
  }

  @Test func `has none of that where nothing can be told, or nothing is against it`() async throws {
    let plain = try await SmallSite(
      await smallBook(asOf: "2026-05-31", tables: ["expense": "date,amount\n2026-05-01,40\n2026-05-01,40"]))
    #expect(!(try plain.text("costs/index.html").contains("Policy exceptions")))
    #expect(!(try plain.text("index.html").contains("Policy exceptions")))
    let kept = try await SmallSite(
      await smallBook(
        asOf: "2026-05-31",
        tables: [
          "person": "id,name\nann,Ann", "expense": "date,amount,merchant,person\n2026-05-01,40,Inn,ann",
        ]))
    #expect(
      try kept.text("costs/index.html").contains(
        "Policy exceptions None in the year to date. Checked: possible duplicates."))
    #expect(!(try kept.text("costs/people/ann.html").contains("Policy exceptions")))
  }
}
