import Diagnostics

// Colons, indentation and what stands at the wrong place of a line.
extension SyntaxFault {
  func missingColon(at start: Int) -> Diagnostic {
    let line = file.line(at: start)
    let text = trimmed(max(start, line.lowerBound)..<max(start, line.upperBound))
    guard !file.bytes[text].contains(UInt8(ascii: ":")) else {
      return fault("a blank is missing behind the `:`", at: text, help: "write `key: value`")
    }
    return fault(
      "this line has no `:`", at: text,
      help: "write `key: value`, or indent the line if it goes on with the text above")
  }

  /// A colon where none can stand: a second one on its line, a key that is indented too deep, or the line above has none.
  var surplusColon: Diagnostic {
    let line = file.line(at: place)
    let key = trimmed(line.lowerBound..<min(max(place, line.lowerBound), line.upperBound))
    if hasColon(key) {
      return fault("a second `:` on one line", help: "put the text in quotes: `name: \"one: two\"`")
    }
    guard !key.isEmpty else {
      return Refusal.emptyKey.diagnostic(at: SourceSpan(file, character(at: place)))
    }
    guard let above = lineAbove(line), !hasColon(above), file.bytes[trimmed(above)].first != UInt8(ascii: "-")
    else { return indentation(at: key) }
    return missingColon(at: trimmed(above).lowerBound)
  }

  /// Something that is no key where one was expected.
  var notAKey: Diagnostic {
    let line = file.line(at: place)
    let before = trimmed(line.lowerBound..<min(max(place, line.lowerBound), line.upperBound))
    let rest = trimmed(place..<max(place, line.upperBound))
    guard !before.isEmpty else {
      guard file.bytes[rest].first != UInt8(ascii: ":") else { return surplusColon }
      guard file.bytes[rest].first != UInt8(ascii: "-") else {
        return fault(
          "a list item cannot stand between the keys of a map",
          help: "put it below the key that it belongs to")
      }
      return indentation(at: rest)
    }
    let last = file.bytes[before.upperBound - 1]
    guard "\"']}".utf8.contains(last) else {
      return fault("this does not belong to the value in front of it", at: rest, help: Self.quotes)
    }
    let mark = String(decoding: [last], as: UTF8.self)
    let help =
      switch mark {
      case "'": "write `''` for an apostrophe inside '…', or put the text in \"…\""
      case "\"": "write `\\\"` for a quote inside \"…\", or put the text in '…'"
      default: "put the whole text in quotes"
      }
    return fault("text behind the closing `\(mark)`", at: rest, help: help)
  }

  var tab: Diagnostic { fault("a tab cannot indent a line", help: "indent with blanks") }

  var badStart: Diagnostic {
    guard place < range.upperBound, file.bytes[place] != 0x09 else { return tab }
    let mark = String(decoding: file.bytes[character(at: place)], as: UTF8.self)
    let name = mark == "`" ? "a backtick" : "`\(mark)`"
    return fault("a text that starts with \(name) stands in quotes", help: Self.quotes)
  }

  /// A value that starts with what ends one.
  var badValue: Diagnostic {
    switch place < range.upperBound ? file.bytes[place] : 0 {
    case UInt8(ascii: ","):
      return fault("a value is missing in front of this", help: "write the value, or leave out the `,`")
    case UInt8(ascii: ":"):
      return Refusal.emptyKey.diagnostic(at: SourceSpan(file, character(at: place)))
    default:
      return fault("a value cannot start like this", help: Self.quotes)
    }
  }

  /// Content above the first key can be a directive; below the last value it belongs to nothing.
  var strayContent: Diagnostic {
    let first = trimmed(range)
    guard file.bytes[first].first != UInt8(ascii: "%") else {
      return Refusal.directive.diagnostic(at: SourceSpan(file, file.line(at: first.lowerBound)))
    }
    let line = file.line(at: place)
    return fault(
      "this does not belong to the value above", at: trimmed(place..<max(place, line.upperBound)),
      help: "write `key: value`, one field a line")
  }

  private func indentation(at range: Range<Int>) -> Diagnostic {
    fault(
      "this line is indented unlike those above", at: range,
      help: "give the keys of one map the same number of blanks in front")
  }

  /// Whether a `:` ends a key in these bytes.
  private func hasColon(_ range: Range<Int>) -> Bool {
    range.contains { index in
      file.bytes[index] == UInt8(ascii: ":")
        && (index + 1 == range.upperBound || isBlank(file.bytes[index + 1]))
    }
  }

  /// The nearest line above that is not blank and no comment.
  private func lineAbove(_ line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    while start > range.lowerBound {
      let above = file.line(at: start - 1).clamped(to: range)
      let text = trimmed(above)
      if !text.isEmpty, file.bytes[text.lowerBound] != UInt8(ascii: "#") { return above }
      guard above.lowerBound < start else { return nil }
      start = above.lowerBound
    }
    return nil
  }
}

// Bytes.
extension SyntaxFault {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  func isLineEnd(_ index: Int) -> Bool { file.bytes[index] == 0x0A || file.bytes[index] == 0x0D }

  /// Without blanks and line ends around.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range.clamped(to: 0..<file.bytes.count)
    while let last = range.last, isBlank(file.bytes[last]) { range = range.lowerBound..<last }
    while let first = range.first, isBlank(file.bytes[first]) { range = first + 1..<range.upperBound }
    return range
  }

  /// All bytes of the character at a place; empty at the end of a line.
  func character(at index: Int) -> Range<Int> {
    guard index < file.bytes.count, !isLineEnd(index) else { return index..<index }
    var end = index + 1
    while end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return index..<end
  }

  /// Where a run without blanks, commas and brackets ends.
  func wordEnd(_ start: Int) -> Int {
    let stops = " \t\r\n,[]{}".utf8
    return file.bytes[min(start, file.bytes.count)...].firstIndex(where: stops.contains) ?? file.bytes.count
  }
}
