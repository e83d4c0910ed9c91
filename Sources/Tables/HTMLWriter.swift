/// Writes HTML as bytes, in one pass.
struct HTMLWriter {
  var bytes: [UInt8] = []
  let language: Language
  let symbols: Symbols
  /// Whether a figure of the table was marked as pro rata.
  var hasProRata = false

  var words: TableWords { language.words }

  init(_ language: Language, reserving capacity: Int) {
    self.language = language
    symbols = language.symbols
    bytes.reserveCapacity(capacity)
  }

  /// HTML that stands in our code. Never what comes from a book.
  mutating func markup(_ html: String) { bytes.append(contentsOf: html.utf8) }
  mutating func markup(_ piece: Piece) { piece.write(to: &bytes) }
}

extension HTMLWriter {
  /// Text from anywhere, for content and for values in double quotes.
  mutating func text(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    // Few texts have anything to escape, so it is looked for where they were copied to.
    if bytes.span.hasSpecial(from: start) { escape(text, from: start) }
  }

  private mutating func escape(_ text: String, from start: Int) {
    bytes.removeLast(bytes.count - start)
    bytes.append(addingCapacity: text.utf8.count * Sign.longestEscape) { output in
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "&"): output.write(Sign.ampersand)
        case UInt8(ascii: "<"): output.write(Sign.less)
        case UInt8(ascii: ">"): output.write(Sign.greater)
        case UInt8(ascii: "\""): output.write(Sign.quote)
        case UInt8(ascii: "'"): output.write(Sign.apostrophe)
        default: output.append(byte)
        }
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
    guard let address else { return false }
    let start = bytes.count
    markup(.linkStart)
    let startOfAddress = bytes.count
    bytes.append(contentsOf: address.utf8)
    guard bytes.span.hasSafeAddress(from: startOfAddress) else {
      bytes.removeLast(bytes.count - start)
      return false
    }
    if bytes.span.hasSpecial(from: startOfAddress) { escape(address, from: startOfAddress) }
    markup(.endOfTag)
    return true
  }

  mutating func closeLink(_ isOpen: Bool) {
    if isOpen { markup(.linkEnd) }
  }
}

private extension Sign {
  static let ampersand = Sign("&amp;")
  static let less = Sign("&lt;")
  static let greater = Sign("&gt;")
  static let quote = Sign("&quot;")
  static let apostrophe = Sign("&#39;")
  /// The bytes of the longest of them.
  static let longestEscape = 6
}

private extension Span<UInt8> {
  /// Whether a byte from there on means something in HTML.
  func hasSpecial(from start: Int) -> Bool {
    for place in start..<count where self[place] <= UInt8(ascii: ">") {
      switch self[place] {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        return true
      default: break
      }
    }
    return false
  }

  /// Whether the bytes from there on are an address relative to the page, or `https:`, `mailto:`, `tel:`.
  ///
  /// Browsers take `\` for `/`, and pass over blanks and control characters in a scheme; so none may stand in one.
  func hasSafeAddress(from start: Int) -> Bool {
    guard start < count, self[start] != UInt8(ascii: "/") else { return false }
    var mayEndScheme = true
    for place in start..<count {
      switch self[place] {
      case ...0x20, 0x7F, UInt8(ascii: "\\"): return false
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): mayEndScheme = false
      case UInt8(ascii: ":") where mayEndScheme:
        guard ["https", "mailto", "tel"].contains(where: { isEqual(start..<place, $0) }) else { return false }
        mayEndScheme = false
      default: break
      }
    }
    return true
  }

  private func isEqual(_ range: Range<Int>, _ text: String) -> Bool {
    range.count == text.utf8.count && zip(range, text.utf8).allSatisfy { self[$0] == $1 }
  }
}
