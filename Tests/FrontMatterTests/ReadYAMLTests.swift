import Diagnostics
import FrontMatter
import Testing

@Suite struct `YAML is read as it was written` {
  private func read(_ text: String) -> String {
    let (node, diagnostics) = readYAML(SourceFile(path: "daybook.yml", bytes: Array(text.utf8)))
    return node.map(shown) ?? diagnostics.map(shown).joined(separator: "\n")
  }

  @Test(arguments: [
    (
      "country: NO\ncode: 0123\nversion: 1.10\nday: 2026-03-01",
      "{country: NO, code: 0123, version: 1.10, day: 2026-03-01}"
    ),
    ("a: 'it''s'\nb: \"x\\ty\\u00e9\"", "{a: \"it's\", b: \"x\ty\u{E9}\"}"),
    ("a: |\n  one\n  two\nb: >-\n  one\n  two\n\nc: x", "{a: |one¶two¶|, b: |one two|, c: x}"),
    ("a: one\n  two\n\n  three", "{a: one two¶three}"),
    ("tags: [a, \"b\", [c], {d: e}]", "{tags: [a, \"b\", [c], {d: e}]}"),
    ("a:\n- x\n- y: 1\n  z: 2\n-\n  - w", "{a: [x, {y: 1, z: 2}, [w]]}"),
    ("credit: [{person: priya, share: 60 %}]", "{credit: [{person: priya, share: 60 %}]}"),
    ("a: [x: 1]", "{a: [{x: 1}]}"),
    ("\"a b\": 1\n'<<': 2\nname of it: 3\nnull: 4", "{a b: 1, <<: 2, name of it: 3, null: 4}"),
    (
      "file: tables/cards-*.csv\nurl: https://x.example/a#b\nwho: Tom & Jo",
      "{file: tables/cards-*.csv, url: https://x.example/a#b, who: Tom & Jo}"
    ),
    ("---\na: 1\n...\n", "{a: 1}"),
    ("\u{FEFF}a: 1", "{a: 1}"),
    ("- a\n- b", "[a, b]"),
    ("text", "text"),
    ("", "{}"), ("# only a comment\n", "{}"), ("---\n", "{}"), ("\"\"", "\"\""),
  ])
  func `texts, lists and maps`(text: String, expected: String) {
    #expect(read(text) == expected)
    #expect(read(text.replacing("\n", with: "\r\n")) == expected)
  }

  @Test(arguments: [
    ("a:", true), ("a: ~", true), ("a: null", true), ("a: # later", true), ("a: ''", false),
    ("a: \"null\"", false),
    ("a: NULL", false), ("a: |\n", false), ("a: []", false), ("a: 0", false),
  ])
  func `nothing is given by nothing, a tilde or null`(text: String, isNothing: Bool) throws {
    let node = try #require(readYAML(SourceFile(path: "a.yml", bytes: Array(text.utf8))).node)
    #expect(node.entry("a")?.value.isNothing == isNothing)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `every key and value keeps its place`(lineEnd: String) throws {
    let text =
      "näme: Zoë & Söhne  # said\nlist: [ö,  \"ü\\n\" ]\nmap:\n  kéy: |\n    ä\n    b\n\n  two: 'x\n    y'\nend: last"
      .replacing("\n", with: lineEnd)
    let file = SourceFile(path: "a.yml", bytes: Array(text.utf8))
    let node = try #require(readYAML(file).node)
    let expected = [
      text, "näme", "Zoë & Söhne", "list", "[ö,  \"ü\\n\" ]", "ö", "\"ü\\n\"", "map",
      "kéy: |\n    ä\n    b\n\n  two: 'x\n    y'", "kéy", "|\n    ä\n    b", "two", "'x\n    y'", "end",
      "last",
    ]
    #expect(places(node, in: file) == expected.map { $0.replacing("\n", with: lineEnd) })
  }

  @Test func `a value that was left out stands behind its key`() throws {
    let node = try #require(readYAML(SourceFile(path: "a.yml", bytes: Array("a:\nb: x".utf8))).node)
    #expect(node.entry("a")?.value.range == 2..<2)
  }

  @Test func `a part of a file is read with the places of the whole`() throws {
    let marked = Marked("é\n```report\nshow: ⟦tàble⟧\n```\nname: no\n")
    let bytes = marked.file.bytes
    let start = try #require(bytes.firstIndex(of: UInt8(ascii: "s")))
    let (node, diagnostics) = readYAML(marked.file, in: start..<start + 13)
    #expect(diagnostics.isEmpty)
    #expect(node.map(shown) == "{show: tàble}")
    #expect(node?.entry("show")?.value.range == marked.ranges[0])
  }

  @Test func `a part of a text is found where the text stands as it is`() throws {
    let file = SourceFile(
      path: "a.yml", bytes: Array("a: one two\nb: 'one two'\nc: 'it''s one'\nd: |\n  one\n".utf8))
    let node = try #require(readYAML(file).node)
    func part(_ key: String, _ range: Range<Int>) -> String? {
      node.entry(key).map {
        String(decoding: file.bytes[$0.value.span(of: range, in: file).range], as: UTF8.self)
      }
    }
    #expect(part("a", 4..<7) == "two")
    #expect(part("b", 4..<7) == "two")
    #expect(part("b", 0..<8) == "'one two'")
    #expect(part("c", 0..<2) == "'it''s one'")
    #expect(part("d", 0..<3) == "|\n  one")
  }

  @Test func `32 lists in each other are read and 33 are not`() {
    let deep = String(repeating: "[", count: 31)
    let close = String(repeating: "]", count: 31)
    #expect(read("a: \(deep)x\(close)") == "{a: \(deep)x\(close)}")
    let marked = Marked("a: \(deep)⟦[⟧x]\(close)\nb: *x")
    expect(
      readYAML(marked.file).diagnostics,
      are: [
        "1:35 nested-too-deep: lists and maps stand more than 32 deep in each other → write it flatter"
      ], in: marked)
  }

  @Test(arguments: ["[", "{", "- ", "? ", "a: [", "[{"])
  func `a mebibyte of openings is refused at once`(opening: String) {
    let text = String(repeating: opening, count: (1 << 20) / opening.utf8.count)
    let (node, diagnostics) = readYAML(SourceFile(path: "a.yml", bytes: Array(text.utf8)))
    #expect(node == nil)
    #expect(diagnostics.map(\.code).count == 1)
  }

  @Test func `the largest size is an argument`() {
    let file = SourceFile(path: "a.yml", bytes: Array("a: bcdef\n".utf8))
    #expect(readYAML(file, largest: 9).diagnostics.isEmpty)
    #expect(readYAML(file, largest: 8).diagnostics.map(\.code) == [.fileTooLarge])
  }
}
