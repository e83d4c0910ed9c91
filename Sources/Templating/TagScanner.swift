import Diagnostics

/// One pass over a template's bytes that finds its tags.
struct TagScanner {
  let file: SourceFile
  var pieces: [Template.Piece] = []
  private var faults = FaultList()
  var open: [OpenSection] = []
  /// Sections that are open beyond the deepest; they are only counted.
  var tooDeep = 0
  /// Where the file's text begins: behind a byte order mark.
  let textBegin: Int
  private var textStart: Int
  private var index: Int

  struct OpenSection {
    let tag: Template.Tag
    /// Not among the pieces, because its tag is refused.
    let isDropped: Bool
  }

  init(_ file: SourceFile) {
    self.file = file
    textBegin = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    textStart = textBegin
    index = textBegin
  }

  var diagnostics: [Diagnostic] { faults.diagnostics }

  mutating func scan() {
    let bytes = file.bytes
    while index + 1 < bytes.count {
      switch (bytes[index], bytes[index + 1]) {
      case (UInt8(ascii: "{"), UInt8(ascii: "{")): scanTag()
      case (UInt8(ascii: "}"), UInt8(ascii: "}")):
        report("`}}` closes no tag", at: index..<index + 2, help: "open the tag with `{{`")
        index += 2
      default: index += 1
      }
    }
    endText(at: bytes.count)
    for section in open.reversed() { close(section, unclosed: true) }
  }

  private mutating func scanTag() {
    let start = index
    guard start + 2 < file.bytes.count else { return leaveUnclosed(start) }
    if file.bytes[start + 2] == UInt8(ascii: "!") { return scanComment(from: start) }
    let isTriple = file.bytes[start + 2] == UInt8(ascii: "{")
    let mark = isTriple ? "}}}" : "}}"
    guard let inner = range(before: mark, from: start + (isTriple ? 3 : 2), onOneLine: true) else {
      return leaveUnclosed(start)
    }
    let range = start..<inner.upperBound + mark.utf8.count
    endText(before: range)
    take(inner: inner, range: range, isTriple: isTriple)
  }

  private mutating func scanComment(from start: Int) {
    guard let inner = range(before: "}}", from: start + 3, onOneLine: false) else {
      return leaveUnclosed(start)
    }
    let range = start..<inner.upperBound + 2
    endText(before: range)
    add(.comment, name: inner, range: range)
  }

  /// Goes on with the next line, or gives up where a comment swallows the rest.
  private mutating func leaveUnclosed(_ start: Int) {
    report("unclosed `{{`", at: start..<start + 2, help: "close the tag with `}}` on its line")
    endText(at: start)
    let isComment = file.bytes[start...].starts(with: "{{!".utf8)
    let next = isComment ? nil : file.bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
    index = next ?? file.bytes.count
    textStart = index
  }

  /// Sorts a tag by its first byte. What is refused leaves no piece behind.
  private mutating func take(inner: Range<Int>, range: Range<Int>, isTriple: Bool) {
    let name = trimmed(inner)
    guard !isTriple else { return add(.raw, name: name, range: range) }
    let rest = trimmed(min(inner.lowerBound + 1, inner.upperBound)..<inner.upperBound)
    switch inner.isEmpty ? nil : file.bytes[inner.lowerBound] {
    case UInt8(ascii: "#"): openSection(.open, name: rest, range: range)
    case UInt8(ascii: "^"): openSection(.inverted, name: rest, range: range)
    case UInt8(ascii: "/"): closeSection(named: rest, range: range)
    case UInt8(ascii: "&"): add(.raw, name: rest, range: range)
    case UInt8(ascii: ">"): addPartial(name: rest, range: range)
    case UInt8(ascii: "="):
      report("`{{=` changes the marks of tags", at: range, help: "write every tag with `{{` and `}}`")
    case UInt8(ascii: "%"): report("`{{%` sets an option of the renderer", at: range, help: "leave it out")
    case UInt8(ascii: "<"), UInt8(ascii: "$"):
      report(
        "templates do not inherit", at: range,
        help: "put the parts that pages share in partials: `{{> name}}`")
    default: add(.value, name: name, range: range)
    }
  }

  private mutating func addPartial(name: Range<Int>, range: Range<Int>) {
    guard !name.isEmpty, file.bytes[name.lowerBound] == UInt8(ascii: "*") else {
      return add(.partial, name: name, range: range)
    }
    report(
      "a partial cannot be named by a value", at: range, help: "write the partial's own name: `{{> name}}`")
  }

  private mutating func add(_ kind: Template.Tag.Kind, name: Range<Int>, range: Range<Int>) {
    guard kind == .comment || isUsable(name, range: range) else { return }
    pieces.append(.tag(Template.Tag(kind: kind, name: text(name), nameRange: name, range: range)))
  }

  /// Reports what can be no name at all; whether a name is declared is seen later.
  mutating func isUsable(_ name: Range<Int>, range: Range<Int>) -> Bool {
    let bytes = file.bytes[name]
    if bytes.isEmpty {
      report("a tag without a name", at: range, help: "write the name of a value")
      return false
    }
    if bytes.contains(UInt8(ascii: "(")) {
      report(
        "`\(text(name))` calls a function", at: name, help: "write a name alone: templates compute nothing")
      return false
    }
    if bytes.elementsEqual(".".utf8) {
      report("`.` is no name", at: name, help: "write the name that the list's elements declare")
      return false
    }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") }) else {
      report("`\(text(name))` is no name", at: name, help: "names are small letters, digits and `-`")
      return false
    }
    return true
  }

  /// Goes on behind a tag.
  private mutating func endText(before tag: Range<Int>) {
    let cut = cut(for: tag)
    endText(at: cut.lowerBound)
    (index, textStart) = (cut.upperBound, cut.upperBound)
  }

  private mutating func endText(at end: Int) {
    guard textStart < end else { return }
    pieces.append(.text(textStart..<end))
    textStart = end
  }

  private func range(before mark: String, from start: Int, onOneLine: Bool) -> Range<Int>? {
    let mark = Array(mark.utf8)
    var at = start
    while at + mark.count <= file.bytes.count {
      if file.bytes[at..<at + mark.count].elementsEqual(mark) { return start..<at }
      if onOneLine, file.bytes[at] == UInt8(ascii: "\n") { return nil }
      at += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = file.bytes[range].firstIndex(where: { !isBlank($0) }),
      let last = file.bytes[range].lastIndex(where: { !isBlank($0) })
    else { return range.upperBound..<range.upperBound }
    return first..<last + 1
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }

  mutating func report(
    _ summary: String, as code: Diagnostic.Code = .templateSyntax, at range: Range<Int>,
    notes: [Diagnostic.Note] = [], help: String
  ) {
    faults.append(
      Diagnostic(.error, code, summary, at: SourceSpan(file, range), notes: notes, help: help))
  }
}
