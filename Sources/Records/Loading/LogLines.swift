/// The lines of a log's text, and which of them are headings of the second level.
struct LogLines {
  private let bytes: [UInt8]
  private let body: Range<Int>
  /// Without their line feeds.
  private var lines: [Range<Int>] = []
  /// The numbers of the headings; those in fenced code are none.
  private(set) var headings: [Int] = []

  init(_ bytes: [UInt8], in body: Range<Int>) {
    self.bytes = bytes
    self.body = body
    var start = body.lowerBound
    while start < body.upperBound {
      let end = bytes[start..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound
      lines.append(start..<end)
      start = end + 1
    }
    findHeadings()
  }

  var count: Int { lines.count }

  /// Where some lines stand in the file, with their line feeds.
  func bytes(of range: Range<Int>) -> Range<Int> {
    start(of: range.lowerBound)..<start(of: range.upperBound)
  }

  private func start(of line: Int) -> Int { line < lines.count ? lines[line].lowerBound : body.upperBound }

  /// The first line above another one that is not blank.
  func firstText(above line: Int) -> Range<Int>? {
    lines[..<line].first { !bytes[$0].allSatisfy(\.isBlank) }
  }

  /// The text of a heading, without the marks before and behind it; the first mark where there is none.
  func heading(_ line: Int) -> Range<Int> {
    let mark = lines[line].first { bytes[$0] == UInt8(ascii: "#") } ?? lines[line].lowerBound
    let text = bytes[mark + 2..<lines[line].upperBound]
    var end = text.endIndex - text.reversed().prefix(while: \.isBlank).count
    let closing = bytes[text.startIndex..<end].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    // Marks at the end close the heading where a blank stands before them.
    if closing > 0, end - closing == text.startIndex || bytes[end - closing - 1].isBlank { end -= closing }
    end -= bytes[text.startIndex..<end].reversed().prefix(while: \.isBlank).count
    guard let start = bytes[text.startIndex..<end].firstIndex(where: { !$0.isBlank }) else {
      return mark..<mark + 2
    }
    return start..<end
  }

  /// Where the lines `name: value` at the start of others end, and what goes on from them in further lines.
  func endOfFields(in range: Range<Int>) -> Int {
    var isOpen = false
    for line in range {
      let text = bytes[lines[line]]
      let name = text.prefix {
        $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
      }
      let value = text[name.endIndex...].dropFirst()
      if !name.isEmpty, text[name.endIndex...].first == UInt8(ascii: ":"), value.first?.isBlank ?? true {
        isOpen = value.allSatisfy(\.isBlank)
        continue
      }
      let isIndented = text.first?.isBlank == true && !text.allSatisfy(\.isBlank)
      let goesOn = line > range.lowerBound && (isIndented || isOpen && text.starts(with: "- ".utf8))
      guard goesOn else { return line }
    }
    return range.upperBound
  }

  private mutating func findHeadings() {
    var fence: (mark: UInt8, count: Int)?
    for (number, line) in lines.enumerated() {
      let blanks = bytes[line].prefix { $0 == 0x20 }.count
      let text = bytes[line].dropFirst(blanks)
      guard blanks <= 3, let mark = text.first else { continue }
      let count = text.prefix { $0 == mark }.count
      let rest = text.dropFirst(count)
      if let open = fence {
        if mark == open.mark, count >= open.count, rest.allSatisfy(\.isBlank) { fence = nil }
        continue
      }
      switch mark {
      case UInt8(ascii: "`") where count >= 3 && !rest.contains(mark), UInt8(ascii: "~") where count >= 3:
        fence = (mark, count)
      case UInt8(ascii: "#") where count == 2 && rest.first?.isBlank ?? true: headings.append(number)
      default: continue
      }
    }
  }
}
