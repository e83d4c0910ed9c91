import Testing
import Values

struct AddressTests {
  /// From the authors' own table of test vectors.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
      ("b", 0xAF63_DF4C_8601_F1A5), ("fo", 0x0898_5907_B541_D342), ("foo", 0xDCB2_7518_FED9_D577),
    ] as [(String, UInt64)])
  func `The hash is FNV-1a with 64 bits`(text: String, hash: UInt64) {
    #expect(fnv1a(text.utf8) == hash)
  }

  @Test(arguments: [
    "northgate", "a", "7", "x-ray", "2026-03-14-northgate", "-", "a--b", "com0", "com10", "console", "index2",
    String(repeating: "a", count: 60),
  ])
  func `A plain id is its own address`(id: String) {
    #expect(address(ofID: id) == id)
  }

  @Test(arguments: [
    ("Café Löwe", "cafe-lowe"), ("CYP&F SCHOOLS", "cyp-f-schools"), ("CYP&F Schools", "cyp-f-schools"),
    ("  two  blanks ", "two-blanks"), ("Ærø Straße", "aero-strasse"), ("Łódź", "lodz"),
    ("İstanbul", "istanbul"),
    ("Þórður", "thordur"), ("e\u{301}te\u{301}", "ete"), ("A/B\\C", "a-b-c"), ("../etc", "etc"),
    ("a.b", "a-b"),
    ("日本", ""), ("&", ""), ("smørrebrød–1", "smorrebrod-1"),
  ])
  func `Any other text is folded`(text: String, expected: String) {
    #expect(folded(text) == expected)
    #expect(folded(folded(text)) == folded(text))
  }

  @Test func `A folded id carries six digits of the hash of its bytes`() {
    for id in ["Café Löwe", "日本", "CYP&F SCHOOLS", "Index", "a b"] {
      var hash = String(fnv1a(id.utf8), radix: 16)
      hash = String(repeating: "0", count: 16 - hash.count) + hash
      let stem = folded(id)
      #expect(address(ofID: id) == (stem.isEmpty ? "" : stem + "-") + hash.prefix(6))
    }
    // Seen in an export: two directorates that differ by case alone.
    #expect(address(ofID: "CYP&F SCHOOLS") != address(ofID: "CYP&F Schools"))
    // One letter, written in two ways, is two ids.
    #expect(address(ofID: "\u{E9}") != address(ofID: "e\u{301}"))
  }

  @Test(arguments: ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9", "index"])
  func `A name that a disk or the site keeps for itself is no address`(id: String) {
    #expect(address(ofID: id) != id)
    #expect(address(ofID: id).hasPrefix(id + "-"))
  }

  @Test func `An address is short, plain and safe, whatever the id`() {
    let ids = [
      String(repeating: "a", count: 61), String(repeating: "é", count: 500),
      String(repeating: "x ", count: 100), "..",
      "a\u{0}b", "%2e%2e", "-", "--", "CON", "\u{202E}abc", "a/../b", "👩‍👩‍👧",
    ]
    for id in ids {
      let address = address(ofID: id)
      #expect((1...67).contains(address.utf8.count))
      #expect(address.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) })
    }
    #expect(Set(ids.map(address(ofID:))).count == ids.count)
  }
}

struct CurrencyTests {
  @Test(arguments: ["GBP", "EUR", "JPY", "KWD", "ZZZ"])
  func `Three capital letters are a code`(code: String) {
    #expect(Currency(code: code)?.code == code)
  }

  @Test(arguments: ["", "GB", "GBPS", "gbp", "G1P", "£", "ÄBC", "GB "])
  func `Anything else is none`(code: String) {
    #expect(Currency(code: code) == nil)
  }

  @Test(arguments: [("GBP", 2), ("JPY", 0), ("KRW", 0), ("KWD", 3), ("TND", 3), ("USD", 2)])
  func `The smallest coin has the decimals of ISO 4217`(code: String, decimals: Int) {
    #expect(Currency(code: code)?.decimals == decimals)
  }
}
