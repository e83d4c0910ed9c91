import Diagnostics

/// Where the lines of a piece of YAML start, to turn libyaml's lines and columns into bytes.
///
/// libyaml's own index cannot be used: it counts characters, and in texts of several lines it counts the two bytes of a
/// Windows line end once.
struct LineStarts {
  private let bytes: [UInt8]
  private let starts: [Int]
  private let end: Int
  private let isASCII: Bool
  /// The place found last, so that a long line is walked once and not once a mark.
  private var cursor = (line: 0, column: 0, offset: 0)
  /// The first line end that libyaml knows and nobody else does. Where there is one, the lines are not to be trusted.
  let fault: Diagnostic?

  init(_ file: SourceFile, in range: Range<Int>) {
    bytes = file.bytes
    end = range.upperBound
    var starts = [range.lowerBound]
    var seen: UInt8 = 0
    var fault: Diagnostic?
    for index in range {
      let byte = bytes[index]
      seen |= byte
      guard byte == 0x0A || byte == 0x0D || byte == 0xC2 || byte == 0xE2 else { continue }
      if byte == 0x0A {
        starts.append(index + 1)
      } else if fault == nil {
        fault = Self.strangeLineEnd(file, at: index)
      }
    }
    self.starts = starts
    self.fault = fault
    isASCII = seen < 0x80
    cursor.offset = range.lowerBound
  }

  /// The byte at a mark; at most the end. Fast where marks come in rising order.
  mutating func offset(of mark: Mark) -> Int {
    guard mark.line < starts.count else { return end }
    guard !isASCII else { return min(end, starts[mark.line] + mark.column) }
    if mark.line != cursor.line || mark.column < cursor.column { cursor = (mark.line, 0, starts[mark.line]) }
    while cursor.offset < end {
      if bytes[cursor.offset] & 0xC0 != 0x80 {
        guard cursor.column < mark.column else { break }
        cursor.column += 1
      }
      cursor.offset += 1
    }
    return cursor.offset
  }

  /// The byte where the line of a mark starts.
  func lineStart(of mark: Mark) -> Int {
    mark.line < starts.count ? starts[mark.line] : end
  }

  private static func strangeLineEnd(_ file: SourceFile, at index: Int) -> Diagnostic? {
    let next = file.bytes[index...].dropFirst().prefix(2)
    if file.bytes[index] == 0x0D { return next.first == 0x0A ? nil : loneReturnFault(file, at: index) }
    let isNextLine = file.bytes[index] == 0xC2 && next.first == 0x85
    let isSeparator = file.bytes[index] == 0xE2 && (next == [0x80, 0xA8] || next == [0x80, 0xA9])
    guard isNextLine || isSeparator else { return nil }
    let name = isNextLine ? "0085" : next.last == 0xA8 ? "2028" : "2029"
    return Diagnostic(
      .error, .controlCharacter, "the line separator U+\(name) has no place here",
      at: SourceSpan(file, index..<index + (isNextLine ? 2 : 3)), help: "write a line end or a blank")
  }
}

/// A carriage return that ends a line alone, as files of very old machines have it.
func loneReturnFault(_ file: SourceFile, at offset: Int) -> Diagnostic {
  Diagnostic(
    .error, .controlCharacter, "a carriage return without a line feed does not end a line",
    at: SourceSpan(file, offset..<offset + 1), help: "save the file with the line ends of Windows or Unix")
}
