import Bookkeeping
import Markup
import Records

/// What stands in notes for the records that they mention, made once for all pages.
struct MentionLinks: Sendable {
  /// The name as HTML, and the address from the top of the site; nil for what has no page.
  typealias Link = (name: [UInt8], address: [UInt8]?)

  private let mentions: MentionFinder
  /// By kind of record, then by its number.
  private let links: Links

  init(_ book: Book, _ map: SiteMap) {
    mentions = book.mentions
    func links(_ count: Int, _ mentioned: (Int32) -> Mentioned) -> [Link] {
      (0..<Int32(count)).map { number in
        let record = mentioned(number)
        return (escaped(book.name(of: record)), map.address(of: record).map { Array($0.utf8) })
      }
    }
    self.links = Links(
      people: links(book.people.count) { .person($0) }, teams: links(book.teams.count) { .team($0) },
      territories: links(book.territories.count) { .territory($0) },
      accounts: links(book.accounts.count) { .account($0) },
      contacts: links(book.contacts.count) { .contact($0) },
      products: links(book.products.count) { .product($0) }, pages: links(book.pages.count) { .page($0) })
  }

  private struct Links {
    let people, teams, territories, accounts, contacts, products, pages: [Link]

    subscript(mentioned: Mentioned) -> Link {
      switch mentioned {
      case .person(let number): people[Int(number)]
      case .team(let number): teams[Int(number)]
      case .territory(let number): territories[Int(number)]
      case .account(let number): accounts[Int(number)]
      case .contact(let number): contacts[Int(number)]
      case .product(let number): products[Int(number)]
      case .page(let number): pages[Int(number)]
      }
    }
  }

  /// A mention as a link from a page; `top` is the way from it to the top of the site.
  func html(_ mention: Mention, top: String) -> [UInt8] {
    guard let found = mentions.first(mention.kind, mention.id) else {
      return escaped(mention.words ?? mention.id)
    }
    let (own, address) = links[found]
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
