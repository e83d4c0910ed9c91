import Diagnostics

/// What each part of a text explains, and what it borrows of the others.
struct PartMeanings {
  private struct Part {
    var labels: [BracketLabel] = []
    /// The links that it explains.
    var links: [String: LinkMeaning] = [:]
  }

  private struct Footnote {
    let part: Int
    /// Its lines in the file.
    let range: Range<Int>
    /// Where its mark stands in the file.
    let place: Int
    let labels: [BracketLabel]
  }

  private struct Link {
    let words: [UInt8]
    let meaning: LinkMeaning
    /// Whether another part gives it another address.
    var isDisputed = false
  }

  private var parts: [Part]
  private var footnotes: [[UInt8]: [Footnote]] = [:]
  /// By the key of its label: what the first part that explains it says.
  private var links: [String: Link] = [:]

  init(_ file: SourceFile, _ ranges: [Range<Int>]) {
    parts = ranges.map { _ in Part() }
    guard ranges.contains(where: { mayExplain(file.bytes[$0]) }) else { return }
    for (number, range) in ranges.enumerated() where file.bytes[range].contains(UInt8(ascii: "[")) {
      let source = Prepared(file, in: range)
      parts[number].labels = BracketLabel.all(in: source.bytes)
      if mayExplain(file.bytes[range]) { read(number, source) }
    }
  }

  /// Finds what a part explains.
  private mutating func read(_ number: Int, _ source: Prepared) {
    let lines = Lines(source.bytes)
    let found = Footnotes(source, lines, Tree(parsing: source.bytes))
    for definition in found.definitions {
      let range = lines.range(definition.line, through: definition.lastLine)
      let labels = parts[number].labels.filter { range.contains($0.range.lowerBound) }
      footnotes[definition.label, default: []].append(
        Footnote(
          part: number, range: source.source(of: range),
          place: source.pieces[definition.piece].source.lowerBound, labels: labels))
    }
    // Whether CommonMark takes it as explained is seen by using it.
    var seen: Set<String> = []
    let candidates = parts[number].labels.filter { $0.hasColon && seen.insert($0.key).inserted }
    guard !candidates.isEmpty else { return }
    let uses = candidates.flatMap { [UInt8(ascii: "[")] + $0.words + Array("]\n\n".utf8) }
    let tree = Tree(parsing: uses + (found.definitions.isEmpty ? source.bytes : found.body))
    var block = tree.firstChild(tree.root)
    for candidate in candidates {
      guard let current = block else { return }
      block = tree.next(current)
      guard let link = tree.firstChild(current), tree.kind(link) == .link else { continue }
      let meaning = LinkMeaning(
        address: withoutMarks(source.puttingBack(tree.address(link)) ?? tree.address(link)),
        title: withoutMarks(source.puttingBack(tree.title(link)) ?? tree.title(link)))
      parts[number].links[candidate.key] = meaning
      guard let first = links[candidate.key] else {
        links[candidate.key] = Link(words: candidate.words, meaning: meaning)
        continue
      }
      if first.meaning.address != meaning.address { links[candidate.key]?.isDisputed = true }
    }
  }

  private func meaning(of key: String, in part: Int) -> LinkMeaning? {
    parts[part].links[key] ?? links[key]?.meaning
  }

  /// The footnotes that these names may mean, by the places of their marks in the file.
  func places(ofFootnotes names: Set<[UInt8]>) -> [Int] {
    names.flatMap { footnotes[$0] ?? [] }.map(\.place)
  }

  /// What a part borrows that uses these footnotes of others.
  ///
  /// `disputed` is the same with `PartMeanings.disputed` as the address of every link to which others give different ones;
  /// nil where there is none. They may stand in code, where nothing is meant.
  func borrowed(by part: Int, footnotes names: Set<[UInt8]>) -> (all: Borrowed, disputed: Borrowed?) {
    var borrowed = Borrowed()
    var definitions: [(words: [UInt8], meaning: LinkMeaning, isDisputed: Bool)] = []
    var meanings: [String: LinkMeaning?] = [:]
    func add(_ label: BracketLabel, of owner: Int) {
      guard meanings[label.key] == nil else { return }
      let meaning = meaning(of: label.key, in: owner)
      meanings[label.key] = .some(meaning)
      guard let meaning, parts[part].links[label.key] == nil, let link = links[label.key] else { return }
      let isDisputed = link.isDisputed && parts[owner].links[label.key] == nil
      definitions.append((link.words, meaning, isDisputed))
    }
    for label in parts[part].labels { add(label, of: part) }
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let known = footnotes[name], let footnote = known.first else { continue }
      guard known.count == 1 else {
        borrowed.refused[name] = .explainedBySeveral
        continue
      }
      let leadsElsewhere = footnote.labels.contains { label in
        meanings[label.key].map { $0?.address != meaning(of: label.key, in: footnote.part)?.address } ?? false
      }
      guard !leadsElsewhere else {
        borrowed.refused[name] = .leadsElsewhere
        continue
      }
      for label in footnote.labels { add(label, of: footnote.part) }
      borrowed.footnotes.append(footnote.range)
    }
    var disputed = borrowed
    for (words, meaning, isDisputed) in definitions {
      borrowed.define(words, as: meaning)
      disputed.define(words, as: isDisputed ? PartMeanings.disputed : meaning)
    }
    return (borrowed, definitions.contains(where: \.isDisputed) ? disputed : nil)
  }

  /// An address of a file, so that where it is used is seen among the links to files, also as an image.
  static let disputed = LinkMeaning(address: Array("disputed\u{FFFD}.png".utf8), title: [])
}

private func mayExplain(_ text: ArraySlice<UInt8>) -> Bool {
  zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
}

/// A character that somebody typed must not be taken for one of the marks.
private func withoutMarks(_ text: [UInt8]) -> [UInt8] {
  guard text.contains(Placeholder.lead) else { return text }
  let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map {
    (0xE000...0xE008).contains($0.value) ? "\u{FFFD}" : $0
  }
  return Array(String(String.UnicodeScalarView(scalars)).utf8)
}
