import TestSupport
import Testing

struct NobodyLinkTests {
  @Test func `a link to a note of nobody leads to where it is read`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      [
        "accounts/a.md": "---\nname: Alpha\n---\n[one](../activities/one.md) [two](../activities/two.md)\n",
        "activities/one.md": "---\ndate: 2026-05-01\ntype: call\n---\nOf nobody.\n",
        "activities/two.md": "---\ndate: 2026-10-01\ntype: call\n---\nNot yet.\n",
      ])
    let site = try await SmallSite(book)
    #expect(try site.html("accounts/index.html").contains("id=\"one\""))
    let account = try site.html("accounts/a.html")
    #expect(account.contains("<a href=\"../accounts/index.html#one\">one</a>"))
    #expect(account.contains("<a href=\"../accounts/index.html\">two</a>"))
  }
}
