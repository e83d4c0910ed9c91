/// A text that is shown escaped: `& < > " '` become references, so that it can stand between tags and in quoted
/// attributes.
///
/// It works on bytes. By characters, a quote with a combining accent after it is another character than a quote,
/// and would stand unescaped.
struct EscapedText: Sendable {
  let text: String
  /// In bytes, with its references.
  let length: Int

  init(_ text: String) {
    self.text = text
    let bytes = text.utf8.span
    var length = bytes.count
    for index in bytes.indices { length += growth(of: bytes[index]) }
    self.length = length
  }

  func append(to output: inout [UInt8]) {
    let bytes = text.utf8
    // Most texts have nothing to escape, and are copied as a whole.
    guard length > bytes.count else { return output.append(contentsOf: bytes) }
    for byte in bytes {
      guard let reference = reference(for: byte) else {
        output.append(byte)
        continue
      }
      output.append(contentsOf: reference.utf8)
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

/// How much longer a byte becomes.
private func growth(of byte: UInt8) -> Int {
  guard byte <= UInt8(ascii: ">"), let reference = reference(for: byte) else { return 0 }
  return reference.utf8.count - 1
}

/// Whether a link is relative or has a scheme that only leads somewhere: no `javascript:`, no `data:`.
///
/// Blanks and control characters, which browsers drop, are refused too, and so is `//`, which leads out of the site.
func isSafeAddress(_ address: String) -> Bool {
  let bytes = address.utf8.span
  for index in bytes.indices where bytes[index] <= 0x20 || bytes[index] == 0x7F { return false }
  guard !address.utf8.starts(with: "//".utf8) else { return false }
  guard let end = address.utf8.firstIndex(where: isEndOfScheme), address.utf8[end] == UInt8(ascii: ":") else {
    return true
  }
  return linkSchemes.contains(String(address[..<end]))
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
