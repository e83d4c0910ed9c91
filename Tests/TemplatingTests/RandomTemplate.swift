import Templating

/// Makes templates that Daybook allows and that another renderer reads as the specification has it.
///
/// The other renderer, swift-mustache, and ours differ in these, so they are not made here:
/// - An indented partial: Mustache indents each of its lines, and ours none, because a page is full of `<pre>`.
/// - A section of which one tag stands alone on its line and the other does not: swift-mustache takes what follows
///   the end of such a section for the start of a line, or not, as the section's start was.
/// - Blanks between a tag that stands alone and the end of the file: swift-mustache sees no line end there.
/// - A character that joins the brace of a tag, such as an accent: swift-mustache, which works on characters, sees
///   no tag then.
/// - A line separator of Unicode: swift-mustache takes it for a line end.
/// - A brace at the end of the file: swift-mustache refuses it.
struct RandomTemplate {
  private(set) var text = ""
  private var random: SplitMix64
  private let lineEnd: String
  private let partials: [String]
  /// The page's names, then those of each open list and group.
  private var levels: [[Declared]]

  /// A few lines. The partials may be included.
  static func make(_ names: [Declared], partials: [String], _ random: inout SplitMix64) -> String {
    let seed = random.next()
    var template = RandomTemplate(names, partials: partials, seed: seed)
    for _ in 0..<Int.random(in: 1...6, using: &random) { template.addBlock() }
    guard Bool.random(using: &random) else { return template.text }
    while let last = template.text.last, last.isWhitespace { template.text.removeLast() }
    return template.text + (template.text.hasSuffix("{") ? "." : "")
  }

  private init(_ names: [Declared], partials: [String], seed: UInt64) {
    random = SplitMix64(state: seed)
    lineEnd = seed % 3 == 0 ? "\r\n" : "\n"
    self.partials = partials
    levels = [names]
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element? {
    choices.randomElement(using: &random)
  }
  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func blanks() -> String { pick(["", "", " ", "  ", "\t"]) ?? "" }

  // MARK: Whole lines

  private mutating func addBlock() {
    switch number(0...9) {
    case 0: text += lineEnd
    case 1: addLine("{{! alone }}")
    case 2: addLine("{{! two\(lineEnd)lines }}")
    case 3...4:
      guard let partial = pick(partials) else { return }
      text += "{{> \(partial)}}\(blanks())\(lineEnd)"
    case 5...6: addLineSection()
    default:
      text += blanks()
      for _ in 0..<number(1...4) { addWord() }
      text += lineEnd
    }
  }

  private mutating func addLine(_ tag: String) { text += blanks() + tag + blanks() + lineEnd }

  /// Both of its tags stand alone.
  private mutating func addLineSection() {
    guard levels.count < 5, let (name, mark) = openSection() else { return }
    addLine("{{\(mark)\(name)}}")
    for _ in 0..<number(0...3) { addBlock() }
    levels.removeLast()
    addLine("{{/ \(name) }}")
  }

  /// A flag, list or group, and whether it is asked or denied.
  private mutating func openSection() -> (name: String, mark: String)? {
    let sections = levels.joined().filter { declared in
      switch declared.kind {
      case .flag, .list, .section: true
      case .text, .address, .html: false
      }
    }
    guard let found = pick(Array(sections)) else { return nil }
    let isInverted = number(0...2) == 0
    switch found.kind {
    case .list(let names) where !isInverted, .section(let names) where !isInverted: levels.append(names)
    default: levels.append([])
    }
    return (found.name, isInverted ? "^" : "#")
  }

  // MARK: Parts of a line

  private mutating func addWord() {
    switch number(0...12) {
    case 0: addShown("{{", "}}") { if case .text = $0 { true } else { false } }
    case 1: addShown("{{{", "}}}") { if case .html = $0 { true } else { false } }
    case 2: addShown("{{& ", "}}") { if case .html = $0 { true } else { false } }
    case 3: addShown("<a href=\"{{", "}}#x\">y</a>") { if case .address = $0 { true } else { false } }
    case 4: addShown("<p title='a {{ ", "\t}}' class=\"b\">") { if case .text = $0 { true } else { false } }
    case 5: text += "<p{{#is-lost}} hidden{{/is-lost}}>"
    case 6: text += "{{! beside }}"
    case 7:
      let own = ["{{words.skip}}", "{{ words.menu.main }}", "<img src=\"{{assets.daybook.css}}\">"]
      text += pick(own) ?? ""
    case 8:
      guard let partial = pick(partials) else { return }
      text += "x{{> \(partial)}}y"
    case 9: text += pick(["{ ", "}.", " { } "]) ?? ""
    case 10: addSection()
    default: text += pick(["word", " ", "é – ", "&amp;", "<b>", "</b>", "<br>"]) ?? ""
    }
  }

  /// Neither of its tags stands alone.
  private mutating func addSection() {
    guard levels.count < 5, let (name, mark) = openSection() else { return }
    text += "{{\(mark)\(name)}}"
    if number(0...3) > 0 {
      text += "w"
      for _ in 0..<number(0...3) { addWord() }
      if number(0...3) == 0 { text += lineEnd + blanks() }
      text += "w"
    }
    levels.removeLast()
    text += "{{/\(name)}}"
  }

  private mutating func addShown(
    _ before: String, _ after: String, where isWanted: (Declared.Kind) -> Bool
  ) {
    guard let found = pick(levels.joined().filter { isWanted($0.kind) }) else { return }
    text += before + found.name + after
  }
}
