import Diagnostics
import FrontMatter
import Testing

@Suite struct `A note is cut in two` {
  /// The tree and the text below it.
  private func cut(_ text: String) -> (head: String?, body: String, faults: [String]) {
    let file = SourceFile(path: "note.md", bytes: Array(text.utf8))
    let parts = NoteParts.split(file)
    return (
      parts.head.map(shown), String(decoding: file.bytes[parts.body], as: UTF8.self),
      parts.diagnostics.map(shown)
    )
  }

  @Test(arguments: [
    "---\nname: Northgate\n---\nMet Jo.\n",
    "\u{FEFF}---\nname: Northgate\n---\nMet Jo.\n",
    "---\r\nname: Northgate\r\n---\r\nMet Jo.\n",
    "--- \t\nname: Northgate\n---   \nMet Jo.\n",
    "---\n\n# where it is\nname: Northgate # the mall\n\n---\nMet Jo.\n",
  ])
  func `between the dashes and below`(text: String) {
    let (head, body, faults) = cut(text)
    #expect(head == "{name: Northgate}")
    #expect(body == "Met Jo.\n")
    #expect(faults == [])
  }

  @Test(arguments: [
    ("", ""), ("\u{FEFF}", ""), ("Met Jo.", "Met Jo."), ("\u{FEFF}Met Jo.", "Met Jo."),
    ("\n---\nMet Jo.\n---\n", "\n---\nMet Jo.\n---\n"), ("\n----\nname: x\n", "\n----\nname: x\n"),
    (" ---\nx\n---\n", " ---\nx\n---\n"),
    ("----\n", "----\n"), ("--- a\n---\n", "--- a\n---\n"),
  ])
  func `without dashes at the top all is text`(text: String, expected: String) {
    let (head, body, faults) = cut(text)
    #expect(head == nil)
    #expect(body == expected)
    #expect(faults == [])
  }

  @Test(arguments: ["\n", "\u{FEFF}\r\n\r\n", " \n\t\n"])
  func `front matter begins on the first line`(blanks: String) {
    let (head, _, faults) = cut(blanks + "---\nname: x\n---\nMet Jo.\n")
    let line = blanks.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    #expect(head == nil)
    #expect(
      faults == [
        "\(line):1 unclosed-front-matter: the front matter does not begin on the first line → take out the blank lines above it"
      ])
  }

  @Test(arguments: ["---\n---\n", "---\r\n---", "---\n\n# nothing yet\n---\n", "---\n   \n---\n"])
  func `empty front matter is an empty map`(text: String) {
    let (head, body, faults) = cut(text)
    #expect(head == "{}")
    #expect(body == "")
    #expect(faults == [])
  }

  @Test func `only the first closing line counts, and only at the margin`() {
    let (head, body, _) = cut("---\na: |\n  ---\nb: ----\n---\nx\n---\n")
    #expect(head == "{a: |---¶|, b: ----}")
    #expect(body == "x\n---\n")
  }

  @Test(arguments: ["⟦---⟧\nname: x\n", "⟦---⟧", "\u{FEFF}⟦---⟧\r\nname: x\r\n ---\r\n"])
  func `without a closing line nothing is read`(text: String) {
    let marked = Marked(text)
    let parts = NoteParts.split(marked.file)
    #expect(parts.head == nil)
    #expect(parts.body.isEmpty)
    expect(
      parts.diagnostics,
      are: [
        "1:1 unclosed-front-matter: the front matter has no end → write a line `---` below its last field"
      ], in: marked)
  }

  @Test(arguments: [
    ("---\n⟦- a\n- b⟧\n---\n", "2:1", "a list"), ("---\n⟦Northgate⟧\n---\n", "2:1", "a text"),
    ("---\n\n⟦null⟧\n---\n", "3:1", "nothing"),
  ])
  func `front matter is a map`(text: String, place: String, shape: String) {
    let marked = Marked(text)
    let parts = NoteParts.split(marked.file)
    #expect(parts.head == nil)
    let expected =
      "\(place) wrong-shape: front matter is a map of fields, not \(shape) → write `name: value`, one field a line"
    expect(parts.diagnostics, are: [expected], in: marked)
  }

  @Test func `lines that end with carriage returns alone are refused`() {
    let marked = Marked("---⟦\r⟧name: x\r---\rtext")
    expect(
      NoteParts.split(marked.file).diagnostics,
      are: [
        "1:4 control-character: a carriage return without a line feed does not end a line "
          + "→ save the file with the line ends of Windows or Unix"
      ], in: marked)
  }

  @Test func `64 KiB are read and one byte more is not`() {
    let largest = "a: " + String(repeating: "x", count: NoteParts.largestHead - 4) + "\n"
    #expect(cut("---\n\(largest)---\n").faults == [])
    let (head, body, faults) = cut("---\n\(largest)\n---\ntext")
    #expect(head == nil)
    #expect(body == "text")
    #expect(
      faults == [
        "2:1 file-too-large: more than 64 KiB of YAML "
          + "→ move long texts below the front matter, and long lists into tables"
      ])
  }

  @Test func `places are those of the file`() {
    let marked = Marked("\u{FEFF}---\r\nnäme: Zoë\r\nowner: {⟦tëam⟧: ⟦ø⟧}\r\n---\r\n")
    let parts = NoteParts.split(marked.file)
    let entry = parts.head?.entry("owner")?.value.entry("tëam")
    #expect(entry.map { [$0.keyRange, $0.value.range] } == marked.ranges)
    let position = marked.file.position(of: marked.ranges[1].lowerBound)
    #expect([position.line, position.column] == [3, 15])
  }
}
