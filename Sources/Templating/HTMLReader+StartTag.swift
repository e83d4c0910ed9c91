import Diagnostics

extension HTMLReader {
  /// One byte inside an element's tag, outside a quoted value.
  mutating func readInTag(_ byte: UInt8, at span: SourceSpan) {
    if state == .lost || state == .equals, isBlank(byte) { return }
    if isBlank(byte) { return enter(.between) }
    if byte == UInt8(ascii: ">") {
      guard sectionsInTag == 0 else {
        guard state != .lost else { return }
        return lose(
          "`>` inside a section that began in the tag", at: span, help: "close the section before `>`")
      }
      return endElement()
    }
    switch state {
    case .elementName: readElementName(byte, at: span)
    case .between: startAttribute(byte, at: span)
    case .joint where byte == UInt8(ascii: "/"): break
    case .joint: lose("a blank is missing here", at: span, help: "put a blank before each attribute")
    case .attributeName: readAttributeName(byte, at: span)
    case .equals where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"): state = .value(quote: byte)
    case .equals, .unquoted:
      state = .unquoted
      change { $0.literal.append(byte) }
    default: break
    }
  }

  mutating func readValue(_ quote: UInt8, _ file: SourceFile, _ rest: Range<Int>) -> Int {
    let end = file.bytes[rest].firstIndex(of: quote) ?? rest.upperBound
    change { $0.literal.append(contentsOf: file.bytes[rest.lowerBound..<end]) }
    guard end < rest.upperBound else { return rest.count }
    state = .joint
    return end + 1 - rest.lowerBound
  }

  private mutating func readElementName(_ byte: UInt8, at span: SourceSpan) {
    if byte == UInt8(ascii: "/") { return enter(.joint) }
    guard isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") else {
      return lose("a character that no element's name has", at: span, help: "write letters, digits and `-`")
    }
    element.name.unicodeScalars.append(Unicode.Scalar(lowered(byte)))
    element.span = SourceSpan(span.file, element.span.range.lowerBound..<span.range.upperBound)
  }

  private mutating func startAttribute(_ byte: UInt8, at span: SourceSpan) {
    if byte == UInt8(ascii: "/") { return enter(.joint) }
    if byte == UInt8(ascii: "=") {
      return lose("`=` without the name of an attribute", at: span, help: "put no blank before `=`")
    }
    element.attributes.append(HTMLElement.Attribute(span: span, isConditional: sectionsInTag > 0))
    state = .attributeName
    readAttributeName(byte, at: span)
  }

  private mutating func readAttributeName(_ byte: UInt8, at span: SourceSpan) {
    if byte == UInt8(ascii: "=") { return enter(.equals) }
    if byte == UInt8(ascii: "/") { return enter(.joint) }
    guard isLetter(byte) || isDigit(byte) || "-_:.".utf8.contains(byte) else {
      return lose("a character that no attribute's name has", at: span, help: "write letters, digits and `-`")
    }
    change {
      $0.name.unicodeScalars.append(Unicode.Scalar(lowered(byte)))
      $0.span = SourceSpan(span.file, $0.span.range.lowerBound..<span.range.upperBound)
    }
  }

  /// Changes the attribute that is being read.
  mutating func change(_ body: (inout HTMLElement.Attribute) -> Void) {
    guard let last = element.attributes.indices.last else { return }
    body(&element.attributes[last])
  }

  private mutating func enter(_ next: State) {
    state = next
  }

  /// Reports a fault inside a tag, and reads nothing more of it.
  private mutating func lose(_ summary: String, at span: SourceSpan, help: String) {
    report(summary, at: span, help: help)
    state = .lost
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
