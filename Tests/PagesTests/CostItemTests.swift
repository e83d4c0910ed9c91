import TestSupport
import Testing

@Suite struct `The pages of costs by category and by supplier` {
  private func site() async throws -> SmallSite {
    try await SmallSite(
      await smallBook(
        asOf: "2026-05-31",
        settings: """
          categories: {car: {name: Car}, fuel: {name: Fuel, parent: car}, index: {name: Index}, rent: {name: Rent}}

          """,
        tables: [
          "person": "id,name,team\nann,Ann,red\nbob,Bob,red", "team": "id,name\nred,Red",
          "expense": """
          date,amount,person,team,category,merchant,status
          2025-05-02,20,ann,,fuel,Pump,paid
          2026-04-01,40,ann,,fuel,Pump,paid
          2026-05-01,30,bob,,car,Café & Söhne / Ltd,paid
          2026-05-02,25,,red,fuel,pump,claimed
          2026-05-03,5,,,index,index,paid
          """,
          "budget": "period,amount,category\nFY2027,1000,car",
        ]))
  }

  @Test func `say what was spent, what is left, and what lies under a category`() async throws {
    let text = try await site().text("costs/categories/car.html")
    #expect(text.contains("Car Costs by category · April to May 2026 · pounds, as paid · as of 31 May 2026"))
    #expect(text.contains("Costs, year to date £70 ▲ +250.0% on last year"))
    #expect(text.contains("Remaining £905 of £1,000 for the whole year"))
    #expect(text.contains("% of costs 93.3% of everything spent this year By category"))
    // Where no row has a budget, there is no column for it.
    #expect(text.contains("Category Costs Awaiting approval Fuel 40 25 Car itself 30 0 All costs 70 25"))
    #expect(text.contains("All months 1,000 70 25 905 7.0% 20"))
  }

  @Test func `lead to the pages where the lines are`() async throws {
    let html = try await site().html("costs/categories/car.html")
    #expect(html.contains("<a href=\"../../costs/people/ann/2026-04.html\">Ann, April 2026</a>"))
    #expect(html.contains("<a href=\"../../costs/people/bob/2026-05.html\">Bob, May 2026</a>"))
    #expect(html.contains("<a href=\"../../costs/teams/red/2026-05.html\">Red, May 2026</a>"))
    let nobody = try await site().html("costs/categories/index-83cf8e.html")
    #expect(nobody.contains("<a href=\"../../costs/2026-05.html\">Not allocated, May 2026</a>"))
  }

  @Test func `have addresses of their own, however odd the names are`() async throws {
    let site = try await site()
    let addresses = [
      "pump", "pump-96b510", "cafe-sohne-ltd-de7531", "index-83cf8e",
    ].map { "costs/suppliers/\($0).html" }
    let index = try site.html("costs/index.html")
    for address in addresses { #expect(site.has(address), "\(address)") }
    // What waits for approval is not in the table of what was spent; its category leads there.
    #expect(
      try site.html("costs/categories/fuel.html").contains("<a href=\"../../\(addresses[0])\">pump</a>"))
    for address in addresses.dropFirst() {
      #expect(index.contains("<a href=\"../\(address)\">"), "\(address)")
    }
    #expect(try site.text("costs/suppliers/cafe-sohne-ltd-de7531.html").contains("Costs with a supplier"))
    #expect(index.contains("<a href=\"../costs/categories/fuel.html\">Fuel</a>"))
  }

  @Test func `lead from a category to what lies above it`() async throws {
    let html = try await site().html("costs/categories/fuel.html")
    #expect(html.contains("<a href=\"../../costs/index.html\">Costs</a>"))
    #expect(html.contains("<a href=\"../../costs/categories/car.html\">Car</a>"))
    #expect(html.contains("<a href=\"../../costs/suppliers/pump-96b510.html\">Pump</a>"))
  }

  @Test func `say nothing of budgets and suppliers that nobody keeps`() async throws {
    let site = try await SmallSite(
      await smallBook(asOf: "2026-05-31", tables: ["expense": "date,amount,category\n2026-05-03,40,fuel"]))
    let text = try site.text("costs/categories/fuel.html")
    #expect(!text.contains("budget") && !text.contains("upplier") && !text.contains("emaining"))
    #expect(!text.contains("not set") && !text.contains("Awaiting"))
  }

  @Test func `do not exist where there are no costs`() async throws {
    #expect(!(try await site().has("costs/categories/rent.html")))
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-05-31", settings: "categories: {fuel: {name: Fuel}}\n",
        tables: ["account": "id,name\na,Alpha", "sale": "date,account,amount\n2026-05-01,a,300"]))
    #expect(!site.has("costs/categories/fuel.html") && !site.has("costs/index.html"))
  }
}
