import Diagnostics
import FrontMatter
import Seeds
import Testing

@Suite struct `No note brings the reader down` {
  private static let seed = UInt64.random(in: .min ... .max)

  private static let note = Array(
    """
    \u{FEFF}---
    name: "Zoë & Söhne"\r
    owner: [{value: priya}, {value: tom, from: 2026-01-01}]
    # said
    needs: |
      one

      two
    tags: ['a', b, &c d, *c, !!str e]
    <<: {x: 1}
    ? [f]
    : g
    ---
    Met Jo.
    """.utf8)

  /// Pieces that mean something to YAML.
  private static let pieces = [
    "[", "]", "{", "}", "\"", "'", ": ", ":", "- ", "\n", "\r", "\r\n", "---\n", "&", "*", "!", "|\n", ">",
    "%", "\t", "  ",
    "#", "? ", ",", "\\", "\u{2028}", "\u{0}", "é", "...\n", "<<: ",
  ].map { Array($0.utf8) }

  private func mutate(_ generator: inout SplitMix64) -> [UInt8] {
    var bytes = Self.note
    for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &generator)
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...20, using: &generator)))
      case 2: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: at)
      default: bytes = Array(bytes[..<at])
      }
    }
    return bytes
  }

  @Test func `2,000 mutations are read or refused, each place in its file`() {
    print("mutations of a note: seed \(Self.seed)")
    var generator = SplitMix64(seed: Self.seed)
    for _ in 0..<2_000 {
      let file = SourceFile(path: "note.md", bytes: mutate(&generator))
      let faults = textFaults(in: file)
      let parts = NoteParts.split(file)
      let whole = readYAML(file)
      #expect(parts.head != nil || parts.diagnostics.hasErrors || parts.body.upperBound == file.bytes.count)
      #expect(whole.node != nil || whole.diagnostics.hasErrors)
      for node in [parts.head, whole.node].compactMap(\.self) { checkRanges(node, in: 0..<file.bytes.count) }
      let renderer = TerminalRenderer(colours: false)
      for diagnostic in faults + parts.diagnostics + whole.diagnostics {
        #expect(diagnostic.span != nil)
        #expect(!renderer.render(diagnostic).isEmpty)
      }
    }
  }

  private func checkRanges(_ node: Node, in outer: Range<Int>) {
    #expect(outer.contains(node.range) || node.range.isEmpty)
    for child in node.list ?? [] { checkRanges(child, in: node.range) }
    for entry in node.map ?? [] {
      #expect(node.range.contains(entry.keyRange))
      checkRanges(entry.value, in: node.range)
    }
  }
}
