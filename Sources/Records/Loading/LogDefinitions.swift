import Markup

/// The addresses of links, `[card]: https://…`, in the texts of a log: each holds for the text of one activity alone.
struct LogDefinitions {
  /// Where those stand that the text of another activity needs: there only the brackets would be shown.
  private(set) var misplaced: [Range<Int>] = []

  /// `entries` are the lines of each activity.
  init(_ lines: LogLines, _ entries: [Range<Int>]) {
    let all = entries.map { Names(lines, $0) }
    guard all.contains(where: { !$0.defined.isEmpty }) else { return }
    var wanting: Set<String> = []
    for names in all { wanting.formUnion(names.used.subtracting(names.defined.map(\.name))) }
    misplaced = all.flatMap(\.defined).filter { wanting.contains($0.name) }.map(\.range)
  }
}

/// The names that the text of one activity defines and uses, in lower case.
private struct Names {
  var defined: [(name: String, range: Range<Int>)] = []
  var used: Set<String> = []

  init(_ lines: LogLines, _ entry: Range<Int>) {
    for line in entry where !lines.isCode(line) {
      let text = lines[line]
      let start = text.firstIndex { $0 != UInt8(ascii: " ") } ?? text.endIndex
      for bracket in brackets(in: text) {
        let name = String(decoding: text[bracket], as: UTF8.self).trimmed.lowercased()
        let next = bracket.upperBound + 1 < text.endIndex ? text[bracket.upperBound + 1] : 0
        guard next != UInt8(ascii: "("), !name.isEmpty, !name.hasPrefix("^") else { continue }
        guard next == UInt8(ascii: ":"), bracket.lowerBound == start + 1, start < text.startIndex + 4 else {
          used.insert(name)
          continue
        }
        defined.append((name, start..<bracket.upperBound + 1))
      }
    }
  }
}

/// What stands between brackets in a line, but not between two of them: those are mentions.
private func brackets(in text: ArraySlice<UInt8>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var open: Int?
  for index in text.indices {
    if text[index] == UInt8(ascii: "[") {
      open = index
    } else if text[index] == UInt8(ascii: "]"), let start = open {
      let isDouble =
        start > text.startIndex && text[start - 1] == UInt8(ascii: "[") && index + 1 < text.endIndex
        && text[index + 1] == UInt8(ascii: "]")
      if !isDouble { found.append(start + 1..<index) }
      open = nil
    }
  }
  return found
}
