import Diagnostics

/// The words in brackets of the parts of a text, by which a part may use what another explains.
///
/// They are found without reading Markdown: more may be found than is meant, as in code, and never less.
struct PartLabels {
  private var parts: [[Label]]
  /// The first part that may explain a label, and the first that gives it another meaning. A footnote that two
  /// explain is nobody's, so each has its own.
  private var places: [String: (first: Int, other: Int?)] = [:]

  init(_ file: SourceFile, _ parts: [Range<Int>]) {
    guard parts.contains(where: { mayExplain(file.bytes[$0]) }) else {
      self.parts = parts.map { _ in [] }
      return
    }
    self.parts = parts.map { labels(in: file.bytes[$0]) }
    var meanings: [String: ArraySlice<UInt8>] = [:]
    for (number, labels) in self.parts.enumerated() {
      for label in labels {
        guard let meaning = label.meaning else { continue }
        guard let (first, other) = places[label.key] else {
          places[label.key] = (number, nil)
          meanings[label.key] = meaning
          continue
        }
        guard other == nil, first != number, label.isFootnote || meaning != meanings[label.key] else {
          continue
        }
        places[label.key] = (first, number)
      }
    }
  }

  /// The parts of which another needs what they explain, in the order in which it names them.
  func others(of part: Int) -> [Int] {
    var found = [part]
    var next = 0
    // A footnote of another part may need a third.
    while next < found.count {
      for key in keysOfOthers(in: found[next]) {
        guard let (first, other) = places[key] else { continue }
        for number in [first, other] {
          if let number, !found.contains(number) { found.append(number) }
        }
      }
      next += 1
    }
    return Array(found.dropFirst())
  }

  /// The links of a part that others explain, each in another way.
  func addressedTwice(in part: Int) -> [Range<Int>] {
    let own = ownKeys(of: part)
    return parts[part].filter { label in
      !label.isFootnote && !own.contains(label.key) && places[label.key]?.other != nil
    }.map(\.range)
  }

  private func ownKeys(of part: Int) -> Set<String> {
    Set(parts[part].filter { $0.meaning != nil }.map(\.key))
  }

  private func keysOfOthers(in part: Int) -> [String] {
    let own = ownKeys(of: part)
    return parts[part].map(\.key).filter { !own.contains($0) }
  }
}

/// Words in brackets.
private struct Label {
  /// Its letters in one case, as CommonMark compares labels, and here without blanks and the marks of quotes.
  let key: String
  /// The brackets in the file.
  let range: Range<Int>
  /// The first text behind `]:` where it may explain something; nil elsewhere.
  let meaning: ArraySlice<UInt8>?
  var isFootnote: Bool { key.hasPrefix("^") }

  init(_ range: Range<Int>, in text: ArraySlice<UInt8>, mayExplain: Bool) {
    let words = text[range.dropFirst().dropLast()].filter {
      !$0.isBlank && !$0.endsLine && $0 != UInt8(ascii: ">")
    }
    // Letters such as ß are equal only so.
    key = String(decoding: words, as: UTF8.self).lowercased().uppercased().lowercased()
    self.range = range
    let behind = text[range.upperBound...]
    guard mayExplain, behind.first == UInt8(ascii: ":") else {
      meaning = nil
      return
    }
    let start = behind.dropFirst().drop { $0.isBlank || $0.endsLine }
    meaning = start.prefix { !$0.endsLine }.trimmed
  }
}

private func mayExplain(_ text: ArraySlice<UInt8>) -> Bool {
  zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
}

private func labels(in text: ArraySlice<UInt8>) -> [Label] {
  var labels: [Label] = []
  // Whether the line has nothing yet but blanks and the marks of lists and quotes.
  var isAtStart = true
  var index = text.startIndex
  while index < text.endIndex {
    switch text[index] {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isAtStart = true
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      break
    case UInt8(ascii: "\\"):
      isAtStart = false
      if index + 1 < text.endIndex, !text[index + 1].endsLine { index += 1 }
    case UInt8(ascii: "["):
      let end = endOfLabel(text[index...])
      if text[end - 1] == UInt8(ascii: "]") {
        let label = Label(index..<end, in: text, mayExplain: isAtStart)
        if !label.key.isEmpty { labels.append(label) }
      }
      isAtStart = false
      index = end - 1
    default: isAtStart = false
    }
    index += 1
  }
  return labels
}

/// Behind the bracket that closes the first; where none does, at the next that opens.
private func endOfLabel(_ text: ArraySlice<UInt8>) -> Int {
  var index = text.startIndex + 1
  while index < text.endIndex {
    switch text[index] {
    case UInt8(ascii: "]"): return index + 1
    case UInt8(ascii: "["): return index
    case UInt8(ascii: "\\"): index += 2
    default: index += 1
    }
  }
  return text.endIndex
}
