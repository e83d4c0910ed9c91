/// How deep quotes and lists may be nested in one another. libcmark takes a time that grows with depth times
/// lines, and no note needs more.
let deepestContainer = 100

/// How many lists may be open on how many lines, added up: a blank line costs libcmark a look at each. An honest
/// note of a megabyte comes to a fifth of this.
private let mostOpenLists = 1_000_000

/// The start of the first line at which quotes and lists may be nested too deep, or nil.
///
/// This is an upper bound that needs no parser: a quote takes a `>` on its line, and a list item takes either a
/// marker on the line or two columns of the blanks before it. Lists are taken to close only after a blank line,
/// because a line of text may lazily continue the deepest paragraph. Code is not told apart, so a code block
/// whose lines begin with that many marks is refused too.
func lineNestedTooDeep(_ bytes: [UInt8], in body: Range<Int>) -> Int? {
  var start = body.lowerBound
  var open = 0
  var total = 0
  var afterBlank = true
  while start < body.upperBound {
    var end = start
    while end < body.upperBound, !bytes[end].endsLine { end += 1 }
    let line = LinePrefix(bytes, start..<end)
    let lists = min(open, line.columns / 2) + line.markers
    open = afterBlank && !line.isBlank ? lists : max(open, lists)
    total += open
    if line.quotes + lists > deepestContainer || total > mostOpenLists { return start }
    afterBlank = line.isBlank
    start = lineEnd(bytes, at: end, before: body.upperBound)
  }
  return nil
}

/// The marks of quotes and lists at the head of a line, and the blanks among them.
private struct LinePrefix {
  var quotes = 0
  var markers = 0
  /// Blanks before the first marker of a list, with a tab as four: never fewer than the columns they take.
  /// A blank behind the mark of a quote belongs to it.
  var columns = 0
  /// Whether nothing follows the blanks and the marks of quotes.
  var isBlank = false

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var index = line.lowerBound
    var rule: Int?
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: " "):
        if markers == 0 { columns += 1 }
        index += 1
      case UInt8(ascii: "\t"):
        if markers == 0 { columns += 4 }
        index += 1
      case UInt8(ascii: ">"):
        quotes += 1
        index += 1
        if index < line.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
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
  guard let last = bytes[line].last(where: { !$0.isBlank }),
    last == UInt8(ascii: "-") || last == UInt8(ascii: "*")
  else { return line.upperBound }
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
