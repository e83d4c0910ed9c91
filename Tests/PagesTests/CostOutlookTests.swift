import TestSupport
import Testing

@Suite struct `The outlook in tables of costs` {
  @Test func `adds up to that of the whole, with a team's own and what has no budget`() async throws {
    let quarters = ["FY2027-Q1", "FY2027-Q2", "FY2027-Q3", "FY2027-Q4"]
    let budgets = quarters.map { "\($0),300,division,\n\($0),200,london,\n\($0),90,division,travel\n" }
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-06-30", settings: "categories: {travel: {name: Travel}, office: {name: Office}}\n",
        tables: [
          "team": "id,name,parent\ndivision,Division,\nlondon,London,division\nregions,Regions,division",
          "expense": """
          date,amount,category,team,status
          2026-04-10,50,office,london,paid
          2026-04-11,7,office,regions,claimed
          2026-04-12,20,office,division,paid
          2026-05-12,5,travel,division,ordered
          """,
          "budget": "period,amount,team,category\n" + budgets.joined(),
        ]))
    let text = try site.text("costs/index.html")
    // 50 and 3 × 200; 25 and 3 × 100; what regions claimed; all 82 and 3 × 300.
    #expect(text.contains("London 800 50 0 0 750 650 6.3% −18.6 Regions"))
    #expect(
      text.contains(
        "Division itself 400 20 0 5 375 325 5.0% −19.9 Costs without a budget −7 7 "
          + "Division 1,200 70 7 5 1,118 982 5.8% −19.1"))
    // 5 and 3 × 90; the 77 of the office, and 3 × 210 that no category has.
    #expect(text.contains("Travel 360 0 0 5 355 275 0.0% −24.9"))
    #expect(text.contains("Rest of the budget 840 763 707 All costs 1,200 70 7 5 1,118 982 5.8% −19.1"))
  }

  @Test func `is blank where the parts leave less than is spent`() async throws {
    let quarters = ["FY2027-Q1", "FY2027-Q2", "FY2027-Q3", "FY2027-Q4"]
    let budgets = quarters.map { "\($0),300,division\n\($0),200,london\n\($0),90,regions\n" }
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-06-30",
        tables: [
          "team": "id,name,parent\ndivision,Division,\nlondon,London,division\nregions,Regions,division",
          "expense": """
          date,amount,category,team,status,covers
          2026-04-12,50,office,division,paid,
          2026-06-05,800,office,london,paid,2027-01
          """,
          "budget": "period,amount,team\n" + budgets.joined(),
        ]))
    let text = try site.text("costs/index.html")
    // 3 × 300 and 50 are less than the 800 that is known of London, 3 × 90 and 50.
    #expect(text.contains("Division itself 40 50 −10 125.0%"), "\(text)")
    #expect(text.contains("Division 1,200 50 1,150 950 4.2% −20.7"))
  }
}
