import Diagnostics
import Markup
import Testing

/// A text whose parts, each below a heading `## …`, are shown apart.
private struct Parts {
  let html: [String]
  let tasks: [Int]
  let said: [String]

  /// The lines behind a heading that begin with `:` are no text.
  init(_ text: String) {
    let file = SourceFile(path: "log.md", bytes: Array(text.utf8))
    var starts: [Int] = []
    var ends: [Int] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let next = min(offset + line.utf8.count + 1, file.bytes.count)
      if line.hasPrefix("## ") {
        if !starts.isEmpty { ends.append(offset) }
        starts.append(next)
      } else if line.hasPrefix(":") {
        starts[starts.count - 1] = next
      }
      offset = next
    }
    ends.append(file.bytes.count)
    let (documents, diagnostics) = readMarkdown(
      file, parts: zip(starts, ends).map { $0..<$1 }, firstHeading: 4, anchors: "n", path: "log.md")
    html = documents.map { String(decoding: $0.html { Array("{\($0.id)}".utf8) }, as: UTF8.self) }
    tasks = documents.map(\.tasks.count)
    said = diagnostics.map { fault in
      let place = fault.span.map { file.position(of: $0.range.lowerBound) }
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(fault.summary)"
    }
  }
}

private func use(_ part: Int, _ number: Int) -> String {
  "<sup class=\"footnote\"><a id=\"fnref-n-\(part)-\(number)\" href=\"#fn-n-\(part)-\(number)\">\(number)</a></sup>"
}

private func section(_ part: Int, _ texts: String...) -> String {
  let items = texts.enumerated().map { place, text in
    "<li id=\"fn-n-\(part)-\(place + 1)\">\n<p>\(text) <a href=\"#fnref-n-\(part)-\(place + 1)\">↩\u{FE0E}</a></p>\n</li>\n"
  }
  return "<section class=\"footnotes\">\n<ol>\n\(items.joined())</ol>\n</section>\n"
}

@Suite struct `Parts of one text` {
  @Test func `the address of a link holds in all of them, wherever it stands`() {
    let link = "<a href=\"https://r.example\" title=\"R\">"
    let parts = Parts(
      """
      ## one
      See [it][r] and [[a]].

      | x |
      |---|
      | [r] |
      ## two
      : field
      - b
        > [R]:
        >   https://r.example
        >   'R'
      ## three
      [r]
      ---

      ~~[r]~~
      """)
    #expect(
      parts.html == [
        "<p>See \(link)it</a> and {a}.</p>\n<div class=\"table\" tabindex=\"0\"><table>\n<thead>\n"
          + "<tr><th scope=\"col\">x</th></tr>\n</thead>\n<tbody>\n<tr><td>\(link)r</a></td></tr>\n"
          + "</tbody>\n</table></div>\n",
        "<ul>\n<li>b\n<blockquote>\n</blockquote>\n</li>\n</ul>\n",
        "<h4>\(link)r</a></h4>\n<p><del>\(link)r</a></del></p>\n",
      ])
    #expect(parts.said == [])
  }

  @Test func `a footnote is the part's own, else that of the one part that explains it`() {
    let parts = Parts(
      """
      ## one
      a[^1] b[^2]

      [^1]: Own *a*.

      ## two
      c[^1] d[^3]

      [^1]: Own b.
      [^2]: Of two, [r].

      ## three
      [^3]: Of three.

      [r]: https://r.example
      """)
    #expect(
      parts.html == [
        "<p>a\(use(1, 1)) b\(use(1, 2))</p>\n"
          + section(1, "Own <em>a</em>.", "Of two, <a href=\"https://r.example\">r</a>."),
        "<p>c\(use(2, 1)) d\(use(2, 2))</p>\n" + section(2, "Own b.", "Of three."), "",
      ])
    #expect(parts.said == [])
  }

  @Test func `what may not stand in two parts, or could be two, is refused`() {
    let parts = Parts(
      """
      ## one
      [^two] [^task] [^more] [^b]

      ## two
      x[^own] [^task] [^more]

      [^own]: y
      [^two]: z
      [^task]: w

          - [ ] call
      [^more]: v[^own]

      ## three
      [^two]: z
      [^nobody]: u
      [^b]: Bad <i>.
      """)
    #expect(
      parts.said == [
        "2:1 several other activities explain the footnote `[^two]`",
        "2:8 the footnote `[^task]` is another activity's, and has a task or a footnote in it",
        "2:16 the footnote `[^more]` is another activity's, and has a task or a footnote in it",
        "17:11 raw HTML is left out", "16:1 nothing uses the footnote `[^nobody]`",
      ])
    #expect(parts.tasks == [0, 1, 0])
  }

  @Test func `a part ends with its lists, and what it says stands at its place`() {
    let parts = Parts("## one\n- é <b>\n## two\n    code [r]\n## three\n<i>\n\n[r]: https://r.example\n")
    #expect(
      parts.html == [
        "<ul>\n<li>é </li>\n</ul>\n", "<pre><code>code [r]\n</code></pre>\n", "",
      ])
    #expect(
      parts.said == [
        "2:5 raw HTML is left out", "6:1 a block of raw HTML is left out, with the text in it",
      ])
  }

  @Test func `the address that a part gives goes before those of others`() {
    let parts = Parts(
      """
      ## one
      [card] and [other]

      [card]: https://one.example
      ## two
      [Card] and [list]

      [CARD]: https://two.example
      [other]: https://other.example
      ## three
      [other]

      [list]: https://list.example
      """)
    func link(_ host: String, _ text: String) -> String { "<a href=\"https://\(host).example\">\(text)</a>" }
    #expect(
      parts.html == [
        "<p>\(link("one", "card")) and \(link("other", "other"))</p>\n",
        "<p>\(link("two", "Card")) and \(link("list", "list"))</p>\n", "<p>\(link("other", "other"))</p>\n",
      ])
    #expect(parts.said == [])
  }

  @Test func `a link to which two other parts give different addresses is refused`() {
    func parts(_ use: String, _ second: String) -> Parts {
      Parts("## one\nx\n\n[card]: https://a.example\n## two\ny\n\n\(second)\n## three\nSee \(use).\n")
    }
    #expect(
      parts("the [card]", "[card]: ../b.pdf").said == [
        "10:10 other activities give this link different addresses"
      ])
    #expect(parts("`[card]`", "[card]: https://b.example").said == [])
    #expect(parts("[card]", "[card]: https://a.example").said == [])
    #expect(parts("[card]", "[card]: https://a.example 'A'").said == [])
    #expect(parts("[card]", "[card]:\n  https://a.example").said == [])
    #expect(parts("[card]", "    [card]: https://b.example").said == [])
    // Of several each is said, at its place.
    let both = Parts(
      "## one\n[a]: x.md\n[b]: x.md\n## two\n[a]: y.md\n\n- > [B]: y.md\n## three\n`[a]`\n[b] and [a]\n")
    #expect(
      both.said == [
        "10:2 other activities give this link different addresses",
        "10:10 other activities give this link different addresses",
      ])
  }

  @Test(arguments: [
    // What only looks like an explanation hides no other.
    ("[card]: $", "Sent [card] by post.\n- [card]: they have it", "Sent @ by post."),
    ("[card]: $", "See [card].\n\n    [card]: typed", "See @."),
    ("[card]: sent it.\n## b\n[card]: not yet.\n## c\n[card]: $", "See [card].", "See @."),
    // What stands open before it neither.
    ("Between [0, 10) of them.\n\n[card]: $", "See [card].", "See @."), ("`[`\n\n[card]: $", "[card]", "@"),
    // Letters and blanks are compared as CommonMark does.
    ("[Rate\n  CARD]: $", "See [card][rate  card].\n\n[ratecard]: https://b.example", "See @."),
    ("> [rate\n> card]: <$>\n> 'a \"b\" & <c>'", "[card][rate card]", "@ a &quot;b&quot; &amp; &lt;c&gt;"),
    ("[~~a~~]: $", "[card][~~a~~]", "@"), ("[a\\]b]: $", "[card][a\\]b]", "@"), ("[ẞ]: $", "[card][SS]", "@"),
    // Neither code at the end nor a list takes it in.
    ("[card]: $", "- See [card].\n\n  ```\n  [card]", "<ul>"), ("- a\n\n  [card]: $", "[card]", "@"),
  ])
  func `links of others are those that CommonMark finds there`(first: String, last: String, text: String)
    throws
  {
    let address = "https://e.example/(a)_*b*?c=1&amp;d&#38;e\\f"
    let shown = "https://e.example/(a)_*b*?c=1&amp;d&amp;e%5Cf"
    let parts = Parts("## a\n" + first.replacing("$", with: address) + "\n## z\n" + last + "\n")
    let html = try #require(parts.html.last)
    let pieces = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    let title = pieces.count > 1 && pieces[1].hasPrefix(" a") ? " title=\"\(pieces[1].dropFirst())\"" : ""
    let link = "<a href=\"\(shown)\"\(title)>card</a>"
    #expect(
      html.contains(text == "<ul>" ? link : pieces[0] + link + (title.isEmpty ? pieces[1] : "")), "\(html)")
    #expect(parts.said == [])
  }

  @Test func `a footnote of another part leads where it leads there, or is refused`() {
    func parts(_ own: String) -> Parts {
      Parts(
        """
        ## one
        Offer[^1].

        [^1]: As in [offer].
        [offer]: x.pdf

        [offer]: https://one.example
        ## two
        Same terms[^1]\(own)
        ## three
        [x]: https://x.example

        [offer]: https://three.example
        """)
    }
    // The line below it is its text.
    let note = section(
      2, "As in <a href=\"https://one.example\">offer</a>.\n<a href=\"https://one.example\">offer</a>: x.pdf")
    #expect(parts(", [x].").html[1].hasSuffix(note), "\(parts(", [x].").html)")
    #expect(parts(", [x].").said == [])
    let refused =
      "9:11 the footnote `[^1]` is another activity's, and has a link with another address than here"
    #expect(parts(", see [offer].\n\n[offer]: https://two.example").said.contains(refused))
    #expect(parts("\n\n    [^1]: typed").said == [])
    let other = Parts("## one\na[^A]\n\n[^A]: b\n## two\na[^A] c[^a]\n\n[^a]: d\n")
    #expect(other.said == [])
    #expect(other.html.last?.hasSuffix(section(2, "b", "d")) == true)
  }

  @Test(arguments: [
    "See [b].\n\n```", "```", "~~~~ text", "   ````\nx\n```", "<!--", "<?", "<![CDATA[", "<script>",
  ])
  func `what nothing closes at the end takes in no other part`(opening: String) {
    let parts = Parts(
      "## one\n[r]: https://r.example\n\n[^1]: Why.\n## two\nA [r][^1]\n\n\(opening)\n[r]: typed\n")
    let link = "<p>A <a href=\"https://r.example\">r</a>\(use(2, 1))</p>\n"
    #expect(parts.html.first == "")
    #expect(parts.html.last?.hasPrefix(link) == true, "\(parts.html)")
    #expect(parts.html.last?.hasSuffix(section(2, "Why.")) == true)
    #expect(parts.html.last?.contains("!--") == false)
  }

  @Test(
    .serialized,
    arguments: [
      LongLog("## a\n[x] n\n"), LongLog("## a\n[x] n\n", end: "## b\n[x]: https://x.example\n"),
      LongLog("## a\n[[x]]: n [y]\n", end: "[y]: https://y.example"),
      LongLog("## a\nb[^1]\n\n[^1]: c\n"),
      LongLog("## a\nb[^1]\n\n[^1]: c\n", end: "## d\n[r]: https://r.example\n"),
      LongLog("## a\n[r]\n\n[r]: https://r.example\n"), LongLog("## a\n[r\n"),
      LongLog((0..<2_300).map { "## a\n[\($0 + 1)]\n\n[\($0)]: #a\n" }.joined()),
      LongLog(
        (0..<120).map { number in
          "## a\n" + (0..<120).map { "[\($0)] " }.joined() + "\n\n[\(number)]: #a\n"
        }.joined()),
      LongLog(
        "## a\n" + (0..<1_800).map { "[\($0)]: #a\n" }.joined() + "## b\n"
          + (0..<1_800).map { "[\($0)]: #b\n" }.joined() + "## c\n"
          + (0..<1_800).map { "[\($0)] " }.joined()),

    ])
  fileprivate func `a long log is read at once`(long: LongLog) {
    let time = ContinuousClock().measure { _ = Parts(long.text) }
    #expect(time < patience.other)
  }
}

private struct LongLog: CustomTestStringConvertible {
  let text: String
  let testDescription: String

  init(_ part: String, end: String = "") {
    text = String(repeating: part, count: max(1, 90_000 / part.utf8.count)) + end
    testDescription = "\(part.prefix(40).debugDescription) again and again, then \(end.debugDescription)"
  }
}
