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
    ("[x](notes.md)", "notes.md"), ("[x](<a b.pdf>)", "a b.pdf"), ("[x](/etc)", "/etc"), ("[x](?a)", "?a"),
    ("[notes.md](notes.md)", "notes.md"), ("[x](../a.md#b)", "../a.md#b"),
  ])
  func `a link to a file is an error`(markdown: String, address: String) {
    let note = Note("é " + markdown)
    let column = markdown.contains("<") ? 8 : markdown.hasPrefix("[notes") ? 14 : 7
    let text = markdown.hasPrefix("[notes") ? "notes.md" : "x"
    #expect(note.html == "<p>é \(text)</p>\n")
    #expect(
      note.said == [
        "1:\(column) error link-to-file ‹\(address)›: links to files are not read yet: `\(address)`"
      ])
    #expect(note.diagnostics.first?.help == "write `[[id]]` to link to a record")
  }

  @Test func `odd spellings of an unsafe address do not pass`() {
    let note = Note(
      "[a](java&Tab;script:x) [b](&#1;javascript:x) [c](\\javascript:x) [d](java&#10;script:x) [e]( javascript:x)"
    )
    #expect(note.html == "<p>a b c d e</p>\n")
    #expect(
      note.diagnostics.map(\.code) == [.linkToFile, .linkToFile, .linkToFile, .linkToFile, .unsafeLink])
  }

  @Test func `an empty address and one in a mention are errors`() {
    let note = Note("[x]() [y]([[a]])")
    #expect(note.html == "<p>x y</p>\n")
    #expect(
      note.said == [
        "1:2 error link-to-file ‹x›: the link has no address",
        "1:11 error link-to-file ‹[[a]]›: links to files are not read yet: `[[a]]`",
      ])
  }

  @Test func `an address of a definition is said where it is used`() {
    let note = Note("[r]: a.md\nlong\ntext, [x][r]")
    #expect(note.html == "<p>long\ntext, x</p>\n")
    #expect(note.said == ["3:8 error link-to-file ‹x›: links to files are not read yet: `a.md`"])
  }

  @Test func `an image is its text, and an error`() {
    let note = Note("![a *b* [[c]]](x.png)\n![d](https://e.example/x.png) ![e](data:image/png;base64,AA)")
    #expect(note.html == "<p>a <em>b</em> {c}\nd e</p>\n")
    #expect(
      note.said == [
        "1:16 error link-to-file ‹x.png›: images are not read yet: `x.png`",
        "2:6 error link-to-file ‹https://e.example/x.png›: "
          + "a page shows no image from another server: `https://e.example/x.png`",
        "2:36 warning unsafe-link ‹data:image/png;base64,AA›: the address `data:image/png;base64,AA` "
          + "is not one that a page links to; its text stays",
      ])
  }

  @Test func `an image in a link leaves the link`() {
    let note = Note("[![a](x.png)](https://e.example)")
    #expect(note.html == "<p><a href=\"https://e.example\">a</a></p>\n")
    #expect(note.diagnostics.map(\.code) == [.linkToFile])
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
