import Diagnostics

/// What a stylesheet names that a browser would not load: other stylesheets, fonts, and files by their plain name,
/// which carry a hash on the site.
func stylesheetFaults(in file: SourceFile) -> [Diagnostic] {
  var found: [Diagnostic] = []
  var index = 0
  let bytes = file.bytes
  func stands(_ word: String) -> Bool {
    bytes[index...].prefix(word.utf8.count).map(lowered).elementsEqual(word.utf8)
  }
  func report(_ summary: String, width: Int, help: String) {
    let span = SourceSpan(file, index..<index + width)
    found.append(Diagnostic(.error, .templatePlace, summary, at: span, help: help))
  }
  while index < bytes.count {
    switch bytes[index] {
    case UInt8(ascii: "/") where stands("/*"):
      index = end(of: "*/", in: bytes, from: index + 2)
      continue
    case UInt8(ascii: "@") where stands("@import"):
      report(
        "`@import` loads a stylesheet", width: 7, help: "name each stylesheet with a `link` in the template")
    case UInt8(ascii: "@") where stands("@font-face"):
      report("`@font-face` loads a font", width: 10, help: "name fonts that the reader's system has")
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      guard stands("url("), index == 0 || !isLetter(bytes[index - 1]) else { break }
      let inner = bytes[index...].dropFirst(4).drop {
        isBlank($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
      }
      guard !inner.starts(with: "data:image/".utf8), !inner.starts(with: "#".utf8) else { break }
      report(
        "`url(…)` names a file", width: 4, help: "write the image as `data:image/…`, or show it with `img`")
    default: break
    }
    index += 1
  }
  return found
}

private func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
  var index = start
  while index < bytes.count {
    if bytes[index...].starts(with: mark.utf8) { return index + mark.utf8.count }
    index += 1
  }
  return bytes.count
}
