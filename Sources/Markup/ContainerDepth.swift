/// How deep quotes and lists may be nested in one another. libcmark takes a time that grows with depth times
/// lines, and no note needs more.
let deepestContainer = 100

/// The start of the first line that may nest quotes and lists deeper than `limit`, or nil.
///
/// This is an upper bound that needs no parser: a quote takes a `>` on its line, and a list item takes either a
/// marker on the line or two columns of the blanks before it. What is open falls only after a blank line,
/// because a line of text may lazily continue the deepest paragraph. Code is not told apart, so a code block
/// whose lines begin with more than `limit` marks is refused too.
func lineNestedTooDeep(_ bytes: [UInt8], in body: Range<Int>, limit: Int = deepestContainer) -> Int? {
  var start = body.lowerBound
  var open = 0
  var afterBlank = true
  while start < body.upperBound {
    var end = start
    while end < body.upperBound, !bytes[end].endsLine { end += 1 }
    let line = LinePrefix(bytes, start..<end)
    let depth = line.quotes + min(open, line.columns / 2) + line.markers
    open = afterBlank && !line.isBlank ? depth : max(open, depth)
    if open > limit { return start }
    afterBlank = line.isBlank
    start = lineEnd(bytes, at: end, before: body.upperBound)
  }
  return nil
}

/// The marks of quotes and lists at the head of a line, and the blanks among them.
private struct LinePrefix {
  var quotes = 0
  var markers = 0
  /// Blanks, with a tab as four: never fewer than the columns they take.
  var columns = 0
  /// Whether nothing follows the blanks and the marks of quotes.
  var isBlank = false

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var index = line.lowerBound
    var rule: Int?
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: " "):
        columns += 1
        index += 1
      case UInt8(ascii: "\t"):
        columns += 4
        index += 1
      case UInt8(ascii: ">"):
        quotes += 1
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        let first = rule ?? startOfRule(bytes, line)
        rule = first
        guard index < first, let after = endOfMarker(bytes, index..<line.upperBound) else { return }
        markers += 1
        index = after
      default:
        return
      }
    }
    isBlank = markers == 0
  }
}

/// Where the line's tail of one repeated character begins, if that makes a thematic break; else the line's end.
private func startOfRule(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
  guard let last = bytes[line].trimmed.last, [UInt8(ascii: "-"), UInt8(ascii: "*")].contains(last) else {
    return line.upperBound
  }
  var index = line.upperBound
  var count = 0
  while index > line.lowerBound, bytes[index - 1] == last || bytes[index - 1].isBlank {
    index -= 1
    if bytes[index] == last { count += 1 }
  }
  return count >= 3 ? index : line.upperBound
}

/// The end of the list marker that stands at the range's start, or nil where there is none.
private func endOfMarker(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
  var index = range.lowerBound
  while index < range.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
    index += 1
  }
  guard index < range.upperBound, index - range.lowerBound <= 9 else { return nil }
  let isNumbered = index > range.lowerBound
  if isNumbered, bytes[index] != UInt8(ascii: "."), bytes[index] != UInt8(ascii: ")") { return nil }
  index += 1
  guard index == range.upperBound || bytes[index].isBlank else { return nil }
  return index
}
