import Markup
import Values

/// How a note begins, as HTML without any tag.
package struct FirstWords {
  /// Finished HTML, ended with `…` where the note goes on. Empty for a note without words.
  package private(set) var html: [UInt8] = []
  /// Whether the note is longer than the limit.
  package private(set) var isCut = false
  private var count = 0
  /// Where the last whole word ended.
  private var end = 0
  private var isBetweenWords = true

  /// The first `limit` characters of a note, cut after a whole word. Footnotes and their numbers are left out.
  package init(of note: [UInt8], limit: Int) {
    let note = note.span
    var index = 0
    while index < note.count {
      let byte = note[index]
      switch byte {
      case UInt8(ascii: "<"):
        if note.has(footnotes, at: index) { return }
        if note.has(footnote, at: index) {
          while index < note.count, !note.has(footnoteEnd, at: index) { index += 1 }
          index += footnoteEnd.count
          continue
        }
        let isBreak = note.isBlock(at: index)
        while index < note.count, note[index] != UInt8(ascii: ">") { index += 1 }
        index += 1
        if isBreak { endWord() }
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        index += 1
        endWord()
      default:
        // An entity is one character, and stays whole.
        guard let length = byte == UInt8(ascii: "&") ? note.entityLength(at: index) : 1 else { return }
        add(note, index..<index + length)
        index += length
        guard count > limit else { continue }
        html.removeSubrange((end > 0 ? end : html.count - length)...)
        html += "…".utf8
        isCut = true
        return
      }
    }
  }

  private mutating func endWord() {
    guard !isBetweenWords else { return }
    (end, isBetweenWords) = (html.count, true)
  }

  private mutating func add(_ note: Span<UInt8>, _ bytes: Range<Int>) {
    if isBetweenWords, !html.isEmpty {
      html.append(UInt8(ascii: " "))
      count += 1
    }
    isBetweenWords = false
    for index in bytes { html.append(note[index]) }
    // Not the later bytes of a character.
    if note[bytes.lowerBound] & 0xC0 != 0x80 { count += 1 }
  }
}

// As notes have them.
private let footnotes = Array("<section class=\"footnotes\"".utf8)
private let footnote = Array("<sup class=\"footnote\"".utf8)
private let footnoteEnd = Array("</sup>".utf8)

private extension Span<UInt8> {
  func has(_ text: [UInt8], at start: Int) -> Bool {
    guard start + text.count <= count else { return false }
    for index in text.indices where self[start + index] != text[index] { return false }
    return true
  }

  /// Nil where the beginning of a note ends within it.
  func entityLength(at start: Int) -> Int? {
    for length in 1...12 where start + length <= count && self[start + length - 1] == UInt8(ascii: ";") {
      return length
    }
    return nil
  }

  /// Whether a tag begins or ends something that stands on lines of its own.
  func isBlock(at start: Int) -> Bool {
    var start = start + 1
    while start < count, self[start] == UInt8(ascii: "/") { start += 1 }
    var name: [UInt8] = []
    while start < count, self[start] != UInt8(ascii: ">"), self[start] != UInt8(ascii: " ") {
      name.append(self[start])
      start += 1
    }
    return !["a", "em", "strong", "code", "del", "span", "time"].contains { $0.utf8.elementsEqual(name) }
  }
}

extension PageDesk {
  /// How a note of a day begins.
  func firstWords(of note: Document, on day: Day, limit: Int = 90) -> [UInt8] {
    // The beginning says enough, unless it is full of links.
    let enough = 4 * limit
    let beginning = html(note, on: day, upTo: enough)
    let words = FirstWords(of: beginning, limit: limit)
    guard !words.isCut, beginning.count >= enough else { return words.html }
    return FirstWords(of: html(note, on: day), limit: limit).html
  }
}
