import Diagnostics

/// Follows the HTML of a template just far enough to know at each tag where a browser would see it.
///
/// It knows the elements one by one and not their nesting. Where HTML lets a browser guess, it refuses.
struct HTMLReader {
  enum State: Equatable {
    /// Between elements.
    case text
    /// Inside `<title>` or `<textarea>`, where a browser reads no elements.
    case plain(element: String)
    /// Inside `<script>`.
    case script
    case comment
    case doctype
    /// After `<` or in the letters that follow it.
    case elementName
    /// After a blank inside a start tag.
    case between
    /// Inside a start tag where a blank or the end must come.
    case joint
    case attributeName
    /// After the `=` of an attribute.
    case equals
    case value(quote: UInt8)
    case unquoted
    /// After a fault inside a start tag, up to its `>`.
    case lost
  }

  let file: SourceFile
  var state = State.text
  /// The element whose tag is being read.
  var element: HTMLElement
  /// Sections that are open, and those of them that began inside the start tag.
  var sections = 0
  var sectionsInTag = 0
  /// Whether the page has its content security policy.
  private(set) var hasPolicy = false
  private(set) var faults = FaultList()

  /// What a browser is told to refuse, by the `meta` element of every page.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
    + "form-action 'none'"

  /// The file is the page's own; what is read afterwards may stand in its partials.
  init(page file: SourceFile) {
    self.file = file
    element = HTMLElement(span: SourceSpan(file))
  }

  mutating func read(_ file: SourceFile, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound { index += max(1, step(file, index..<range.upperBound)) }
  }

  /// Takes the next bytes and says how many.
  private mutating func step(_ file: SourceFile, _ rest: Range<Int>) -> Int {
    let byte = file.bytes[rest.lowerBound]
    switch state {
    case .text: return byte == UInt8(ascii: "<") ? openMarkup(file, rest) : skip(to: "<", file, rest)
    case .plain(let element):
      return byte == UInt8(ascii: "<") ? endPlain(element, file, rest) : skip(to: "<", file, rest)
    case .script: return readScript(file, rest)
    case .comment: return readComment(file, rest)
    case .doctype:
      if byte == UInt8(ascii: ">") { state = .text }
      return 1
    case .value(let quote): return readValue(quote, file, rest)
    case .elementName, .between, .joint, .attributeName, .equals, .unquoted, .lost:
      readInTag(byte, at: SourceSpan(file, rest.lowerBound..<rest.lowerBound + 1))
      return 1
    }
  }

  private mutating func openMarkup(_ file: SourceFile, _ rest: Range<Int>) -> Int {
    let bytes = file.bytes[rest].dropFirst()
    let span = SourceSpan(file, rest.lowerBound..<rest.lowerBound + 1)
    if bytes.starts(with: "!--".utf8) {
      let inner = bytes.dropFirst(3)
      if inner.starts(with: ">".utf8) || inner.starts(with: "->".utf8) {
        report("a comment that HTML ends at once", at: span, help: "write `{{! … }}`")
        return skip(to: ">", file, rest)
      }
      state = .comment
      return 4
    }
    if bytes.prefix(8).map(lowered).elementsEqual("!doctype".utf8) {
      state = .doctype
      return 9
    }
    let isEnd = bytes.first == UInt8(ascii: "/")
    if let first = bytes.dropFirst(isEnd ? 1 : 0).first, !isLetter(first) {
      report("`<` opens no element", at: span, help: "write `&lt;` for the sign itself")
      return 1
    }
    state = .elementName
    element = HTMLElement(span: span, isEnd: isEnd)
    return isEnd ? 2 : 1
  }

  private mutating func readComment(_ file: SourceFile, _ rest: Range<Int>) -> Int {
    let bytes = file.bytes[rest]
    if bytes.starts(with: "-->".utf8) {
      state = .text
      return 3
    }
    if bytes.starts(with: "--!>".utf8) {
      let span = SourceSpan(file, rest.lowerBound..<rest.lowerBound + 4)
      report("`--!>` inside a comment", at: span, help: "end the comment with `-->`")
    }
    return 1
  }

  private mutating func readScript(_ file: SourceFile, _ rest: Range<Int>) -> Int {
    if let used = endTag("script", file, rest) {
      state = .text
      return used
    }
    guard !isBlank(file.bytes[rest.lowerBound]) else { return 1 }
    report(
      "a script inside the page", at: SourceSpan(file, rest.lowerBound..<rest.lowerBound + 1),
      help: "put it in a file under `assets/` and name that in `src`")
    let text = file.bytes[rest]
    let end = text.indices.first { endTag("script", file, $0..<rest.upperBound) != nil }
    return (end ?? rest.upperBound) - rest.lowerBound
  }

  private mutating func endPlain(_ element: String, _ file: SourceFile, _ rest: Range<Int>) -> Int {
    if let used = endTag(element, file, rest) {
      state = .text
      return used
    }
    report(
      "`<` inside `<\(element)>`", at: SourceSpan(file, rest.lowerBound..<rest.lowerBound + 1),
      help: "no element can stand there; write `&lt;` for the sign itself")
    return 1
  }

  /// How many bytes the end tag of an element takes, where it stands at the start of the rest.
  private func endTag(_ name: String, _ file: SourceFile, _ rest: Range<Int>) -> Int? {
    guard file.bytes[rest.lowerBound] == UInt8(ascii: "<") else { return nil }
    let wanted = "</" + name
    let found = file.bytes[rest].prefix(wanted.utf8.count)
    guard found.map(lowered).elementsEqual(wanted.utf8) else { return nil }
    let after = file.bytes[found.endIndex..<rest.upperBound].drop(while: isBlank)
    guard after.first == UInt8(ascii: ">") else { return nil }
    return after.startIndex + 1 - rest.lowerBound
  }

  private func skip(to mark: Unicode.Scalar, _ file: SourceFile, _ rest: Range<Int>) -> Int {
    let next = file.bytes[rest].dropFirst().firstIndex(of: UInt8(ascii: mark)) ?? rest.upperBound
    return next - rest.lowerBound
  }

  /// Sees a start tag to its end: what its element may be and carry, and how what follows is read.
  mutating func endElement() {
    let isWhole = state != .lost
    state = .text
    guard !element.isEnd else { return }
    if isWhole {
      for fault in element.faults() { faults.append(fault) }
      if element.isPolicy, sections == 0 { hasPolicy = true }
    }
    if ["title", "textarea"].contains(element.name) { state = .plain(element: element.name) }
    if element.name == "script" { state = .script }
  }

  mutating func report(
    _ summary: String, at span: SourceSpan, notes: [Diagnostic.Note] = [], help: String
  ) {
    faults.append(Diagnostic(.error, .templatePlace, summary, at: span, notes: notes, help: help))
  }
}

func lowered(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowered(byte))
}

func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
}
