import Diagnostics
import FrontMatter
import Testing

/// A text that is not YAML, with its one place, and what is said about it.
struct BadYAML: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: String

  init(_ text: String, _ expected: String) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { text }
}

@Suite struct `A syntax error is said in our words at the place to mend` {
  private func check(_ bad: BadYAML) {
    for lineEnd in ["\n", "\r\n"] {
      let marked = Marked(bad.text.replacing("\n", with: lineEnd))
      let (node, diagnostics) = readYAML(marked.file)
      #expect(node == nil)
      expect(diagnostics, are: [bad.expected], in: marked)
    }
  }

  @Test(arguments: [
    BadYAML("tags: ⟦[⟧a, b\nname: x\n", "1:7 bad-yaml: unclosed `[` → write the `]` that belongs to it"),
    BadYAML("é: ⟦[⟧ö, ü\n", "1:4 bad-yaml: unclosed `[` → write the `]` that belongs to it"),
    BadYAML(
      "a:\n  ⟦[⟧\n  b,\n  'c]',\n  d # ]\n", "2:3 bad-yaml: unclosed `[` → write the `]` that belongs to it"),
    BadYAML("a: ⟦{⟧b: c\nd: e\n", "1:4 bad-yaml: unclosed `{` → write the `}` that belongs to it"),
    BadYAML("a: [b, ⟦{⟧c: d]\n", "1:8 bad-yaml: unclosed `{` → write the `}` that belongs to it"),
    BadYAML("a: ⟦[⟧[b, c]\nd: e\n", "1:4 bad-yaml: unclosed `[` → write the `]` that belongs to it"),
    BadYAML("a: ⟦[⟧\n- b\n", "1:4 bad-yaml: unclosed `[` → write the `]` that belongs to it"),
  ])
  func `brackets`(bad: BadYAML) { check(bad) }

  @Test(arguments: [
    BadYAML("name: ⟦\"⟧North\nx: y\n", "1:7 bad-yaml: unclosed `\"` → write the `\"` that belongs to it"),
    BadYAML("näme: ⟦'⟧North\n", "1:7 bad-yaml: unclosed `'` → write the `'` that belongs to it"),
    BadYAML("a: ⟦\"⟧b\nc: \"d\"\n", "1:4 bad-yaml: unclosed `\"` → write the `\"` that belongs to it"),
    BadYAML("a: {b: ⟦'⟧c}\nd: 1\n", "1:8 bad-yaml: unclosed `'` → write the `'` that belongs to it"),
    BadYAML("⟦'⟧a: b", "1:1 bad-yaml: unclosed `'` → write the `'` that belongs to it"),
    BadYAML(
      "a: 'it'⟦s here'⟧\n",
      "1:8 bad-yaml: text behind the closing `'` → write `''` for an apostrophe inside '…', or put the text in \"…\""
    ),
    BadYAML(
      "a: \"the\" ⟦best⟧\n",
      "1:10 bad-yaml: text behind the closing `\"` → write `\\\"` for a quote inside \"…\", or put the text in '…'"
    ),
    BadYAML(
      "a: \"b\n  c\"\nd: \"⟦\\⟧q\"\n",
      "3:5 bad-yaml: this escape is unknown → write `\\\\` for `\\`, or put the text in '…'"),
    BadYAML(
      "a: \"\\x⟦z⟧z\"\n",
      "1:7 bad-yaml: this escape names no character → write `\\\\` for `\\`, or put the text in '…'"),
  ])
  func `quotes`(bad: BadYAML) { check(bad) }

  @Test(arguments: [
    BadYAML(
      "name: Zoë⟦:⟧ the shop\n",
      "1:10 bad-yaml: a second `:` on one line → put the text in quotes: `name: \"one: two\"`"),
    BadYAML(
      "a: 1\n⟦name Northgate⟧\nb: 2\n",
      "2:1 bad-yaml: this line has no `:` → write `key: value`, or indent the line if it goes on with the text above"
    ),
    BadYAML(
      "⟦Northgate⟧\nb: 2\n",
      "1:1 bad-yaml: this line has no `:` → write `key: value`, or indent the line if it goes on with the text above"
    ),
    BadYAML(
      "a: 1\n⟦name:Northgate⟧\n", "2:1 bad-yaml: a blank is missing behind the `:` → write `key: value`"),
    BadYAML(
      "⟦name:Northgate⟧\nb: 2\n", "1:1 bad-yaml: a blank is missing behind the `:` → write `key: value`"),
    BadYAML("a: {⟦:⟧ b}\n", "1:5 bad-yaml: a key is missing in front of the `:` → write `key: value`"),
    BadYAML("⟦:⟧ x\n", "1:1 bad-yaml: a key is missing in front of the `:` → write `key: value`"),
  ])
  func `colons`(bad: BadYAML) { check(bad) }

  @Test(arguments: [
    BadYAML(
      "name: Foo\n  ⟦bar⟧: baz\n",
      "2:3 bad-yaml: this line is indented unlike those above "
        + "→ give the keys of one map the same number of blanks in front"),
    BadYAML(
      "a:\n  b: 1\n # said\n ⟦c: 2⟧\n",
      "4:2 bad-yaml: this line is indented unlike those above "
        + "→ give the keys of one map the same number of blanks in front"),
    BadYAML(
      "a:\n- b\n ⟦c⟧: d\n",
      "3:2 bad-yaml: this line is indented unlike those above "
        + "→ give the keys of one map the same number of blanks in front"),
    BadYAML("a:\n⟦\t⟧b: 1\n", "2:1 bad-yaml: a tab cannot indent a line → indent with blanks"),
    BadYAML("a: |\n ⟦\t⟧b\n  c\n", "2:2 bad-yaml: a tab cannot indent a line → indent with blanks"),
    BadYAML(
      "a:\n  - b: 1\n   ⟦c⟧: 2\n",
      "3:4 bad-yaml: this is not an item of the list above "
        + "→ start it with `- `, or give it as many blanks in front as the key that it belongs beside"),
  ])
  func `indentation`(bad: BadYAML) { check(bad) }

  @Test(arguments: [
    BadYAML(
      "a: ⟦-⟧ b\n",
      "1:4 bad-yaml: a list cannot start here → start it on a line of its own, or write `[one, two]`"),
    BadYAML(
      "a: 1\n⟦-⟧ b\n",
      "2:1 bad-yaml: a list item cannot stand between the keys of a map → put it below the key that it belongs to"
    ),
    BadYAML(
      "a: [b, c: d⟦:⟧ e]\n",
      "1:12 bad-yaml: a `,` or `]` is missing in front of this (1:4 it is opened here) "
        + "→ write the `,`; a text that has `:`, `,` or brackets in it stands in quotes"),
    BadYAML(
      "a: [b, ⟦,⟧ c]\n",
      "1:8 bad-yaml: a value is missing in front of this → write the value, or leave out the `,`"),
    BadYAML("a: ⟦]⟧\n", "1:4 bad-yaml: a value cannot start like this → put the text in quotes"),
    BadYAML("a: [b]⟦]⟧\n", "1:7 bad-yaml: text behind the closing `]` → put the whole text in quotes"),
    BadYAML("a: [b] ⟦and c⟧\n", "1:8 bad-yaml: text behind the closing `]` → put the whole text in quotes"),
    BadYAML(
      "a: ⟦@⟧tom\n", "1:4 bad-yaml: a text that starts with `@` stands in quotes → put the text in quotes"),
    BadYAML(
      "a: ⟦%⟧5\n", "1:4 bad-yaml: a text that starts with `%` stands in quotes → put the text in quotes"),
    BadYAML(
      "a: ⟦`⟧b`\n",
      "1:4 bad-yaml: a text that starts with a backtick stands in quotes → put the text in quotes"),
    BadYAML(
      "a: | ⟦é⟧\n",
      "1:6 bad-yaml: a text behind `|` or `>` starts on the next line → move it down and indent it"),
    BadYAML(
      "[a, b]\n⟦name: x⟧\n",
      "2:1 bad-yaml: this does not belong to the value above → write `key: value`, one field a line"),
  ])
  func `lists and values`(bad: BadYAML) { check(bad) }

  @Test(arguments: [
    (
      "a: b⟦\u{2028}⟧c: d\n",
      "1:5 control-character: the line separator U+2028 has no place here → write a line end or a blank"
    ),
    (
      "é\n⟦\u{85}⟧",
      "2:1 control-character: the line separator U+0085 has no place here → write a line end or a blank"
    ),
    ("a: é⟦\u{7F}⟧\n", "1:5 control-character: a control character has no place in a text → delete it"),
  ])
  func `characters that libyaml takes for line ends or for nothing`(text: String, expected: String) {
    let marked = Marked(text)
    let (node, diagnostics) = readYAML(marked.file)
    #expect(node == nil)
    expect(diagnostics, are: [expected], in: marked)
  }

  @Test func `bytes that are not UTF-8, should nobody have asked before`() {
    let bytes = Array("a: caf".utf8) + [0xE9] + Array("\nb: c\n".utf8)
    let (node, diagnostics) = readYAML(SourceFile(path: "a.yml", bytes: bytes))
    #expect(node == nil)
    #expect(
      diagnostics.map(shown) == ["1:7 invalid-utf8: the byte 0xE9 is not UTF-8 text → save the file as UTF-8"]
    )
  }
}
