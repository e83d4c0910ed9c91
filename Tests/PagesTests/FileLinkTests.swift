import TestSupport
import Testing

@Suite struct `Links to files` {
  @Test func `lead to the pages of records, to notes in their year, and to copies of files`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30", tables: ["person": "id,name\nann,Ann"],
      [
        "accounts/a.md": "---\nname: Alpha\n---\n[one](../activities/one.md) ![A & B](a.png)\n",
        "accounts/a.png": "x",
        "activities/one.md":
          "---\naccount: a\nperson: ann\ndate: 2026-05-01\ntype: call\n---\n[a](../accounts/a.md#top) [r](r.pdf#page=\"2)\n",
        "activities/own.md": "---\nperson: ann\ndate: 2026-05-01\ntype: call\n---\nOwn.\n",
        "activities/r.pdf": "x",
        "index.md":
          "---\ntitle: Home\n---\n[own](activities/own.md) [h](index.md) [one](activities/one.md)\n",
      ])
    let site = try await SmallSite(book)
    let account = try site.html("accounts/a.html")
    #expect(account.contains("<a href=\"../accounts/a.html#one\">one</a>"))
    #expect(account.contains("<img src=\"../attachments/accounts/a.png\" alt=\"A &amp; B\" />"))
    #expect(account.contains("<a href=\"../accounts/a.html\">a</a>"))
    #expect(account.contains("<a href=\"../attachments/activities/r.pdf#page=%222\">r</a>"))
    let home = try site.html("index.html")
    #expect(home.contains("<a href=\"portfolios/ann.html\">own</a>"))
    #expect(home.contains("<a href=\"index.html\">h</a>"))
  }
}
