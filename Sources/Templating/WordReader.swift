import Diagnostics
import FrontMatter

/// Collects the words of a file and what is wrong with them.
struct WordReader {
  let file: SourceFile
  let declarations: [WordDeclaration]
  var entries: [String: Words.Entry] = [:]
  var constants: [String: String] = [:]
  private var faults = FaultList()

  /// A thousand words have a tenth of this.
  private static let largest = 256 << 10

  init(file: SourceFile, declarations: [WordDeclaration]) {
    self.file = file
    self.declarations = declarations
  }

  var diagnostics: [Diagnostic] { faults.diagnostics }

  mutating func read() {
    for fault in WordDeclaration.faults(in: declarations) {
      faults.append(Diagnostic(.error, .words, fault, at: nil))
    }
    let unreadable = textFaults(in: file)
    for fault in unreadable { faults.append(fault) }
    guard !unreadable.contains(where: { $0.code == .invalidUTF8 }) else { return }
    let (tree, refused) = readYAML(file, largest: Self.largest)
    for fault in refused { faults.append(fault) }
    guard let tree else { return }
    guard case .map(let lines) = tree.value else {
      return report("the words are no map", at: tree.range, help: "write one word a line: `key: text`")
    }
    let byKey = Dictionary(declarations.map { ($0.key, $0) }) { first, _ in first }
    for line in lines {
      guard let declaration = byKey[line.key] else {
        report(
          "unknown word `\(line.key)`", at: line.keyRange,
          help: near(line.key, among: declarations.map(\.key)) ?? "delete it")
        continue
      }
      read(line.value, as: declaration)
    }
    let found = Set(lines.map(\.key))
    for declaration in declarations where !found.contains(declaration.key) {
      let places = declaration.placeholders.map { " {\($0)}" }.joined()
      report(
        "the word `\(declaration.key)` is missing", at: 0..<0,
        help: "add `\(declaration.key): \"…\(places)\"`")
    }
  }

  private mutating func read(_ node: Node, as declaration: WordDeclaration) {
    let count = declaration.placeholders.firstIndex(of: WordDeclaration.count)
    switch node.value {
    case .scalar:
      guard let text = pattern(of: node, declaration, optional: nil) else { return }
      keep(
        Words.Entry(other: text, one: nil, count: count, placeholders: declaration.placeholders.count),
        declaration)
    case .map(let forms):
      guard count != nil else {
        return report(
          "`\(declaration.key)` has no count to choose a form by", at: node.range,
          help: "write one text, in quotes if it begins with `{`")
      }
      readForms(forms, of: node, declaration, count: count)
    case .list:
      report("`\(declaration.key)` is no text", at: node.range, help: "write one text")
    }
  }

  private mutating func readForms(
    _ forms: [Node.Entry], of node: Node, _ declaration: WordDeclaration, count: Int?
  ) {
    var patterns: [String: Words.Pattern] = [:]
    for form in forms {
      guard form.key == "one" || form.key == "other" else {
        report(
          "unknown form `\(form.key)` of `\(declaration.key)`", at: form.keyRange,
          help: near(form.key, among: ["one", "other"]))
        continue
      }
      patterns[form.key] = pattern(
        of: form.value, declaration, optional: form.key == "one" ? WordDeclaration.count : nil)
    }
    for key in ["one", "other"] where !forms.contains(where: { $0.key == key }) {
      report(
        "`\(declaration.key)` lacks the form `\(key)`", at: node.range,
        help: "write `{one: \"…\", other: \"…\"}`")
    }
    guard let one = patterns["one"], let other = patterns["other"] else { return }
    keep(
      Words.Entry(other: other, one: one, count: count, placeholders: declaration.placeholders.count),
      declaration)
  }

  private mutating func keep(_ entry: Words.Entry, _ declaration: WordDeclaration) {
    entries[declaration.line] = entry
    guard declaration.placeholders.isEmpty else { return }
    constants[declaration.key] = entry.other.pieces.map { if case .text(let text) = $0 { text } else { "" } }
      .joined()
  }

  /// A suggestion. It takes time, so faults that are only counted get none.
  func near(_ word: String, among candidates: [String]) -> String? {
    isFull ? nil : suggestion(for: word, among: candidates)
  }

  /// Whether further faults are only counted.
  var isFull: Bool { faults.isFull(.words) }

  mutating func report(_ summary: String, at range: Range<Int>, help: String?) {
    faults.append(Diagnostic(.error, .words, summary, at: SourceSpan(file, range), help: help))
  }
}
