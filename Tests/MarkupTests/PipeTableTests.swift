import Testing

/// The HTML of a table, from the tags of its cells.
private func table(_ head: String, _ rows: String...) -> String {
  let body = rows.isEmpty ? "" : "<tbody>\n" + rows.map { "<tr>\($0)</tr>\n" }.joined() + "</tbody>\n"
  return "<div class=\"table\" tabindex=\"0\"><table>\n"
    + "<thead>\n<tr>\(head)</tr>\n</thead>\n\(body)</table></div>\n"
}

private let ab = "<th scope=\"col\">a</th><th scope=\"col\">b</th>"
private let oneTwo = "<td>1</td><td>2</td>"

@Suite struct `Pipe tables` {
  @Test(arguments: [
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "a | b\n--- | ---\n1 | 2",
    "|a|b|\n|-|-|\n|1|2|",
    "  | a | b\n  |:--|:-\n      | 1 | 2 ",
    "| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n",
    "| a | b |\r|---|---|\r| 1 | 2 |\r",
    "\u{FEFF}| a | b |\n|---|---|\n| 1 | 2 |",
  ])
  func `a header, a line of dashes and rows make a table`(markdown: String) {
    let note = Note(markdown)
    #expect(note.html == table(ab, oneTwo))
    #expect(note.said == [])
  }

  @Test func `columns are aligned by class`() {
    let note = Note("| a | b | c | d |\n|---|:-:|--:|:--|\n| 1 | 2 | 3 | 4 |")
    #expect(
      note.html
        == table(
          "<th scope=\"col\">a</th><th scope=\"col\" class=\"mid\">b</th><th scope=\"col\" class=\"num\">c</th>"
            + "<th scope=\"col\">d</th>",
          "<td>1</td><td class=\"mid\">2</td><td class=\"num\">3</td><td>4</td>"))
  }

  @Test func `a header alone is a table, and an empty cell of it heads nothing`() {
    #expect(Note("| | b |\n|-|-|").html == table("<td></td><th scope=\"col\">b</th>"))
    #expect(Note("| a |\n|---|").html == table("<th scope=\"col\">a</th>"))
  }

  @Test(arguments: [
    "| a | b |\n|---|", "a | b\n:--", "| a | b |\n|---|-x-|", "a\n:-:", "| a | b |\n| 1 | 2 |", "|---|---|",
    "| a \\| b |\n|---|---|", "| a | b |\n|--:-|---|", "| a | b |\n|::-|---|",
  ])
  func `without a fitting line of dashes it stays a paragraph`(markdown: String) {
    let note = Note(markdown)
    #expect(note.html == "<p>\(markdown.replacing("\\", with: ""))</p>\n")
    #expect(note.said == [])
  }

  @Test func `plain cells and others stand in their order`() {
    let note = Note(
      "Prices:\n| a | *b* |\n|---|---|\n| £7,277 | `y` |\n| x | 5 % |\n| [k] | z |\n\n[k]: https://k.example")
    #expect(
      note.html
        == "<p>Prices:</p>\n"
        + table(
          "<th scope=\"col\">a</th><th scope=\"col\"><em>b</em></th>",
          "<td>£7,277</td><td><code>y</code></td>",
          "<td>x</td><td>5 %</td>", "<td><a href=\"https://k.example\">k</a></td><td>z</td>"))
    #expect(note.said == [])
  }

  @Test func `bytes of a cell that are no UTF-8 are shown as such`() {
    let note = Note(bytes: Array("| a |\n|---|\n| x".utf8) + [0xFF] + Array("y |\n| z |".utf8))
    #expect(note.html == table("<th scope=\"col\">a</th>", "<td>x\u{FFFD}y</td>", "<td>z</td>"))
  }

  @Test func `cells hold Markdown, and no cell starts a block`() {
    let note = Note(
      """
      | a | b |
      |---|---|
      | *x* `y` | [[northgate]] |
      | - x | # y |
      | > x | 1. y |
      | _x_ | ``` |
      | a\\ | & &amp; "q" |
      """)
    #expect(
      note.html
        == table(
          ab, "<td><em>x</em> <code>y</code></td><td>{northgate}</td>", "<td>- x</td><td># y</td>",
          "<td>&gt; x</td><td>1. y</td>", "<td><em>x</em></td><td>```</td>",
          "<td>a\\</td><td>&amp; &amp; &quot;q&quot;</td>"))
    #expect(note.mentioned == ["[[northgate]]"])
  }

  @Test func `an escaped bar stands in its cell, in code too`() {
    let note = Note("| a | b |\n|---|---|\n| x \\| y | `x \\| y` |\n| \\\\| \\* |")
    #expect(
      note.html == table(ab, "<td>x | y</td><td><code>x | y</code></td>", "<td>\\</td><td>*</td>"))
  }

  @Test func `a cell uses the note's link definitions, wherever they stand`() {
    let note = Note(
      """
      [one]: https://one.example

      | a | b |
      |---|---|
      | [one] | [x][two] |

      > [two]: https://two.example 'T'
      > [one]: https://late.example
      """)
    #expect(
      note.html
        == table(
          ab,
          "<td><a href=\"https://one.example\">one</a></td>"
            + "<td><a href=\"https://two.example\" title=\"T\">x</a></td>")
        + "<blockquote>\n</blockquote>\n")
    #expect(note.said == [])
  }

  @Test func `lines of text above stay a paragraph`() {
    let note = Note("Rates *from\nMarch* [[a]]\n      # no heading\n| a | b |\n|---|---|\n| 1 | 2 |\n\nEnd.")
    #expect(
      note.html == "<p>Rates <em>from\nMarch</em> {a}\n# no heading</p>\n" + table(ab, oneTwo)
        + "<p>End.</p>\n")
  }

  @Test func `definitions directly above are no paragraph`() {
    let note = Note("[x]: https://e.example\n| a | b |\n|---|---|\n| [x] | 2 |")
    #expect(note.html == table(ab, "<td><a href=\"https://e.example\">x</a></td><td>2</td>"))
  }

  @Test func `a code span does not reach from the text into the table`() {
    let note = Note("see `x\n| a | b |\n|---|---|\n| 1` | 2 |")
    #expect(note.html == "<p>see `x</p>\n" + table(ab, "<td>1`</td><td>2</td>"))
  }

  @Test(arguments: [
    ("> | a | b |\n> |---|---|\n> | 1 | 2 |", "<blockquote>\n", "</blockquote>\n"),
    (">| a | b |\n>|---|---|\n| 1 | 2 |", "<blockquote>\n", "</blockquote>\n"),
    (
      "> > | a | b |\n>>|---|---|\n> > | 1 | 2 |", "<blockquote>\n<blockquote>\n",
      "</blockquote>\n</blockquote>\n"
    ),
    ("- | a | b |\n  |---|---|\n  | 1 | 2 |", "<ul>\n<li>\n", "</li>\n</ul>\n"),
    (
      "1. > | a | b |\n   > |---|---|\n   > | 1 | 2 |", "<ol>\n<li>\n<blockquote>\n",
      "</blockquote>\n</li>\n</ol>\n"
    ),
    (
      "> - | a | b |\n>   |---|---|\n>   | 1 | 2 |", "<blockquote>\n<ul>\n<li>\n",
      "</li>\n</ul>\n</blockquote>\n"
    ),
    (">\t| a | b |\n>\t|---|---|\n>  | 1 | 2 |", "<blockquote>\n", "</blockquote>\n"),
  ])
  func `a table stands in quotes and lists`(markdown: String, opening: String, closing: String) {
    let note = Note(markdown)
    #expect(note.html == opening + table(ab, oneTwo) + closing)
    #expect(note.said == [])
  }

  @Test func `a mark that belongs to a lazy row stays in it`() {
    let note = Note("> > | a | b |\n> > |---|---|\n>      > | 2 |")
    #expect(note.html.contains("<tr><td>&gt;</td><td>2</td></tr>"))
  }

  @Test func `dashes right below a table are a rule, other lines are rows`() {
    #expect(Note("| a | b |\n|---|---|\n| 1 | 2 |\n---\nx").html == table(ab, oneTwo) + "<hr />\n<p>x</p>\n")
    #expect(Note("| a | b |\n|---|---|\n===").html == table(ab, "<td>===</td><td></td>"))
    #expect(Note("| a | b |\n|---|---|\nend").html == table(ab, "<td>end</td><td></td>"))
    #expect(Note("| a |\n---").html == "<h2>| a |</h2>\n")
  }

  @Test func `a short row is filled`() {
    #expect(
      Note("| a | b |\n|---|---|\n| 1 |\n|").html == table(ab, "<td>1</td><td></td>", "<td></td><td></td>"))
  }

  @Test func `a row with more cells than the header loses none and is an error`() {
    let note = Note("Zoë:\n\n| a | b |\n|---|---|\n| 1 | 2 | |\n| [[ä]] | 2 | drei | [[vier]] |\n| 1 | 2 |\n")
    #expect(
      note.html
        == "<p>Zoë:</p>\n" + table(ab, oneTwo, "<td>{ä}</td><td>2</td><td>drei</td><td>{vier}</td>", oneTwo))
    #expect(
      note.said == ["6:15 error ragged-row ‹drei | [[vier]]›: the row has 4 cells and the header 2"])
  }

  @Test func `a wide header over many short rows is not filled without end`() {
    let header = String(repeating: "|a", count: 10_000) + "\n" + String(repeating: "|-", count: 10_000) + "\n"
    let note = Note(header + String(repeating: "|\n", count: 10_000))
    #expect(note.document.html.count < 1_500_000)
    #expect(note.said == [])
  }

  @Test func `two tables are two`() {
    let one = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    #expect(Note(one + "\n" + one).html == table(ab, oneTwo) + table(ab, oneTwo))
  }
}
