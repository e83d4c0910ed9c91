/// Where the address of a link or an image leads, as far as a page must know.
///
/// What may stay is listed; all else is refused, so that no odd spelling slips through.
enum Address {
  /// `http:` or `https:` with a host.
  case web
  /// `mailto:`, `tel:` or a place on the same page.
  case contact
  /// A path, or nothing: a file of the book.
  case file
  /// A scheme that is not one of those above, or a host without a scheme.
  case unsafe

  init(_ address: [UInt8]) {
    if address.first == UInt8(ascii: "#") {
      self = .contact
      return
    }
    if address.starts(with: "//".utf8) {
      self = .unsafe
      return
    }
    guard let scheme = schemeName(address) else {
      self = .file
      return
    }
    let rest = address[(scheme.utf8.count + 1)...]
    switch scheme {
    case "http", "https":
      self = rest.starts(with: "//".utf8) && rest.dropFirst(2).first.isHost ? .web : .unsafe
    case "mailto", "tel": self = rest.isEmpty ? .unsafe : .contact
    default: self = .unsafe
    }
  }
}

extension UInt8? {
  /// Whether it can begin the name of a server.
  fileprivate var isHost: Bool {
    guard let self else { return false }
    return !self.isBlank && !self.endsLine && ![UInt8(ascii: "/"), UInt8(ascii: "\\")].contains(self)
  }
}

/// What stands before the colon, in lower case, if it has the form of a scheme.
private func schemeName(_ address: [UInt8]) -> String? {
  guard let colon = address.firstIndex(of: UInt8(ascii: ":")), colon <= 32 else { return nil }
  var name: [UInt8] = []
  for byte in address[..<colon] {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): name.append(byte)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      guard !name.isEmpty else { return nil }
      name.append(byte)
    default: return nil
    }
  }
  return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
}
