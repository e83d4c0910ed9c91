import Diagnostics
import Testing

struct ReportTests {
  @Test(arguments: ["", "a", "a\nb", "a\r\nbé\n\n€x", "\u{FEFF}name: x\nb", "\n\n"])
  func `a table of lines finds what a walk from the start finds`(text: String) {
    let file = SourceFile(path: "note.md", bytes: Array(text.utf8))
    let table = LineTable(file)
    for offset in 0...file.bytes.count + 1 {
      #expect(table.position(of: offset) == file.position(of: offset))
    }
  }

  @Test func `counts notes that are set aside, not their faults`() {
    let page = SourceSpan(SourceFile(path: "pages/a.md", bytes: []))
    let report = TerminalRenderer(colours: false).report([
      Diagnostic(.setAside, .unknownKey, "one", at: page),
      Diagnostic(.setAside, .unknownKey, "two", at: page),
      Diagnostic(.warning, .rawHTML, "three", at: page), Diagnostic(.warning, .rawHTML, "four", at: page),
    ])
    #expect(
      report == """
        pages/a.md:1:1: warning: four [raw-html]

        pages/a.md:1:1: warning: three [raw-html]

        pages/a.md:1:1: set aside: one [unknown-key]

        pages/a.md:1:1: set aside: two [unknown-key]

        1 note set aside, 2 warnings

        """)
  }

  @Test func `cuts what it quotes where that is long`() {
    let long = String(repeating: "x", count: 5000)
    let text = TerminalRenderer(colours: false).render(Diagnostic(.badDay, "`\(long)` is not a day", at: nil))
    #expect(text == "error: `\(long.prefix(79))…` is not a day [bad-day]\n")
  }

  /// Each message about the end of a large table took a walk over all of it.
  @Test func `is quick about many faults at the end of a large table`() {
    let row = Array("2026-03-01,northgate,1250\n".utf8)
    let file = SourceFile(path: "t.csv", bytes: Array(repeatElement(row, count: 100_000).joined()))
    let faults = (1...100).map { number in
      Diagnostic(.badDay, "no day", at: SourceSpan(file, file.bytes.count - number..<file.bytes.count))
    }
    let clock = ContinuousClock()
    let time = clock.measure { #expect(TerminalRenderer(colours: false).report(faults).utf8.count > 1000) }
    #expect(time < .seconds(5))
  }

  @Test(arguments: [
    ("teritory", "territory"), ("Amout", "amount"), ("pryia", "priya"), ("retial", "retail"), ("x", nil),
    ("shoe_size", nil),
  ])
  func `suggests what is near`(word: String, near: String?) {
    #expect(closest(to: word, in: ["territory", "amount", "priya", "retail"]) == near)
  }
}
