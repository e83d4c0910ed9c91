/// What makes a file unreadable as text: bytes that are not UTF-8, control characters, an unfinished merge.
///
/// Every reader of text asks this first, once a file. It gives at most one diagnostic of each kind, at the first place;
/// a note counts the others. Tab, line feed and carriage return are text, and so is a byte order mark at the start.
/// A merge is unfinished where a line starts with `<<<<<<< `; the other two marks alone are Markdown.
///
/// A file with `invalid-utf8` gets that alone and is not to be read further: it may be in another encoding, and then
/// nothing else that could be said about it is true.
package func textFaults(in file: SourceFile) -> [Diagnostic] {
  let traits = Traits(of: file.bytes)
  guard !traits.isEmpty else { return [] }
  if traits.contains(.beyondASCII), let fault = invalidUTF8(in: file) { return [fault] }
  var faults: [Diagnostic] = []
  if traits.contains(.control), let fault = controlCharacter(in: file) { faults.append(fault) }
  if traits.contains(.lessThan), let fault = mergeConflict(in: file) { faults.append(fault) }
  return faults.inOrder()
}

/// What one pass over the bytes tells.
private struct Traits: OptionSet {
  let rawValue: UInt8

  static let control = Traits(rawValue: 1)
  static let lessThan = Traits(rawValue: 2)
  static let beyondASCII = Traits(rawValue: 0x80)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Without a branch, so that the compiler takes many bytes at a time: ten times as fast.
  init(of bytes: [UInt8]) {
    var seen: UInt8 = 0
    for byte in bytes {
      let low: UInt8 = byte < 0x20 ? 1 : 0
      let tab: UInt8 = byte == 0x09 ? 1 : 0
      let lineFeed: UInt8 = byte == 0x0A ? 1 : 0
      let carriageReturn: UInt8 = byte == 0x0D ? 1 : 0
      let lessThan: UInt8 = byte == UInt8(ascii: "<") ? 2 : 0
      seen |= byte & 0x80 | (low ^ tab ^ lineFeed ^ carriageReturn) | lessThan
    }
    rawValue = seen
  }
}

private func isControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
}

private func invalidUTF8(in file: SourceFile) -> Diagnostic? {
  do {
    _ = try UTF8Span(validating: file.bytes.span)
    return nil
  } catch {
    let byte = String(file.bytes[error.byteOffsets.lowerBound], radix: 16, uppercase: true)
    return Diagnostic(
      .error, .invalidUTF8, "the byte 0x\(byte) is not UTF-8 text", at: SourceSpan(file, error.byteOffsets),
      help: "save the file as UTF-8")
  }
}

private func controlCharacter(in file: SourceFile) -> Diagnostic? {
  let places = file.bytes.indices.filter { isControl(file.bytes[$0]) }
  guard let first = places.first else { return nil }
  let byte = file.bytes[first]
  let digits = String(byte, radix: 16, uppercase: true)
  let name = byte == 0 ? "a NUL character" : "the control character U+\(byte < 16 ? "000" : "00")\(digits)"
  return Diagnostic(
    .error, .controlCharacter, "\(name) has no place in a text", at: SourceSpan(file, first..<first + 1),
    notes: others(places.count), help: "delete it")
}

private func mergeConflict(in file: SourceFile) -> Diagnostic? {
  let mark = Array("<<<<<<< ".utf8)
  let places = file.bytes.indices.filter { index in
    file.bytes[index] == mark[0] && file.startsLine(index) && file.bytes[index...].starts(with: mark)
  }
  guard let first = places.first else { return nil }
  return Diagnostic(
    .error, .mergeConflict, "a merge was not finished here", at: SourceSpan(file, file.line(at: first)),
    notes: others(places.count), help: "keep one of the two versions and delete the lines with the marks")
}

private func others(_ count: Int) -> [Diagnostic.Note] {
  count > 1 ? [Diagnostic.Note("the file has \(count) of them")] : []
}

extension SourceFile {
  fileprivate func startsLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = bytes[index - 1]
    return before == 0x0A || before == 0x0D || index == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }
}
