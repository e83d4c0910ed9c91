import Testing

@Suite struct `What a note may not hold yet` {
  @Test func `each is an error at its place`() {
    let note = Note(
      """
      See[^1] made `{{revenue where team=north}}` or {{units}}.

      - [ ] @tom send rates
      - plain
        1. [x] done

      | a | b [^n] |
      |---|---|
      | [ ] c | d      |

      > ~~~report
      > show: table
      > ~~~

      [^1]: The note.
      """)
    let later = "error not-read-yet"
    #expect(
      note.said == [
        "1:4 \(later) ‹[^1]›: footnotes are not read yet",
        "1:15 \(later) ‹{{revenue where team=north}}›: figures in a text are not read yet",
        "1:48 \(later) ‹{{units}}›: figures in a text are not read yet",
        "3:3 \(later) ‹[ ]›: tasks in a text are not read yet",
        "5:6 \(later) ‹[x]›: tasks in a text are not read yet",
        "7:9 \(later) ‹[^n]›: footnotes are not read yet",
        "11:3 \(later) ‹~~~report›: report blocks are not read yet",
        "15:1 \(later) ‹[^1]›: footnotes are not read yet",
      ])
  }

  @Test func `a footnote of one word is no link`() {
    let note = Note("See[^1] and [^2](https://e.example).\n\n[^1]: https://e.example\n")
    #expect(note.said == ["1:4 error not-read-yet ‹[^1]›: footnotes are not read yet"])
  }

  @Test(arguments: [
    "~~gone~~", "\\[^1] [^] [^a b]",
    "`~~x~~ [^1] [[a|b]] {{x`", "{ {x}} {{x} }", "<https://e.example/~~a~~>",
    "- \\[ ] x", "- [ ]x", "- a [ ] b", "[ ] x", "    ~~x~~ [^1]", "```text report\n{{x}}\n```",
  ])
  func `what is escaped, in code or something else stays`(text: String) {
    #expect(Note(text).said == [])
  }

  @Test func `a mention stays beside it`() {
    let note = Note("- [X] [[a]] [[b]]")
    #expect(note.mentioned == ["[[a]]", "[[b]]"])
    #expect(note.said == ["1:3 error not-read-yet ‹[X]›: tasks in a text are not read yet"])
  }

  @Test(arguments: ["~~a ", "{{a ", "[^a ", "[[a|b ", "[^1] ", "\\~~a ", "`{{` "])
  func `much of it takes no long time`(piece: String) {
    let note = Note(String(repeating: piece, count: 20_000))
    #expect(note.said.count <= 101)
  }
}
