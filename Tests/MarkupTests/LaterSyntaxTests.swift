import Testing

@Suite struct `What a note may not hold yet` {
  @Test func `each is an error at its place`() {
    let note = Note(
      """
      Made `{{revenue where team=north}}` or {{units}}.

      > ~~~report
      > show: table
      > ~~~
      """)
    let later = "error not-read-yet"
    #expect(
      note.said == [
        "1:7 \(later) ‹{{revenue where team=north}}›: figures in a text are not read yet",
        "1:40 \(later) ‹{{units}}›: figures in a text are not read yet",
        "3:3 \(later) ‹~~~report›: report blocks are not read yet",
      ])
  }

  @Test(arguments: [
    "`{{x`", "{ {x}} {{x} }", "    {{x}}",
    "```text report\n{{x}}\n```",
  ])
  func `what is escaped, in code or something else stays`(text: String) {
    #expect(Note(text).said == [])
  }

  @Test(arguments: ["{{a ", "{{a}} ", "`{{` "])
  func `much of it takes no long time`(piece: String) {
    let note = Note(String(repeating: piece, count: 20_000))
    #expect(note.said.count <= 101)
  }
}
