import Diagnostics

/// A note's bytes as libcmark reads them: each mention is a placeholder, and the lines are as they were.
///
/// A placeholder is a number between two U+E000. For Markdown that is a word, so it can stand in emphasis, link
/// text, headings and cells. The characters of placeholders that somebody typed become placeholders too: so none
/// can be mistaken for another, whatever the note holds.
struct Prepared {
  /// Something that a placeholder stands for.
  struct Piece {
    /// The placeholder in `bytes`.
    let range: Range<Int>
    /// The bytes in the file.
    let source: Range<Int>
    /// Nil where it is no mention but a character of the note.
    let name: MentionName?
    /// What was typed, in UTF-8; never NUL.
    let typed: [UInt8]
  }

  private(set) var bytes: [UInt8]
  /// In their order; a placeholder's number is its place here.
  private(set) var pieces: [Piece] = []
  private let body: Range<Int>

  init(_ file: SourceFile, in body: Range<Int>) {
    let source = file.bytes
    self.body = body
    bytes = []
    bytes.reserveCapacity(body.count)
    var copied = body.lowerBound
    var index = body.lowerBound
    while index < body.upperBound {
      let byte = source[index]
      // Most bytes are none of the three.
      guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\\") || byte == Placeholder.lead else {
        index += 1
        continue
      }
      if byte == UInt8(ascii: "\\") {
        // An escape counts where it escapes a bracket or another backslash.
        let next = index + 1 < body.upperBound ? source[index + 1] : 0
        index += next == UInt8(ascii: "[") || next == byte ? 2 : 1
        continue
      }
      let rest = source[index..<body.upperBound]
      guard let (end, name) = byte == Placeholder.lead ? typedMark(rest) : mention(rest) else {
        index += 1
        continue
      }
      bytes += source[copied..<index]
      let start = bytes.count
      bytes += Placeholder.mention
      bytes += String(pieces.count).utf8
      bytes += Placeholder.mention
      let typed = wellFormed(source[index..<end])
      pieces.append(Piece(range: start..<bytes.count, source: index..<end, name: name, typed: typed))
      index = end
      copied = end
    }
    bytes += source[copied..<body.upperBound]
  }

  /// The bytes of the file that a range of `bytes` comes from; a placeholder is taken whole.
  func source(of range: Range<Int>) -> Range<Int> {
    let lower = place(of: range.lowerBound, atEnd: false)
    return lower..<max(lower, place(of: range.upperBound, atEnd: true))
  }

  private func place(of offset: Int, atEnd: Bool) -> Int {
    // The number of placeholders that begin before the offset.
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return body.lowerBound + offset }
    let piece = pieces[low - 1]
    if offset < piece.range.upperBound { return atEnd ? piece.source.upperBound : piece.source.lowerBound }
    return piece.source.upperBound + offset - piece.range.upperBound
  }
}

/// The bytes as libcmark would show them: what is no UTF-8 becomes U+FFFD, and so does NUL, which would end a
/// string of C.
private func wellFormed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  let text = String(decoding: bytes, as: UTF8.self)
  guard bytes.contains(0) else { return Array(text.utf8) }
  let scalars = text.unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }
  return Array(String(String.UnicodeScalarView(scalars)).utf8)
}

private func typedMark(_ rest: ArraySlice<UInt8>) -> (end: Int, name: MentionName?)? {
  let isMark = rest.starts(with: Placeholder.mention) || rest.starts(with: Placeholder.typed)
  return isMark ? (rest.startIndex + Placeholder.mention.count, nil) : nil
}

private func mention(_ rest: ArraySlice<UInt8>) -> (end: Int, name: MentionName?)? {
  let open = rest.startIndex + 2
  guard open < rest.endIndex, rest[open - 1] == UInt8(ascii: "[") else { return nil }
  var close = open
  while close < rest.endIndex {
    let byte = rest[close]
    if byte == UInt8(ascii: "]") { break }
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "|") || byte.endsLine { return nil }
    close += 1
  }
  guard close + 1 < rest.endIndex, rest[close + 1] == UInt8(ascii: "]") else { return nil }
  return MentionName(rest[open..<close]).map { (close + 2, $0) }
}
