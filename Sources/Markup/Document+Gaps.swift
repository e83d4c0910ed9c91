extension Document {
  /// Makes gaps of the placeholders that are left in the HTML, and tags of the marks.
  init(_ rendered: [UInt8], _ source: Prepared, inLinks: Set<Int>) {
    guard !source.pieces.isEmpty || source.hasStrikes else {
      self.init(html: rendered, mentions: [])
      return
    }
    var html: [UInt8] = []
    html.reserveCapacity(rendered.count)
    var mentions: [Mention] = []
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
      index = next.range.upperBound
      done = index
      let piece = source.pieces[next.number]
      guard let name = piece.name, !next.isTyped else {
        html += escaped(piece.typed)
        continue
      }
      mentions.append(
        Mention(
          kind: name.kind, id: name.id, range: piece.source, offset: html.count,
          isInLink: inLinks.contains(next.number)))
    }
    html += rendered[done...]
    self.init(html: html, mentions: mentions)
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
