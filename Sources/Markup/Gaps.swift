/// Makes gaps of the placeholders that are left in the HTML, and tags of the marks.
struct Gaps {
  private let source: Prepared
  /// The placeholders, by number, that stand in the text of a link.
  private let inLinks: Set<Int>
  /// The placeholders, by number, that stand in the cell of a table.
  private let inCells: Set<Int>
  private(set) var html: [UInt8] = []
  private(set) var mentions: [Mention] = []
  /// The numbers of the pieces that are faulty mentions, and are shown as typed.
  private(set) var faulty: [Int] = []

  init(_ source: Prepared, inLinks: Set<Int>, inCells: Set<Int>) {
    self.source = source
    self.inLinks = inLinks
    self.inCells = inCells
  }

  mutating func write(_ rendered: [UInt8]) {
    guard !source.pieces.isEmpty || source.hasStrikes else {
      html += rendered
      return
    }
    html.reserveCapacity(html.count + rendered.count)
    var done = 0
    var index = 0
    while index < rendered.count {
      guard rendered[index] == Placeholder.lead else {
        index += 1
        continue
      }
      if let mark = StrikeMark(in: rendered, at: index) {
        html += rendered[done..<index]
        html += mark.tag.utf8
        index += StrikeMark.length
        done = index
        continue
      }
      guard let next = source.placeholder(in: rendered, at: index) else {
        index += 1
        continue
      }
      html += rendered[done..<index]
      write(next)
      index = next.range.upperBound
      done = index
    }
    html += rendered[done...]
  }

  private mutating func write(_ placeholder: Placeholder) {
    let piece = source.pieces[placeholder.number]
    guard !placeholder.isTyped, let name = piece.name else {
      if !placeholder.isTyped, piece.fault != nil { faulty.append(placeholder.number) }
      // In a cell a bar has a backslash, in code too.
      let isCut = piece.hasBar && inCells.contains(placeholder.number)
      html += escaped(isCut ? unescapedBars(piece.typed[...]) : piece.typed)
      return
    }
    mentions.append(
      Mention(
        kind: name.kind, id: name.id, words: name.words, range: piece.source, offset: html.count,
        isInLink: inLinks.contains(placeholder.number)))
  }
}

/// Text as HTML, in attributes too, as libcmark writes it.
private func escaped(_ text: [UInt8]) -> [UInt8] {
  var html: [UInt8] = []
  for byte in text {
    switch byte {
    case UInt8(ascii: "&"): html += "&amp;".utf8
    case UInt8(ascii: "<"): html += "&lt;".utf8
    case UInt8(ascii: ">"): html += "&gt;".utf8
    case UInt8(ascii: "\""): html += "&quot;".utf8
    default: html.append(byte)
    }
  }
  return html
}
