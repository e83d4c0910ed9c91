/// Reads front matter that is nothing but lines of `key: words` and `key: [words, words]`, as most of a book's is.
///
/// libyaml makes the same of it, in many times the time. Whatever might mean more to YAML is left to libyaml: signs,
/// quotes, comments, blank lines, deeper lines, keys without a value and keys that are given again.
struct PlainLines {
  /// A simple key of YAML has at most 1,024 characters.
  private static let longestKey = 100

  private let bytes: [UInt8]
  private let end: Int
  private var at: Int

  /// The map, with offsets in the file; nil where it is not as plain as that.
  static func map(_ bytes: [UInt8], in range: Range<Int>) -> Node? {
    var reader = PlainLines(bytes: bytes, end: range.upperBound, at: range.lowerBound)
    var entries: [Node.Entry] = []
    while reader.at < reader.end {
      guard let entry = reader.entry() else { return nil }
      entries.append(entry)
    }
    guard let first = entries.first, let last = entries.last, repeatedKeys(entries).isEmpty else {
      return nil
    }
    return Node(.map(entries), at: first.keyRange.lowerBound..<last.value.range.upperBound)
  }

  /// A line, with its end.
  private mutating func entry() -> Node.Entry? {
    let start = at
    guard bytes[start].isSmallLetter else { return nil }
    while at < end, bytes[at].isSmallLetter || bytes[at].isDigit || bytes[at] == UInt8(ascii: "_") { at += 1 }
    let key = start..<at
    guard key.count <= Self.longestKey, take(UInt8(ascii: ":")), take(UInt8(ascii: " ")) else { return nil }
    guard let value = at < end && bytes[at] == UInt8(ascii: "[") ? list() : words(isInList: false),
      at == end || take(UInt8(ascii: "\n"))
    else { return nil }
    return Node.Entry(text(key), at: key, value)
  }

  private mutating func list() -> Node? {
    let start = at
    at += 1
    var nodes: [Node] = []
    repeat {
      if !nodes.isEmpty, !take(UInt8(ascii: " ")) { return nil }
      guard let node = words(isInList: true) else { return nil }
      nodes.append(node)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { return nil }
    return Node(.list(nodes), at: start..<at)
  }

  /// Text without quotes: it begins with a letter or a digit and ends with no blank.
  private mutating func words(isInList: Bool) -> Node? {
    let start = at
    guard at < end, bytes[at].isLetterOrDigit else { return nil }
    while at < end, isInWords(bytes[at], isInList: isInList) { at += 1 }
    guard bytes[at - 1] != UInt8(ascii: " ") else { return nil }
    return Node(.scalar(Node.Scalar(text(start..<at), .plain)), at: start..<at)
  }

  private func isInWords(_ byte: UInt8, isInList: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "%"):
      true
    // In a list a comma ends the words.
    case UInt8(ascii: ","): !isInList
    // As in a time of day; before a blank it would make a key of the words.
    case UInt8(ascii: ":"): !isInList && at + 1 < end && bytes[at + 1].isLetterOrDigit
    default: byte.isLetterOrDigit
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < end, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

private extension UInt8 {
  var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetterOrDigit: Bool { (self | 0x20).isSmallLetter || isDigit }
}
