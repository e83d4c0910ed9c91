import Pages
import Testing

@Suite struct `The first words of a note` {
  private func words(_ html: String, _ limit: Int) -> String {
    String(decoding: FirstWords(of: Array(html.utf8), limit: limit).html, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("<p></p>", ""), ("<hr />", ""), ("<p>One two.</p>", "One two."),
    ("<p>One</p>\n<p>two</p>", "One two"), ("<p>a<strong>b</strong>c</p>", "abc"),
    ("<ul>\n<li>one</li>\n<li>two</li>\n</ul>", "one two"), ("<p>a<br />b</p>", "a b"),
    ("<p>See <a href=\"x.html\">Jo &amp; Co</a>.</p>", "See Jo &amp; Co."),
    (
      "<p>a<sup class=\"footnote\"><a href=\"#fn-x-1\">1</a></sup> b</p>\n"
        + "<section class=\"footnotes\">\n<ol><li>c</li></ol></section>", "a b"
    ),
  ])
  func `have no tags`(html: String, text: String) {
    #expect(words(html, 80) == text)
  }

  @Test func `end after a whole word`() {
    #expect(words("<p>One two three</p>", 9) == "One two…")
    #expect(words("<p>One two three</p>", 13) == "One two three")
    #expect(words("<p>Donaudampfschiff</p>", 5) == "Donau…")
  }

  @Test func `never cut a character or an entity`() {
    #expect(words("<p>ééé</p>", 2) == "éé…")
    #expect(words("<p>a&quot;&quot;b</p>", 2) == "a&quot;…")
  }

  @Test func `a beginning of a note may end within an entity`() {
    for end in ["&", "&a", "&quo"] { #expect(words("<p>abc" + end, 3) == "abc") }
  }
}
