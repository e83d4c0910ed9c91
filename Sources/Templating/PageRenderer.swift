/// Walks through the pieces of a page with the values that are seen at each.
struct PageRenderer {
  private let page: PagePieces
  /// The way from the page to the top of the site.
  private let top: [UInt8]
  /// The page's values, then those of each open list and group, all in the order of their declarations.
  private var scopes: [TemplateValues]
  private var output: [UInt8] = []

  /// More than most pages have, so that few are copied while they grow.
  private static let usualLength = 64 << 10

  init(_ page: PagePieces, _ values: TemplateValues, top: String) {
    self.page = page
    self.top = Array(top.utf8)
    scopes = [values]
    output.reserveCapacity(Self.usualLength)
  }

  mutating func show() { show(page.list.indices) }

  /// What was shown, in no more memory than it needs, because all pages of a site are kept until the last is made.
  func finished() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(output.count)
    bytes += output
    return bytes
  }

  private mutating func show(_ pieces: Range<Int>) {
    var next = pieces.lowerBound
    while next < pieces.upperBound {
      let piece = page.list[next]
      next += 1
      switch piece {
      case .text(let range): output += page.texts[range]
      case .top: output += top
      case .value(let place): show(value(at: place))
      case .section(let place, let end):
        showSection(value(at: place), next..<end)
        next = end
      case .inverted(let place, let end):
        if isEmpty(value(at: place)) { show(next..<end) }
        next = end
      }
    }
  }

  private func value(at place: PagePiece.Place) -> TemplateValue {
    scopes[place.depth].pairs[place.index].value
  }

  private mutating func show(_ value: TemplateValue) {
    switch value {
    case .text(let text), .address(let text): output.appendEscaped(text)
    case .html(let bytes): output += bytes
    case .nothing, .flag, .list, .group: break
    }
  }

  private mutating func showSection(_ value: TemplateValue, _ pieces: Range<Int>) {
    switch value {
    case .flag(let isSet): if isSet { show(pieces) }
    case .list(let elements): for element in elements { show(pieces, in: element) }
    case .group(let values): show(pieces, in: values)
    case .nothing, .text, .address, .html: break
    }
  }

  private mutating func show(_ pieces: Range<Int>, in values: TemplateValues) {
    scopes.append(values)
    show(pieces)
    scopes.removeLast()
  }

  private func isEmpty(_ value: TemplateValue) -> Bool {
    switch value {
    case .flag(let isSet): !isSet
    case .list(let elements): elements.isEmpty
    case .nothing: true
    case .group, .text, .address, .html: false
    }
  }
}
