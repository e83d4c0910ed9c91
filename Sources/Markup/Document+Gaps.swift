extension Document {
  /// Makes gaps of the placeholders that are left in the HTML.
  init(_ rendered: [UInt8], _ source: Prepared, inLinks: Set<Int>) {
    guard !source.pieces.isEmpty else {
      self.init(html: rendered, mentions: [])
      return
    }
    var html: [UInt8] = []
    html.reserveCapacity(rendered.count)
    var mentions: [Mention] = []
    var done = 0
    while let next = source.placeholder(in: rendered, from: done) {
      html += rendered[done..<next.range.lowerBound]
      done = next.range.upperBound
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
