/// What stands between the brackets of a mention.
struct MentionName {
  let kind: String?
  let id: String
  /// What is shown instead of the record's name, trimmed and never empty; nil where nothing is given.
  let words: String?

  /// Why what is written between the brackets is no mention.
  enum Fault: Error {
    /// Nothing stands there.
    case nothing
    /// Words, but no record.
    case noRecord
    /// A bar, and no words behind it.
    case noWords
  }

  /// The bar may have a backslash before it, as it must in a table.
  init(_ written: ArraySlice<UInt8>) throws(Fault) {
    var name = written
    var words: String?
    if let bar = written.firstIndex(of: UInt8(ascii: "|")) {
      name = written[..<bar]
      if name.last == UInt8(ascii: "\\") { name.removeLast() }
      words = String(decoding: unescapedBars(written[(bar + 1)...].trimmed), as: UTF8.self)
    }
    let whole = name.trimmed
    guard !whole.isEmpty else { throw words == nil ? .nothing : .noRecord }
    guard words != "" else { throw .noWords }
    self.words = words
    let word = whole.prefix {
      $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
    }
    let rest = whole[word.endIndex...].dropFirst().trimmed
    guard !word.isEmpty, whole[word.endIndex...].first == UInt8(ascii: ":"), !rest.isEmpty else {
      kind = nil
      id = String(decoding: whole, as: UTF8.self)
      return
    }
    kind = String(decoding: word, as: UTF8.self)
    id = String(decoding: rest, as: UTF8.self)
  }
}

/// The text with `|` for each `\|`.
func unescapedBars(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var plain: [UInt8] = []
  for byte in text {
    if byte == UInt8(ascii: "|"), plain.last == UInt8(ascii: "\\") { plain.removeLast() }
    plain.append(byte)
  }
  return plain
}
