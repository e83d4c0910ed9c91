/// An element of one of our pages, with what lies in it.
struct Element: Sendable {
  enum Child: Sendable {
    case element(Element)
    case text(String)
  }

  let name: String
  var attributes: [String: String] = [:]
  var children: [Child] = []

  var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }

  var elements: [Element] {
    children.compactMap { child in
      guard case .element(let element) = child else { return nil }
      return element
    }
  }

  /// Every element that is meant, in the order of the page; those inside of one that is meant are left out.
  func all(_ isMeant: (Element) -> Bool) -> [Element] {
    elements.flatMap { isMeant($0) ? [$0] : $0.all(isMeant) }
  }

  func first(_ isMeant: (Element) -> Bool) -> Element? { all(isMeant).first }

  func all(named name: String) -> [Element] { all { $0.name == name } }

  /// What a reader sees of it: what is only read aloud, and marks with their notes, are left out.
  var visibleText: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element):
        element.classes.contains { ["visually-hidden", "note", "mark"].contains($0) }
          ? "" : element.visibleText
      }
    }.joined()
  }
}

/// Why a page is none that we would write.
struct PageFault: Error, CustomStringConvertible {
  let description: String
}

/// Reads a page as we write them: every element but those without content is closed, in its order; attributes stand in
/// double quotes. What a browser would have to guess is refused.
struct PageReader {
  private let bytes: [UInt8]
  private var index = 0
  private var open = [Element(name: "")]

  static func read(_ bytes: [UInt8]) throws(PageFault) -> Element {
    var reader = PageReader(bytes: bytes)
    return try reader.page()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  private mutating func page() throws(PageFault) -> Element {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let text = try text(upTo: UInt8(ascii: "<"))
        open[open.count - 1].children.append(.text(text))
        continue
      }
      index += 1
      try tag()
    }
    guard open.count == 1, let page = open.first else {
      throw PageFault(description: "`\(open.last?.name ?? "")` is not closed")
    }
    return page
  }

  private mutating func tag() throws(PageFault) {
    if peek == UInt8(ascii: "!") {
      _ = try text(upTo: UInt8(ascii: ">"))
      index += 1
      return
    }
    if peek == UInt8(ascii: "/") {
      index += 1
      let name = word()
      guard peek == UInt8(ascii: ">"), open.count > 1, let last = open.popLast(), last.name == name else {
        throw PageFault(description: "`</\(name)>` closes nothing, at byte \(index)")
      }
      index += 1
      open[open.count - 1].children.append(.element(last))
      return
    }
    var element = Element(name: word())
    guard !element.name.isEmpty else { throw PageFault(description: "`<` without a name, at byte \(index)") }
    while true {
      while let byte = peek, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { index += 1 }
      if peek == UInt8(ascii: "/") { index += 1 }
      guard let byte = peek else { throw PageFault(description: "`<\(element.name)` has no end") }
      if byte == UInt8(ascii: ">") { break }
      let name = word()
      guard !name.isEmpty else { throw PageFault(description: "no attribute at byte \(index)") }
      element.attributes[name] = try value()
    }
    index += 1
    guard PageReader.empty.contains(element.name) else {
      open.append(element)
      return
    }
    open[open.count - 1].children.append(.element(element))
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Letters, digits, `-`, `:` and `_`.
  private mutating func word() -> String {
    let start = index
    while let byte = peek,
      byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
        || byte >= UInt8(ascii: "A")
          && byte
            <= UInt8(ascii: "Z")
        || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: ":")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    {
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func value() throws(PageFault) -> String {
    guard peek == UInt8(ascii: "=") else { return "" }
    index += 1
    guard peek == UInt8(ascii: "\"") else {
      throw PageFault(description: "an attribute without quotes, at byte \(index)")
    }
    index += 1
    let text = try text(upTo: UInt8(ascii: "\""))
    index += 1
    return text
  }

  /// The text up to a byte, which must come, or up to the end of the page outside of elements.
  private mutating func text(upTo end: UInt8) throws(PageFault) -> String {
    let start = index
    while let byte = peek, byte != end { index += 1 }
    guard peek != nil || open.count == 1 else {
      throw PageFault(description: "the page ends within `\(open.last?.name ?? "")`")
    }
    let part = bytes[start..<index]
    let text = String(decoding: part, as: UTF8.self)
    guard part.contains(UInt8(ascii: "&")) else { return text }
    return PageReader.entities.reduce(text) { $0.replacing($1.written, with: $1.meant) }
  }

  /// The last one is `&` itself, so that nothing is read twice.
  private static let entities: [(written: String, meant: String)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ]
}
