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
}
