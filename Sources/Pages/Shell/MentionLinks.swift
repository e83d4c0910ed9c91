import Bookkeeping
import Markup
import Records

/// What stands in notes for the records that they mention, made once for all pages.
struct MentionLinks: Sendable {
  /// The name as HTML, and the address from the top of the site; nil for what has no page.
  typealias Link = (name: [UInt8], address: [UInt8]?)

  private let mentions: MentionFinder
  private let links: [Mentioned: Link]

  init(_ book: Book, _ map: SiteMap) {
    mentions = book.mentions
    var links: [Mentioned: Link] = [:]
    func add(_ count: Int, _ mentioned: (Int32) -> Mentioned) {
      for number in 0..<Int32(count) {
        let record = mentioned(number)
        links[record] = (escaped(book.name(of: record)), map.address(of: record).map { Array($0.utf8) })
      }
    }
    add(book.people.count) { .person($0) }
    add(book.teams.count) { .team($0) }
    add(book.territories.count) { .territory($0) }
    add(book.accounts.count) { .account($0) }
    add(book.contacts.count) { .contact($0) }
    add(book.products.count) { .product($0) }
    add(book.pages.count) { .page($0) }
    self.links = links
  }

  /// A mention as a link from a page; `top` is the way from it to the top of the site.
  func html(_ mention: Mention, top: String) -> [UInt8] {
    guard let found = mentions.find(mention.kind, mention.id).first, let (own, address) = links[found] else {
      return escaped(mention.words ?? mention.id)
    }
    let name = mention.words.map { escaped($0) } ?? own
    guard !mention.isInLink, let address else { return name }
    var html = Array("<a href=\"".utf8)
    html.reserveCapacity(address.count + name.count + 32)
    html += top.utf8
    html += address
    html += "\">".utf8
    html += name
    html += "</a>".utf8
    return html
  }
}
