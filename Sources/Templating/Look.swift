/// Templates, words and assets that were found fit for use.
///
/// ```swift
/// let page = try look.render(account, ["title": .text("Northgate"), …], top: "../")
/// ```
package struct Look: Sendable {
  package let words: Words
  /// In the order of their names.
  package let assets: [Asset]
  private let pages: [String: Page]

  struct Page: Sendable {
    /// Its names in the order in which the pieces count them.
    let kind: PageKind
    let pieces: PagePieces
  }

  init(words: Words, assets: [Asset], pages: [String: Page]) {
    self.words = words
    self.assets = assets
    self.pages = pages
  }

  /// The asset of a name under `assets/`, or nil where the look has none.
  package func asset(named name: String) -> Asset? {
    assets.first { $0.name == name }
  }

  /// One page as UTF-8.
  ///
  /// Every declared name needs a value of its kind, and no other may be given. A text, a piece of HTML or a group
  /// that is not there is `.nothing`; a list that is not there is empty. `top` is the way from the page to the top
  /// of the site, `""` or `../` as often as needed; the addresses of assets begin with it.
  package func render(_ kind: PageKind, _ values: TemplateValues, top: String) throws(RenderFault) -> [UInt8]
  {
    guard let page = pages[kind.name] else { throw .unknownPage(kind.name) }
    guard isWayUp(top) else { throw .unsafeAddress(page: kind.name, name: "top") }
    let ordered = try ValueCheck(page: kind.name).moved(values, as: page.kind.names) ?? values
    var renderer = PageRenderer(page.pieces, ordered, top: top)
    renderer.show()
    return renderer.finished()
  }

  private func isWayUp(_ top: String) -> Bool {
    top.utf8.count % 3 == 0 && top == String(repeating: "../", count: top.utf8.count / 3)
  }
}
