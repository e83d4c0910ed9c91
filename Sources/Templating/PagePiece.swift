/// A piece of a page's template as it is shown: partials, words and the names of assets are filled in, and the
/// names of values are places.
///
/// The pieces of a page stand in one list. What a section holds follows it, up to the piece at its `end`.
enum PagePiece: Sendable {
  /// Where it stands among the texts of the page.
  case text(Range<Int>)
  /// The way from the page to the top of the site.
  case top
  /// A text, an address or a piece of HTML.
  case value(Place)
  /// Shown where a flag is set or a group is there, and once for each element of a list.
  case section(Place, end: Int)
  /// Shown where a flag is not set, a group is not there, or a list is empty.
  case inverted(Place, end: Int)

  /// Where a value stands among those that a template sees.
  struct Place: Sendable {
    /// How many open lists and groups lie around its own: 0 for the page's values.
    let depth: Int
    /// In the order of the declaration.
    let index: Int
  }
}
