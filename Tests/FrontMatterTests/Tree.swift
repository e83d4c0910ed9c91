import Diagnostics
import FrontMatter

/// The tree in one line: `{name: Northgate, tags: ["a b", |x|]}`.
func shown(_ node: Node) -> String {
  switch node.value {
  case .scalar(let scalar):
    let text = String(scalar.text.map { $0 == "\n" ? "¶" : $0 })
    switch scalar.style {
    case .plain: return text
    case .quoted: return "\"\(text)\""
    case .block: return "|\(text)|"
    }
  case .list(let nodes): return "[\(nodes.map(shown).joined(separator: ", "))]"
  case .map(let entries):
    return "{\(entries.map { "\($0.key): \(shown($0.value))" }.joined(separator: ", "))}"
  }
}

/// Every key and value of a tree with the bytes of the file at its place, in the order of the file.
func places(_ node: Node, in file: SourceFile) -> [String] {
  func bytes(_ range: Range<Int>) -> String { String(decoding: file.bytes[range], as: UTF8.self) }
  switch node.value {
  case .scalar: return [bytes(node.range)]
  case .list(let nodes): return [bytes(node.range)] + nodes.flatMap { places($0, in: file) }
  case .map(let entries):
    return [bytes(node.range)] + entries.flatMap { [bytes($0.keyRange)] + places($0.value, in: file) }
  }
}
