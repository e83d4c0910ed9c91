/// A piece of a page's template as it is shown: partials, words and the names of assets are filled in, and the
/// names of values are places.
enum PagePiece: Sendable {
  case text([UInt8])
  /// The way from the page to the top of the site.
  case top
  /// A text, an address or a piece of HTML.
  case value(Place)
  /// Shown where a flag is set or a group is there, and once for each element of a list.
  case section(Place, [PagePiece])
  /// Shown where a flag is not set, a group is not there, or a list is empty.
  case inverted(Place, [PagePiece])

  /// Where a value stands among those that a template sees.
  struct Place: Sendable {
    /// How many open lists and groups lie around its own: 0 for the page's values.
    let depth: Int
    /// In the order of the declaration.
    let index: Int
  }
}

/// Collects the pieces of a page, section by section.
struct PagePieces {
  /// Those of the page, then those of each open section.
  private var levels: [[PagePiece]] = [[]]
  /// What follows the last piece.
  private var text: [UInt8] = []

  mutating func add(_ bytes: some Sequence<UInt8>) { text.append(contentsOf: bytes) }

  mutating func add(_ piece: PagePiece) {
    endText()
    levels[levels.count - 1].append(piece)
  }

  mutating func openSection() {
    endText()
    levels.append([])
  }

  /// Ends the innermost section and says what was in it.
  mutating func closeSection() -> [PagePiece] {
    endText()
    return levels.count > 1 ? levels.removeLast() : []
  }

  /// All of them, once every section is closed.
  mutating func end() -> [PagePiece] {
    endText()
    return levels.first ?? []
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    levels[levels.count - 1].append(.text(text))
    text = []
  }
}
