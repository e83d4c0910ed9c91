import Records
import Templating

/// The menu of the site: the parts that exist, then the book's own pages that ask for a place in it.
struct Menu: Sendable {
  struct Item: Sendable {
    let label: String
    let address: String
    let part: MenuPart?
  }

  let items: [Item]

  init(_ maker: SiteMaker) {
    let (book, words) = (maker.book, maker.words)
    var items = [Item(label: words[.home], address: SiteMap.home, part: .home)]
    func add(_ part: MenuPart, _ label: Word, _ address: String, if exists: Bool) {
      guard exists else { return }
      items.append(Item(label: words[label], address: address, part: part))
    }
    add(.portfolios, .portfolios, SiteMap.portfolioIndex, if: !maker.map.portfolios.isEmpty)
    add(.accounts, .accounts, SiteMap.accountIndex, if: book.accounts.count > 0)
    add(.territories, .territories, SiteMap.territoryIndex, if: book.territories.count > 0)
    add(.teams, .teams, SiteMap.teamIndex, if: book.teams.count > 0)
    add(.costs, .costs, SiteMap.costIndex, if: maker.map.hasCosts)
    for number in 0..<Int32(book.pages.count) {
      guard let menu = book.pages[number].menu, let address = maker.map.page(number) else { continue }
      items.append(Item(label: menu, address: address, part: nil))
    }
    add(.definitions, .definitions, SiteMap.definitions, if: true)
    self.items = items
  }
}
