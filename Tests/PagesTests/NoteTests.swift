import TestSupport
import Testing

@Suite struct `Notes on their pages` {
  @Test func `a mention shows its own words, escaped, and leads to its record`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30", tables: ["account": "id,name\na,Alpha"],
      ["index.md": "---\ntitle: Home\n---\nWe met [[a]] and [[account:a|the <mall> & co]]."])
    let html = try await SmallSite(book).html("index.html")
    #expect(
      html.contains(
        "We met <a href=\"accounts/a.html\">Alpha</a> and "
          + "<a href=\"accounts/a.html\">the &lt;mall&gt; &amp; co</a>."))
  }

  @Test func `footnotes of two notes on a page have places of their own`() async throws {
    let head = "---\naccount: a\ndate: 2026-05-0"
    let book = try await smallBook(
      asOf: "2026-09-30", tables: ["account": "id,name\na,Alpha"],
      [
        "activities/one.md": head + "1\ntype: call\n---\nOne[^1].\n\n[^1]: First.\n",
        "activities/two.md": head + "2\ntype: call\n---\nTwo[^1].\n\n[^1]: Second.\n",
      ])
    let html = try await SmallSite(book).html("accounts/a.html")
    let names = html.matches(of: /id="(fn[^"]*)"/).map { String($0.1) }
    #expect(names.count == 4)
    #expect(Set(names).count == 4)
    for name in names { #expect(html.contains("href=\"#\(name)\"")) }
  }
}
