/// A page's template, ready to be shown.
struct PagePieces: Sendable {
  private(set) var list: [PagePiece] = []
  /// The texts of all pieces, one after the other.
  private(set) var texts: [UInt8] = []
  private var textStart = 0

  mutating func add(_ bytes: some Sequence<UInt8>) { texts.append(contentsOf: bytes) }

  mutating func add(_ piece: PagePiece) {
    endText()
    list.append(piece)
  }

  /// Says where the section begins, for its end.
  mutating func openSection(_ place: PagePiece.Place, isInverted: Bool) -> Int {
    add(isInverted ? .inverted(place, end: 0) : .section(place, end: 0))
    return list.count - 1
  }

  mutating func closeSection(_ start: Int) {
    endText()
    switch list[start] {
    case .section(let place, _): list[start] = .section(place, end: list.count)
    case .inverted(let place, _): list[start] = .inverted(place, end: list.count)
    case .text, .top, .value: break
    }
  }

  /// What was added last becomes a piece.
  mutating func endText() {
    guard textStart < texts.count else { return }
    list.append(.text(textStart..<texts.count))
    textStart = texts.count
  }
}
