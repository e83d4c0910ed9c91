import Markup
import Seeds
import Testing

private let sample = """
  # Visit [[northgate]]

  Saw *Jo* ~~and *Al*~~ `[[x]]` and [[contact:jo-bell|Jo \\| Al]], [rates][r] & <b>more</b>.
  > | a | b |
  > |---|--:|
  > | [[ä\\|x]] | 1 \\| 2 | 3 |
  > ---

  - [x](y.md) ![z](https://e.example/z.png)
    1. ```report [[q]]
       [[r]]
       ```
  - [ ] @tom *go* by Friday [[w]]
  - \\[[no]] <https://e.example/[[a]]> \u{E000}1\u{E001}

  [r]: https://e.example/[[s]] 'T [[u]]'

  Or[^1] so[^b].

  [^1]: One [[v]]
  two

      > three[^1]
  [^b]: | x |
      |---|

  """

private let pieces: [[UInt8]] =
  ([
    "[[", "]]", "[[a|b]]", "[[|", "|]]", "|", "\n", "\r\n", "\r", "> ", "- ", "  ", "\t", "`", "```\n", "*",
    "_", "\\", "<b>", "<!--",
    "](",
    "[r]", "[r]: x\n", "\u{E000}", "\u{E001}", "\u{E000}0\u{E000}", "é", "\0", "&amp;", "---\n", "===\n",
    "|-|-|\n",
    "|a|b|\n|-|-|\n", "javascript:", "\u{FEFF}", "#", "1. ", "![", ":", "~~", "~", "[^1]", "\n[^1]: ", "[^b]",
    "\n\n    ", "\u{E002}", "\u{E005}", "- [ ] ", "[x] ", "@tom ", " by Friday", "\u{E007}0\u{E007}",
    "\u{E008}",
  ] as [String]).map { Array($0.utf8) } + [[0xFF], [0xEE], [0xEE, 0x80]]

/// The sample with some bytes taken out, doubled or put in.
private func mutated(by random: inout SplitMix64) -> [UInt8] {
  var bytes = Array(sample.utf8)
  for _ in 0..<Int.random(in: 1...12, using: &random) {
    let start = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 0...20, using: &random))
    switch Int.random(in: 0..<3, using: &random) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
    default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: start)
    }
  }
  return bytes
}

@Suite struct `Mutations` {
  @Test func `Windows line ends change no byte of the HTML`() {
    #expect(Note(sample.replacing("\n", with: "\r\n")).document.html == Note(sample).document.html)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `no note breaks the reader, and what it promises holds`(seed: UInt64) {
    print("notes from seed \(seed)")
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let note = Note(bytes: mutated(by: &random), head: Array("---\nä: b\n---\n".utf8))
      let text = String(decoding: note.file.bytes, as: UTF8.self)
      let document = note.document
      #expect(String(validating: document.html, as: UTF8.self) != nil, "seed \(seed): \(text)")
      // Every mention is `[[…]]` in the file, once, and has a gap between whole characters.
      var last = 0
      var seen: Set<Int> = []
      for mention in document.mentions {
        let written = note.file.bytes[mention.range]
        #expect(written.starts(with: "[[".utf8) && written.suffix(2).elementsEqual("]]".utf8))
        #expect(mention.offset >= last && mention.offset <= document.html.count, "seed \(seed): \(text)")
        #expect(seen.insert(mention.range.lowerBound).inserted, "seed \(seed): \(text)")
        last = mention.offset
      }
      var start = 0
      for task in document.tasks {
        #expect(task.boxOffset >= start && task.daysOffset >= task.boxOffset, "seed \(seed): \(text)")
        #expect(task.daysOffset <= document.html.count, "seed \(seed): \(text)")
        start = task.boxOffset
      }
      for diagnostic in note.diagnostics {
        #expect((diagnostic.span?.range.lowerBound ?? 0) >= 14, "seed \(seed): \(text)")
      }
      if note.diagnostics.isEmpty, !text.contains("[["), !text.contains("|"), !text.contains("~~"),
        !text.contains("[^"), document.tasks.isEmpty
      {
        #expect(note.document.html == plainHTML(note.file.bytes.dropFirst(14)), "seed \(seed): \(text)")
      }
      let html = String(decoding: document.html, as: UTF8.self).lowercased()
      #expect(html.ranges(of: "<del>").count == html.ranges(of: "</del>").count, "seed \(seed): \(text)")
      for danger in ["<b>", "<!--", "<img", "href=\"javascript", "href=\"y.md", "src="] {
        #expect(!html.contains(danger), "seed \(seed): \(text)")
      }
    }
  }
}
