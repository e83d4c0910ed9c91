// The text of an item that begins with a box gives a task; its box and its days become marks.

extension SafeTree {
  /// Reads a task where a paragraph begins with a box, and puts marks into its text.
  mutating func readTask(_ block: Tree.Node, _ tree: inout Tree) {
    guard let first = tree.firstChild(block), tree.kind(first) == .text, !isFootnote(block, tree) else {
      return
    }
    let text = tree.text(first)
    if TaskItem.nearlyBegins(text), let place = findTyped(text[..<2], tree) {
      faults.append(Fault(reason: .brokenBox, address: [], place: place))
    }
    guard TaskItem.begins(text), let box = findTyped(text[..<3], tree) else { return }
    let number = firstTask + tasks.count
    let isDone = text[1] != UInt8(ascii: " ")
    var rest = Array(text[3...].drop(while: \.isBlank))
    let owner = takeOwner(&rest, tree)
    tree.setText(first, rest)
    let others = owners(in: block, tree)
    let done = isDone ? takeDone(block, &tree) : nil
    let due = takeDue(block, &tree)
    let words = pieces(of: block, tree)
    if words.isEmpty { faults.append(Fault(reason: .emptyTask, address: [], place: box)) }
    tree.setText(first, TaskMark.bytes(.box, number) + tree.text(first))
    tree.appendText(TaskMark.bytes(.days, number), to: block)
    tasks.append(TaskDraft(isDone: isDone, owner: owner, others: others, words: words, due: due, done: done))
  }

  /// Whether a paragraph is the first of a footnote: the list of footnotes is none of the note's own.
  private func isFootnote(_ block: Tree.Node, _ tree: borrowing Tree) -> Bool {
    guard holdsFootnotes, let list = tree.parent(block).flatMap({ tree.parent($0) }) else { return false }
    return tree.parent(list) == tree.root
  }

  /// Takes `@tom` from the start of a text.
  private mutating func takeOwner(_ text: inout [UInt8], _ tree: borrowing Tree) -> TaskItem.Owner? {
    guard text.first == UInt8(ascii: "@") else { return nil }
    var name = text[1...].prefix { !$0.isBlank && !$0.endsLine }
    while let last = name.last, ",:;".utf8.contains(last) { name = name.dropLast() }
    guard !name.isEmpty, !name.contains(Placeholder.lead), let place = findTyped(text[..<name.endIndex], tree)
    else { return nil }
    let owner = TaskItem.Owner(name: String(decoding: name, as: UTF8.self), range: source.source(of: place))
    text = Array(text[name.endIndex...].drop { $0.isBlank || ",:;".utf8.contains($0) })
    return owner
  }

  /// The words `@tom` in a text, but those whose `@` is escaped.
  private func owners(in block: Tree.Node, _ tree: borrowing Tree) -> [TaskItem.Owner] {
    let text = TaskText(block, tree).bytes
    var owners: [TaskItem.Owner] = []
    var finder = InlinePlaces(source.bytes, block: blockRange)
    for start in text.indices where text[start] == UInt8(ascii: "@") {
      guard start == 0 || text[start - 1].isBlank || text[start - 1] == UInt8(ascii: "(") else { continue }
      var name = text[(start + 1)...].prefix { !$0.isBlank && $0 != Placeholder.lead }
      while let last = name.last, ".,:;!?)".utf8.contains(last) { name = name.dropLast() }
      guard !name.isEmpty, let place = finder.find(Array(text[start..<name.endIndex])),
        place.lowerBound == 0 || source.bytes[place.lowerBound - 1] != UInt8(ascii: "\\")
      else { continue }
      owners.append(
        TaskItem.Owner(name: String(decoding: name, as: UTF8.self), range: source.source(of: place)))
    }
    return owners
  }

  /// Takes the day on which it was done from the end of the text.
  private mutating func takeDone(_ block: Tree.Node, _ tree: inout Tree) -> TaskItem.Written? {
    guard let last = tree.lastChild(block), tree.kind(last) == .text else { return nil }
    let text = tree.text(last)
    guard let found = DayPhrase.doneDay(in: text), let day = found.day else { return nil }
    tree.setText(last, Array(text[..<found.range.lowerBound].trimmedAtEnd))
    return written(day, text[found.range], at: place(of: text[found.range]), isAtEnd: true)
  }

  /// Finds by when it is to be done, and takes it out where it ends the text.
  private mutating func takeDue(_ block: Tree.Node, _ tree: inout Tree) -> TaskItem.Written? {
    let text = TaskText(block, tree)
    guard let found = DayPhrase.last(in: text.bytes) else { return nil }
    let typed = text.bytes[found.range]
    guard let day = found.day else {
      if let place = place(of: text.start(of: found.range)) {
        faults.append(Fault(reason: .unreadDay, address: Array(typed), place: place))
      }
      return nil
    }
    let isAtEnd =
      text.bytes[found.range.upperBound...].allSatisfy { $0.isBlank || ".,;!".utf8.contains($0) }
      && text.cut(from: found.range.lowerBound, &tree)
    return written(day, typed, at: place(of: text.start(of: found.range)), isAtEnd: isAtEnd)
  }

  private func written(_ day: DayWords, _ typed: ArraySlice<UInt8>, at place: Range<Int>?, isAtEnd: Bool)
    -> TaskItem.Written
  {
    let place = place ?? blockRange.lowerBound..<blockRange.lowerBound
    return TaskItem.Written(
      day: day, typed: String(decoding: typed, as: UTF8.self), range: source.source(of: place),
      isAtEnd: isAtEnd)
  }

  /// The last place of a text in the block.
  private func place(of text: ArraySlice<UInt8>) -> Range<Int>? {
    var finder = InlinePlaces(source.bytes, block: blockRange)
    var last: Range<Int>?
    while let found = finder.find(Array(text)) { last = found }
    return last
  }

  /// What a paragraph says, without what no words are.
  private func pieces(of block: Tree.Node, _ tree: borrowing Tree) -> [TaskItem.Piece] {
    var pieces: [TaskItem.Piece] = []
    var text: [UInt8] = []
    func endText() {
      if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    func add(_ bytes: some Sequence<UInt8>) {
      // One blank between words, and none at the start.
      for byte in bytes where !byte.isBlank || !(text.last?.isBlank ?? pieces.isEmpty) { text.append(byte) }
    }
    var node = tree.firstChild(block)
    while let current = node {
      switch tree.kind(current) {
      case .text:
        let written = StrikeMark.withoutTildes(tree.text(current))
        var done = 0
        for found in source.placeholders(in: written) {
          add(written[done..<found.range.lowerBound])
          done = found.range.upperBound
          let piece = source.pieces[found.number]
          guard piece.footnote == nil else { continue }
          guard let name = piece.name, name.words == nil else {
            add(piece.name?.words.map { Array($0.utf8) } ?? piece.typed)
            continue
          }
          endText()
          pieces.append(.record(kind: name.kind, id: name.id))
        }
        add(written[done...])
      case .code: add(source.puttingBack(tree.text(current)) ?? tree.text(current))
      case .lineBreak: add(" ".utf8)
      default: break
      }
      node = tree.following(current, within: block)
    }
    text = Array(text[...].trimmedAtEnd)
    endText()
    return pieces
  }
}

extension ArraySlice<UInt8> {
  /// Without the blanks at its end.
  var trimmedAtEnd: ArraySlice<UInt8> { self[..<((lastIndex { !$0.isBlank } ?? startIndex - 1) + 1)] }
}
