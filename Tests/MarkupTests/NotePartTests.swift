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
    var blanks: [Range<Int>] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let next = min(offset + line.utf8.count + 1, file.bytes.count)
      if line.hasPrefix("## ") {
        if !starts.isEmpty { ends.append(offset) }
        starts.append(next)
      } else if line.hasPrefix(":") {
        blanks.append(offset..<next)
        starts[starts.count - 1] = next
      }
      offset = next
    }
    ends.append(file.bytes.count)
    let (documents, diagnostics) = readMarkdown(
      file, in: 0..<file.bytes.count, parts: zip(starts, ends).map { $0..<$1 }, blanks: blanks,
      firstHeading: 4, anchors: "n", path: "log.md")
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
        "2:1 the footnote `[^two]` is not explained", "2:8 the footnote `[^task]` is not explained",
        "2:16 the footnote `[^more]` is not explained", "17:11 raw HTML is left out",
        "8:1 nothing uses the footnote `[^two]`", "15:1 nothing uses the footnote `[^two]`",
        "16:1 nothing uses the footnote `[^nobody]`",
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
}
