import Diagnostics
import FrontMatter
import Testing

@Suite struct `What a book does not use of YAML is refused at its place` {
  private func refuse(
    _ text: String, _ expected: [String], leaves tree: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for lineEnd in ["\n", "\r\n"] {
      let marked = Marked(text.replacing("\n", with: lineEnd))
      let (node, diagnostics) = readYAML(marked.file)
      expect(diagnostics, are: expected, in: marked, sourceLocation: sourceLocation)
      #expect(node.map(shown) == tree, sourceLocation: sourceLocation)
    }
  }

  private let anchorHelp = "leave it out; a text that starts with `&` stands in quotes"
  private let aliasHelp = "write the value itself; a text that starts with `*` stands in quotes"
  private let tagHelp = "leave it out; a text that starts with `!` stands in quotes"

  @Test func `anchors and aliases`() {
    refuse(
      "ä: ⟦&one⟧ x\nb: [⟦*one⟧, é]\nc: ⟦&two⟧\n  d: e\nf: ⟦&three⟧\ng: y\n",
      [
        "1:4 unsupported-yaml: the anchor `&one` is not supported → \(anchorHelp)",
        "2:5 unsupported-yaml: the alias `*one` is not supported → \(aliasHelp)",
        "3:4 unsupported-yaml: the anchor `&two` is not supported → \(anchorHelp)",
        "5:4 unsupported-yaml: the anchor `&three` is not supported → \(anchorHelp)",
      ], leaves: "{ä: x, b: [*one, é], c: {d: e}, f: , g: y}")
  }

  @Test func `comments that may be a part of the text before them`() {
    let help = "put the whole text in quotes, or a blank behind the `#` of a comment"
    refuse(
      "a: Unit ⟦#4 Canal Street⟧\nb: ⟦#5⟧\nc: x # why\nd: 'y' #z\n#e: f\ng: h#i\nj:\n  - k ⟦#l⟧\n",
      [
        "1:9 unsupported-yaml: `#4 Canal Street` is a comment and would be lost → \(help)",
        "2:4 unsupported-yaml: `#5` is a comment and would be lost → \(help)",
        "8:7 unsupported-yaml: `#l` is a comment and would be lost → \(help)",
      ], leaves: "{a: Unit, b: , c: x, d: \"y\", g: h#i, j: [k]}")
  }

  @Test func `merge keys`() {
    refuse(
      "a:\n  ⟦<<⟧: {b: c}\n  d: e\n",
      ["2:3 unsupported-yaml: the merge key `<<` is not supported → write the fields themselves"],
      leaves: "{a: {d: e}}")
  }

  @Test func `tags`() {
    refuse(
      "a: ⟦!!str⟧ 1\nb: ⟦!mine⟧ [c]\nd: ⟦!<tag:yaml.org,2002:str>⟧ e\nf: [⟦!⟧ g]\nh: ⟦!i⟧ ⟦&j⟧ k\n",
      [
        "1:4 unsupported-yaml: the tag `!!str` is not supported → \(tagHelp)",
        "2:4 unsupported-yaml: the tag `!mine` is not supported → \(tagHelp)",
        "3:4 unsupported-yaml: the tag `!<tag:yaml.org,2002:str>` is not supported → \(tagHelp)",
        "4:5 unsupported-yaml: the tag `!` is not supported → \(tagHelp)",
        "5:4 unsupported-yaml: the tag `!i` is not supported → \(tagHelp)",
        "5:7 unsupported-yaml: the anchor `&j` is not supported → \(anchorHelp)",
      ], leaves: "{a: 1, b: [c], d: e, f: [g], h: k}")
  }

  @Test func `tags and names that libyaml cannot read either`() {
    refuse(
      "a: ⟦!b!c⟧ d\n", ["1:4 unsupported-yaml: the tag `!b!c` is not supported → \(tagHelp)"], leaves: nil)
    refuse(
      "a: ⟦*b*⟧ c\n", ["1:4 unsupported-yaml: the alias `*b*` is not supported → \(aliasHelp)"], leaves: nil)
    refuse(
      "a: ⟦&⟧ c\n", ["1:4 unsupported-yaml: the anchor `&` is not supported → \(anchorHelp)"], leaves: nil)
  }

  @Test func `second documents`() {
    refuse(
      "a: 1\n⟦---⟧\nb: 2\n",
      ["2:1 unsupported-yaml: a second document starts here → keep one document in a file"], leaves: "{a: 1}")
  }

  @Test(arguments: ["⟦%YAML 1.1⟧\n---\na: 1\n", "⟦%TAG ! x:⟧\n---\na: 1\n"])
  func `directives`(text: String) {
    refuse(
      text, ["1:1 unsupported-yaml: a line that starts with `%` is not supported → leave it out"],
      leaves: "{a: 1}")
  }

  @Test(arguments: [
    "⟦%YAML 1.1⟧\na: 1\n", "⟦%FOO⟧\n---\na: 1\n", "⟦%YAML 9.9⟧\n---\na: 1\n", "⟦%YAML x⟧\n---\na: 1\n",
  ])
  func `directives that libyaml cannot read either`(text: String) {
    refuse(
      text, ["1:1 unsupported-yaml: a line that starts with `%` is not supported → leave it out"], leaves: nil
    )
  }

  @Test func `repeated keys, with the place of the first`() {
    refuse(
      "name: a\nowner: {x: 1, ⟦x⟧: 2}\n⟦\"name\"⟧: b\nNäme: c\n⟦name⟧: d\n",
      [
        "2:15 duplicate-key: the key `x` is given again (2:9 `x` is first given here) → keep one of them",
        "3:1 duplicate-key: the key `name` is given again (1:1 `name` is first given here) → keep one of them",
        "5:1 duplicate-key: the key `name` is given again (1:1 `name` is first given here) → keep one of them",
      ], leaves: "{name: a, owner: {x: 1}, Näme: c}")
  }

  @Test func `keys are repeated by their bytes, in small maps and large ones`() {
    let accented = "\u{E9}: 1\ne\u{301}: 2\n"
    let many = (1...40).map { "k\($0): x\n" }.joined()
    for text in [accented, accented + many, many] {
      #expect(readYAML(SourceFile(path: "a.yml", bytes: Array(text.utf8))).diagnostics.isEmpty)
    }
    refuse(
      many + "⟦k7⟧: y\n",
      ["41:1 duplicate-key: the key `k7` is given again (7:1 `k7` is first given here) → keep one of them"],
      leaves: "{\((1...40).map { "k\($0): x" }.joined(separator: ", "))}")
  }

  @Test func `keys that are no plain text`() {
    let help = "write it on one line, in quotes where it has brackets"
    refuse(
      "⟦[a]⟧: 1\nb: {⟦{x}⟧}\n? ⟦|\n  c⟧\n: 2\nd: {? ⟦⟧: 3}\n? ⟦*e⟧\n: 4\n",
      [
        "1:1 unsupported-yaml: a key is one plain text, not a list → \(help)",
        "2:5 unsupported-yaml: a key is one plain text, not a map → \(help)",
        "3:3 unsupported-yaml: a key is one plain text, not a text of several lines → \(help)",
        "6:7 bad-yaml: a key is missing in front of the `:` → write `key: value`",
        "7:3 unsupported-yaml: the alias `*e` is not supported → \(aliasHelp)",
      ], leaves: "{b: {}, d: {}}")
  }

  @Test func `what is refused above a syntax error is said too`() {
    refuse(
      "a: ⟦!x⟧ b\nc: ⟦[⟧d\n",
      [
        "1:4 unsupported-yaml: the tag `!x` is not supported → \(tagHelp)",
        "2:4 bad-yaml: unclosed `[` → write the `]` that belongs to it",
      ], leaves: nil)
  }

  @Test func `a hundred are told one by one and the rest is counted`() {
    let text = "a: [\(String(repeating: "*b,", count: 250))]"
    let diagnostics = readYAML(SourceFile(path: "a.yml", bytes: Array(text.utf8))).diagnostics
    #expect(diagnostics.count == 101)
    #expect(
      diagnostics.last.map(shown)
        == "1:305 unsupported-yaml: 150 more faults of this kind start here → \(aliasHelp)")
  }

  @Test func `a long text is shown by its beginning`() {
    let diagnostics = readYAML(
      SourceFile(path: "a.yml", bytes: Array("a: *\(String(repeating: "b", count: 500))".utf8))
    )
    .diagnostics
    let start = "*" + String(repeating: "b", count: 39)
    #expect(diagnostics.map(\.summary) == ["the alias `\(start)…` is not supported"])
  }
}
