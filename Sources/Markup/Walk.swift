import CMark

/// A walk over a tree in the order of the text, without recursion.
///
/// A node may be changed on `leave`, and one that can hold no others on `enter`.
@safe struct Walk: ~Copyable {
  enum Step {
    case enter(Tree.Node)
    case leave(Tree.Node)
  }

  private let iterator: OpaquePointer?

  init(_ tree: borrowing Tree) { unsafe iterator = cmark_iter_new(tree.root.pointer) }

  deinit { unsafe cmark_iter_free(iterator) }

  mutating func next() -> Step? {
    let event = unsafe cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else { return nil }
    return unsafe event == CMARK_EVENT_ENTER
      ? .enter(Tree.Node(pointer: node)) : .leave(Tree.Node(pointer: node))
  }
}
