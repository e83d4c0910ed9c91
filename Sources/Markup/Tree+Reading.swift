import CMark

extension Tree {
  func kind(_ node: Node) -> Kind {
    switch unsafe cmark_node_get_type(node.pointer) {
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_CUSTOM_INLINE: .cell
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .lineBreak
    default: .other
    }
  }

  /// The lines of a block, counted from 1. Not to be asked of a piece of text: libcmark has those wrong.
  func lines(_ block: Node) -> (first: Int, last: Int) {
    unsafe (
      Int(cmark_node_get_start_line(block.pointer)), Int(cmark_node_get_end_line(block.pointer))
    )
  }

  /// Where a block begins in its first line, in bytes from 0.
  func indent(_ block: Node) -> Int { unsafe max(0, Int(cmark_node_get_start_column(block.pointer)) - 1) }

  func firstChild(_ node: Node) -> Node? {
    unsafe cmark_node_first_child(node.pointer).map { unsafe Node(pointer: $0) }
  }

  func lastChild(_ node: Node) -> Node? {
    unsafe cmark_node_last_child(node.pointer).map { unsafe Node(pointer: $0) }
  }

  func next(_ node: Node) -> Node? { unsafe cmark_node_next(node.pointer).map { unsafe Node(pointer: $0) } }

  func previous(_ node: Node) -> Node? {
    unsafe cmark_node_previous(node.pointer).map { unsafe Node(pointer: $0) }
  }

  /// What follows a node in the order of the text, within another: what it holds, else what stands behind it.
  func following(_ node: Node, within top: Node) -> Node? {
    if let child = firstChild(node) { return child }
    var current = node
    while current != top {
      if let next = next(current) { return next }
      guard let above = parent(current) else { return nil }
      current = above
    }
    return nil
  }

  func parent(_ node: Node) -> Node? {
    unsafe cmark_node_parent(node.pointer).map { unsafe Node(pointer: $0) }
  }

  /// Whether anything stands behind a node, in its parent or further up.
  func isFollowed(_ node: Node) -> Bool {
    var pointer = unsafe cmark_node_next(node.pointer)
    var parent = unsafe cmark_node_parent(node.pointer)
    while unsafe pointer == nil, let above = unsafe parent {
      unsafe pointer = cmark_node_next(above)
      unsafe parent = cmark_node_parent(above)
    }
    return unsafe pointer != nil
  }

  /// The text of a text, a code or raw HTML; of others nothing.
  func text(_ node: Node) -> [UInt8] { unsafe copied(cmark_node_get_literal(node.pointer)) }

  /// The info string of a fenced code block.
  func info(_ node: Node) -> [UInt8] { unsafe copied(cmark_node_get_fence_info(node.pointer)) }

  /// The address of a link or an image, with escapes resolved.
  func address(_ node: Node) -> [UInt8] { unsafe copied(cmark_node_get_url(node.pointer)) }

  /// The title of a link or an image.
  func title(_ node: Node) -> [UInt8] { unsafe copied(cmark_node_get_title(node.pointer)) }

  func headingLevel(_ node: Node) -> Int { unsafe Int(cmark_node_get_heading_level(node.pointer)) }
}

/// The bytes of a string that libcmark keeps.
func copied(_ text: UnsafePointer<CChar>?) -> [UInt8] {
  guard let text = unsafe text else { return [] }
  return unsafe Array(String(cString: text).utf8)
}
