/// The elements and attributes of a page by name, as a browser's tokenizer finds them, to compare two pages by.
///
/// It is written from the HTML standard and shares nothing with the reader under test. Words are left out.
func outline(of page: String) -> [String] {
  var found: [String] = []
  let bytes = Array(page.utf8)
  var index = 0
  func at(_ text: String) -> Bool {
    bytes[index...].prefix(text.utf8.count).map { $0 | 0x20 }.elementsEqual(text.utf8.map { $0 | 0x20 })
  }
  func isSpace(_ byte: UInt8) -> Bool { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte) }
  func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  func name(until ends: String) -> String {
    var text: [UInt8] = []
    while index < bytes.count, !isSpace(bytes[index]), !ends.utf8.contains(bytes[index]) {
      text.append(bytes[index])
      index += 1
    }
    return String(decoding: text, as: UTF8.self).lowercased()
  }
  func skipSpaces() { while index < bytes.count, isSpace(bytes[index]) { index += 1 } }
  func skip(past mark: String) {
    while index < bytes.count, !at(mark) { index += 1 }
    index += mark.utf8.count
  }
  func readAttributes() {
    while index < bytes.count {
      while index < bytes.count, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") { index += 1 }
      guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { break }
      found.append("@" + name(until: "/>="))
      skipSpaces()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      skipSpaces()
      guard index < bytes.count else { break }
      let quote = bytes[index]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        _ = name(until: ">")
        continue
      }
      index += 1
      while index < bytes.count, bytes[index] != quote { index += 1 }
      index += 1
    }
    index += 1
  }
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
      index += 1
      continue
    }
    if at("<!-->") || at("<!--->") {
      skip(past: ">")
    } else if at("<!--") {
      found.append("comment")
      index += 4
      while index < bytes.count, !at("-->"), !at("--!>") { index += 1 }
      skip(past: ">")
    } else if at("<!") || at("<?") {
      found.append("declaration")
      skip(past: ">")
    } else if at("</"), index + 2 < bytes.count, isLetter(bytes[index + 2]) {
      index += 2
      found.append("/" + name(until: "/>"))
      readAttributes()
    } else if isLetter(bytes[index + 1]) {
      index += 1
      let element = name(until: "/>")
      found.append(element)
      readAttributes()
      guard ["title", "textarea", "script", "style", "xmp", "iframe"].contains(element) else { continue }
      while index < bytes.count, !at("</" + element) { index += 1 }
    } else {
      index += 1
    }
  }
  return found
}
