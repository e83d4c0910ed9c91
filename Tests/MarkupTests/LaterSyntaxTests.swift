import Testing

@Suite struct `What a note may not hold yet` {
  @Test func `each is an error at its place`() {
    let note = Note(
      """
      Made `{{revenue where team=north}}` or {{units}}.

      - [ ] @tom send rates
      - plain
        1. [x] done

      | a | b |
      |---|---|
      | [ ] c | d      |

      > ~~~report
      > show: table
      > ~~~
      """)
    let later = "error not-read-yet"
    #expect(
      note.said == [
        "1:7 \(later) ‹{{revenue where team=north}}›: figures in a text are not read yet",
        "1:40 \(later) ‹{{units}}›: figures in a text are not read yet",
        "3:3 \(later) ‹[ ]›: tasks in a text are not read yet",
        "5:6 \(later) ‹[x]›: tasks in a text are not read yet",
        "11:3 \(later) ‹~~~report›: report blocks are not read yet",
      ])
  }

  @Test(arguments: [
    "`{{x`", "{ {x}} {{x} }", "- \\[ ] x", "- [ ]x", "- a [ ] b", "[ ] x", "    {{x}}",
    "```text report\n{{x}}\n```",
  ])
  func `what is escaped, in code or something else stays`(text: String) {
    #expect(Note(text).said == [])
  }

  @Test func `a mention stays beside it`() {
    let note = Note("- [X] [[a]] [[b]]")
    #expect(note.mentioned == ["[[a]]", "[[b]]"])
    #expect(note.said == ["1:3 error not-read-yet ‹[X]›: tasks in a text are not read yet"])
  }

  @Test(arguments: ["{{a ", "{{a}} ", "`{{` "])
  func `much of it takes no long time`(piece: String) {
    let note = Note(String(repeating: piece, count: 20_000))
    #expect(note.said.count <= 101)
  }
}
