/// Which footnotes a note shows, in the order of their first use, and what is wrong with them.
struct FootnoteOrder {
  /// The number of each, from 1, by label.
  private(set) var numbers: [[UInt8]: Int] = [:]
  /// The first line of each, by number less one.
  private(set) var lines: [Int] = []
  /// How often each is used, by number less one.
  private(set) var uses: [Int] = []
  private(set) var faults: [(piece: Int, fault: Fault)] = []
  /// The names of all that are used, explained or not.
  var used: Set<[UInt8]> { unknown.union(numbers.keys) }
  private var unknown: Set<[UInt8]> = []

  enum Fault {
    case notExplained
    /// By several other parts of the text.
    case explainedBySeveral
    /// It is another part's, and has a task or a footnote in it.
    case notForTwo
    /// It is another part's, and has a link with another address than here.
    case leadsElsewhere
    case notUsed
    case explainedTwice
    case empty
  }

  /// `texts` are those of the definitions, by their first line. `refused` are the names of those that other parts of a
  /// text explain, and that may not stand here. `usedElsewhere` are those which other parts use, by the places of their
  /// marks in the file.
  init(
    _ source: Prepared, _ definitions: [Footnotes.Definition], _ refused: [[UInt8]: Fault], html: [UInt8],
    texts: [Int: [UInt8]],
    usedElsewhere: Set<Int> = []
  ) {
    guard source.hasFootnotes else { return }
    var known: [[UInt8]: Int] = [:]
    for definition in definitions {
      guard known[definition.label] == nil else {
        faults.append((definition.piece, .explainedTwice))
        continue
      }
      known[definition.label] = definition.line
      if (texts[definition.line] ?? []).count <= "<li>\n<p></p>\n</li>\n".utf8.count {
        faults.append((definition.piece, .empty))
      }
    }
    var text = html
    var next = 0
    while true {
      for use in source.placeholders(in: text) where !use.isTyped {
        guard let label = source.pieces[use.number].footnote else { continue }
        if let number = numbers[label] {
          uses[number - 1] += 1
        } else if let line = known[label] {
          lines.append(line)
          uses.append(1)
          numbers[label] = lines.count
        } else if unknown.insert(label).inserted {
          faults.append((use.number, refused[label] ?? .notExplained))
        }
      }
      guard next < lines.count else { break }
      text = texts[lines[next]] ?? []
      next += 1
    }
    var said: Set<[UInt8]> = []
    for definition in definitions
    where numbers[definition.label] == nil
      && !usedElsewhere.contains(source.pieces[definition.piece].source.lowerBound)
    {
      if said.insert(definition.label).inserted { faults.append((definition.piece, .notUsed)) }
    }
  }

  /// The HTML of a note with its footnotes below.
  func appended(_ texts: [Int: [UInt8]], to html: [UInt8], anchors: String) -> [UInt8] {
    guard !lines.isEmpty else { return html }
    var whole = html + Array("<section class=\"footnotes\">\n<ol>\n".utf8)
    for (index, line) in lines.enumerated() {
      let text = texts[line] ?? []
      whole += "<li id=\"fn-\(anchors)-\(index + 1)\">".utf8
      let closing = ["</p>\n</li>\n", "</li>\n"].first { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
      whole += text.dropFirst("<li>".utf8.count).dropLast(closing?.utf8.count ?? 0)
      for use in 1...max(1, uses[index]) {
        let name = useName(index + 1, use, anchors: anchors)
        whole += " <a href=\"#\(name)\">↩\u{FE0E}\(use > 1 ? String(use) : "")</a>".utf8
      }
      whole += (closing ?? "</li>\n").utf8
    }
    return whole + Array("</ol>\n</section>\n".utf8)
  }
}

/// The name of the place at which a footnote is used for the first, second or a later time.
func useName(_ number: Int, _ use: Int, anchors: String) -> String {
  "fnref-\(anchors)-\(number)" + (use > 1 ? "-\(use)" : "")
}
