/// How a note begins, as finished HTML without any tag: cut after a whole word where it is longer than `limit`
/// characters, and then ended with `…`. Footnotes and their numbers are left out. Empty for a note without words.
package func firstWords(of note: [UInt8], limit: Int) -> [UInt8] {
  var words: [UInt8] = []
  var count = 0
  // Where the last whole word ended.
  var end = 0
  var index = 0
  var isBetweenWords = true
  while index < note.count {
    let byte = note[index]
    switch byte {
    case UInt8(ascii: "<") where note[index...].starts(with: footnotes): return words
    case UInt8(ascii: "<") where note[index...].starts(with: footnote):
      while index < note.count, !note[index...].starts(with: footnoteEnd) { index += 1 }
      index += footnoteEnd.count
    case UInt8(ascii: "<"):
      let isBreak = isBlock(note[index...])
      while index < note.count, note[index] != UInt8(ascii: ">") { index += 1 }
      index += 1
      guard isBreak, !isBetweenWords else { continue }
      (end, isBetweenWords) = (words.count, true)
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      index += 1
      guard !isBetweenWords else { continue }
      (end, isBetweenWords) = (words.count, true)
    default:
      if isBetweenWords, !words.isEmpty {
        words.append(UInt8(ascii: " "))
        count += 1
      }
      isBetweenWords = false
      // An entity is one character, and stays whole.
      let length = byte == UInt8(ascii: "&") ? entityLength(note[index...]) : 1
      words += note[index..<index + length]
      index += length
      if byte & 0xC0 != 0x80 { count += 1 }
      guard count > limit else { continue }
      words.removeSubrange((end > 0 ? end : words.count - length)...)
      return words + Array("…".utf8)
    }
  }
  return words
}

// As notes have them.
private let footnotes = Array("<section class=\"footnotes\"".utf8)
private let footnote = Array("<sup class=\"footnote\"".utf8)
private let footnoteEnd = Array("</sup>".utf8)

private func entityLength(_ text: ArraySlice<UInt8>) -> Int {
  text.prefix(12).firstIndex(of: UInt8(ascii: ";")).map { $0 - text.startIndex + 1 } ?? 1
}

/// Whether a tag begins or ends something that stands on lines of its own.
private func isBlock(_ tag: ArraySlice<UInt8>) -> Bool {
  let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix {
    $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ")
  }
  return !["a", "em", "strong", "code", "del", "span", "time"].contains { $0.utf8.elementsEqual(name) }
}
