import TestSupport
import Testing

@Suite struct `Where an account is written` {
  private func site(_ settings: String) async throws -> SmallSite {
    try await SmallSite(
      await smallBook(
        asOf: "2027-01-10", settings: settings, tables: ["account": "id,name\ntabled,Tabled"],
        [
          "accounts/north & co.md": "---\nname: North\n---\n",
          "activities/2026/2026-12-01-north.md":
            "---\naccount: north & co\ndate: 2026-12-01\ntype: call\n---\n",
        ]))
  }

  @Test func `stands on its page, with links where the settings lead to a server`() async throws {
    let site = try await site(
      """
      edit_url: https://git.example/book/-/edit/main/Content/{path}
      new_note_url: http://git.example/book/-/new/main/{folder}?from=a&b

      """)
    let page = try #require(site.pages(with: "accounts/north &amp; co.md").first)
    let html = try site.html(page)
    // The year of new notes goes with the as-of day.
    #expect(
      html.contains(
        """
        <p class="writing">
        <a href="http://git.example/book/-/new/main/activities/2027?from=a&amp;b">New note</a>
        <a href="https://git.example/book/-/edit/main/Content/accounts/north%20%26%20co.md">Edit</a>
        <span>Written in <code>accounts/north &amp; co.md</code></span>
        </p>
        """))
    // What stands in a table has no note to edit.
    let tabled = try site.html("accounts/tabled.html")
    #expect(
      tabled.contains(">New note</a>") && !tabled.contains(">Edit</a>") && !tabled.contains("Written in"))
  }

  @Test func `is the path alone without the settings`() async throws {
    let site = try await site("")
    let page = try #require(site.pages(with: "accounts/north &amp; co.md").first)
    #expect(try site.text(page).contains("Written in accounts/north &amp; co.md"))
    let html = try site.html(page)
    #expect(!html.contains("New note") && !html.contains(">Edit<"))
    #expect(!(try site.html("accounts/tabled.html").contains("class=\"writing\"")))
  }
}
