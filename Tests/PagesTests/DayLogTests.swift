import TestSupport
import Testing

@Suite struct `The pages of a day's log` {
  private func site() async throws -> SmallSite {
    try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: ["account": "id,name\na,Alpha\nb,Beta\nc,Gamma", "person": "id,name\nann,Ann\nbob,Bob"],
        [
          "activities/2026-09-01-ann.md": """
          ## 10:00 visit [[a]]
          minutes: 45

          Rates[^1] of [[b]].

          [^1]: From April.

          ## 11:30 call [[b]], [[c]]

          Stock is low[^1].

          - [ ] @bob count it by 2026-09-29

          [^1]: Says the shop.
          """,
          "pages/how.md": "---\ntitle: How\n---\nLike [that day](../activities/2026-09-01-ann.md).\n",
        ]))
  }

  @Test func `show an account its part of the log only`() async throws {
    let site = try await site()
    #expect(try site.pages(with: "Rates 1 of Beta") == ["accounts/a.html"])
    #expect(try site.pages(with: "Says the shop.") == ["accounts/b.html", "accounts/c.html"])
    let alpha = try site.text("accounts/a.html")
    #expect(!alpha.contains("Stock") && alpha.contains("From April."))
    #expect(!(try site.text("accounts/b.html")).contains("From April."))
  }

  @Test func `show what one part explains in the others that use it`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: ["account": "id,name\na,Alpha\nb,Beta", "person": "id,name\nann,Ann"],
        [
          "activities/2026-09-01-ann.md": """
          ## 10:00 visit [[a]]
          outcome: agreed

          From [the card][card], less the rebate[^1].

          ## 11:30 call [[b]]

          The same[^1].

          [^1]: Paid in April.

          [card]: https://example.com/card
          """
        ]))
    #expect(try site.pages(with: "Paid in April.") == ["accounts/a.html", "accounts/b.html"])
    let html = try site.html("accounts/a.html")
    #expect(html.contains("<a href=\"https://example.com/card\">the card</a>"))
    #expect(!html.contains("[^1]"))
  }

  @Test func `give each activity an address of its own`() async throws {
    let site = try await site()
    #expect(try site.html("accounts/a.html").contains("id=\"2026-09-01-ann-1000\""))
    #expect(try site.html("accounts/b.html").contains("id=\"2026-09-01-ann-1130\""))
    #expect(try site.html("pages/how.html").contains("href=\"../accounts/a.html#2026-09-01-ann-1000\""))
  }

  @Test func `have its tasks and its mentions`() async throws {
    let site = try await site()
    #expect(
      try site.text("follow-ups/index.html").contains("count it 29 Sep 2026 1 Bob Beta , Gamma 1 Sep 2026"))
    #expect(try site.text("accounts/b.html").contains("Mentioned in One note elsewhere"))
  }
}
