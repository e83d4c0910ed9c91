import TestSupport
import Testing

@Suite struct `The page of a portfolio` {
  @Test func `has its months across the page where nothing stands beside them`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "person": "id,name\nann,Ann\nbob,Bob", "account": "id,name,owner\na,Alpha,ann\nb,Beta,bob",
          "sale": "date,account,amount\n2026-05-01,a,90\n2026-05-01,b,80",
        ],
        [
          "activities/call.md": """
          ---
          account: b
          date: 2026-09-01
          type: call
          person: bob
          follow_up: {due: 2026-10-05, what: Ring}
          ---
          Spoke.
          """
        ]))
    #expect(!(try site.html("portfolios/ann.html").contains("<div>\n</div>")))
    #expect(try site.html("portfolios/bob.html").contains("<div>\n<section>"))
  }
}
