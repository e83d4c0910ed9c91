import CMark

/// A note as a tree of libcmark, and its one owner.
///
/// Nodes are handles: they are valid while a tree lives that holds them, so all that is asked of them is asked
/// of a tree.
struct Tree: ~Copyable {
  /// A part of a tree: a block or a piece of text.
  @safe struct Node: Hashable {
    let pointer: OpaquePointer

    static func == (left: Node, right: Node) -> Bool { unsafe left.pointer == right.pointer }

    func hash(into hasher: inout Hasher) { unsafe pointer.hash(into: &hasher) }
  }

  /// What a node is, as far as it matters here.
  enum Kind {
    case quote
    case item
    case paragraph
    case heading
    case codeBlock
    case htmlBlock
    case text
    case code
    case html
    case link
    case image
    case lineBreak
    /// A piece of text of our own: the cell of a table.
    case cell
    case other
  }

  let root: Node

  /// Bytes that are no UTF-8 become U+FFFD, and so does NUL.
  init(parsing bytes: [UInt8]) {
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_VALIDATE_UTF8)
    }
    // Any bytes are a document to libcmark, and its allocator ends the process itself when memory runs out.
    guard let parsed = unsafe parsed else { fatalError("libcmark makes a tree of any text") }
    unsafe root = Node(pointer: parsed)
  }

  deinit { unsafe cmark_node_free(root.pointer) }

  /// The tree as HTML, in the safe mode of libcmark.
  func html() -> [UInt8] { html(of: root) }

  /// A part of the tree as HTML.
  func html(of node: Node) -> [UInt8] {
    unsafe CText(cmark_render_html(node.pointer, CMARK_OPT_DEFAULT)).bytes
  }
}

/// A string that libcmark made, and its one owner.
@safe private struct CText: ~Copyable {
  private let pointer: UnsafeMutablePointer<CChar>?

  init(_ pointer: UnsafeMutablePointer<CChar>?) { unsafe self.pointer = unsafe pointer }

  deinit { unsafe cmark_get_default_mem_allocator().pointee.free(pointer) }

  var bytes: [UInt8] { unsafe copied(pointer) }
}
