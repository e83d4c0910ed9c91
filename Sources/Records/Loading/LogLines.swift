import Diagnostics
import Markup

/// The lines of a log's text, and which of them are headings of its activities.
struct LogLines {
  private let bytes: [UInt8]
  private let outline: NoteOutline
  /// The numbers of the headings; those in code, lists and quotes are none.
  let headings: [Int]

  /// Nil where the text is nested deeper than is read.
  init?(_ file: SourceFile, in body: Range<Int>) {
    guard let outline = NoteOutline(file, in: body) else { return nil }
    self.outline = outline
    bytes = file.bytes
    headings = outline.lines.indices.filter { outline.kinds[$0] == .sectionHeading }
  }

  var count: Int { outline.lines.count }

  /// A line, without its end.
  subscript(_ line: Int) -> ArraySlice<UInt8> { bytes[outline.lines[line]] }

  /// Whether a line is shown as it was typed.
  func isCode(_ line: Int) -> Bool { outline.kinds[line] == .fencedCode }

  /// Whether a line is a heading, though none of an activity.
  func isOtherHeading(_ line: Int) -> Bool { outline.kinds[line] == .heading }

  func isBlank(_ line: Int) -> Bool { self[line].allSatisfy(\.isBlank) }

  /// What a text says as the heading of an activity; nil where it is none.
  func activity(_ heading: Range<Int>) -> LogHeading? { LogHeading(bytes, heading) }

  func beginsWithTime(_ heading: Range<Int>) -> Bool { LogHeading.beginsWithTime(bytes, heading) }

  /// Where some lines stand in the file, with their line feeds.
  func bytes(of range: Range<Int>) -> Range<Int> {
    start(of: range.lowerBound)..<start(of: range.upperBound)
  }

  private func start(of line: Int) -> Int { line < count ? outline.lines[line].lowerBound : outline.end }

  /// The first line above another one that is not blank.
  func firstText(above line: Int) -> Range<Int>? {
    outline.lines[..<line].first { !bytes[$0].allSatisfy(\.isBlank) }
  }

  /// The text of a heading, without the marks before and behind it; the first mark where there is none.
  func heading(_ line: Int) -> Range<Int> {
    let text = self[line]
    let mark = text.firstIndex(of: UInt8(ascii: "#")) ?? text.startIndex
    let marks = text[mark...].prefix { $0 == UInt8(ascii: "#") }
    return trimmed(marks.endIndex..<text.endIndex) ?? marks.startIndex..<marks.endIndex
  }

  /// The text of a heading without blanks, and without the marks that close it.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    let text = bytes[range]
    var end = text.endIndex - text.reversed().prefix(while: \.isBlank).count
    let closing = bytes[text.startIndex..<end].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    // Marks at the end close the heading where a blank stands before them.
    if closing > 0, end - closing == text.startIndex || bytes[end - closing - 1].isBlank { end -= closing }
    end -= bytes[text.startIndex..<end].reversed().prefix(while: \.isBlank).count
    return bytes[text.startIndex..<end].firstIndex { !$0.isBlank }.map { $0..<end }
  }

  /// The lines `name: value` below a heading, with what goes on from them in further ones. Blank lines may stand above
  /// them, as programs that tidy Markdown write them there.
  func fields(in range: Range<Int>) -> Range<Int> {
    let first = range.first { !isBlank($0) } ?? range.upperBound
    var open: OpenField?
    var line = first
    while line < range.upperBound {
      // What a field goes on with may stand below a blank line.
      guard let text = (line..<range.upperBound).first(where: { !isBlank($0) }) else { break }
      let isApart = text > line
      if !isApart, let field = OpenField(self[line]) {
        open = field
        line += 1
        continue
      }
      guard let open, open.goesOn(with: self[text], isApart: isApart) else { break }
      line = text + 1
    }
    // Without a field the blank lines are part of the text.
    return line > first ? first..<line : range.lowerBound..<range.lowerBound
  }
}

/// A line `name: value`, whose value may go on in further lines.
private struct OpenField {
  private enum Value {
    /// It stands on the line.
    case whole
    /// It begins below: a list or a map.
    case below
    /// A text in lines of its own: `|` or `>`.
    case block
  }

  private let value: Value

  /// Nil where a line begins with no name.
  init?(_ line: ArraySlice<UInt8>) {
    let name = line.prefix {
      $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
    }
    let rest = line[name.endIndex...]
    guard !name.isEmpty, rest.first == UInt8(ascii: ":"), rest.dropFirst().first?.isBlank ?? true else {
      return nil
    }
    let text = rest.dropFirst().drop(while: \.isBlank)
    guard let first = text.first, first != UInt8(ascii: "#") else {
      value = .below
      return
    }
    value = first == UInt8(ascii: "|") || first == UInt8(ascii: ">") ? .block : .whole
  }

  /// Whether a line that is not blank goes on with the value; `isApart` where blank lines stand above it.
  func goesOn(with line: ArraySlice<UInt8>, isApart: Bool) -> Bool {
    let isIndented = line.first?.isBlank ?? false
    switch value {
    // Behind a blank line it is indented code.
    case .whole: return isIndented && !isApart
    case .block: return isIndented
    // A list that begins behind a blank line is one of the text.
    case .below: return isIndented || line.starts(with: (isApart ? "- {" : "- ").utf8)
    }
  }
}
