/// Walks through the pieces of a page with the values that are seen at each.
struct PageRenderer<Output: PageOutput> {
  /// The way from the page to the top of the site.
  private let top: [UInt8]
  /// The page's values, then those of each open list and group.
  private var scopes: [RenderScope]
  private(set) var output: Output

  init(_ scope: RenderScope, top: [UInt8], output: Output) {
    self.top = top
    scopes = [scope]
    self.output = output
  }

  mutating func show(_ pieces: [PagePiece]) {
    for piece in pieces {
      switch piece {
      case .text(let bytes): output.add(bytes)
      case .top: output.add(top)
      case .value(let place): show(value(at: place))
      case .section(let place, let inner): showSection(value(at: place), inner)
      case .inverted(let place, let inner): if isEmpty(value(at: place)) { show(inner) }
      }
    }
  }

  private func value(at place: PagePiece.Place) -> RenderScope.Value {
    scopes[place.depth].values[place.index]
  }

  private mutating func show(_ value: RenderScope.Value) {
    switch value {
    case .text(let text): output.add(text)
    case .html(let bytes): output.add(bytes)
    case .flag, .scopes, .missing: break
    }
  }

  private mutating func showSection(_ value: RenderScope.Value, _ pieces: [PagePiece]) {
    switch value {
    case .flag(let isSet): if isSet { show(pieces) }
    case .scopes(let inner):
      for scope in inner {
        scopes.append(scope)
        show(pieces)
        scopes.removeLast()
      }
    case .text, .html, .missing: break
    }
  }

  private func isEmpty(_ value: RenderScope.Value) -> Bool {
    switch value {
    case .flag(let isSet): !isSet
    case .scopes(let inner): inner.isEmpty
    case .text, .html, .missing: false
    }
  }
}
