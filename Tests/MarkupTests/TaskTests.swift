import Markup
import Testing

@Suite struct `Tasks` {
  @Test(arguments: [
    (
      "- [ ] @tom send rates by Friday", "<ul>\n<li><o tom>send rates<by Friday></li>\n</ul>\n",
      ["send rates"]
    ),
    ("* [x] call", "<ul>\n<li><x>call</li>\n</ul>\n", ["call"]),
    ("1. [X] @tom: call, by tomorrow.", "<ol>\n<li><x tom>call,<by tomorrow></li>\n</ol>\n", ["call,"]),
    (
      "- [x] @tom send rates by 20 March 2026-03-19",
      "<ul>\n<li><x tom>send rates<by 20 March><2026-03-19></li>\n</ul>\n", ["send rates"]
    ),
    ("- [x] sent, done on 2026-03-19", "<ul>\n<li><x>sent,<done on 2026-03-19></li>\n</ul>\n", ["sent,"]),
    ("- [x] send by 2026-03-19", "<ul>\n<li><x>send<by 2026-03-19></li>\n</ul>\n", ["send"]),
    ("- [ ] see 2026-03-19", "<ul>\n<li><o>see 2026-03-19</li>\n</ul>\n", ["see 2026-03-19"]),
    (
      "- [ ] by Friday send\n  *rates* to [[a]] `x` [[b|Bo]]",
      "<ul>\n<li><o>by Friday send\n<em>rates</em> to {a} <code>x</code> {b=Bo}<by Friday></li>\n</ul>\n",
      ["by Friday send rates to {a} x Bo"]
    ),
    (
      "- [ ] a\n  - [x] b\n\n  c\n- d",
      "<ul>\n<li>\n<p><o>a</p>\n<ul>\n<li><x>b</li>\n</ul>\n<p>c</p>\n</li>\n<li>\n<p>d</p>\n</li>\n</ul>\n",
      ["a", "b"]
    ),
    ("> - [ ] [[a]]", "<blockquote>\n<ul>\n<li><o>{a}</li>\n</ul>\n</blockquote>\n", ["{a}"]),
    ("- [ ] ~~*a* b~~ & c", "<ul>\n<li><o><del><em>a</em> b</del> &amp; c</li>\n</ul>\n", ["a b & c"]),
  ])
  func `an item that begins with a box is one`(markdown: String, html: String, words: [String]) {
    let note = Note(markdown)
    #expect(note.html == html)
    #expect(note.tasks == words)
    #expect(note.said == [])
  }

  @Test(arguments: [
    "- \\[ ] x", "- a [ ] b", "- \\[ ]x", "[ ] x", "    - [ ] x", "```\n- [ ] x\n```",
    "| a |\n|---|\n| [ ] x |",
    "- `[ ] x`", "- # [ ] x", "a[^1]\n\n[^1]: [ ] x",
  ])
  func `what is escaped, in code, in a table or elsewhere is none`(markdown: String) {
    let note = Note(markdown)
    #expect(note.tasks == [])
    #expect(note.html.contains("[ ]"))
    #expect(note.said == [])
  }

  @Test(arguments: ["- [ ]x", "1. [] x", "- [ ]@tom x"])
  func `what was meant as a box is refused`(markdown: String) {
    let note = Note(markdown)
    #expect(note.tasks == [])
    #expect(note.diagnostics.map(\.summary) == ["the box is none of a task"])
  }

  @Test func `further owners are known with their places`() {
    let note = Note("- [ ] @a @b, call (@c) \\@d e@f **@g**\n  @h.")
    let others = note.document.tasks.first?.others ?? []
    #expect(others.map(\.name) == ["b", "c", "g", "h"])
    #expect(
      others.map { String(decoding: note.file.bytes[$0.range], as: UTF8.self) } == ["@b", "@c", "@g", "@h"])
    #expect(note.said == [])
  }

  @Test func `an escaped owner is text, and the place of another is known`() {
    let note = Note("é\n\n- [ ] \\@tom call\n- [ ] @tom-reid, call by next Friday", head: "---\n---\n")
    #expect(note.tasks == ["@tom call", "call"])
    let owner = note.document.tasks.last?.owner
    #expect(owner.map { String(decoding: note.file.bytes[$0.range], as: UTF8.self) } == "@tom-reid")
    let due = note.document.tasks.last?.due
    #expect(due.map { String(decoding: note.file.bytes[$0.range], as: UTF8.self) } == "by next Friday")
  }

  @Test(arguments: [
    ("2026-03-20", DayWords(.date(year: 2026, month: 3, day: 20))),
    ("20 March", DayWords(.dayOfMonth(month: 3, day: 20))),
    ("the 1st of Sept", DayWords(.dayOfMonth(month: 9, day: 1))),
    ("March 20, 2026", DayWords(.date(year: 2026, month: 3, day: 20))),
    ("Fri", DayWords(.weekday(5))), ("this Monday", DayWords(.weekday(1))),
    ("next Friday", DayWords(.weekdayOfNextWeek(5))), ("Tomorrow", DayWords(.tomorrow)),
    ("Friday 20 Mar", DayWords(.dayOfMonth(month: 3, day: 20), weekday: 5)),
    ("the end of the month", DayWords(.endOfMonth(isNext: false))),
    ("end of next week", DayWords(.endOfWeek(isNext: true))),
    ("end of March 2027", DayWords(.endOfNamedMonth(3, year: 2027))), ("today", DayWords(.today)),
  ])
  func `a day is written as people write it`(words: String, day: DayWords) {
    let note = Note("- [ ] call by \(words)")
    #expect(note.document.tasks.first?.due?.day == day)
    #expect(note.tasks == ["call"])
  }

  @Test(arguments: [
    "Friday week", "next month", "end of quarter", "Fridya", "20/03/2026", "2026-3-20", "20 Marhc",
    "20 March 26",
    "tomorow", "31 Februry", "the 20th", "20/10", "9.10.2026", "5pm Friday", "noon on Friday", "EOM",
    "month end",
    "month-end", "October", "May", "2026-10", "week 43", "the 3rd, please", "close on 20 March",
  ])
  func `what looks like a day and is none is said`(words: String) {
    let note = Note("- [ ] call by \(words)")
    #expect(note.document.tasks.first?.due == nil)
    #expect(note.tasks == ["call by \(words)"])
    #expect(note.diagnostics.map(\.code) == [.badDay])
    #expect(note.said.first?.hasPrefix("1:12 warning bad-day ‹by ") == true)
  }

  @Test(arguments: [
    "phone", "Jo", "10 %", "5 pm", "the fair", "Sandy", "May we go", "20 boards", "",
    "2.5 %", "a month", "`Friday`",
  ])
  func `most of what follows a by is no day`(words: String) {
    let note = Note("- [ ] call by \(words)")
    #expect(note.document.tasks.first?.due == nil)
    #expect(note.said == [])
  }

  @Test(arguments: [
    ("- [ ] send by\n  Friday", "<ul>\n<li><o>send<by Friday></li>\n</ul>\n", ["send"]),
    (
      "- [ ] send by **Friday**.", "<ul>\n<li><o>send by <strong>Friday</strong>.<by Friday></li>\n</ul>\n",
      ["send by Friday."]
    ),
    (
      "- [ ] send *by 2026-03-20*", "<ul>\n<li><o>send <em>by 2026-03-20</em><by 2026-03-20></li>\n</ul>\n",
      ["send by 2026-03-20"]
    ),
    ("- [ ] send\n  by end of\n  month!", "<ul>\n<li><o>send\n<by end of month></li>\n</ul>\n", ["send"]),
    ("- [x] send by Friday 2026-10-09", "<ul>\n<li><x>send<by Friday><2026-10-09></li>\n</ul>\n", ["send"]),
  ])
  func `a day may stand in lines and in emphasis`(markdown: String, html: String, words: [String]) {
    let note = Note(markdown)
    #expect(note.html == html)
    #expect(note.tasks == words)
    #expect(note.said == [])
  }

  @Test func `a footnote behind a day does not hide it`() {
    let note = Note("- [ ] send by Friday[^1]\n\n[^1]: Noon.")
    #expect(note.document.tasks.first?.due?.day == DayWords(.weekday(5)))
    #expect(note.said == [])
  }

  @Test func `a day of two lines that is not read is said at its first`() {
    #expect(
      Note("- [ ] send by\n  the 20th").said == [
        "1:12 warning bad-day ‹by›: `by the 20th` is not read as a day, so the task has none"
      ])
  }

  @Test(arguments: ["- [ ]", "- [x] @tom", "- [ ] by Friday"])
  func `one without words is an error`(markdown: String) {
    #expect(Note(markdown).diagnostics.map(\.summary) == ["the task does not say what is to be done"])
  }

  @Test(arguments: ["- [ ] by ", "- [ ] @a by Friday\n", "[ ] ", "  - [x] by 2026-01-01\n"])
  func `many of them take no long time`(piece: String) {
    let note = Note(String(repeating: piece, count: 5_000))
    #expect(note.said.count <= 202)
  }

  @Test(arguments: ["&#xE007;0&#xE007; &#xE008;0&#xE008;", "&#57351;0&#57351; &#057352;0&#XE008;"])
  func `the marks of a task cannot be forged`(forged: String) {
    let note = Note("- [ ] call\n\n\(forged) &#xE009; &#x41; &#xE000 &#")
    #expect(note.document.tasks.count == 1)
    let typed = forged.replacing("&", with: "&amp;")
    #expect(note.html.hasSuffix("<p>\(typed) \u{E009} A &amp;#xE000 &amp;#</p>\n"))
    #expect(note.said == [])
  }
}
