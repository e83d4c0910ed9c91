import Diagnostics
import Markup
import Testing

@Suite struct `What a page cannot show` {
  @Test func `raw HTML is left out and said once a line`() {
    let note = Note(
      """
      Say `<b>` not <b>so</b>,
      <i
      class="x"> but **<u>** like
      this <em>

      <script>
      alert(1)
      </script>

      > x
      lazy <s>
      """, head: "---\nname: Zoë\n---\n")
    #expect(
      note.html
        == "<p>Say <code>&lt;b&gt;</code> not so,\n but <strong></strong> like\nthis </p>\n"
        + "<blockquote>\n<p>x\nlazy </p>\n</blockquote>\n")
    #expect(
      note.said == [
        "4:15 warning raw-html ‹<b>›: raw HTML is left out",
        "5:1 warning raw-html ‹<i›: raw HTML is left out",
        "6:18 warning raw-html ‹<u>›: raw HTML is left out",
        "7:6 warning raw-html ‹<em>›: raw HTML is left out",
        "9:1 warning raw-html ‹<script>›: a block of raw HTML is left out, with the text in it",
        "14:6 warning raw-html ‹<s>›: raw HTML is left out",
      ])
  }

  @Test func `raw HTML in quotes and cells stands at its place`() {
    let note = Note("> <div>[[a]]\n\n| x | y |\n|---|---|\n| é [[a]] <br> | <b> |\n| <b> | 2 |")
    #expect(
      note.said == [
        "1:3 warning raw-html ‹<div>[[a]]›: a block of raw HTML is left out, with the text in it",
        "5:11 warning raw-html ‹<br>›: raw HTML is left out",
        "6:3 warning raw-html ‹<b>›: raw HTML is left out",
      ])
    #expect(note.mentioned == ["[[a]]"])
  }

  @Test(arguments: [
    "https://e.example/a?b=c", "http://e.example", "HTTPS://e.example", "mailto:jo@e.example",
    "tel:+442079460123",
    "#rates",
  ])
  func `addresses of the web, of people and of the same page stay`(address: String) {
    let note = Note("[x](\(address))")
    #expect(note.html == "<p><a href=\"\(address)\">x</a></p>\n")
    #expect(note.said == [])
  }

  @Test func `an address in angle brackets is a link`() {
    let note = Note("<https://e.example> <jo@e.example>")
    #expect(
      note.html
        == "<p><a href=\"https://e.example\">https://e.example</a> "
        + "<a href=\"mailto:jo@e.example\">jo@e.example</a></p>\n")
    #expect(note.said == [])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "vbscript:x", "data:text/html,x",
    "data:image/png;base64,AA",
    "file:///etc/passwd", "ftp://e.example", "//e.example/x", "https:e.example", "http:///x", "mailto:",
    "x-y.z+1:a",
  ])
  func `an unsafe address leaves its text`(address: String) {
    let note = Note("a\n[x *y*](\(address))")
    #expect(note.html == "<p>a\nx <em>y</em></p>\n")
    #expect(
      note.said == [
        "2:9 warning unsafe-link ‹\(address)›: "
          + "the address `\(address)` is not one that a page links to; its text stays"
      ])
  }

  @Test(arguments: [
    ("[x](notes.md)", "notes.md"), ("[x](<a b.pdf>)", "a b.pdf"), ("[x](?a)", "?a"),
    ("[notes.md](notes.md)", "notes.md"), ("[x](./a.md#b)", "a.md"),
  ])
  func `the address of a link to a file is a gap`(markdown: String, path: String) {
    let note = Note("é " + markdown)
    let text = markdown.hasPrefix("[notes") ? "notes.md" : "x"
    #expect(String(decoding: note.document.html, as: UTF8.self) == "<p>é <a>\(text)</a></p>\n")
    #expect(note.html == "<p>é <a href=\"\(path)\">\(text)</a></p>\n")
    #expect(note.said == [])
  }

  @Test func `a link stands at its place, and its path counts from the top of the book`() {
    let text = "é [[a]] [x](../rates%20new.pdf#page=2) ![p](a/./b.png 'T')\n\n| [y](c.md) |\n|---|\n"
    let file = SourceFile(path: "note.md", bytes: Array(text.utf8))
    let links = readMarkdown(file, in: 0..<file.bytes.count, firstHeading: 1, path: "pages/old/n.md")
      .document.links
    #expect(links.map(\.path) == ["pages/rates new.pdf", "pages/old/a/b.png", "pages/old/c.md"])
    #expect(links.map(\.fragment) == ["page=2", nil, nil])
    #expect(links.map(\.isImage) == [false, true, false])
    #expect(
      links.map { String(decoding: file.bytes[$0.range], as: UTF8.self) } == [
        "../rates%20new.pdf#page=2", "a/./b.png", "c.md",
      ])
  }

  @Test(arguments: ["/etc", "../../etc/passwd", "..", "%2e%2e/x.pdf", "a%00.pdf"])
  func `a path that leads out of the book is an error`(address: String) {
    let note = Note("[x](\(address))")
    #expect(note.said == ["1:5 error link-to-file ‹\(address)›: `\(address)` leads out of the book"])
    #expect(note.html == "<p><a href=\"\">x</a></p>\n")
  }

  @Test func `nobody can type the address of a gap`() {
    let note = Note("[x](daybook-file:0) ` href=\"daybook-file:0\"` [y](a.md ' href=\"daybook-file:0\"')")
    #expect(
      note.html
        == "<p>x <code> href=&quot;daybook-file:0&quot;</code> "
        + "<a href=\"a.md\" title=\" href=&quot;daybook-file:0&quot;\">y</a></p>\n")
  }

  @Test func `odd spellings of an unsafe address do not pass`() {
    let note = Note(
      "[a](java&Tab;script:x) [b](&#1;javascript:x) [c](\\javascript:x) [d](java&#10;script:x) [e]( javascript:x)"
    )
    #expect(
      String(decoding: note.document.html, as: UTF8.self) == "<p><a>a</a> <a>b</a> <a>c</a> <a>d</a> e</p>\n")
    #expect(note.diagnostics.map(\.code) == [.unsafeLink])
  }

  @Test func `an empty address is an error, and a mention is none`() {
    let note = Note("[x]() [y]([[a]])")
    #expect(note.html == "<p>x <a href=\"[[a]]\">y</a></p>\n")
    #expect(note.said == ["1:2 error link-to-file ‹x›: the link has no address"])
  }

  @Test func `an address of a definition is said where it is used`() {
    let note = Note("[r]: ../a.md\nlong\ntext, [x][r]")
    #expect(note.said == ["3:8 error link-to-file ‹x›: `../a.md` leads out of the book"])
  }

  @Test func `an image of the book is one, and every other is its text, and an error`() {
    let note = Note(
      "![a *b* [[c]] ~~d~~ `[[e]]`](x.png)\n![d](https://e.example/x.png) ![e](data:image/png;base64,AA)")
    #expect(note.html == "<p><img src=\"x.png\" alt=\"a b [[c]] ~~d~~ [[e]]\" />\nd e</p>\n")
    #expect(
      note.said == [
        "2:6 error link-to-file ‹https://e.example/x.png›: "
          + "a page shows no image from another server: `https://e.example/x.png`",
        "2:36 warning unsafe-link ‹data:image/png;base64,AA›: the address `data:image/png;base64,AA` "
          + "is not one that a page links to; its text stays",
      ])
  }

  @Test func `an image may stand in a link`() {
    let note = Note("[![a](x.png)](https://e.example)")
    #expect(note.html == "<p><a href=\"https://e.example\"><img src=\"x.png\" alt=\"a\" /></a></p>\n")
    #expect(note.said == [])
  }

  @Test func `quotes in addresses and titles stay within their attribute`() {
    let note = Note("[x](https://e.example/\"onx='y' '\"><script>')")
    #expect(
      note.html
        == "<p><a href=\"https://e.example/%22onx=&#x27;y&#x27;\" "
        + "title=\"&quot;&gt;&lt;script&gt;\">x</a></p>\n")
    #expect(note.said == [])
  }
}
