import Records
import Testing

@Suite struct `Texts are told apart by their bytes` {
  @Test(arguments: ["", "a", "é", "a text of more than fifteen bytes"])
  func `a text has its own bytes`(text: String) {
    #expect(text.hasBytes(of: text))
    #expect(!text.hasBytes(of: text + "b"))
    #expect(text.precedesByBytes(text + "b"))
    #expect(!text.precedesByBytes(text))
  }

  @Test func `letters that look the same are two`() {
    let (whole, parts) = ("\u{E9}", "e\u{301}")
    #expect(whole == parts)
    #expect(!whole.hasBytes(of: parts))
    #expect(parts.precedesByBytes(whole))
    #expect(!whole.precedesByBytes(parts))
    #expect(TextKey(whole) != TextKey(parts))
  }

  @Test func `the order is that of bytes`() {
    let words = ["b", "Z", "a-b", "a", "ab", "é", "", "z"]
    let sorted = words.sorted { $0.precedesByBytes($1) }
    #expect(sorted == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
