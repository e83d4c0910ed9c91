import TestSupport
import Testing

@Suite struct `The sales reports` {
  private func site(asOf: String = "2026-05-31") async throws -> SmallSite {
    try await SmallSite(
      await smallBook(
        asOf: asOf, settings: "families: {print: {name: Print}}\n",
        tables: [
          "person": "id,name,team\nann,Ann,red\nbob,Bob,red", "team": "id,name\nred,Red",
          "account": "id,name,owner\na,Alpha,ann\nb,Beta,bob",
          "product": "id,name,family,unit\nsheet,Sheet,print,sheet\nviews,Views,,view",
          "sale": """
          date,account,product,quantity,amount
          2025-05-01,a,sheet,4,400
          2026-04-01,a,sheet,6,500
          2026-05-01,a,sheet,2,300
          2026-05-02,b,views,1000,100
          """,
          "activity": "date,account,type,person\n2026-05-04,b,call,bob\n2026-04-04,a,call,ann",
          "expense": "date,amount,person,category\n2026-05-03,40,ann,fuel",
          "quota": "period,amount,person\n2026-04-01..2026-06-30,1200,ann",
          "budget": "period,amount,category\n2026-05,100,fuel",
        ],
        [
          "pages/may.md": """
          ---
          title: May in a word
          about: red
          period: 2026-05
          author: bob
          actions: [{what: Call all, owner: ann, due: 2026-06-05}]
          ---
          It went **well**.
          """
        ]))
  }

  @Test func `say what a month brought, beside the month before and the year before`() async throws {
    let site = try await site()
    let text = try site.text("reports/2026-05.html")
    #expect(
      text.contains(
        "Sales report, May 2026 May 2026 · pounds: revenue without VAT, costs as paid · as of 31 May 2026"))
    #expect(text.contains("Revenue £400 – £400") || text.contains("Revenue £400 0.0% on May 2025"))
    #expect(text.contains("Costs £40 40.0% of the cost budget of £100"))
    #expect(
      text.contains(
        "May 2026 Apr 2026 Change May 2025 Change 2026/27 to date Same days a year before Change Sales "
          + "Revenue 400 500 ▼ −20.0% 400 0.0% 900 400 ▲ +125.0%"))
    #expect(text.contains("Calls 1 1 0.0% 0 new 2 0 new"))
    #expect(text.contains("Sheet sheet 2 4 300 75.0% 500 ▼ −40.0% 400 ▼ −25.0%"))
    #expect(text.contains("Views view 1,000 0 100 25.0% 0 new 0 new"))
    #expect(text.contains("Made from sales to 2 May 2026, costs to 3 May 2026, activities to 4 May 2026."))
  }

  @Test func `lead to the table of the accounts that fell where more did than are named`() async throws {
    let sales = ["a", "b", "c", "d"].map { "2025-04-01,\($0),100\n2026-04-01,\($0),10\n" }.joined()
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-06-30",
        tables: ["account": "id,name\na,A\nb,B\nc,C\nd,D", "sale": "date,account,amount\n" + sales]))
    let html = try site.html("reports/FY2027-Q1.html")
    #expect(html.contains("<a href=\"#fallen-table\">One more account fell by less</a>"))
    #expect(html.contains("id=\"fallen-table\""))
    #expect(
      try site.text("reports/FY2027-Q1.html").contains(
        "Account Revenue 2025/26 Q1 Change A 10 100 ▼ −90.0% B 10 100 ▼ −90.0% C 10 100 ▼ −90.0% D 10 100"))
  }

  @Test func `mark a target that is pro rata, and say below the table what that means`() async throws {
    let text = try await site().text("reports/2026-05.html")
    #expect(text.contains("† pro rata"))
    #expect(text.contains("† pro rata: the share that these days have of a target for longer"))
    let year = try await site().text("reports/FY2026.html")
    #expect(!year.contains("†"))
  }

  @Test func `lead to what figures are made of, and to the periods around`() async throws {
    let html = try await site().html("reports/2026-05.html")
    #expect(html.contains("<a href=\"../costs/2026-05.html\">40</a>"))
    #expect(html.contains("<a href=\"../reports/2026-04.html\">500</a>"))
    #expect(html.contains("<a href=\"../reports/2025-05.html\">400</a>"))
    #expect(html.contains("<a href=\"../reports/2026-04.html\" rel=\"prev\">← Apr 2026</a>"))
    #expect(html.contains("<a href=\"../reports/FY2027-Q1.html\">2026/27 Q1</a>"))
    #expect(html.contains("<a href=\"../accounts/b.html\">Beta</a>"))
    #expect(html.contains("<a href=\"#people\">1</a>"))
  }

  @Test func `say that a period is not over, and compare as many days of the others`() async throws {
    let site = try await site()
    let text = try site.text("reports/FY2027-Q1.html")
    #expect(text.contains("2026/27 Q1, not over: April to May 2026 · pounds: revenue without VAT"))
    #expect(text.contains("2025/26 Q1, same days"))
    #expect(try site.text("reports/index.html").contains("2026/27 Q1, to 31 May 2026"))
  }

  @Test func `say what people wrote of the period`() async throws {
    let site = try await site()
    let text = try site.text("reports/2026-05.html")
    #expect(text.contains("Commentary May in a word · Bob · Red It went well ."))
    #expect(text.contains("Call all Ann 5 Jun 2026"))
    #expect(try site.pages(with: "It went well") == ["pages/may.html", "reports/2026-05.html"])
  }

  @Test func `name the accounts that are new`() async throws {
    let text = try await site().text("reports/2026-05.html")
    #expect(text.contains("One account, May 2026 Account First reached By Beta 4 May 2026 Bob"))
    #expect(text.contains("One account, May 2026 Account First revenue Credit to Beta 2 May 2026 Bob"))
  }

  @Test func `do not exist where nobody sells or calls`() async throws {
    let site = try await SmallSite(
      await smallBook(asOf: "2026-05-31", tables: ["expense": "date,amount,category\n2026-05-03,40,fuel"]))
    #expect(try site.pages(with: "Sales report").isEmpty)
  }

  @Test func `of a book without activities and targets say nothing of them`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-05-31",
        tables: ["account": "id,name\na,Alpha", "sale": "date,account,amount\n2026-05-01,a,300"]))
    let text = try site.text("reports/2026-05.html")
    #expect(!text.contains("Calls") && !text.contains("arget") && !text.contains("Costs"))
  }
}
