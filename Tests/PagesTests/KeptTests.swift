import TestSupport
import Testing

@Suite struct `What nobody keeps` {
  @Test func `is no nought: territories without accounts are a tree with owners`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "person": "id,name\nann,Ann",
          "territory": "id,name,parent,owner\nnorth,North,,\nleeds,Leeds,north,ann",
          "account": "id,name\na,Alpha", "sale": "date,account,amount,person\n2026-05-01,a,10,ann",
        ]))
    #expect(
      try site.text("territories/index.html").contains(
        "Territories As of 30 September 2026 The territories, and who answers for each Territory Owner North "
          + "Leeds Ann How every"))
    let page = try site.text("territories/leeds.html")
    #expect(page.contains("Leeds Territory · as of 30 September 2026 Owner Ann How every"))
    #expect(try !site.text("index.html").contains("Leeds"))
    #expect(try !site.text("reports/2026-05.html").contains("Without a territory"))
    #expect(try site.text("data-quality.html").contains("Account Missing Every account territory"))
  }

  @Test func `is not counted: without owners a portfolio has the accounts that the person sold to`()
    async throws
  {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "person": "id,name\nann,Ann\nbob,Bob", "account": "id,name\na,Alpha\nb,Beta",
          "sale": "date,account,amount,person\n2026-05-01,a,10,ann\n2025-05-01,b,20,ann\n2026-05-01,b,5,bob",
        ]))
    let index = try site.text("portfolios/index.html")
    #expect(index.contains("Person Revenue Same days last year Change Ann 10 20 ▼ −50.0% Bob 5 0 new All"))
    #expect(!index.contains("Nobody") && !index.contains("portfolios Calls"))
    let page = try site.text("portfolios/ann.html")
    #expect(page.contains("2 accounts that the person sold to this year or last, by revenue."))
    #expect(page.contains("Alpha 10 0 new 0 Beta 0 20 ▼ −100.0% 20 All accounts 10 20"))
    #expect(try !site.text("index.html").contains("of their owners"))
  }

  @Test func `is not compared: costs that begin this year have no last year`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-06-30", settings: "",
        tables: [
          "person": "id,name\nann,Ann", "team": "id,name\nred,Red",
          "expense":
            "date,amount,team,category,merchant,status\n2026-03-02,7,red,fuel,Pump,paid\n2026-05-02,20,red,fuel,Pump,paid",
        ]))
    let costs = try site.text("costs/index.html")
    #expect(!costs.contains("nothing by this day last year"))
    #expect(costs.contains("Month Costs Last year April 2026 0 May 2026 20 June 2026 0 July 2026"))
    #expect(costs.contains("March 2027 7 All months 20 7"))
    let home = try site.text("index.html")
    #expect(home.contains("April to June 2026 · pounds, as paid · as of 30 June 2026"))
    #expect(home.contains("By category Costs by category, April to June 2026, in pounds, as paid"))
    #expect(!home.contains("Targets") && !home.contains("VAT"))
    let team = try site.text("teams/red.html")
    #expect(team.contains("Running costs Costs by category") && !team.contains("against budget"))
  }

  @Test func `sales that begin within a year make accounts look new, which is said`() async throws {
    for (since, isSaid) in [("", true), ("2020-01-01", false)] {
      let site = try await SmallSite(
        await smallBook(
          asOf: "2026-09-30",
          tables: [
            "account": "id,name,since\na,Alpha,\nb,Beta,\(since)",
            "sale": "date,account,amount\n2026-05-01,a,10",
          ]))
      let text = try site.text("reports/2026-05.html")
      #expect(text.contains("sales are known from 1 May 2026 on: earlier customers look new") == isSaid)
      #expect(text.contains("whoever bought before that looks new too") == isSaid)
    }
  }

  @Test func `somebody who left before the year is told by last year alone`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "person": "id,name,left\nann,Ann,\ndan,Dan,2025-12-31",
          "account": "id,name,owner\na,Alpha,ann\nh,Home,house",
          "sale": "date,account,amount,person\n2025-05-01,a,40,dan\n2026-05-01,a,10,ann\n2026-05-02,h,1,",
        ]))
    let index = try site.text("portfolios/index.html")
    #expect(index.contains("Accounts 1 in one portfolio"))
    #expect(index.contains("The rest Dan"))
    #expect(index.contains("left 31 December 2025 0 0 40 Nobody 1 1 0 new All together 2 11 40 ▼ −72.5%"))
    let page = try site.text("portfolios/dan.html")
    #expect(
      page.contains(
        "Dan Portfolio · left 31 December 2025 · pounds without VAT · as of 30 September 2026 "
          + "All last year £40 financial year 2025/26 Accounts One account that the person sold to."))
    #expect(page.contains("Account All last year Alpha 40 All accounts 40 Month by month"))
    #expect(!page.contains("−100") && !page.contains("Revenue, year to date"))
  }

  @Test func `costs and revenue are told in their own units, and beside each other in both`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        settings: "categories: {car: {name: Car, vat: recoverable}}\n",
        tables: [
          "account": "id,name\na,Alpha\nb,Beta", "sale": "date,account,amount\n2026-05-01,a,10",
          "expense": "date,amount,vat,category,account,status\n2026-05-02,12,2,car,a,paid",
        ]))
    let both = "pounds: revenue without VAT, costs less the VAT that comes back · as of 30 September 2026"
    for address in ["index.html", "reports/FY2027-Q1.html", "accounts/a.html"] {
      let day = both.replacing(
        "30 September", with: address.hasPrefix("reports") ? "30 June" : "30 September")
      #expect(try site.text(address).contains(day), "\(address)")
    }
    #expect(try site.text("accounts/b.html").contains("pounds without VAT · as of 30 September 2026"))
    #expect(
      try site.text("accounts/a.html").contains(
        "What it cost us Costs April to September 2026, in pounds, less the VAT that comes back"))
    #expect(try site.text("costs/index.html").contains("· pounds, less the VAT that comes back · as of"))
  }
}
