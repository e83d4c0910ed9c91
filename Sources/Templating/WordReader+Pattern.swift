import Diagnostics
import FrontMatter

extension WordReader {
  /// A text in its pieces, or nil after a report. It may do without the placeholder that is optional.
  mutating func pattern(
    of node: Node, _ declaration: WordDeclaration, optional: String?
  ) -> Words.Pattern? {
    guard case .scalar(let scalar) = node.value, !scalar.text.isEmpty else {
      report("`\(declaration.key)` is no text", at: node.range, help: "write the words that a reader sees")
      return nil
    }
    let bytes = Array(scalar.text.utf8)
    var pieces: [Words.Pattern.Piece] = []
    var seen: Set<String> = []
    var isSound = true
    var start = 0
    while let brace = bytes[start...].firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    ) {
      if brace > start { pieces.append(.text(String(decoding: bytes[start..<brace], as: UTF8.self))) }
      guard bytes[brace] == UInt8(ascii: "{"), let end = bytes[brace...].firstIndex(of: UInt8(ascii: "}"))
      else {
        let sign = String(decoding: bytes[brace...brace], as: UTF8.self)
        report(
          "`\(sign)` without its partner in `\(declaration.key)`",
          at: place(of: sign, in: node, after: bytes[..<brace]), help: "braces are for placeholders: `{name}`"
        )
        return nil
      }
      let name = String(decoding: bytes[brace + 1..<end], as: UTF8.self)
      start = end + 1
      seen.insert(name)
      guard let index = declaration.placeholders.firstIndex(of: name) else {
        isSound = false
        report(
          "`\(declaration.key)` has no placeholder `{\(name)}`",
          at: place(of: "{\(name)}", in: node, after: bytes[..<brace]),
          help: near(name, among: declaration.placeholders) ?? "write the text without it")
        continue
      }
      pieces.append(.value(index, name: name))
    }
    if start < bytes.count { pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
    for name in declaration.placeholders where !seen.contains(name) && name != optional {
      isSound = false
      report(
        "`{\(name)}` is missing in `\(declaration.key)`", at: node.range,
        help: "write `{\(name)}` where it shall stand")
    }
    return isSound ? Words.Pattern(pieces: pieces) : nil
  }

  /// Where some characters stand in a text as it was written; what was read before them may hold them too.
  private func place(of text: String, in node: Node, after before: ArraySlice<UInt8>) -> Range<Int> {
    guard !isFull else { return node.range }
    let earlier = places(of: text, in: before).count
    return places(of: text, in: file.bytes[node.range]).dropFirst(earlier).first ?? node.range
  }

  private func places(of text: String, in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    bytes.indices.filter { bytes[$0...].starts(with: text.utf8) }.map { $0..<$0 + text.utf8.count }
  }
}
