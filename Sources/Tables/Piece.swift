/// A piece of HTML that stands in our code, at most 64 bytes; what is longer is cut.
///
/// It has its bytes in itself: a table has a thousand of them, and appending a text costs two to three times as much.
struct Piece: Sendable {
  private var storage = InlineArray<64, UInt8>(repeating: 0)
  private(set) var count = 0

  init(_ html: String) {
    for byte in html.utf8.prefix(64) {
      storage[count] = byte
      count += 1
    }
  }

  func write(to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: count) { output in
      let source = storage.span
      for place in 0..<count { output.append(source[place]) }
    }
  }
}

extension Piece {
  static let linkStart = Piece("<a href=\"")
  static let endOfTag = Piece("\">")
  static let linkEnd = Piece("</a>")
  static let row = Piece("<tr>")
  static let good = Piece("<span class=\"up\">")
  static let bad = Piece("<span class=\"down\">")
  static let rise = Piece("<span aria-hidden=\"true\">▲</span> ")
  static let fall = Piece("<span aria-hidden=\"true\">▼</span> ")
  static let spanEnd = Piece("</span>")
  static let timeStart = Piece("<time datetime=\"")
  static let timeEnd = Piece("</time>")
}
