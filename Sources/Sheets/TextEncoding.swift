import Diagnostics

/// How the letters of an exported table are written as bytes, by the names that the settings use.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// ISO 8859-1: every byte is a letter. 0x80 to 0x9F are control characters there, and an error here.
  case latin1 = "latin-1"
  /// What Windows wrote in western Europe: Latin-1 with `€`, `–` and curved quotes at 0x80 to 0x9F.
  case windows1252 = "windows-1252"
  /// The byte order is that of the byte order mark; without one it is told by the first letter, which is in ASCII.
  case utf16 = "utf-16"
  case utf16le = "utf-16le"
  case utf16be = "utf-16be"
}

/// The file in UTF-8.
///
/// A file that cannot be in the encoding is refused, at the first place that shows it, in lines and columns of the text as
/// far as it could be read: bytes that are no letter there, half a UTF-16 letter, the byte order mark of another encoding,
/// and a Latin-1 file all of whose letters are good UTF-8, as names would come out like `ZoÃ«`.
///
/// - Returns: The file itself where it is UTF-8 already; nil where it is refused.
package func decoded(_ file: SourceFile, from encoding: TextEncoding) -> (
  file: SourceFile?, diagnostics: [Diagnostic]
) {
  if let fault = wrongMark(file, encoding) { return (nil, [fault]) }
  switch encoding {
  case .utf8:
    guard let fault = notUTF8(file) else { return (file, []) }
    return (nil, [fault])
  case .latin1, .windows1252:
    if let fault = rightUTF8(file, encoding) { return (nil, [fault]) }
    return result(Transcoded(singleBytes: file.bytes, encoding), file, encoding)
  case .utf16, .utf16le, .utf16be:
    guard let isBig = isBigEndian(file.bytes, encoding) else {
      let fault = Diagnostic(
        .error, .badEncoding, "the byte order of this file cannot be told", at: SourceSpan(file),
        help: "write `encoding: utf-16le` or `encoding: utf-16be`, or another encoding")
      return (nil, [fault])
    }
    return result(Transcoded(utf16: file.bytes, isBigEndian: isBig), file, encoding)
  }
}

private func result(
  _ text: Transcoded, _ file: SourceFile, _ encoding: TextEncoding
) -> (SourceFile?, [Diagnostic]) {
  let decoded = SourceFile(path: file.path, bytes: text.bytes)
  guard let fault = text.firstFault else { return (decoded, []) }
  let help =
    encoding == .latin1
    ? "write `encoding: windows-1252`, if the file was made with Windows"
    : "find out how the file was exported, or export it as UTF-8"
  let notes = text.faultCount > 1 ? [Diagnostic.Note("the file has \(text.faultCount) of them")] : []
  let diagnostic = Diagnostic(
    .error, .badEncoding, "\(fault.what) is no letter in \(encoding.rawValue)",
    at: SourceSpan(decoded, fault.range),
    notes: notes, help: help)
  return (nil, [diagnostic])
}

/// The byte order mark of another encoding at the start of a file.
private func wrongMark(_ file: SourceFile, _ encoding: TextEncoding) -> Diagnostic? {
  let marks: [(bytes: [UInt8], is: TextEncoding, fits: [TextEncoding])] = [
    ([0xEF, 0xBB, 0xBF], .utf8, [.utf8]), ([0xFF, 0xFE], .utf16, [.utf16, .utf16le]),
    ([0xFE, 0xFF], .utf16, [.utf16, .utf16be]),
  ]
  guard let mark = marks.first(where: { file.bytes.starts(with: $0.bytes) }), !mark.fits.contains(encoding)
  else { return nil }
  return Diagnostic(
    .error, .badEncoding, "the file is in \(mark.is.rawValue), not in \(encoding.rawValue)",
    at: SourceSpan(file),
    help: "write `encoding: \(mark.is.rawValue)` for this table in daybook.yml")
}

private func notUTF8(_ file: SourceFile) -> Diagnostic? {
  let start = file.bytes.prefix(2)
  if start.count == 2, start.contains(0) {
    return Diagnostic(
      .error, .badEncoding, "the file looks like utf-16, not like utf-8", at: SourceSpan(file),
      help: "write `encoding: utf-16` for this table in daybook.yml")
  }
  guard let fault = textFaults(in: file).first(where: { $0.code == .invalidUTF8 }) else { return nil }
  return Diagnostic(
    .error, .invalidUTF8, fault.summary, at: fault.span,
    help: "save the file as UTF-8, or write its `encoding` for this table in daybook.yml, like `windows-1252`"
  )
}

private func rightUTF8(_ file: SourceFile, _ encoding: TextEncoding) -> Diagnostic? {
  guard let first = file.bytes.firstIndex(where: { $0 >= 0x80 }),
    !textFaults(in: file).contains(where: { $0.code == .invalidUTF8 })
  else { return nil }
  return Diagnostic(
    .error, .badEncoding, "the letters of this file are written in utf-8, not in \(encoding.rawValue)",
    at: SourceSpan(file, first..<first + 1), help: "write `encoding: utf-8` for this table in daybook.yml")
}

private func isBigEndian(_ bytes: [UInt8], _ encoding: TextEncoding) -> Bool? {
  switch encoding {
  case .utf16be: return true
  case .utf16le: return false
  default:
    guard bytes.count > 1 else { return bytes.isEmpty ? false : nil }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes[0] == 0 && bytes[1] != 0 { return true }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes[1] == 0 && bytes[0] != 0 { return false }
    return nil
  }
}
