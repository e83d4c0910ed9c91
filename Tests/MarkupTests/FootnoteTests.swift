import Testing

private func use(_ number: Int, _ time: String = "") -> String {
  "<sup class=\"footnote\"><a id=\"fnref-note-\(number)\(time)\" href=\"#fn-note-\(number)\">\(number)</a></sup>"
}

private func back(_ number: Int) -> String { " <a href=\"#fnref-note-\(number)\">↩\u{FE0E}</a>" }

private func section(_ texts: String...) -> String {
  let items = texts.enumerated().map { "<li id=\"fn-note-\($0.offset + 1)\">\n\($0.element)</li>\n" }
  return "<section class=\"footnotes\">\n<ol>\n\(items.joined())</ol>\n</section>\n"
}

@Suite struct `Footnotes` {
  @Test func `they stand below the note in the order of their use`() {
    let note = Note("Up[^b] 5 %[^1].\n\n[^1]: Without *VAT*.\n[^b]: Since [[a]].\n\nEnd.")
    #expect(
      note.html == "<p>Up\(use(1)) 5 %\(use(2)).</p>\n<p>End.</p>\n"
        + section("<p>Since {a}.\(back(1))</p>\n", "<p>Without <em>VAT</em>.\(back(2))</p>\n"))
    #expect(note.said == [])
    #expect(note.mentioned == ["[[a]]"])
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a text goes on in its paragraph and in indented lines`(end: String) {
    let lines = [
      "a[^1]", "", "[^1]: One", "2. two", "    three", "", "    - four", "", "    | x |", "    |---|", "",
      "b",
    ]
    let note = Note(lines.joined(separator: end))
    #expect(
      note.html == "<p>a\(use(1))</p>\n<p>b</p>\n"
        + section(
          "<p>One\n2. two\nthree</p>\n<ul>\n<li>four</li>\n</ul>\n<div class=\"table\"><table>\n<thead>\n"
            + "<tr><th scope=\"col\">x</th></tr>\n</thead>\n</table></div>\n\(back(1))"))
    #expect(note.said == [])
  }

  @Test func `it can be used again, in a table and in another footnote`() {
    let note = Note("| a[^1] |\n|---|\n| `[^1]` [^1] |\n\n[^1]: x[^2]\n[^2]: y ~~z~~")
    #expect(note.html.contains("<th scope=\"col\">a\(use(1))</th>"))
    #expect(note.html.contains("<td><code>[^1]</code> \(use(1, "-2"))</td>"))
    #expect(
      note.html.hasSuffix(
        section(
          "<p>x\(use(2))\(back(1)) <a href=\"#fnref-note-1-2\">↩\u{FE0E}2</a></p>\n",
          "<p>y <del>z</del>\(back(2))</p>\n")))
    #expect(note.said == [])
  }

  @Test func `links are those of the whole note, and none stands in another`() {
    let note = Note("[x[^1]](https://e.example)\n\n[^1]: [r] https\n\n[r]: https://r.example")
    #expect(
      note.html
        == "<p><a href=\"https://e.example\">x<sup class=\"footnote\" id=\"fnref-note-1\">1</sup></a></p>\n"
        + section("<p><a href=\"https://r.example\">r</a> https\(back(1))</p>\n"))
    #expect(note.said == [])
  }

  @Test func `one word is no address`() {
    #expect(
      Note("a[^1]\n\n[^1]: https").html == "<p>a\(use(1))</p>\n" + section("<p>https\(back(1))</p>\n"))
  }

  @Test func `no footnote begins with a block, and dots stay`() {
    let note = Note("a[^1][^2][^3]\n\n[^1]: # x\n[^2]: ... y\n   [^3]: - z\n---")
    #expect(
      note.html == "<p>a\(use(1))\(use(2))\(use(3))</p>\n<hr />\n"
        + section("<p># x\(back(1))</p>\n", "<p>... y\(back(2))</p>\n", "<p>- z\(back(3))</p>\n"))
  }

  @Test(arguments: [
    "\\[^1]", "[^]", "[^a b]", "`[^1]`", "    [^1]: x", "```\n[^1]: x\n```", "[^2](https://e.example)",
    "<https://e.example/[^1]>", "- ```\n  [^1]: x\n  ```",
  ])
  func `what is escaped, code or something else stays`(text: String) {
    let note = Note(text)
    #expect(!note.html.contains("footnote"))
    #expect(note.said == [])
  }

  @Test func `each must be used, and explained once`() {
    let note = Note("é [^a] [^a] `[^c]`\n\n[^c]: x\n[^b]: [^b]\n\nb[^d]\n\n[^d]: <b>\n[^d]: y\n> [^e]: z")
    let bad = "error bad-footnote"
    #expect(
      note.said.filter { $0.contains(bad) } == [
        "1:3 \(bad) ‹[^a]›: the footnote `[^a]` is not explained",
        "3:1 \(bad) ‹[^c]›: nothing uses the footnote `[^c]`",
        "4:1 \(bad) ‹[^b]›: nothing uses the footnote `[^b]`",
        "8:1 \(bad) ‹[^d]›: the footnote `[^d]` has no text",
        "9:1 \(bad) ‹[^d]›: the footnote `[^d]` is explained twice",
        "10:3 \(bad) ‹[^e]›: the footnote `[^e]` is not explained",
      ])
    #expect(note.html.contains("<p>é [^a] [^a] <code>[^c]</code></p>"))
  }

  @Test func `faults in a footnote stand at their place`() {
    let note = Note("é[^1]\n\n[^1]: Zoë [x](/a.md)\n    <i>\n\n    <div>\n", head: "---\n---\n")
    #expect(
      note.said == [
        "5:15 error link-to-file ‹/a.md›: `/a.md` leads out of the book",
        "6:5 warning raw-html ‹<i>›: raw HTML is left out",
        "8:5 warning raw-html ‹<div>›: a block of raw HTML is left out, with the text in it",
      ])
  }
}
