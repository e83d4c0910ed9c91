import Diagnostics
import Sheets
import Testing

@Suite struct `A table in another encoding comes out in UTF-8 or is refused` {
  private func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> (text: String?, faults: [String]) {
    let (file, diagnostics) = decoded(SourceFile(path: "a.csv", bytes: bytes), from: encoding)
    return (file.map { String(decoding: $0.bytes, as: UTF8.self) }, diagnostics.map(shown))
  }

  /// Two bytes a unit, the lower first or last.
  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: TextEncoding.allCases)
  func `nothing is nothing, and ASCII is the same in all of one byte`(encoding: TextEncoding) {
    #expect(decode([], encoding).text == "")
    guard ![.utf16, .utf16be, .utf16le].contains(encoding) else { return }
    #expect(decode(Array("a,b\r\n".utf8), encoding).text == "a,b\r\n")
  }

  @Test func `UTF-8 is passed on as it is`() {
    let text = "\u{FEFF}Zoë,€\u{10FFFF}\n"
    #expect(decode(Array(text.utf8), .utf8).text == text)
  }

  @Test func `every letter of Latin-1 and of Windows-1252`() {
    let upper = Array(0xA0...0xFF as ClosedRange<UInt8>)
    let expected = String(String.UnicodeScalarView(upper.map { Unicode.Scalar($0) }))
    #expect(decode(upper, .latin1).text == expected)
    #expect(decode(upper, .windows1252).text == expected)
    let lower = (0x80...0x9F as ClosedRange<UInt8>).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
    #expect(decode(lower, .windows1252).text == "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")
  }

  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func `bytes that Windows-1252 leaves out`(byte: UInt8) {
    let hex = String(byte, radix: 16, uppercase: true)
    let (text, faults) = decode(Array("a\nb".utf8) + [0xE9, byte], .windows1252)
    #expect(text == nil)
    #expect(
      faults == [
        "2:3 bad-encoding: the byte 0x\(hex) is no letter in windows-1252 "
          + "→ find out how the file was exported, or export it as UTF-8"
      ])
  }

  @Test func `Latin-1 with the euro of Windows is not Latin-1`() {
    let (text, faults) = decode([0xA3, 0x0A, 0xE9, 0x80, 0x31, 0x80], .latin1)
    #expect(text == nil)
    #expect(
      faults == [
        "2:2 bad-encoding: the byte 0x80 is no letter in latin-1 (the file has 2 of them) "
          + "→ write `encoding: windows-1252`, if the file was made with Windows"
      ])
  }

  @Test(arguments: [TextEncoding.latin1, .windows1252])
  func `letters in UTF-8 would come out as two each`(encoding: TextEncoding) {
    let (text, faults) = decode(Array("a,Zoë\n".utf8), encoding)
    #expect(text == nil)
    #expect(
      faults == [
        "1:5 bad-encoding: the letters of this file are written in utf-8, not in \(encoding.rawValue) "
          + "→ write `encoding: utf-8` for this table in daybook.yml"
      ])
  }

  @Test(arguments: [true, false])
  func `UTF-16 by its mark, by its first letter, by its name`(isBigEndian: Bool) {
    let text = "Zoë,€\r\n\u{1F600}\u{10FFFF}\u{FFFD}\n"
    let bytes = utf16(text, isBigEndian: isBigEndian)
    let mark = utf16("\u{FEFF}", isBigEndian: isBigEndian)
    let named: TextEncoding = isBigEndian ? .utf16be : .utf16le
    for encoding in [TextEncoding.utf16, named] {
      #expect(decode(bytes, encoding).text == text)
      #expect(decode(mark + bytes, encoding).text == text)
    }
  }

  @Test func `half letters of UTF-16, each in its line`() {
    let help = "find out how the file was exported, or export it as UTF-8"
    let high: [UInt8] = [0x3D, 0xD8]
    let low: [UInt8] = [0x00, 0xDE]
    let a: [UInt8] = [0x61, 0x00]
    let lineEnd: [UInt8] = [0x0A, 0x00]
    #expect(
      decode(a + lineEnd + a + high + a, .utf16le).faults
        == ["2:2 bad-encoding: half a letter, 0xD83D, is no letter in utf-16le → \(help)"])
    #expect(
      decode(a + low + high, .utf16).faults
        == [
          "1:2 bad-encoding: half a letter, 0xDE00, is no letter in utf-16 (the file has 2 of them) → \(help)"
        ])
    #expect(
      decode(a + [0x62], .utf16).faults
        == ["1:2 bad-encoding: the single byte at the end is no letter in utf-16 → \(help)"])
  }

  @Test func `UTF-16 without a mark or a plain first letter`() {
    let (text, faults) = decode([0x20, 0x20, 0x00, 0x61], .utf16)
    #expect(text == nil)
    #expect(
      faults == [
        "1:1 bad-encoding: the byte order of this file cannot be told "
          + "→ write `encoding: utf-16le` or `encoding: utf-16be`, or another encoding"
      ])
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], TextEncoding.latin1, "utf-8"), ([0xEF, 0xBB, 0xBF, 0x61], .utf16, "utf-8"),
      ([0xFF, 0xFE, 0x61, 0], .utf8, "utf-16"), ([0xFE, 0xFF, 0, 0x61], .windows1252, "utf-16"),
      ([0xFE, 0xFF, 0, 0x61], .utf16le, "utf-16"), ([0xFF, 0xFE, 0x61, 0], .utf16be, "utf-16"),
    ] as [([UInt8], TextEncoding, String)])
  func `the mark of another encoding`(bytes: [UInt8], encoding: TextEncoding, right: String) {
    let (text, faults) = decode(bytes, encoding)
    #expect(text == nil)
    #expect(
      faults == [
        "1:1 bad-encoding: the file is in \(right), not in \(encoding.rawValue) "
          + "→ write `encoding: \(right)` for this table in daybook.yml"
      ])
  }

  @Test func `a file that is not UTF-8, as the settings say nothing`() {
    #expect(
      decode(Array("a,b\n£".unicodeScalars.map { UInt8($0.value) }), .utf8).faults == [
        "2:1 invalid-utf8: the byte 0xA3 is not UTF-8 text "
          + "→ save the file as UTF-8, or write its `encoding` for this table in daybook.yml, like `windows-1252`"
      ])
    #expect(
      decode(utf16("a,b", isBigEndian: false), .utf8).faults == [
        "1:1 bad-encoding: the file looks like utf-16, not like utf-8 "
          + "→ write `encoding: utf-16` for this table in daybook.yml"
      ])
  }
}
