import Diagnostics
import FrontMatter
import Testing

@Suite struct `Plain lines are read as libyaml reads them` {
  private static let seed = UInt64.random(in: .min ... .max)

  /// What plain lines are made of, and what makes them plain no more.
  private static let pieces = [
    "a", "key", "b_2", "9", ": ", ": ", ":", " ", "words of it", "2026-03-14", "12:15", "60 %", "x, y", "/",
    ".",
    "-", "- ", "[", "]", "[a, b]", "[a]", "[12:15]", "[a,b]", "[ a]", "[]", ", ", "\n", "\n", "\nkey: ", "#",
    " # ",
    "'", "null", "~", "---", "...", "\t", "\r\n", "é", "&", "*", "!", "|", ">", "%", "?", "{", "}", "A",
  ]

  private static let comment = "# said\n"

  /// The tree of a text that stands below a comment, which is read with it or not: with it, only libyaml reads.
  private func read(_ text: String, withComment: Bool) -> (node: Node?, diagnostics: [Diagnostic]) {
    let file = SourceFile(path: "note.md", bytes: Array((Self.comment + text).utf8))
    return readYAML(file, in: (withComment ? 0 : Self.comment.utf8.count)..<file.bytes.count)
  }

  @Test(arguments: [
    "a: b", "account: plymouth-pharmacy\ndate: 2026-05-08\ntime: 12:15\nwith: [callum-price-0384, jo]\n",
    "key: a, b\nother: x / y - z.\nshare: 60 %\n", "a: [b]\nb: [c d, e]", "a: null\nb: no\n",
  ])
  func `the usual front matter is the same tree at the same places`(text: String) {
    let (node, diagnostics) = read(text, withComment: false)
    #expect(node != nil && node == read(text, withComment: true).node)
    #expect(diagnostics.isEmpty)
  }

  @Test func `whatever stands in the lines, both trees are one`() {
    print("plain lines: seed \(Self.seed)")
    var generator = SeededGenerator(state: Self.seed)
    for _ in 0..<5_000 {
      var text = "key: "
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        text += Self.pieces.randomElement(using: &generator) ?? ""
      }
      let (alone, below) = (read(text, withComment: false), read(text, withComment: true))
      #expect(alone.node == below.node, "\(text.debugDescription)")
      #expect(
        alone.diagnostics.map(\.summary) == below.diagnostics.map(\.summary), "\(text.debugDescription)")
    }
  }
}
