/// Makes gaps of the placeholders that are left in the HTML, and tags of the marks.
struct Gaps {
  private let source: Prepared
  /// The placeholders, by number, that stand in the text of a link.
  private let inLinks: Set<Int>
  private let footnotes: FootnoteOrder
  /// What the names of places on the page begin with.
  private let anchors: String
  /// How often each footnote was used so far, by number.
  private var used: [Int: Int] = [:]
  /// The placeholders, by number, that stand in the cell of a table.
  private let inCells: Set<Int>
  private(set) var html: [UInt8] = []
  private(set) var mentions: [Mention] = []
  /// Those that are shown, in their order.
  private(set) var tasks: [TaskItem] = []
  private let drafts: [TaskDraft]
  /// Where the boxes are in the HTML, by the tasks' numbers.
  private var boxes: [Int: Int] = [:]
  /// The numbers of the pieces that are faulty mentions, and are shown as typed.
  private(set) var faulty: [Int] = []

  init(
    _ source: Prepared, _ footnotes: FootnoteOrder, _ drafts: [TaskDraft] = [], anchors: String,
    inLinks: Set<Int>, inCells: Set<Int>
  ) {
    self.drafts = drafts
    self.footnotes = footnotes
    self.anchors = anchors
    self.source = source
    self.inLinks = inLinks
    self.inCells = inCells
  }

  mutating func write(_ rendered: [UInt8]) {
    guard !source.pieces.isEmpty || source.hasStrikes || !drafts.isEmpty else {
      html += rendered
      return
    }
    html.reserveCapacity(html.count + rendered.count)
    var done = 0
    var index = 0
    while index < rendered.count {
      guard rendered[index] == Placeholder.lead else {
        index += 1
        continue
      }
      if let mark = StrikeMark(in: rendered, at: index) {
        html += rendered[done..<index]
        html += mark.tag.utf8
        index += StrikeMark.length
        done = index
        continue
      }
      if let mark = TaskMark(in: rendered, at: index), mark.number < drafts.count {
        html += rendered[done..<index]
        index = mark.end
        done = index
        write(mark)
        continue
      }
      guard let next = source.placeholder(in: rendered, at: index) else {
        index += 1
        continue
      }
      html += rendered[done..<index]
      write(next)
      index = next.range.upperBound
      done = index
    }
    html += rendered[done...]
  }

  private mutating func write(_ mark: TaskMark) {
    guard mark.part == .days else {
      boxes[mark.number] = html.count
      return
    }
    guard let box = boxes[mark.number] else { return }
    tasks.append(drafts[mark.number].placed(box: box, days: html.count))
  }

  private mutating func write(_ placeholder: Placeholder) {
    let piece = source.pieces[placeholder.number]
    if !placeholder.isTyped, let number = piece.footnote.flatMap({ footnotes.numbers[$0] }) {
      write(number, isInLink: inLinks.contains(placeholder.number))
      return
    }
    guard !placeholder.isTyped, let name = piece.name else {
      if !placeholder.isTyped, piece.fault != nil { faulty.append(placeholder.number) }
      // In a cell a bar has a backslash, in code too.
      let isCut = piece.hasBar && inCells.contains(placeholder.number)
      html += escaped(isCut ? unescapedBars(piece.typed[...]) : piece.typed)
      return
    }
    mentions.append(
      Mention(
        kind: name.kind, id: name.id, words: name.words, range: piece.source, offset: html.count,
        isInLink: inLinks.contains(placeholder.number)))
  }
}

extension Gaps {
  /// A use of a footnote. In the text of a link it leads nowhere.
  private mutating func write(_ number: Int, isInLink: Bool) {
    used[number, default: 0] += 1
    let name = useName(number, used[number] ?? 1, anchors: anchors)
    guard !isInLink else {
      html += "<sup class=\"footnote\" id=\"\(name)\">\(number)</sup>".utf8
      return
    }
    html +=
      "<sup class=\"footnote\"><a id=\"\(name)\" href=\"#fn-\(anchors)-\(number)\">\(number)</a></sup>".utf8
  }
}

/// Text as HTML, in attributes too, as libcmark writes it.
private func escaped(_ text: [UInt8]) -> [UInt8] {
  var html: [UInt8] = []
  for byte in text {
    switch byte {
    case UInt8(ascii: "&"): html += "&amp;".utf8
    case UInt8(ascii: "<"): html += "&lt;".utf8
    case UInt8(ascii: ">"): html += "&gt;".utf8
    case UInt8(ascii: "\""): html += "&quot;".utf8
    default: html.append(byte)
    }
  }
  return html
}
