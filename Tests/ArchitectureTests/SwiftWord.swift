/// A name, a keyword or a mark of a Swift source.
struct SwiftWord: Hashable {
  let text: String
  /// From 1.
  let line: Int
  /// Whether it stands between backticks, and so is a name whatever it says.
  var isQuoted = false
  /// Whether nothing, not even a blank, stands between it and the word before.
  var isClose = false

  var isName: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first == "_" || !first.isASCII || first.properties.isAlphabetic
  }
}

/// The words of a Swift source in their order, without comments and without the text of literals.
///
/// What a literal interpolates is code and is kept. Regexes between bare slashes are not known: a
/// quote in one hides the rest of its line.
func swiftWords(_ source: String) -> [SwiftWord] {
  var scanner = SwiftScanner(source)
  scanner.readCode()
  return scanner.words
}

private struct SwiftScanner {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  /// Where the last word ended.
  private var end = 0
  private(set) var words: [SwiftWord] = []

  init(_ source: String) {
    bytes = Array(source.utf8)
  }

  /// Reads to the end, or inside a literal to the bracket that closes the interpolation.
  mutating func readCode(inLiteral: Bool = false) {
    var depth = 0
    while place < bytes.count {
      if startsWith("//") {
        skip(to: "\n")
      } else if startsWith("/*") {
        skipComment()
      } else if let hashes = hashesBeforeLiteral {
        readLiteral(hashes: hashes)
      } else if bytes[place].isOfName {
        readName()
      } else {
        let byte = bytes[place]
        if byte == UInt8(ascii: "`") {
          readQuotedName()
          continue
        }
        if !byte.isBlank { add(place..<place + 1) }
        step()
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        if inLiteral, depth == 0 { return }
      }
    }
  }

  private mutating func readName() {
    let start = place
    while place < bytes.count, bytes[place].isOfName { place += 1 }
    add(start..<place)
  }

  private mutating func readQuotedName() {
    let start = place + 1
    place = start
    while place < bytes.count, bytes[place] != UInt8(ascii: "`"), bytes[place] != UInt8(ascii: "\n") {
      place += 1
    }
    add(start..<place, isQuoted: true)
    place = min(place + 1, bytes.count)
  }

  /// How many `#` stand before the quote of a literal, or the slash of a regex, that begins here.
  private var hashesBeforeLiteral: Int? {
    let hashes = bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count
    guard place + hashes < bytes.count else { return nil }
    switch bytes[place + hashes] {
    case UInt8(ascii: "\""): return hashes
    case UInt8(ascii: "/"): return hashes > 0 ? hashes : nil
    default: return nil
    }
  }

  private mutating func readLiteral(hashes: Int) {
    let fence = String(repeating: "#", count: hashes)
    place += hashes
    guard bytes[place] == UInt8(ascii: "\"") else {
      step()
      return skip(to: "/" + fence, through: true)
    }
    let isLong = startsWith("\"\"\"")
    let quotes = isLong ? "\"\"\"" : "\""
    place += quotes.utf8.count
    while place < bytes.count {
      if startsWith(quotes + fence) {
        place += quotes.utf8.count + hashes
        return
      }
      // A literal on one line ends with its line whatever it says, so that a mistake here stays small.
      if !isLong, bytes[place] == UInt8(ascii: "\n") { return }
      guard startsWith("\\" + fence) else {
        step()
        continue
      }
      place += 1 + hashes
      guard startsWith("(") else {
        step()
        continue
      }
      readCode(inLiteral: true)
    }
  }

  /// Comments between `/*` and `*/` may stand in one another.
  private mutating func skipComment() {
    var depth = 0
    repeat {
      if startsWith("/*") {
        depth += 1
        place += 2
      } else if startsWith("*/") {
        depth -= 1
        place += 2
      } else {
        step()
      }
    } while depth > 0 && place < bytes.count
  }

  private mutating func skip(to end: String, through: Bool = false) {
    while place < bytes.count, !startsWith(end) { step() }
    if through { place = min(place + end.utf8.count, bytes.count) }
  }

  private mutating func step() {
    guard place < bytes.count else { return }
    if bytes[place] == UInt8(ascii: "\n") { line += 1 }
    place += 1
  }

  private func startsWith(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  private mutating func add(_ range: Range<Int>, isQuoted: Bool = false) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    words.append(SwiftWord(text: text, line: line, isQuoted: isQuoted, isClose: range.lowerBound == end))
    end = range.upperBound
  }
}

private extension UInt8 {
  var isBlank: Bool { self <= 0x20 }

  /// A letter, a digit, `_`, or a byte of a character beyond ASCII.
  var isOfName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
