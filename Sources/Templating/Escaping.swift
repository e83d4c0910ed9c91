/// Text as it may stand between tags and in quoted attributes: `& < > " '` become references.
///
/// It works on bytes. By characters, a quote with a combining accent after it is another character than a quote,
/// and would stand unescaped.
func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { reference(for: $0) != nil }) else { return text }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + 24)
  for byte in text.utf8 {
    guard let reference = reference(for: byte) else {
      bytes.append(byte)
      continue
    }
    bytes.append(contentsOf: reference.utf8)
  }
  return String(decoding: bytes, as: UTF8.self)
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
  guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }), !address.utf8.starts(with: "//".utf8) else {
    return false
  }
  guard let end = address.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }),
    address.utf8[end] == UInt8(ascii: ":")
  else { return true }
  return linkSchemes.contains(String(address[..<end]))
}

/// The schemes of links that lead out of the site.
let linkSchemes = ["https", "http", "mailto", "tel"]
