/// A note as a page can show it: HTML that holds no script, no raw HTML and no request to another server,
/// with a gap at each mention.
///
/// A mention is a gap because the name and the address of what it names are known only when all records are
/// linked. Ask for the whole with `html(_:)`.
package struct Document: Sendable {
  /// The HTML in UTF-8 without the mentions; each gap is the `offset` of one of them.
  package let html: [UInt8]
  /// In the order of their gaps.
  package let mentions: [Mention]

  /// A document that shows nothing.
  package init() {
    self.init(html: [], mentions: [])
  }

  init(html: [UInt8], mentions: [Mention]) {
    self.html = html
    self.mentions = mentions
  }

  /// Whether there is nothing to show: no text, no mention, no rule.
  package var isEmpty: Bool { html.isEmpty && mentions.isEmpty }

  /// The whole HTML. `resolve` gives what stands in a mention's gap, as HTML that is already escaped.
  package func html(_ resolve: (Mention) -> [UInt8]) -> [UInt8] {
    guard !mentions.isEmpty else { return html }
    var whole: [UInt8] = []
    whole.reserveCapacity(html.count + 64 * mentions.count)
    var done = 0
    for mention in mentions {
      whole += html[done..<mention.offset]
      whole += resolve(mention)
      done = mention.offset
    }
    whole += html[done...]
    return whole
  }
}
