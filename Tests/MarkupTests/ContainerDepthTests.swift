import Seeds
import Testing

/// A long text that a report of the tests names by how it begins.
struct Long: Sendable, CustomTestStringConvertible {
  let text: String

  var testDescription: String { "\(text.utf8.count) bytes of " + String(reflecting: text.prefix(12)) }
}

/// What a build for people may take, and one for tests, which is many times slower and shares its machine.
/// Without the limits the first of the nested texts takes twenty seconds.
#if DEBUG
  let patience = (nested: Duration.seconds(10), other: Duration.seconds(10))
#else
  let patience = (nested: Duration.milliseconds(100), other: Duration.seconds(1))
#endif

private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

/// As often as 90,000 bytes hold it.
private func ninetyKilobytes(_ text: String) -> String { times(90_000 / text.utf8.count, text) }

/// Lists of which each stands in the one before, a level a line.
private func nestedLists(_ depth: Int, marker: String = "- ", end: String = "\n") -> String {
  (0..<depth).map { times($0 * marker.count, " ") + marker + "x" + end }.joined()
}

/// Two lines of 60 lists each, the second within the first, behind what stands between them.
private func twoSteps(_ between: String, blanks: String) -> String {
  times(60, "- ") + "x" + between + blanks + times(60, "- ") + "y"
}

/// Each with the line at which it is too deep.
private let deep: [(String, Int)] = [
  (times(101, ">"), 1),
  (times(51, "> - "), 1),
  (times(101, "1. ") + "x", 1),
  (nestedLists(101), 101),
  (nestedLists(101, marker: "+ ", end: "\r\n"), 101),
  (nestedLists(101, marker: "10) "), 101),
  (twoSteps("\nlazy\n", blanks: times(120, " ")), 3),
  (twoSteps("\r\nlazy\r\n\r\n", blanks: times(30, "\t")), 4),
]

private let shallow: [Long] = [
  times(200, "- "),
  times(200, "* "),
  "> - " + times(150, "- "),
  times(1_000, "- x\n"),
  times(1_000, "1. x\n\n   y\n"),
  times(1_000, "> x\n> > y\n"),
  times(50, times(100, "> ") + "x\n"),
  times(50, times(100, "- ") + "x\n"),
  times(50, times(50, "> - ") + "x\n"),
  times(50, nestedLists(50) + "\nx\n\n"),
  times(20_000, "- x\n  - y\n    - z\n\n"),
  "x\n" + times(400, " ") + "y",
  "- x\n\n" + times(400, " ") + "- y",
].map { Long(text: $0) }

private let nested: [Long] = [
  times(15_000, "- ") + "x\n" + times(60_000, "\n"),
  times(45_000, "> ") + "x",
  ninetyKilobytes(times(100, "> ") + "x\n"),
  ninetyKilobytes(times(100, "> ") + "\n\n"),
  ninetyKilobytes(times(300, "> ") + "\n\n"),
  nestedLists(300),
  nestedLists(100) + times(80_000, "\n"),
  times(100, "- ") + "x\n" + times(90_000, "\n"),
  ninetyKilobytes(times(90, "- ") + "\nx\n"),
  times(90, "> ") + ninetyKilobytes("x\n"),
  ninetyKilobytes("* "),
  ninetyKilobytes("- - a\n"),
  ninetyKilobytes("> - 1. a\n"),
].map { Long(text: $0) }

private let other: [Long] = [
  ninetyKilobytes("|a|b|\n|-|-|\n"),
  ninetyKilobytes("|a|b|\n|-|-|\n\n"),
  ninetyKilobytes("|a|\n"),
  ninetyKilobytes("\\|"),
  ninetyKilobytes("[[a]]"),
  ninetyKilobytes("[[a"),
  ninetyKilobytes("["),
  ninetyKilobytes("\u{E000}"),
  ninetyKilobytes("<b>"),
  ninetyKilobytes("[x][r] ") + "\n\n[r]: a.md\n",
  "x" + ninetyKilobytes("<b> `a` [x](y)"),
  ninetyKilobytes("`a\nb` "),
  ninetyKilobytes("~~a "),
  ninetyKilobytes("a~~ "),
  times(15_000, "~~a ") + times(15_000, "~~ "),
  ninetyKilobytes("*~~a* b~~ "),
  ninetyKilobytes("~~[["),
  ninetyKilobytes("~"),
  ninetyKilobytes("[[a|b"),
  ninetyKilobytes("[[a|]]"),
  ninetyKilobytes("[[a\\|"),
  ninetyKilobytes("[^a"),
  ninetyKilobytes("[^1] ") + "\n\n[^1]: a",
  "[^1]\n\n" + ninetyKilobytes("[^1]: a\n"),
  "[^1]\n\n[^1]: a\n" + ninetyKilobytes("    b\n\n"),
  "[^1]\n\n[^1]: a" + times(90_000, "\n"),
  (0..<3_000).map { "[^\($0)] \n\n[^\($0)]: [^\($0 + 1)]\n" }.joined(),
  "|a|\n|-|\n|" + ninetyKilobytes("[[a|b]]"),
].map { Long(text: $0) }

@Suite struct `Nesting` {
  @Test func `a hundred levels pass and one more is refused at its line`() {
    #expect(Note(times(100, "> ") + "x").said == [])
    #expect(Note(nestedLists(100)).said == [])
    let note = Note("a\n\n" + times(101, "> ") + "x", head: "---\n---\n")
    #expect(note.said == ["5:1 error nested-too-deep ‹>›: quotes and lists are nested too deep"])
    #expect(note.document.isEmpty)
  }

  @Test(arguments: deep)
  func `however deep nesting is written, it is seen`(markdown: String, line: Int) {
    let note = Note(markdown)
    let lines = markdown.split(separator: /\r\n|\n/, omittingEmptySubsequences: false)
    let marked = lines[line - 1].prefix(1)
    #expect(
      note.said == ["\(line):1 error nested-too-deep ‹\(marked)›: quotes and lists are nested too deep"])
  }

  @Test(arguments: shallow)
  func `what is long but not deep passes`(long: Long) {
    #expect(Note(long.text).said == [])
  }

  @Test(.serialized, arguments: nested)
  func `ninety kilobytes of quotes and lists are read or refused at once`(long: Long) {
    let time = ContinuousClock().measure { _ = Note(long.text) }
    #expect(time < patience.nested)
  }

  @Test(.serialized, arguments: other)
  func `ninety kilobytes of anything else do not hang it`(long: Long) {
    let time = ContinuousClock().measure { _ = Note(long.text) }
    #expect(time < patience.other)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `no note that passes is deeper for libcmark`(seed: UInt64) {
    print("nesting from seed \(seed)")
    var random = SplitMix64(seed: seed)
    var deepest = 0
    for _ in 0..<300 {
      let markdown = nesting(by: &random)
      let depth = containerDepth(markdown)
      if Note(markdown).said.isEmpty {
        deepest = max(deepest, depth)
        #expect(depth <= 100, "seed \(seed): \(markdown)")
      }
    }
    #expect(deepest > 60)
  }
}

/// Lines that open quotes and lists, step by step, with blanks enough to stand in those before.
private func nesting(by random: inout SplitMix64) -> String {
  let marks = ["> ", ">", "- ", "+ ", "* ", "1. ", "-\t", ">\t", "- > "]
  let ends = ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\nlazy\n", "\n>\n", "\n```\n"]
  let favourite = Int.random(in: 0..<marks.count, using: &random)
  var text = ""
  var columns = 0
  for _ in 0..<Int.random(in: 1...8, using: &random) {
    if Bool.random(using: &random) {
      text += times(columns, " ")
    } else {
      text += times(columns / 4, "\t")
    }
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let isOdd = Int.random(in: 0..<8, using: &random) == 0
      let mark = marks[isOdd ? Int.random(in: 0..<marks.count, using: &random) : favourite]
      text += mark
      columns += mark.utf8.count
    }
    text += ["x", "", "2. y", "|"].randomElement(using: &random) ?? ""
    text += ends.randomElement(using: &random) ?? ""
  }
  return text
}
