import Diagnostics

// Brackets and quotes.
extension SyntaxFault {
  func unclosed(_ opening: Int) -> Diagnostic {
    let mark = String(decoding: file.bytes[opening..<opening + 1], as: UTF8.self)
    let closing = mark == "[" ? "]" : mark == "{" ? "}" : mark
    return fault(
      "unclosed `\(mark)`", at: opening..<opening + 1, help: "write the `\(closing)` that belongs to it")
  }

  /// The quote that was never closed, or that a later one closed on another line, so that text stands behind it.
  var unclosedQuote: Int? {
    if error.context == "while scanning a quoted scalar", error.problem.hasPrefix("found unexpected") {
      return start
    }
    guard let lastQuoted, isBehind(lastQuoted), file.bytes[lastQuoted].contains(0x0A) else { return nil }
    return lastQuoted.lowerBound
  }

  /// Whether libyaml gave up on the line on which the quoted text ends.
  private func isBehind(_ quoted: Range<Int>) -> Bool {
    quoted.upperBound <= place && place < file.bytes.count && !isLineEnd(place)
      && !file.bytes[quoted.upperBound..<place].contains { $0 == 0x0A || $0 == UInt8(ascii: ":") }
  }

  func missingComma(_ bracket: String) -> Diagnostic {
    let notes = openBracket.map {
      [Diagnostic.Note("it is opened here", at: SourceSpan(file, $0..<$0 + 1))]
    }
    return fault(
      "a `,` or `\(bracket)` is missing in front of this", notes: notes ?? [],
      help: "write the `,`; a text that has `:`, `,` or brackets in it stands in quotes")
  }

  func isClosed(_ opening: Int) -> Bool {
    var open: [UInt8] = []
    var before = UInt8(ascii: " ")
    var index = opening
    while index < range.upperBound {
      let byte = file.bytes[index]
      switch byte {
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{"): open.append(UInt8(ascii: "}"))
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard open.popLast() == byte else { return false }
        if open.isEmpty { return true }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if " \t\r\n[{,:".utf8.contains(before) { index = endOfQuoted(index) }
      case UInt8(ascii: "#"):
        if isBlank(before) { index = file.line(at: index).upperBound }
      default: break
      }
      before = index < range.upperBound ? file.bytes[index] : before
      index += 1
    }
    return false
  }

  /// The closing quote, or the end.
  private func endOfQuoted(_ opening: Int) -> Int {
    let quote = file.bytes[opening]
    var index = opening + 1
    while index < range.upperBound, file.bytes[index] != quote {
      index += file.bytes[index] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
    }
    return min(index, range.upperBound)
  }
}
