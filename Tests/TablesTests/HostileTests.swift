import Tables
import Testing
import Values

@Suite struct `Data in a table` {
  static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "&lt;b&gt;",
    "</td></tr></table><h1>", "<!-- ", "]]>", "\u{0}<b>", "é<ü>\u{1F600}", "javascript:alert(1)", "",
  ]

  @Test(arguments: payloads)
  func `never becomes markup, in whatever place it stands`(payload: String) {
    let page = text(html(table(payload), english))
    #expect(payload.isEmpty || tags(page) == tags(text(html(table("plain"), english))))
    for needle in ["<script", "<img", "<h1", "<b>", "<!--", "<ü", "'", "href=\"javascript"] {
      #expect(!page.contains(needle), "\(needle)")
    }
    let escaped =
      payload.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    #expect(page.contains("<caption>\(escaped)</caption>"))
    #expect(page.contains("aria-label=\"\(escaped)\""))
  }

  /// A table that has the same text wherever a text may stand.
  private func table(_ text: String) -> Table {
    let column = Column(text, .name, unit: text)
    let row = Row(
      [.text(text), .link(text, to: text), .noted(.count(1), text), .money(.one, to: text)], anchor: text)
    let heading = Row([.text(text)], isHeading: true)
    return Table(text, columns: [column, column], rows: [row, heading], total: row, id: text)
  }

  /// The names of the tags of a page in their order, but for links, which depend on the address.
  private func tags(_ page: String) -> [Substring] {
    page.split(separator: "<").map { $0.prefix { !" >".contains($0) } }.filter { !["a", "/a"].contains($0) }
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:x", " javascript:x", "\u{1}javascript:x",
    "data:text/html,x", "vbscript:x", "blob:x", "file:///etc", "x:y/z", "http://example.com",
    "HTTPS://example.com", "//example.com", "\\\\example.com", "/\\example.com", "/etc/passwd", "a b.html",
    "a\nb",
    "a\\b", "a\u{7F}b", ":", "",
  ])
  func `links nowhere by an address that is not relative or known`(address: String) {
    #expect(text(html(.link("Name", to: address), english)) == "Name")
    #expect(text(html(.count(1, to: address), english)) == "1")
  }

  @Test(arguments: [
    "a.html", "../accounts/northgate.html", "northgate/2026.html#2026-03-14-review", "#x:y", "?a=b:c",
    "./a:b", "a/b:c", "https", "https://example.com/a:b", "mailto:a@example.com", "tel:+442079460000",
    "a%20b.html", "é.html",
  ])
  func `links by relative and known addresses`(address: String) {
    #expect(text(html(.link("Name", to: address), english)) == "<a href=\"\(address)\">Name</a>")
  }

  @Test func `keeps the quotes and ampersands of an address in its attribute`() {
    #expect(
      text(html(.link("Name", to: "a.html?b=1&c='\"><d"), english))
        == "<a href=\"a.html?b=1&amp;c=&#39;&quot;&gt;&lt;d\">Name</a>")
  }
}
