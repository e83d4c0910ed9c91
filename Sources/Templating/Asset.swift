/// A file that pages load: a stylesheet, a script, an image.
package struct Asset: Sendable {
  /// Under `assets/` in the folder of templates: `daybook.css`.
  package let name: String
  /// From the top of the site: `assets/daybook.3f2a9c1b.css`.
  package let address: String
  package let bytes: [UInt8]

  /// The address carries eight digits of the content, so that a browser never shows an old file.
  init(name: String, bytes: [UInt8], isHashed: Bool) {
    self.name = name
    self.bytes = bytes
    guard isHashed, let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      address = "assets/" + name
      return
    }
    address = "assets/\(name[..<dot]).\(Self.digits(of: bytes))\(name[dot...])"
  }

  /// FNV-1a of 64 bits, both halves mixed into the last eight hexadecimal digits.
  private static func digits(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let short = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    return String(repeating: "0", count: 8 - short.utf8.count) + short
  }

  /// Whether the name can stand in an address on every disk: small letters, digits, `-`, `_` and dots between them.
  static func isUsable(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
              || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_".utf8.contains(byte)
          }
      }
  }
}
