/// Finds pieces of text in the source of one block, in the order in which they stand there.
///
/// libcmark's own places of such pieces are wrong after lazy continuations, link definitions and line breaks.
struct InlinePlaces {
  private let bytes: [UInt8]
  private let block: Range<Int>
  private var cursor: Int
  /// How many bytes may still be compared, so that a hostile block takes a time that grows with its length.
  private var effort: Int

  init(_ bytes: [UInt8], block: Range<Int>) {
    self.bytes = bytes
    self.block = block
    cursor = block.lowerBound
    effort = 16 * block.count + 4_096
  }

  /// The next place of the first line of `piece`, and moves behind it. Nil, and stays, where it is not found.
  mutating func find(_ piece: [UInt8], after lead: String = "") -> Range<Int>? {
    let wanted = Array(lead.utf8) + (piece.firstIndex(where: \.endsLine).map { piece[..<$0] } ?? piece[...])
    guard !wanted.isEmpty else { return nil }
    var start = cursor
    while start + wanted.count <= block.upperBound, effort > 0 {
      var equal = 0
      while equal < wanted.count, bytes[start + equal] == wanted[equal] { equal += 1 }
      effort -= equal + 1
      if equal == wanted.count {
        cursor = start + equal
        return start + lead.utf8.count..<cursor
      }
      start += 1
    }
    return nil
  }

  /// The point behind what was found last: the place of a piece that is not found.
  var point: Range<Int> { cursor..<cursor }
}
