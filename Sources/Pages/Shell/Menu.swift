import Bookkeeping
import Records
import Templating

/// The menu of the site: the parts that exist, then the book's own pages that ask for a place in it.
struct Menu: Sendable {
  struct Item: Sendable {
    let label: String
    let address: String
    let part: MenuPart?

    /// Whether it stands beside the parts of the site: it tells about the book and has no figures.
    var isFurther: Bool { part == nil || part == .definitions }
  }

  static let names: [Declared] = [
    Declared("menu-label", .text, "The name of a part of the site."),
    Declared("menu-address", .address, "Its first page."),
    Declared("menu-page", .flag, "Whether that is the page itself."),
    Declared("menu-part", .flag, "Whether the page is another one of this part."),
  ]

  let items: [Item]

  init(_ maker: SiteMaker) {
    let (book, words) = (maker.book, maker.words)
    var items = [Item(label: words[.home], address: SiteMap.home, part: .home)]
    func add(_ part: MenuPart, _ label: Word, _ address: String, if exists: Bool) {
      guard exists else { return }
      items.append(Item(label: words[label], address: address, part: part))
    }
    if !maker.map.reportPeriods.isEmpty {
      items.append(Item(label: words[.reports], address: SiteMap.reportIndex, part: .reports))
    }
    add(.portfolios, .portfolios, SiteMap.portfolioIndex, if: !maker.map.portfolios.isEmpty)
    add(.accounts, .accounts, SiteMap.accountIndex, if: book.accounts.count > 0)
    add(.territories, .territories, SiteMap.territoryIndex, if: book.territories.count > 0)
    add(.products, .kindProducts, SiteMap.products, if: book.products.count > 0)
    add(.teams, .teams, SiteMap.teamIndex, if: book.teams.count > 0)
    // The page of teams leads to that of people.
    add(.people, .kindPeople, SiteMap.people, if: maker.map.hasPeople && book.teams.count == 0)
    if maker.map.hasCover {
      items.append(Item(label: words[cover: .title], address: SiteMap.cover, part: .cover))
    }
    add(.costs, .costs, SiteMap.costIndex, if: maker.map.hasCosts)
    add(.followUps, .followUpTitle, SiteMap.followUpIndex, if: maker.map.hasFollowUps)
    for (number, label) in book.menuPages {
      guard let address = maker.map.page(number), address != SiteMap.home else { continue }
      items.append(Item(label: label, address: address, part: nil))
    }
    add(.definitions, .definitions, SiteMap.definitions, if: true)
    self.items = items
  }

  /// Some of the items as a page shows them: with the one that it is, or is below, marked.
  func values(_ items: [Item], _ plan: PagePlan, _ desk: PageDesk) -> TemplateValue {
    .list(
      items.map { item in
        let isPage = item.address == plan.address
        let isPart = item.part != nil && item.part == plan.part
        return [
          "menu-label": .text(item.label), "menu-address": .address(desk.link(item.address)),
          "menu-page": .flag(isPage), "menu-part": .flag(isPart && !isPage),
        ]
      })
  }
}

private extension Book {
  /// The pages that ask for a place in the menu: those with a number in its order, under their titles, then those with
  /// a word, under it.
  var menuPages: [(page: Int32, label: String)] {
    let asked = (0..<Int32(pages.count)).compactMap { page in pages[page].menu.map { (page: page, menu: $0) }
    }
    let numbered = asked.compactMap { page, menu in Int(menu).map { (page: page, place: $0) } }
      .sorted { ($0.place, $0.page) < ($1.place, $1.page) }
    return numbered.map { ($0.page, pages.name($0.page)) }
      + asked.filter { Int($0.menu) == nil }.map { ($0.page, $0.menu) }
  }
}
