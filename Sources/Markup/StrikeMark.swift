/// A private character that stands between two tildes which may begin or end what is struck through.
///
/// It is between them, and not in their place, so that emphasis beside them is what it is without it. Each is
/// three bytes of UTF-8, and none has a number: the names of links that hold tildes stay the same.
enum StrikeMark: UInt8 {
  /// U+E002: only what is struck through may follow.
  case opens = 0x82
  /// U+E003: only what is struck through may stand before.
  case closes = 0x83
  /// U+E004: either.
  case opensOrCloses = 0x84
  /// U+E005: found to begin it.
  case begin = 0x85
  /// U+E006: found to end it.
  case end = 0x86

  /// How many bytes each takes.
  static let length = 3

  var bytes: [UInt8] { [Placeholder.lead, 0x80, rawValue] }

  var canOpen: Bool { self == .opens || self == .opensOrCloses }
  var canClose: Bool { self == .closes || self == .opensOrCloses }

  /// What is shown in its place.
  var tag: String {
    switch self {
    case .begin: "<del>"
    case .end: "</del>"
    case .opens, .closes, .opensOrCloses: ""
    }
  }

  /// The mark that stands at an index of a text, if there is one.
  init?(in text: [UInt8], at index: Int) {
    guard index + 2 < text.count, text[index] == Placeholder.lead, text[index + 1] == 0x80 else { return nil }
    self.init(rawValue: text[index + 2])
  }

  /// By what stands before and behind the tildes in the source, as libcmark asks it of emphasis. Nil where they
  /// can neither open nor close anything.
  init?(before: Neighbour, behind: Neighbour) {
    let opens = behind != .blank && (behind != .punctuation || before != .word)
    let closes = before != .blank && (before != .punctuation || behind != .word)
    guard opens || closes else { return nil }
    self = opens && closes ? .opensOrCloses : opens ? .opens : .closes
  }

  /// The text without marks and the tildes around them.
  static func withoutTildes(_ text: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    var done = 0
    for index in text.indices where index > done && StrikeMark(in: text, at: index) != nil {
      rest += text[done..<index - 1]
      done = min(text.count, index + length + 1)
    }
    return rest + text[done...]
  }

  /// The text without marks, or nil where it has none.
  static func removed(from text: [UInt8]) -> [UInt8]? {
    var rest: [UInt8] = []
    var done = 0
    for index in text.indices where StrikeMark(in: text, at: index) != nil {
      rest += text[done..<index]
      done = index + length
    }
    return done > 0 ? rest + text[done...] : nil
  }
}

/// What stands beside a mark, as far as emphasis asks.
enum Neighbour {
  /// A blank, or an end of the text.
  case blank
  case punctuation
  case word

  /// By the last character of some bytes.
  init(last bytes: ArraySlice<UInt8>) {
    var start = bytes.endIndex
    while start > bytes.startIndex, bytes.endIndex - start < 4 {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { break }
    }
    self.init(String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.last)
  }

  /// By the first character of some bytes.
  init(first bytes: ArraySlice<UInt8>) {
    self.init(String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first)
  }

  private init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .blank
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .blank
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    case .control: self = ["\t", "\n", "\u{C}", "\r"].contains(scalar) ? .blank : .word
    // Of symbols, those of ASCII count as punctuation.
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      self = scalar.isASCII ? .punctuation : .word
    default: self = .word
    }
  }
}
