/// A number between two private characters, which stands for a piece of a note.
struct Placeholder {
  /// U+E000, around what may be a mention.
  static let mention: [UInt8] = [0xEE, 0x80, 0x80]
  /// U+E001, around what must be shown as it was typed, because it stands in code or in a title.
  static let typed: [UInt8] = [0xEE, 0x80, 0x81]
  /// What both begin with.
  static let lead: UInt8 = 0xEE

  /// Where it stands in the text that was searched.
  let range: Range<Int>
  /// The place of its piece among the pieces.
  let number: Int
  /// Whether it is one of those that are shown as typed.
  let isTyped: Bool
}

extension Prepared {
  /// The next placeholder in what libcmark made of `bytes`, at or after an index.
  func placeholder(in text: [UInt8], from start: Int) -> Placeholder? {
    var index = start
    while index + 2 * Placeholder.mention.count < text.count {
      if text[index] == Placeholder.lead, let found = placeholder(in: text, at: index) { return found }
      index += 1
    }
    return nil
  }

  /// The placeholder that begins at an index, if one does.
  func placeholder(in text: [UInt8], at start: Int) -> Placeholder? {
    let isTyped = text[start...].starts(with: Placeholder.typed)
    let mark = isTyped ? Placeholder.typed : Placeholder.mention
    guard text[start...].starts(with: mark) else { return nil }
    var number = 0
    var index = start + mark.count
    while index < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) {
      number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
      guard number < pieces.count else { return nil }
      index += 1
    }
    guard text[index...].starts(with: mark) else { return nil }
    return Placeholder(range: start..<index + mark.count, number: number, isTyped: isTyped)
  }

  /// All placeholders in a text.
  func placeholders(in text: [UInt8]) -> [Placeholder] {
    var found: [Placeholder] = []
    while let next = placeholder(in: text, from: found.last?.range.upperBound ?? 0) { found.append(next) }
    return found
  }

  /// The text with placeholders that are shown as typed and without marks, or nil where it has neither.
  func markedAsTyped(_ text: [UInt8]) -> [UInt8]? {
    let plain = hasStrikes ? StrikeMark.removed(from: text) : nil
    guard !pieces.isEmpty else { return plain }
    let rest = plain ?? text
    return replacing(placeholders(in: rest), in: rest) {
      Placeholder.typed + String($0.number).utf8 + Placeholder.typed
    } ?? plain
  }

  /// The text with what was typed in the place of each placeholder and mark, or nil where it has none.
  ///
  /// For addresses alone, whose bytes libcmark shows with percent signs: elsewhere what was typed could be
  /// mistaken for a placeholder.
  func puttingBack(_ text: [UInt8]) -> [UInt8]? {
    let plain = hasStrikes ? StrikeMark.removed(from: text) : nil
    guard !pieces.isEmpty else { return plain }
    let rest = plain ?? text
    return replacing(placeholders(in: rest), in: rest) { pieces[$0.number].typed } ?? plain
  }

  private func replacing(
    _ found: [Placeholder], in text: [UInt8], with replacement: (Placeholder) -> [UInt8]
  ) -> [UInt8]? {
    guard !found.isEmpty else { return nil }
    var replaced: [UInt8] = []
    var done = 0
    for one in found {
      replaced += text[done..<one.range.lowerBound]
      replaced += replacement(one)
      done = one.range.upperBound
    }
    replaced += text[done...]
    return replaced
  }
}
