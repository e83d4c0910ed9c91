import FrontMatter

extension Node {
  /// A text that was not written as YAML, such as a cell.
  init(plain text: String, range: Range<Int>) {
    self.init(.scalar(Scalar(text, .plain)), at: range)
  }

  subscript(key: String) -> Node? { entry(key)?.value }

  var isMap: Bool { map != nil }
}
