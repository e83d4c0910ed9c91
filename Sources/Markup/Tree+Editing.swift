import CMark

extension Tree {
  /// In all of these a byte of 0 would end the text.
  mutating func setText(_ node: Node, _ text: [UInt8]) {
    unsafe text.withCText { unsafe _ = cmark_node_set_literal(node.pointer, $0) }
  }

  mutating func setInfo(_ node: Node, _ text: [UInt8]) {
    unsafe text.withCText { unsafe _ = cmark_node_set_fence_info(node.pointer, $0) }
  }

  mutating func setAddress(_ node: Node, _ text: [UInt8]) {
    unsafe text.withCText { unsafe _ = cmark_node_set_url(node.pointer, $0) }
  }

  mutating func setTitle(_ node: Node, _ text: [UInt8]) {
    unsafe text.withCText { unsafe _ = cmark_node_set_title(node.pointer, $0) }
  }

  mutating func setHeadingLevel(_ node: Node, _ level: Int) {
    unsafe _ = cmark_node_set_heading_level(node.pointer, Int32(clamping: level))
  }

  /// Makes paragraphs of what stands in the items of a list; does nothing to another block.
  mutating func makeLoose(_ node: Node) { unsafe _ = cmark_node_set_list_tight(node.pointer, 0) }

  /// Takes a node and all in it out of the tree.
  mutating func remove(_ node: Node) { unsafe cmark_node_free(node.pointer) }

  /// Takes a node out of the tree, and leaves in its place what it holds.
  mutating func unwrap(_ node: Node) {
    while let child = firstChild(node) { insert(child, before: node) }
    remove(node)
  }

  /// Moves a node, which may stand in another tree.
  mutating func insert(_ node: Node, before other: Node) {
    unsafe _ = cmark_node_insert_before(other.pointer, node.pointer)
  }

  /// Moves a node, which may stand in another tree.
  mutating func append(_ node: Node, to parent: Node) {
    unsafe _ = cmark_node_append_child(parent.pointer, node.pointer)
  }

  /// Puts a block of our own before another. `opening` and `closing` are HTML, and stand on lines of their own.
  mutating func insertBlock(opening: String, closing: String, before other: Node) -> Node {
    let block = Node.new(CMARK_NODE_CUSTOM_BLOCK)
    wrap(block, Array(opening.utf8), closing)
    insert(block, before: other)
    return block
  }

  /// Adds a cell at the end of a block of our own. `opening` and `closing` are HTML around it.
  mutating func appendCell(opening: [UInt8], closing: String, to block: Node) -> Node {
    let cell = Node.new(CMARK_NODE_CUSTOM_INLINE)
    wrap(cell, opening, closing)
    append(cell, to: block)
    return cell
  }

  /// Adds a text at the end of a block.
  mutating func appendText(_ text: [UInt8], to block: Node) {
    let made = Node.new(CMARK_NODE_TEXT)
    append(made, to: block)
    setText(made, text)
  }

  /// Puts a thematic break before a block.
  mutating func insertRule(before other: Node) {
    insert(Node.new(CMARK_NODE_THEMATIC_BREAK), before: other)
  }

  private func wrap(_ node: Node, _ opening: [UInt8], _ closing: String) {
    unsafe opening.withCText { unsafe _ = cmark_node_set_on_enter(node.pointer, $0) }
    unsafe _ = cmark_node_set_on_exit(node.pointer, closing)
  }
}

extension Tree.Node {
  fileprivate static func new(_ type: cmark_node_type) -> Self {
    // Its allocator ends the process itself when memory runs out, so nothing that a person writes gets here.
    guard let made = unsafe cmark_node_new(type) else { fatalError("libcmark ends when memory does") }
    return unsafe Self(pointer: made)
  }
}

extension [UInt8] {
  fileprivate func withCText(_ body: (UnsafePointer<CChar>?) -> Void) {
    unsafe (self + [0]).withUnsafeBytes { buffer in
      unsafe body(buffer.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
  }
}
