import Diagnostics
import Testing

@Suite struct `What is not text is found before anything is read` {
  @Test(arguments: [
    "", "Zoë\tand\r\nTom < Jo\n", "\u{FEFF}x", "a <<<<<<< b\n=======\n>>>>>>> x\n", "<<<<<<<\n", "\u{10FFFF}",
  ])
  func `text has no faults`(text: String) {
    #expect(textFaults(in: SourceFile(path: "a", bytes: Array(text.utf8))).map(shown) == [])
  }

  @Test func `the first control character, and how many there are`() {
    let marked = Marked("é\r\nab⟦\u{0}⟧c\u{0}\n\u{1B}")
    expect(
      textFaults(in: marked.file),
      are: [
        "2:3 control-character: a NUL character has no place in a text (the file has 3 of them) → delete it"
      ], in: marked)
    let escape = Marked("ö⟦\u{1B}⟧[31m")
    expect(
      textFaults(in: escape.file),
      are: ["1:2 control-character: the control character U+001B has no place in a text → delete it"],
      in: escape)
  }

  @Test func `an unfinished merge`() {
    let help = "keep one of the two versions and delete the lines with the marks"
    let marked = Marked("a\r\n⟦<<<<<<< HEAD⟧\r\nb\r\n=======\r\nc\r\n>>>>>>> other\r\n")
    expect(
      textFaults(in: marked.file), are: ["2:1 merge-conflict: a merge was not finished here → \(help)"],
      in: marked)
    let top = Marked("\u{FEFF}⟦<<<<<<< a⟧\n<<<<<<< b\n")
    expect(
      textFaults(in: top.file),
      are: ["1:1 merge-conflict: a merge was not finished here (the file has 2 of them) → \(help)"], in: top)
  }

  @Test func `one of each kind, in order`() {
    let file = SourceFile(path: "a", bytes: Array("<<<<<<< a\n\u{7}".utf8))
    #expect(textFaults(in: file).map(\.code) == [.mergeConflict, .controlCharacter])
  }

  @Test(
    arguments: [
      ([0x61, 0xE9, 0x62], 1..<2, "E9"), ([0xC3, 0xA9, 0x0A, 0x80], 3..<4, "80"),
      ([0xE2, 0x82], 0..<2, "E2"),
      ([0x61, 0xED, 0xA0, 0x80], 1..<2, "ED"), ([0xC0, 0x80], 0..<1, "C0"),
      ([0xF5, 0x80, 0x80, 0x80], 0..<1, "F5"),
      ([0xFF, 0xFE, 0x61, 0x00], 0..<1, "FF"),
    ] as [([UInt8], Range<Int>, String)])
  func `bytes that are not UTF-8 are the one fault of their file`(
    bytes: [UInt8], range: Range<Int>, byte: String
  ) {
    for tail in [[], Array("\n<<<<<<< a\n\u{0}".utf8)] {
      let faults = textFaults(in: SourceFile(path: "a", bytes: bytes + [0x0A] + tail))
      #expect(faults.map(\.code) == [.invalidUTF8])
      #expect(faults.first?.span?.range == range)
      #expect(faults.first?.summary == "the byte 0x\(byte) is not UTF-8 text")
    }
  }
}
