import TestSupport
import Testing

@Suite struct `What stands beside last year` {
  private func site() async throws -> SmallSite {
    try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "team": "id,name,parent\ndivision,Division,\nred,Red,division\nblue,Blue,division",
          "person": "id,name,team\nann,Ann,red\nbob,Bob,blue",
          "account": "id,name,owner\na,Alpha,ann\nb,Beta,bob\nc,Gamma,ann",
          "sale":
            "date,account,amount\n2025-12-01,a,70.5\n2026-05-01,a,50.5\n2026-05-01,b,40.5\n2025-05-01,c,10\n2026-09-02,c,5",
          "expense": "date,amount,person,status\n2026-09-25,20,ann,claimed\n2026-05-25,10,ann,paid",
        ]))
  }

  @Test func `is new only where there was nothing in all of last year`() async throws {
    let text = try await site().text("portfolios/ann.html")
    // Alpha bought in December: it is not new, and there is no change to speak of.
    #expect(text.contains("Alpha 51 0 71"))
    #expect(try await site().text("portfolios/bob.html").contains("Beta 41 0 new 0"))
  }

  @Test func `has no change where it is what old lines have come to by now`() async throws {
    let text = try await site().text("reports/2026-09.html")
    #expect(text.contains("Awaiting approval 20 0 "))
    #expect(!text.contains("Awaiting approval 20 0 new"))
  }

  @Test func `is no change of somebody who has left and brings nothing any more`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "team": "id,name\nred,Red", "person": "id,name,team,left\nann,Ann,red,\ncat,Cat,red,2026-05-31",
          "account": "id,name,owner\na,Alpha,ann",
          "sale": """
          date,account,amount,person
          2025-05-01,a,100,cat
          2025-06-10,a,30,cat
          2026-05-01,a,40,ann
          2026-06-01,a,60,ann
          """,
        ]))
    #expect(
      try site.text("teams/red.html").contains(
        "Ann 100 0 new Cat left 31 May 2026 0 130 Red 100 130 ▼ −23.1%"))
    #expect(
      try site.text("reports/2026-06.html").contains(
        "Ann 60 40 ▲ +50.0% 0 new 0 Cat left 31 May 2026 0 0 30 0 All together 60"))
    // In May Cat was still there.
    #expect(try site.text("reports/2026-05.html").contains("Cat 0 0 100 ▼ −100.0%"))
  }

  @Test func `adds up to the team at the top, with a row of rounding`() async throws {
    let html = try await site().html("teams/index.html")
    #expect(html.contains("<tr class=\"rounding\"><th scope=\"row\">Rounding</th>"))
    #expect(
      html.contains(
        "<tr class=\"total\"><th scope=\"row\"><a href=\"../teams/division.html\">Division</a></th>"))
    #expect(!html.contains("level-1"))
  }
}
