/// Writes HTML as bytes, in one pass.
struct HTMLWriter {
  var bytes: [UInt8] = []
  let language: Language

  init(_ language: Language, reserving capacity: Int) {
    self.language = language
    bytes.reserveCapacity(capacity)
  }

  /// HTML that stands in our code. Never what comes from a book.
  mutating func markup(_ html: String) { bytes.append(contentsOf: html.utf8) }
}

extension HTMLWriter {
  /// Text from anywhere, for content and for values in double quotes.
  mutating func text(_ text: String) {
    guard text.utf8.contains(where: \.isSpecialInHTML) else { return bytes.append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "'"): markup("&#39;")
      default: bytes.append(byte)
      }
    }
  }

  /// ` name="value"`
  mutating func attribute(_ name: String, _ value: String) {
    markup(" ")
    markup(name)
    markup("=\"")
    text(value)
    markup("\"")
  }

  /// Opens a link where there is a safe address, and says whether it did.
  mutating func openLink(_ address: String?) -> Bool {
    guard let address, isSafe(address: address) else { return false }
    markup("<a href=\"")
    text(address)
    markup("\">")
    return true
  }

  mutating func closeLink(_ isOpen: Bool) {
    if isOpen { markup("</a>") }
  }
}

/// Whether an address is relative to the page, or `https:`, `mailto:`, `tel:`.
///
/// Browsers take `\` for `/`, and pass over blanks and control characters in a scheme; so none may stand in one.
func isSafe(address: String) -> Bool {
  guard let first = address.utf8.first, first != UInt8(ascii: "/") else { return false }
  var mayEndScheme = true
  for byte in address.utf8 {
    switch byte {
    case ...0x20, 0x7F, UInt8(ascii: "\\"): return false
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): mayEndScheme = false
    case UInt8(ascii: ":") where mayEndScheme:
      guard ["https:", "mailto:", "tel:"].contains(where: address.hasPrefix) else { return false }
      mayEndScheme = false
    default: break
    }
  }
  return true
}

private extension UInt8 {
  var isSpecialInHTML: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
