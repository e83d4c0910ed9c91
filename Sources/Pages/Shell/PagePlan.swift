import Templating
import Values

/// The parts of the site that the menu leads to.
enum MenuPart: String, CaseIterable, Hashable, Sendable {
  case home, reports, portfolios, accounts, territories, products, teams, people, cover, costs, followUps
  case definitions
}

/// One page that is to be made.
struct PagePlan: Sendable {
  /// A step on the way down to the page.
  struct Crumb: Sendable {
    let label: String
    /// From the top of the site; nil for what has no page.
    let address: String?
  }

  let kind: PageKind
  /// From the top of the site.
  let address: String
  let title: String
  /// The way down to the page, itself left out.
  var crumbs: [Crumb] = []
  /// What the page is, of which period, in which unit: one line under the title, which a page with figures ends with
  /// its as-of day.
  var scope = ""
  var part: MenuPart?
  /// What its figures are made of: the foot says how far that reaches, and nothing where a page has no figures.
  var sources = Set(Reach.Source.allCases)
  /// The day that the page is computed for, where that is not the book's: the page of a period that is over stays as
  /// it is.
  var asOf: Day?
  /// Whether it says what was so on a day, though it has no figures of sales, costs or activities.
  var isOfDay = false
  /// Whether it names the day that it is computed for.
  var isDated: Bool { isOfDay || !sources.isEmpty }
  /// The values of the names that are the page's own.
  let values: @Sendable (PageDesk) -> TemplateValues
}

/// Where a page is written: it knows the page's place, and so how to link from it.
struct PageDesk: Sendable {
  let maker: SiteMaker
  /// The page's address from the top of the site.
  let address: String
  /// The way up from the page to the top of the site.
  let top: String

  init(maker: SiteMaker, address: String) {
    self.maker = maker
    self.address = address
    top = String(repeating: "../", count: address.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// An address from the page, for one from the top of the site.
  func link(_ target: String) -> String { top + target }

  func link(_ target: String?) -> String? { target.map { top + $0 } }
}
