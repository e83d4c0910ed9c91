/// The text of a task as one run of words: a day may stand in two lines or in emphasis.
struct TaskText {
  private(set) var bytes: [UInt8] = []
  /// The pieces of text, and where each begins.
  private var pieces: [(node: Tree.Node, start: Int)] = []
  private let block: Tree.Node

  init(_ block: Tree.Node, _ tree: borrowing Tree) {
    self.block = block
    var node = tree.firstChild(block)
    while let current = node {
      switch tree.kind(current) {
      case .text:
        pieces.append((current, bytes.count))
        bytes += tree.text(current)
      // Shown as typed: no day is read in it, nor across it.
      case .code: bytes += Placeholder.typed
      case .lineBreak: bytes.append(UInt8(ascii: " "))
      default: break
      }
      node = tree.following(current, within: block)
    }
  }

  /// The part of a range that stands in the piece in which it begins.
  func start(of range: Range<Int>) -> ArraySlice<UInt8> {
    let end = pieces.first { $0.start > range.lowerBound }?.start ?? bytes.count
    // The end of a line is no blank where it was written.
    return bytes[range.lowerBound..<min(range.upperBound, end)].trimmedAtEnd
  }

  /// Takes all from a place on out of the tree. False, and takes nothing, where it does not stand in lines of plain
  /// text.
  func cut(from place: Int, _ tree: inout Tree) -> Bool {
    guard let first = pieces.last(where: { $0.start <= place }), tree.parent(first.node) == block else {
      return false
    }
    var behind: [Tree.Node] = []
    while let next = tree.next(behind.last ?? first.node) {
      guard [.text, .lineBreak].contains(tree.kind(next)) else { return false }
      behind.append(next)
    }
    for node in behind { tree.remove(node) }
    tree.setText(first.node, Array(bytes[first.start..<place].trimmedAtEnd))
    return true
  }
}
