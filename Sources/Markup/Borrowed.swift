/// What other parts of a text explain to the one that is read.
///
/// It stands before that one, so that nothing which the part leaves open takes it in. The part defines none of its links
/// itself, so it does not matter that the first definition of a link is the one that counts.
struct Borrowed {
  /// Definitions of links, as CommonMark writes them, with a blank line behind.
  var definitions: [UInt8] = []
  /// Where the lines of footnotes stand in the file.
  var footnotes: [Range<Int>] = []
  /// The footnotes of others that may not stand here.
  var refused: [[UInt8]: FootnoteOrder.Fault] = [:]

  var isEmpty: Bool { definitions.isEmpty && footnotes.isEmpty && refused.isEmpty }

  /// Ends lists and quotes.
  static let separator = Array("\n<!-- -->\n\n".utf8)

  mutating func define(_ label: [UInt8], as link: LinkMeaning) {
    definitions += [UInt8(ascii: "\n"), UInt8(ascii: "[")] + label
    definitions += "]: <".utf8
    definitions += escaped(link.address)
    definitions.append(UInt8(ascii: ">"))
    if !link.title.isEmpty {
      definitions += " \"".utf8
      definitions += escaped(link.title)
      definitions.append(UInt8(ascii: "\""))
    }
    definitions += "\n\n".utf8
  }
}

/// What a definition of a link gives it.
struct LinkMeaning: Equatable {
  let address: [UInt8]
  let title: [UInt8]
}

/// As Markdown reads back as the very text.
private func escaped(_ text: [UInt8]) -> [UInt8] {
  var escaped: [UInt8] = []
  for byte in text {
    switch byte {
    case UInt8(ascii: "\n"): escaped += "&#10;".utf8
    case UInt8(ascii: "\r"): escaped += "&#13;".utf8
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: escaped += [UInt8(ascii: "\\"), byte]
    default: escaped.append(byte)
    }
  }
  return escaped
}
