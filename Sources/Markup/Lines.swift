/// Where the lines of a text are, as libcmark counts them.
struct Lines {
  private var starts: [Int] = [0]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    while index < bytes.count {
      guard bytes[index].endsLine else {
        index += 1
        continue
      }
      index = lineEnd(bytes, at: index, before: bytes.count)
      starts.append(index)
    }
  }

  var count: Int { starts.count }

  /// The bytes of a line, counted from 1, without its end. A line that is not there is empty.
  subscript(_ line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1].endsLine { end -= 1 }
    return start..<end
  }

  /// From the start of the first line to the end of the last.
  func range(_ first: Int, through last: Int) -> Range<Int> {
    let start = self[first].lowerBound
    return start..<max(start, self[last].upperBound)
  }
}
