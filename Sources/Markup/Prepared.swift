import Diagnostics

/// A note's bytes as libcmark reads them: each mention is a placeholder, and the lines are as they were.
///
/// A placeholder is a number between two U+E000. For Markdown that is a word, so it can stand in emphasis, link
/// text, headings and cells. The characters of placeholders that somebody typed, also as `&#xE000;`, become placeholders too: so none
/// can be mistaken for another, whatever the note holds.
struct Prepared {
  /// Something that a placeholder stands for.
  struct Piece {
    /// The placeholder in `bytes`.
    let range: Range<Int>
    /// The bytes in the file.
    let source: Range<Int>
    /// Nil where it is no mention but a character of the note, or a faulty one.
    let name: MentionName?
    /// What is wrong with a mention; nil where nothing is.
    let fault: MentionName.Fault?
    /// The name of a footnote, of `[^name]`; of others nil.
    let footnote: [UInt8]?
    /// Whether it is a mention with a bar.
    let hasBar: Bool
    /// Whether the first bar has no backslash before it, and so would cut the cell of a table.
    let cutsCell: Bool
    /// What was typed, in UTF-8; never NUL.
    let typed: [UInt8]
  }

  private(set) var bytes: [UInt8]
  /// In their order; a placeholder's number is its place here.
  private(set) var pieces: [Piece] = []
  /// Whether a mention has words of its own.
  private(set) var hasBars = false
  /// Whether the note uses or explains footnotes.
  private(set) var hasFootnotes = false
  /// Whether tildes that may strike something through have a mark between them.
  private(set) var hasStrikes = false
  /// All ranges of `bytes` that do not stand like this in the file, in their order.
  private var changes: [(range: Range<Int>, source: Range<Int>)] = []
  /// Where the file's first byte here stands in the file.
  private let start: Int
  /// Where the body begins in `bytes`.
  private(set) var startOfBody = 0

  /// `borrowed` stands before the body.
  init(_ file: SourceFile, in body: Range<Int>, borrowed: Borrowed = Borrowed()) {
    start = (borrowed.footnotes.first ?? body).lowerBound
    bytes = []
    bytes.reserveCapacity(body.count)
    if !borrowed.definitions.isEmpty {
      insert(borrowed.definitions, before: borrowed.footnotes.first ?? body)
    }
    for (number, footnote) in borrowed.footnotes.enumerated() {
      add(file.bytes, in: footnote)
      let next = number + 1 < borrowed.footnotes.count ? borrowed.footnotes[number + 1] : body
      insert(Borrowed.separator, before: next)
    }
    startOfBody = bytes.count
    add(file.bytes, in: body)
  }

  /// Puts bytes before a range that are no part of the file.
  private mutating func insert(_ text: [UInt8], before range: Range<Int>) {
    changes.append((bytes.count..<bytes.count + text.count, range.lowerBound..<range.lowerBound))
    bytes += text
  }

  private mutating func add(_ source: [UInt8], in body: Range<Int>) {
    var copied = body.lowerBound
    var index = body.lowerBound
    while index < body.upperBound {
      let byte = source[index]
      // Most bytes are none of the five.
      guard
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\")
          || byte == Placeholder.lead
          || byte == UInt8(ascii: "~")
      else {
        index += 1
        continue
      }
      if byte == UInt8(ascii: "\\") {
        // An escape counts where it escapes a bracket, a tilde or another backslash.
        let next = index + 1 < body.upperBound ? source[index + 1] : 0
        index += next == UInt8(ascii: "[") || next == UInt8(ascii: "~") || next == byte ? 2 : 1
        continue
      }
      if byte == UInt8(ascii: "~") {
        let end = source[index..<body.upperBound].firstIndex { $0 != byte } ?? body.upperBound
        if end == index + 2, let mark = strikeMark(source, at: index, in: body) {
          bytes += source[copied...index]
          changes.append((bytes.count..<bytes.count + StrikeMark.length, index + 1..<index + 1))
          bytes += mark.bytes
          copied = index + 1
          hasStrikes = true
        }
        index = end
        continue
      }
      let rest = source[index..<body.upperBound]
      guard
        let (end, name, fault, footnote) = byte == Placeholder.lead
          ? typedMark(rest)
          : byte == UInt8(ascii: "&") ? markReference(rest) : mention(rest) ?? footnoteMark(rest)
      else {
        index += 1
        continue
      }
      bytes += source[copied..<index]
      let start = bytes.count
      bytes += Placeholder.mention
      bytes += String(pieces.count).utf8
      bytes += Placeholder.mention
      let typed = wellFormed(source[index..<end])
      let bar = name == nil && fault == nil ? nil : rest[..<end].firstIndex(of: UInt8(ascii: "|"))
      let cutsCell = bar.map { source[$0 - 1] != UInt8(ascii: "\\") } ?? false
      if bar != nil { hasBars = true }
      if footnote != nil { hasFootnotes = true }
      pieces.append(
        Piece(
          range: start..<bytes.count, source: index..<end, name: name, fault: fault, footnote: footnote,
          hasBar: bar != nil,
          cutsCell: cutsCell, typed: typed))
      changes.append((start..<bytes.count, index..<end))
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
    // The number of changes that begin before the offset.
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return start + offset }
    let (range, source) = changes[low - 1]
    if offset < range.upperBound { return atEnd ? source.upperBound : source.lowerBound }
    return source.upperBound + offset - range.upperBound
  }

  /// The mark for the two tildes that stand at an index of the file. A mention beside them counts as a word.
  private func strikeMark(_ file: [UInt8], at index: Int, in body: Range<Int>) -> StrikeMark? {
    let isBehindMention = pieces.last.map { $0.source.upperBound == index } ?? false
    let rest = file[index + 2..<body.upperBound]
    let isBeforeMention = rest.first == UInt8(ascii: "[") && mention(rest) != nil
    return StrikeMark(
      before: isBehindMention ? .word : Neighbour(last: file[body.lowerBound..<index]),
      behind: isBeforeMention ? .word : Neighbour(first: rest))
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

/// What a piece is, and where it ends.
private typealias Found = (end: Int, name: MentionName?, fault: MentionName.Fault?, footnote: [UInt8]?)

private func typedMark(_ rest: ArraySlice<UInt8>) -> Found? {
  // U+E000 to U+E008: those of placeholders, and the marks of what is struck through and of tasks.
  let isMark =
    rest.count > 2 && rest[rest.startIndex + 1] == 0x80 && (0x80...0x88).contains(rest[rest.startIndex + 2])
  return isMark ? (rest.startIndex + Placeholder.mention.count, nil, nil, nil) : nil
}

/// `&#xE007;`, by which libcmark would make one of the marks: shown as typed.
private func markReference(_ rest: ArraySlice<UInt8>) -> Found? {
  guard rest.dropFirst().first == UInt8(ascii: "#") else { return nil }
  let behind = rest.dropFirst(2)
  let isHex = behind.first.map { $0 | 0x20 } == UInt8(ascii: "x")
  let digits = (isHex ? behind.dropFirst() : behind).prefix(8).prefix { $0 != UInt8(ascii: ";") }
  guard let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10),
    (0xE000...0xE008).contains(number), rest[digits.endIndex...].first == UInt8(ascii: ";")
  else { return nil }
  return (digits.endIndex + 1, nil, nil, nil)
}

private func mention(_ rest: ArraySlice<UInt8>) -> Found? {
  let open = rest.startIndex + 2
  guard open < rest.endIndex, rest[open - 1] == UInt8(ascii: "[") else { return nil }
  var close = open
  while close < rest.endIndex {
    let byte = rest[close]
    if byte == UInt8(ascii: "]") { break }
    if byte == UInt8(ascii: "[") || byte.endsLine { return nil }
    close += 1
  }
  guard close + 1 < rest.endIndex, rest[close + 1] == UInt8(ascii: "]") else { return nil }
  do throws(MentionName.Fault) {
    return (close + 2, try MentionName(rest[open..<close]), nil, nil)
  } catch {
    return error == .nothing ? nil : (close + 2, nil, error, nil)
  }
}

/// `[^1]`, but not the text of a link: a name without blanks and brackets.
private func footnoteMark(_ rest: ArraySlice<UInt8>) -> Found? {
  let start = rest.startIndex + 2
  guard start < rest.endIndex, rest[start - 1] == UInt8(ascii: "^") else { return nil }
  var close = start
  while close < rest.endIndex, rest[close] != UInt8(ascii: "]") {
    if rest[close].isBlank || rest[close].endsLine || rest[close] == UInt8(ascii: "[") || rest[close] == 0 {
      return nil
    }
    close += 1
  }
  guard close < rest.endIndex, close > start else { return nil }
  if close + 1 < rest.endIndex, rest[close + 1] == UInt8(ascii: "(") { return nil }
  return (close + 1, nil, nil, Array(rest[start..<close]))
}
