import Diagnostics

/// Where the reader meets what is refused.
extension TreeReader {
  /// The key's text, or nil where it is refused; the entry is then left out.
  mutating func acceptedKey(_ key: Node, _ event: Event) -> String? {
    guard case .scalar(let scalar) = key.value else {
      refuse(.key(key.shape), at: key.range)
      return nil
    }
    if case .alias = event.kind { return nil }
    switch scalar.style {
    case .plain where scalar.text.isEmpty: refuse(.emptyKey, at: key.range)
    case .plain where scalar.text == "<<": refuse(.mergeKey, at: key.range)
    case .block: refuse(.key("a text of several lines"), at: key.range)
    default: return scalar.text
    }
    return nil
  }

  /// Only the first of several entries with one key.
  mutating func distinct(_ entries: [Node.Entry]) -> [Node.Entry] {
    let repeats = repeatedKeys(entries)
    guard !repeats.isEmpty else { return entries }
    for (again, first) in repeats {
      let key = shortened(entries[again].key)
      refusals.append(
        Diagnostic(
          .error, .duplicateKey, "the key `\(key)` is given again", at: entries[again].keySpan(in: file),
          notes: [Diagnostic.Note("`\(key)` is first given here", at: entries[first].keySpan(in: file))],
          help: "keep one of them"))
    }
    let left = Set(repeats.map(\.again))
    return entries.indices.filter { !left.contains($0) }.map { entries[$0] }
  }

  /// Says which anchor and tag stand before a value, and gives the place behind them.
  mutating func refuseProperties(_ event: Event) -> Int {
    var at = offset(event.start)
    for _ in 0..<(event.hasAnchor && event.hasTag ? 2 : 1) {
      guard let property = property(at) else { break }
      refuse(property.refusal, at: property.range)
      at = property.range.upperBound
      while at < file.bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(file.bytes[at]) { at += 1 }
    }
    guard case .scalar = event.kind else { return at }
    return min(at, offset(event.end))
  }

  /// Refuses a comment behind a text that may have been meant as a part of it: `Unit #4`.
  mutating func refuseComment(after end: Int) {
    let bytes = file.bytes
    guard let sign = bytes[end...].firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), sign > end,
      bytes[sign] == UInt8(ascii: "#"), sign + 1 < bytes.count,
      ![0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "#")].contains(bytes[sign + 1])
    else { return }
    let last = bytes[sign...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    refuse(.comment(text(sign..<last)), at: sign..<last)
  }

  private func property(_ at: Int) -> (refusal: Refusal, range: Range<Int>)? {
    guard at < file.bytes.count else { return nil }
    let isAnchor = file.bytes[at] == UInt8(ascii: "&")
    guard isAnchor || file.bytes[at] == UInt8(ascii: "!") else { return nil }
    let isVerbatim = !isAnchor && file.bytes[at...].dropFirst().first == UInt8(ascii: "<")
    let stops = Array((isVerbatim ? " \t\r\n" : " \t\r\n,[]{}").utf8)
    let end = file.bytes[at...].firstIndex(where: stops.contains) ?? file.bytes.count
    return (isAnchor ? .anchor(text(at..<end)) : .tag(text(at..<end)), at..<end)
  }

  mutating func refuse(_ refusal: Refusal, at range: Range<Int>) {
    refusals.append(refusal.diagnostic(at: SourceSpan(file, range)))
  }

  func wholeLine(_ mark: Mark) -> Range<Int> { file.line(at: lines.lineStart(of: mark)) }

  func text(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }
}
