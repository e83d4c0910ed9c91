extension [UInt8] {
  /// Adds a text as it may stand between tags and in quoted attributes: `& < > " '` become references.
  ///
  /// It works on bytes. By characters, a quote with a combining accent after it is another character than a quote,
  /// and would stand unescaped.
  mutating func appendEscaped(_ text: String) {
    let bytes = text.utf8.span
    // Most texts have nothing to escape, and are copied as a whole.
    guard bytes.indices.contains(where: { reference(for: bytes[$0]) != nil }) else {
      return append(contentsOf: text.utf8)
    }
    for index in bytes.indices {
      guard let reference = reference(for: bytes[index]) else {
        append(bytes[index])
        continue
      }
      append(contentsOf: reference.utf8)
    }
  }
}

private func reference(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}

/// Whether a link is relative or has a scheme that only leads somewhere: no `javascript:`, no `data:`.
///
/// Blanks and control characters, which browsers drop, are refused too, and so is `//`, which leads out of the site.
func isSafeAddress(_ address: String) -> Bool {
  let bytes = address.utf8.span
  var end: Int?
  for index in bytes.indices {
    guard bytes[index] > 0x20, bytes[index] != 0x7F else { return false }
    if end == nil, isEndOfScheme(bytes[index]) { end = index }
  }
  guard let end else { return true }
  guard bytes[end] == UInt8(ascii: ":") else { return end > 0 || !address.utf8.starts(with: "//".utf8) }
  return linkSchemes.contains { $0.utf8.elementsEqual(address.utf8.prefix(end)) }
}

/// Whether the part of a link that may be its scheme ends before this byte.
private func isEndOfScheme(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
  default: false
  }
}

/// The schemes of links that lead out of the site.
let linkSchemes = ["https", "http", "mailto", "tel"]
