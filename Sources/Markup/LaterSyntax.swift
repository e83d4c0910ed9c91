/// What people may write in notes and this version does not read: it would be published as typed.
enum LaterSyntax {
  /// `{{revenue where team=north}}`, in code or not.
  case figure
  /// A code block of the language `report`.
  case reportBlock
}

extension LaterSyntax {
  /// Whether two bytes that begin one of the marks, or a task, stand in a note, whose mentions are placeholders.
  static func mayStand(in bytes: [UInt8]) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      switch last {
      case UInt8(ascii: "{"):
        if byte == last { return true }
      case UInt8(ascii: "["):
        if " xX]".utf8.contains(byte) { return true }
      default: break
      }
      last = byte
    }
    return false
  }

  /// Such syntax within one run of text: where it begins there, and what of it is written the same in the source.
  static func marks(in text: [UInt8]) -> [(syntax: LaterSyntax, piece: ArraySlice<UInt8>)] {
    var found: [(LaterSyntax, ArraySlice<UInt8>)] = []
    var lastFigureEnd = text.count
    var index = 0
    while index + 1 < text.count {
      let rest = text[index...]
      var end: Int?
      switch (text[index], text[index + 1]) {
      case (UInt8(ascii: "{"), UInt8(ascii: "{")) where index < lastFigureEnd:
        end = rest.indices.dropFirst(2).first {
          text[$0] == UInt8(ascii: "}") && $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: "}")
        }.map { $0 + 2 }
        // Where nothing closes one, nothing closes a later one.
        if end == nil { lastFigureEnd = index }
      default: break
      }
      guard let end else {
        index += 1
        continue
      }
      found.append((.figure, text[index..<end]))
      index = end
    }
    return found
  }

  /// Whether a code is a figure: `{{…}}` as a whole.
  static func isFigure(_ code: [UInt8]) -> Bool {
    let text = code[...].trimmed
    return text.count > 4 && text.starts(with: "{{".utf8) && text.suffix(2).elementsEqual("}}".utf8)
  }
}
