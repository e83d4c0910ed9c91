/// Words in brackets, by which a text may use or explain a link.
struct BracketLabel {
  /// The words, with one blank wherever there are several or a line ends, also the line of a quote.
  let words: [UInt8]
  /// The same in one case: labels with equal ones are equal to CommonMark.
  let key: String
  /// The brackets in the text.
  let range: Range<Int>
  /// Whether a colon stands behind, as where a link is explained.
  let hasColon: Bool

  /// Nil without words, and where a mention is among them: no two of those are equal.
  private init?(_ range: Range<Int>, in text: [UInt8]) {
    var words: [UInt8] = []
    var isInLineStart = false
    for byte in text[range.dropFirst().dropLast()] {
      if byte.isBlank || byte.endsLine || isInLineStart && byte == UInt8(ascii: ">") {
        if words.last != UInt8(ascii: " ") { words.append(UInt8(ascii: " ")) }
        isInLineStart = isInLineStart || byte.endsLine
      } else {
        words.append(byte)
        isInLineStart = false
      }
    }
    self.words = Array(words[...].trimmed)
    guard !self.words.isEmpty, !hasPlaceholder(self.words) else { return nil }
    // Letters such as ß are equal to others only so.
    key = String(decoding: self.words, as: UTF8.self).lowercased().uppercased().lowercased()
    self.range = range
    hasColon = range.upperBound < text.count && text[range.upperBound] == UInt8(ascii: ":")
  }

  /// All that stand in a text, also those in code.
  static func all(in text: [UInt8]) -> [BracketLabel] {
    var labels: [BracketLabel] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "["), let end = endOfLabel(text, from: index) {
        if let label = BracketLabel(index..<end, in: text) { labels.append(label) }
      }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return labels
  }

  /// Behind the bracket that closes the one at an index; nil where another opens before.
  private static func endOfLabel(_ text: [UInt8], from start: Int) -> Int? {
    var index = start + 1
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }
}

private func hasPlaceholder(_ text: [UInt8]) -> Bool {
  text.indices.contains { index in
    text[index] == Placeholder.lead
      && (text[index...].starts(with: Placeholder.mention) || text[index...].starts(with: Placeholder.typed))
  }
}
