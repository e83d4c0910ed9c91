import CMark

/// What libcmark makes of a text without us, in its safe mode.
func plainHTML(_ markdown: some Sequence<UInt8>) -> [UInt8] {
  Array(markdown).withUnsafeBytes { buffer in
    let text = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let html = cmark_markdown_to_html(text, buffer.count, CMARK_OPT_VALIDATE_UTF8) else { return [] }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return Array(String(cString: html).utf8)
  }
}

/// How deep quotes and list items stand in one another, as libcmark sees them.
func containerDepth(_ markdown: String) -> Int {
  let tree = cmark_parse_document(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT)
  defer { cmark_node_free(tree) }
  let walk = cmark_iter_new(tree)
  defer { cmark_iter_free(walk) }
  var depth = 0
  var deepest = 0
  while true {
    let event = cmark_iter_next(walk)
    guard event != CMARK_EVENT_DONE else { return deepest }
    let type = cmark_node_get_type(cmark_iter_get_node(walk))
    guard type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM else { continue }
    depth += event == CMARK_EVENT_ENTER ? 1 : -1
    deepest = max(deepest, depth)
  }
}
