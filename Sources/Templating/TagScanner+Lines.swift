extension TagScanner {
  /// What a tag takes out of the text: its whole line, line end included, where it shows nothing itself and nothing
  /// but blanks stands beside it, as Mustache has it; else the tag alone.
  func cut(for tag: Range<Int>) -> Range<Int> {
    guard let mark = file.bytes[tag].dropFirst(2).first, "#^/!>".utf8.contains(mark) else { return tag }
    let before = file.bytes[..<tag.lowerBound].lastIndex { !isBlankInLine($0) }.map { $0 + 1 } ?? 0
    guard before <= textBegin || file.bytes[before - 1] == UInt8(ascii: "\n") else { return tag }
    let after = file.bytes[tag.upperBound...].firstIndex { !isBlankInLine($0) } ?? file.bytes.count
    guard let end = lineEnd(at: after) else { return tag }
    return max(before, textBegin)..<end
  }

  /// Behind the line end that stands at an index, or at the end of the file.
  private func lineEnd(at index: Int) -> Int? {
    let rest = file.bytes[index...]
    if rest.isEmpty { return index }
    if rest.starts(with: "\n".utf8) { return index + 1 }
    return rest.starts(with: "\r\n".utf8) ? index + 2 : nil
  }
}

private func isBlankInLine(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}
