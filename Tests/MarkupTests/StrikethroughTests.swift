import Testing

@Suite struct `Strikethrough` {
  @Test(arguments: [
    ("~~gone~~", "<p><del>gone</del></p>\n"),
    ("a ~~b *c* d~~ e", "<p>a <del>b <em>c</em> d</del> e</p>\n"),
    ("~~a\nb~~", "<p><del>a\nb</del></p>\n"),
    ("# ~~a~~ b", "<h1><del>a</del> b</h1>\n"),
    ("- ~~a~~\n- b", "<ul>\n<li><del>a</del></li>\n<li>b</li>\n</ul>\n"),
    ("> x\nlazy ~~a~~", "<blockquote>\n<p>x\nlazy <del>a</del></p>\n</blockquote>\n"),
    ("~~a ~~b~~ c~~", "<p><del>a <del>b</del> c</del></p>\n"),
    ("~~a~~ b~~", "<p><del>a</del> b~~</p>\n"),
    ("**~~a~~**", "<p><strong><del>a</del></strong></p>\n"),
    ("x**~~a~~**y", "<p>x**<del>a</del>**y</p>\n"),
    ("~~[x](https://e.example)~~", "<p><del><a href=\"https://e.example\">x</a></del></p>\n"),
    ("[~~x~~](https://e.example)", "<p><a href=\"https://e.example\"><del>x</del></a></p>\n"),
    ("~~[[a]]~~ x~~[[b]]~~y", "<p><del>{a}</del> x<del>{b}</del>y</p>\n"),
    ("~~`~~`~~", "<p><del><code>~~</code></del></p>\n"),
    ("ß~~Ä~~ß", "<p>ß<del>Ä</del>ß</p>\n"),
    ("\\\\~~a~~", "<p>\\<del>a</del></p>\n"),
    ("~~a\\~~~", "<p><del>a~</del></p>\n"),
    ("[~~x~~]\n\n[~~x~~]: https://e.example", "<p><a href=\"https://e.example\"><del>x</del></a></p>\n"),
  ])
  func `two tildes on both sides strike through`(markdown: String, html: String) {
    let note = Note(markdown)
    #expect(note.html == html)
    #expect(note.said == [])
  }

  @Test(arguments: [
    "~~ gone~~", "~~gone ~~", "about ~~5 people", "5 people~~", "a ~~~b~~~ c", "~a~", "~~", "~~~~ a",
    "a~~\u{A0}b~~", "x~~(a)~~y",
  ])
  func `what opens or closes nothing stays as typed`(text: String) {
    let note = Note("x " + text)
    #expect(note.html == "<p>x \(text)</p>\n")
    #expect(note.said == [])
  }

  @Test(arguments: [
    ("\\~~gone~~", "<p>~~gone~~</p>\n"), ("~~gone\\~~", "<p>~~gone~~</p>\n"),
    ("`~~x~~`", "<p><code>~~x~~</code></p>\n"), ("    ~~x~~", "<pre><code>~~x~~\n</code></pre>\n"),
    ("```~~a~~\n~~x~~\n```", "<pre><code class=\"language-~~a~~\">~~x~~\n</code></pre>\n"),
    (
      "<https://e.example/~~a~~>",
      "<p><a href=\"https://e.example/~~a~~\">https://e.example/~~a~~</a></p>\n"
    ),
    (
      "[x](https://e.example/~~a~~[[b]] '~~t~~')",
      "<p><a href=\"https://e.example/~~a~~%5B%5Bb%5D%5D\" title=\"~~t~~\">x</a></p>\n"
    ),
    ("&#126;&#126;a~~ ~~b~~", "<p>~~a~~ <del>b</del></p>\n"),
  ])
  func `what is escaped, code or an address stays as typed`(markdown: String, html: String) {
    #expect(Note(markdown).html == html)
    #expect(Note(markdown).said == [])
  }

  @Test(arguments: [
    ("*a ~~b* c~~", "<p><em>a ~~b</em> c~~</p>\n"),
    ("~~a [b~~ c](https://e.example)", "<p>~~a <a href=\"https://e.example\">b~~ c</a></p>\n"),
    ("~~a\n\nb~~", "<p>~~a</p>\n<p>b~~</p>\n"),
    ("- ~~a\n- b~~", "<ul>\n<li>~~a</li>\n<li>b~~</li>\n</ul>\n"),
  ])
  func `it crosses no other text`(markdown: String, html: String) {
    #expect(Note(markdown).html == html)
  }

  @Test func `cells hold it, and it reaches into no other`() {
    let html = Note("| ~~a~~ | ~~b |\n|---|---|\n| c~~ | x ~~d~~ \\| |").html
    #expect(html.contains("<th scope=\"col\"><del>a</del></th><th scope=\"col\">~~b</th>"))
    #expect(html.contains("<td>c~~</td><td>x <del>d</del> |</td>"))
  }

  @Test func `private characters that somebody typed are kept`() {
    let typed = "\u{E002} ~\u{E002}a~\u{E003} \u{E005}b\u{E006}"
    #expect(Note(typed + " ~~c~~").html == "<p>\(typed) <del>c</del></p>\n")
  }

  @Test func `what is said stands at its place behind it`() {
    let note = Note("Ä ~~a~~ <b> ~~[[c]]~~ [x](/y.md)", head: "---\n---\n")
    #expect(note.mentioned == ["[[c]]"])
    #expect(
      note.said == [
        "3:9 warning raw-html ‹<b>›: raw HTML is left out",
        "3:27 error link-to-file ‹/y.md›: `/y.md` leads out of the book",
      ])
  }
}
