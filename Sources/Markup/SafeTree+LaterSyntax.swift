// What people may write in notes and this version does not read is refused at its place.

extension SafeTree {
  mutating func fault(_ syntax: LaterSyntax, at place: Range<Int>) {
    faults.append(Fault(reason: .notReadYet(syntax), address: [], place: place))
  }

  /// Where a piece of text stands as it was typed; nil where the marks in it are escaped.
  mutating func findTyped(_ piece: ArraySlice<UInt8>, _ tree: borrowing Tree) -> Range<Int>? {
    prepare(tree)
    guard let place = pieces?.find(Array(piece)) else { return nil }
    let escapes = source.bytes[blockRange.lowerBound..<place.lowerBound].reversed().prefix {
      $0 == UInt8(ascii: "\\")
    }
    return escapes.count.isMultiple(of: 2) ? place : nil
  }

  mutating func checkReport(_ node: Tree.Node, _ tree: borrowing Tree) {
    guard
      tree.info(node).split(whereSeparator: \.isBlank).first.map({ $0.elementsEqual("report".utf8) }) ?? false
    else { return }
    let line = lines[tree.lines(node).first]
    let text = source.bytes[min(line.lowerBound + tree.indent(node), line.upperBound)..<line.upperBound]
      .trimmed
    fault(.reportBlock, at: text.startIndex..<text.endIndex)
  }

  mutating func checkLater(_ text: [UInt8], _ tree: borrowing Tree) {
    // The text of an address between angle brackets is no Markdown.
    guard text.contains(UInt8(ascii: "{")),
      open.last.map({ tree.address($0.node) != text }) ?? true
    else { return }
    for (syntax, piece) in LaterSyntax.marks(in: text) {
      if let place = findTyped(piece, tree) { fault(syntax, at: place) }
    }
  }
}
