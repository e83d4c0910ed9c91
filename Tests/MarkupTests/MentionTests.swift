import Testing

@Suite struct `Mentions` {
  @Test func `a mention is a gap where its name will stand`() {
    let note = Note("Saw [[northgate]] with [[contact:jo-bell]].\n")
    #expect(String(decoding: note.document.html, as: UTF8.self) == "<p>Saw  with .</p>\n")
    #expect(note.document.mentions.map(\.offset) == [7, 13])
    #expect(note.document.mentions.map(\.kind) == [nil, "contact"])
    #expect(note.document.mentions.map(\.id) == ["northgate", "jo-bell"])
    #expect(note.html == "<p>Saw {northgate} with {contact:jo-bell}.</p>\n")
    #expect(note.said == [])
  }

  @Test(arguments: [
    ("*[[a]]* and **[[b]]**", "<p><em>{a}</em> and <strong>{b}</strong></p>\n"),
    ("_[[a]]_ **x[[b]]**y", "<p><em>{a}</em> <strong>x{b}</strong>y</p>\n"),
    ("## 10:00 visit [[a]]", "<h2>10:00 visit {a}</h2>\n"),
    ("[[a]]\n=====", "<h1>{a}</h1>\n"),
    ("- [[a]]\n- [[b]]", "<ul>\n<li>{a}</li>\n<li>{b}</li>\n</ul>\n"),
    ("> x\nlazy [[a]]\n> [[b]]", "<blockquote>\n<p>x\nlazy {a}\n{b}</p>\n</blockquote>\n"),
    ("[[a]][[b]]", "<p>{a}{b}</p>\n"),
    ("[[[a]]]", "<p>[{a}]</p>\n"),
    ("![[a]]", "<p>!{a}</p>\n"),
    ("[[a]](x) [[a]]: x", "<p>{a}(x) {a}: x</p>\n"),
  ])
  func `it stands wherever a word can`(markdown: String, html: String) {
    #expect(Note(markdown).html == html)
  }

  @Test(arguments: [
    ("[[ north gate ]]", nil, "north gate"),
    ("[[CYP&F &amp; <b>]]", nil, "CYP&F &amp; <b>"),
    ("[[Zürich, Straße 5]]", nil, "Zürich, Straße 5"),
    ("[[contact: jo-bell ]]", "contact", "jo-bell"),
    ("[[Contact:jo-bell]]", nil, "Contact:jo-bell"),
    ("[[a b:c]]", nil, "a b:c"),
    ("[[contact:]]", nil, "contact:"),
    ("[[:x]]", nil, ":x"),
    ("[[product:a:b]]", "product", "a:b"),
  ])
  func `kind and id are what stands between the brackets, trimmed`(
    markdown: String, kind: String?, id: String
  ) {
    let note = Note(markdown)
    #expect(note.document.mentions.map(\.kind) == [kind])
    #expect(note.document.mentions.map(\.id) == [id])
    #expect(note.mentioned == [markdown])
  }

  @Test(arguments: [
    "\\[[a]]", "[[]]", "[[ ]]", "[[a]", "[[a\nb]]", "[[a|b]", "[[a|b\nc]]", "\\[[a|b]]", "[[|", "[ [a]]",
    "[[a] ]", "[[a", "[[", "[",
  ])
  func `what is no mention stays text`(markdown: String) {
    let note = Note(markdown)
    #expect(note.document.mentions == [])
    let text = markdown.replacing("\\", with: "")
    #expect(note.html == "<p>\(text)</p>\n")
    #expect(note.said == [])
  }

  @Test func `an escaped backslash escapes no bracket`() {
    #expect(Note("\\\\[[a]] \\\\\\[[b]]").html == "<p>\\{a} \\[[b]]</p>\n")
  }

  @Test(arguments: [
    ("`[[a]]` and ``x [[b & c]]``", "<p><code>[[a]]</code> and <code>x [[b &amp; c]]</code></p>\n"),
    ("    [[a]]", "<pre><code>[[a]]\n</code></pre>\n"),
    (
      "```text [[a]]\n[[b]]\n\\[[c]]\n```",
      "<pre><code class=\"language-text\">[[b]]\n\\[[c]]\n</code></pre>\n"
    ),
    (
      "[x](https://e.example/[[a]] \"t [[b]]\")",
      "<p><a href=\"https://e.example/%5B%5Ba%5D%5D\" title=\"t [[b]]\">x</a></p>\n"
    ),
    (
      "<https://e.example/[[a]]>",
      "<p><a href=\"https://e.example/%5B%5Ba%5D%5D\">https://e.example/[[a]]</a></p>\n"
    ),
    (
      "[x][r]\n\n[r]: https://e.example/[[a]] '[[b]]'",
      "<p><a href=\"https://e.example/%5B%5Ba%5D%5D\" title=\"[[b]]\">x</a></p>\n"
    ),
  ])
  func `in code, in addresses and in titles it is what was typed`(markdown: String, html: String) {
    let note = Note(markdown)
    #expect(note.html == html)
    #expect(note.document.mentions == [])
    #expect(note.said == [])
  }

  @Test func `in the text of a link it is marked, for no link may stand in a link`() {
    let note = Note("[see *[[a]]*](https://e.example) and [[b]], [gone [[c]]](javascript:x)")
    #expect(
      note.html == "<p><a href=\"https://e.example\">see <em>{{a}}</em></a> and {b}, gone {c}</p>\n")
  }

  @Test func `the bytes are those of the file, behind front matter, accents and Windows line ends`() {
    let note = Note(
      "Für [[zürich]]:\r\n\r\n> – „[[b]]“\r\nfaul [[c]]\r\n", head: "---\r\nname: Zoë\r\n---\r\n")
    #expect(note.mentioned == ["[[zürich]]", "[[b]]", "[[c]]"])
    #expect(note.document.mentions.map(\.range) == [27..<38, 52..<57, 67..<72])
    #expect(
      note.html == "<p>Für {zürich}:</p>\n<blockquote>\n<p>– „{b}“\nfaul {c}</p>\n</blockquote>\n")
  }

  @Test func `a private character that somebody typed is kept`() {
    let note = Note(
      "\u{E000} \u{E000}0\u{E000} [[a]] `\u{E000}` \\\u{E000} [x](https://e.example/ '\u{E000}1\u{E000}')")
    #expect(
      note.html
        == "<p>\u{E000} \u{E000}0\u{E000} {a} <code>\u{E000}</code> \\\u{E000} "
        + "<a href=\"https://e.example/\" title=\"\u{E000}1\u{E000}\">x</a></p>\n")
    #expect(note.mentioned == ["[[a]]"])
  }

  @Test func `many mentions keep their order`() {
    let names = (0..<1_200).map { "a\($0)" }
    let note = Note(names.map { "[[\($0)]]" }.joined(separator: " "))
    #expect(note.document.mentions.map(\.id) == names)
    #expect(note.html == "<p>" + names.map { "{\($0)}" }.joined(separator: " ") + "</p>\n")
  }

  @Test(arguments: [
    ("[[northgate|the mall]]", "<p>{northgate=the mall}</p>\n"),
    ("*[[ contact:jo-bell | Jo *of* R&D ]]*", "<p><em>{contact:jo-bell=Jo *of* R&D}</em></p>\n"),
    ("[[a\\|b]] [[a|b|c]] [[a|b\\|c]]", "<p>{a=b} {a=b|c} {a=b|c}</p>\n"),
    ("[[a|b:c]]", "<p>{a=b:c}</p>\n"),
    ("[x [[a|b]]](https://e.example)", "<p><a href=\"https://e.example\">x {{a=b}}</a></p>\n"),
    ("`[[a|]]` `[[a\\|b]]`", "<p><code>[[a|]]</code> <code>[[a\\|b]]</code></p>\n"),
    ("[[a|b]] | c\n:--", "<p>{a=b} | c\n:--</p>\n"),
  ])
  func `words of its own stand behind a bar`(markdown: String, html: String) {
    let note = Note(markdown)
    #expect(note.html == html)
    #expect(note.said == [])
  }

  @Test func `a bar needs a record before it and words behind it`() {
    let note = Note("é [[a|]] [[ | b]]\n[[a\\| ]]")
    #expect(note.html == "<p>é [[a|]] [[ | b]]\n[[a\\| ]]</p>\n")
    #expect(note.document.mentions == [])
    #expect(
      note.said == [
        "1:3 error bad-mention ‹[[a|]]›: the mention has no words behind its bar",
        "1:10 error bad-mention ‹[[ | b]]›: the mention names no record before its bar",
        "2:1 error bad-mention ‹[[a\\| ]]›: the mention has no words behind its bar",
      ])
  }

  @Test func `in a table the bar has a backslash`() {
    let note = Note("| [[a\\|b]] | `[[a\\|b]]` |\n|---|---|\n| [[c|d]] x | [[e]] |")
    #expect(note.html.contains("<th scope=\"col\">{a=b}</th><th scope=\"col\"><code>[[a|b]]</code></th>"))
    #expect(note.html.contains("<td>{c=d} x</td><td>{e}</td>"))
    #expect(
      note.said == ["3:3 error bad-mention ‹[[c|d]]›: a bar in a table ends the cell, also in a mention"])
    #expect(note.diagnostics.first?.help == "write `[[c\\|d]]`")
  }
}
