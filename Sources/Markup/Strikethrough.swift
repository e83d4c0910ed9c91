/// Pairs the marks that may begin and end what is struck through.
///
/// Both must stand in the same text: in one paragraph, heading or cell, and in one emphasis or link within it. So
/// emphasis that crosses them is stronger. A mark closes the nearest one that is open, as with emphasis.
func pairStrikes(in tree: inout Tree) {
  var pairs: [StrikeMark?] = []
  var open: [Tree.Node: [Int]] = [:]
  var finding = Walk(tree)
  while let step = finding.next() {
    guard case .enter(let node) = step, tree.kind(node) == .text else { continue }
    for (mark, _) in marks(in: tree.text(node)) {
      guard let parent = tree.parent(node) else { continue }
      if mark.canClose, let opener = open[parent]?.popLast() {
        pairs[opener] = .begin
        pairs.append(.end)
        continue
      }
      if mark.canOpen { open[parent, default: []].append(pairs.count) }
      pairs.append(nil)
    }
  }
  var next = pairs.makeIterator()
  var writing = Walk(tree)
  while let step = writing.next() {
    guard case .enter(let node) = step, tree.kind(node) == .text else { continue }
    let text = tree.text(node)
    let found = marks(in: text)
    if !found.isEmpty { tree.setText(node, paired(text, found.map(\.index), &next)) }
  }
}

private func marks(in text: [UInt8]) -> [(mark: StrikeMark, index: Int)] {
  text.indices.compactMap { index in StrikeMark(in: text, at: index).map { ($0, index) } }
}

/// The text with each mark and the tildes around it as what it was found to be.
private func paired(
  _ text: [UInt8], _ indices: [Int], _ next: inout IndexingIterator<[StrikeMark?]>
) -> [UInt8] {
  var written: [UInt8] = []
  var done = 0
  for index in indices {
    let end = index + StrikeMark.length
    guard case .some(.some(let mark)) = next.next(), index > done, end < text.count else {
      written += text[done..<index]
      done = end
      continue
    }
    written += text[done..<index - 1]
    written += mark.bytes
    done = end + 1
  }
  return written + text[done...]
}
