import Markup

/// A line in the text of a log that somebody may have meant as a field or as the heading of an activity.
enum StrayLine: Sendable {
  /// `Outcome: agreed`, by the letters of its name in lower case; the range is that of the name.
  case field(letters: String, Range<Int>)
  /// `### 10:00 visit [[northgate]]`. The type is nil where it begins with a time: then it is one whatever follows.
  case heading(type: String?, Range<Int>)

  /// Nil for text that is neither, and for what is shown as typed.
  init?(_ lines: LogLines, _ line: Int) {
    guard !lines.isCode(line) else { return nil }
    let text = withoutMarks(lines[line])
    let marks = text.prefix { $0 == UInt8(ascii: "#") }
    if !marks.isEmpty || lines.isOtherHeading(line), let range = lines.trimmed(marks.endIndex..<text.endIndex)
    {
      if lines.beginsWithTime(range) {
        self = .heading(type: nil, range)
        return
      }
      // `#rates` with one mark is a word.
      let isPlain = marks.count == 1 && text[marks.endIndex...].first?.isBlank == false
      guard !isPlain, let type = lines.activity(range)?.type else { return nil }
      self = .heading(type: type, range)
      return
    }
    let name = text.prefix { $0.isLetter || $0.isBlank || "-_*".utf8.contains($0) }
    guard text[name.endIndex...].first == UInt8(ascii: ":"), name.count <= 40 else { return nil }
    let letters = lettersOfName(name)
    guard !letters.isEmpty else { return nil }
    self = .field(letters: letters, name.startIndex..<name.endIndex)
  }
}

/// The letters of a field's name in lower case, so that `Follow up` is `follow_up`.
func lettersOfName(_ name: some Sequence<UInt8>) -> String {
  String(decoding: name.filter(\.isLetter).map { $0 | 0x20 }, as: UTF8.self)
}

/// A line without the blanks and the marks of lists and quotes at its start.
private func withoutMarks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = line
  while true {
    rest = rest.drop(while: \.isBlank)
    let number = rest.prefix(while: \.isDigit)
    let behind = rest[(number.isEmpty ? rest.startIndex : number.endIndex)...]
    guard let mark = behind.first else { return rest }
    let isMark =
      number.isEmpty
      ? mark == UInt8(ascii: ">") || "-*+".utf8.contains(mark) && behind.dropFirst().first?.isBlank ?? false
      : ".)".utf8.contains(mark) && behind.dropFirst().first?.isBlank ?? false
    guard isMark else { return rest }
    rest = behind.dropFirst()
  }
}

private extension UInt8 {
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
