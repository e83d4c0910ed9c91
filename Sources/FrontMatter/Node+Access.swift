import Diagnostics

package extension Node {
  /// Whether nothing was given: no value, `~` or `null`, all without quotes. `""` is a given, empty text.
  var isNothing: Bool {
    guard case .scalar(let scalar) = value, scalar.style == .plain else { return false }
    return scalar.text.isEmpty || scalar.text == "~" || scalar.text == "null"
  }

  /// The text, or nil where this is a list, a map or nothing.
  var text: String? {
    guard case .scalar(let scalar) = value, !isNothing else { return nil }
    return scalar.text
  }

  /// The values of a list, or nil where this is none.
  var list: [Node]? {
    guard case .list(let nodes) = value else { return nil }
    return nodes
  }

  /// The entries of a map, or nil where this is none.
  var map: [Entry]? {
    guard case .map(let entries) = value else { return nil }
    return entries
  }

  /// The entry of a map that has this key, byte for byte. Nil where there is none, or no map.
  func entry(_ key: String) -> Entry? {
    map?.first { $0.key.utf8.elementsEqual(key.utf8) }
  }

  /// The shape as messages name it: `nothing`, `a text`, `a list` or `a map`.
  var shape: String {
    switch value {
    case .scalar: isNothing ? "nothing" : "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }

  /// Where the value stands; the file is the one that it was read from.
  func span(in file: SourceFile) -> SourceSpan { SourceSpan(file, range) }

  /// Where a part of a scalar's text stands, given as offsets into the text's UTF-8.
  ///
  /// That is the very place where the text stands in the file as it is; with escapes, folded lines or indentation it
  /// is the whole value.
  func span(of part: Range<Int>, in file: SourceFile) -> SourceSpan {
    guard case .scalar(let scalar) = value, scalar.style != .block else { return span(in: file) }
    let start = range.lowerBound + (scalar.style == .quoted ? 1 : 0)
    let length = scalar.text.utf8.count
    guard part.lowerBound >= 0, part.upperBound <= length, start + length <= file.bytes.count,
      file.bytes[start..<start + length].elementsEqual(scalar.text.utf8)
    else { return span(in: file) }
    return SourceSpan(file, start + part.lowerBound..<start + part.upperBound)
  }
}

package extension Node.Entry {
  /// Where the key stands; the file is the one that it was read from.
  func keySpan(in file: SourceFile) -> SourceSpan { SourceSpan(file, keyRange) }
}
