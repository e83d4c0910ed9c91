import Mustache
import Templating

/// Values made for the names of a page, as both renderers take them.
struct MadeValues {
  var ours: TemplateValues = [:]
  var theirs: [String: Any] = [:]

  /// No accent follows a sign that is escaped: the other renderer works on characters, and would show the sign as
  /// it is.
  static let texts = [
    "", "Northgate", "Bell & Sons", "<b>\"x\"</b> 'y'", "é 🏴󠁧󠁢󠁥󠁮󠁧󠁿 –", "{{title}} {{{tables}}} }} {{",
    "one\ntwo\r\n", " ",
  ]
  static let addresses = [
    "", "a.html", "../a/b.html?c=1&d='\"#e", "https://a.example/", "mailto:a@b.example",
  ]
  static let pieces = ["", "<table>\n  <tr><td>1&nbsp;200</td></tr>\n</table>\n", "{{title}} }} é\u{301}"]

  init(_ names: [Declared], _ random: inout SplitMix64) {
    // In an order of their own, as pages may give them.
    for name in names.shuffled(using: &random) { add(name, &random) }
  }

  private mutating func add(_ declared: Declared, _ random: inout SplitMix64) {
    let (ours, theirs) = Self.value(declared.kind, &random)
    self.ours.add(declared.name, ours)
    self.theirs[declared.name] = theirs
  }

  private static func value(_ kind: Declared.Kind, _ random: inout SplitMix64) -> (TemplateValue, Any) {
    let isThere = Int.random(in: 0..<4, using: &random) > 0
    switch kind {
    case .text where isThere:
      let text = texts.randomElement(using: &random) ?? ""
      return (.text(text), text)
    case .html where isThere:
      let piece = pieces.randomElement(using: &random) ?? ""
      return (.html(Array(piece.utf8)), piece)
    case .text, .html: return (.nothing, "")
    case .address:
      let address = addresses.randomElement(using: &random) ?? ""
      return (.address(address), address)
    case .flag: return (.flag(isThere), isThere)
    case .list(let names):
      let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ in MadeValues(names, &random) }
      return (.list(elements.map(\.ours)), elements.map(\.theirs))
    case .section(let names) where isThere:
      let group = MadeValues(names, &random)
      return (.group(group.ours), group.theirs)
    case .section: return (.nothing, false)
    }
  }

  /// What our templates find by `words.` and `assets.`; the other renderer finds it step by step.
  mutating func addOwn(of look: Look, words: [String], top: String) {
    var tree = Tree()
    for word in words {
      tree.add(["words"] + word.split(separator: ".").map(String.init), look.words.text(word))
    }
    for asset in look.assets {
      tree.add(["assets"] + asset.name.split(separator: ".").map(String.init), top + asset.address)
    }
    theirs.merge(tree.values) { $1 }
  }
}

private struct Tree {
  private var leaves: [String: String] = [:]
  private var branches: [String: Tree] = [:]

  mutating func add(_ path: [String], _ text: String) {
    guard let first = path.first else { return }
    guard path.count > 1 else {
      leaves[first] = text
      return
    }
    branches[first, default: Tree()].add(Array(path.dropFirst()), text)
  }

  var values: [String: Any] {
    var values: [String: Any] = leaves
    for (name, branch) in branches { values[name] = branch.values }
    return values
  }
}

/// The page as swift-mustache shows it.
func shownByOracle(_ page: String, partials: [String: String], _ values: [String: Any]) throws -> String {
  var library = MustacheLibrary()
  for (name, text) in partials { try library.register(text, named: name) }
  return try MustacheTemplate(string: page).render(values, library: library)
}
