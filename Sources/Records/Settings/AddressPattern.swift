import FrontMatter

/// The address of a page on another server in which one place is filled in, such as
/// `https://git.example/sales/book/-/edit/main/{path}`.
package struct AddressPattern: Hashable, Sendable {
  private let before: String
  private let after: String

  /// Nil unless the text is a web address with a server, in which the placeholder stands once, after the server, and
  /// no other brace and no blank.
  init?(_ text: String, placeholder: String) {
    let bytes = text.utf8
    guard let scheme = ["https://", "http://"].first(where: { bytes.starts(with: $0.utf8) }),
      bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
    else { return nil }
    let parts = text.split(separator: placeholder, omittingEmptySubsequences: false)
    guard parts.count == 2, !text.replacing(placeholder, with: "").contains(where: { "{}".contains($0) }),
      let slash = parts[0].utf8.dropFirst(scheme.utf8.count).firstIndex(of: UInt8(ascii: "/")),
      slash > parts[0].utf8.index(parts[0].utf8.startIndex, offsetBy: scheme.utf8.count)
    else { return nil }
    before = String(parts[0])
    after = String(parts[1])
  }

  /// The address for a path of the book. What an address may not hold is written as `%` and two digits; a slash stays.
  package func filled(with path: String) -> String {
    before + path.utf8.map(AddressPattern.written).joined() + after
  }

  private static func written(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      return String(UnicodeScalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }
  }
}

extension ValueType where Value == AddressPattern {
  /// `example` is what to write instead of what is refused.
  static func addressPattern(_ placeholder: String, example: String) -> ValueType {
    ValueType(name: "web address with \(placeholder)") { node, reading in
      guard let text = reading.scalar(node) else { return nil }
      if let pattern = AddressPattern(text, placeholder: placeholder) { return pattern }
      reading.report(
        .badAddress, "`\(text)` is not a web address with `\(placeholder)` in it", at: node.range,
        help: "write it like `\(example)`")
      return nil
    }
  }
}
