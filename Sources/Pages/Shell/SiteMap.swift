import Bookkeeping
import Records
import Reports
import Values

/// Which pages a site has, and their addresses from its top.
///
/// A page whose records nobody keeps does not exist: it is not in the menu, and nothing links to it.
struct SiteMap: Sendable {
  let book: Book
  /// The people with a portfolio.
  let portfolios: Set<Int32>
  /// Whoever has a page of costs, and the periods of each that have one.
  let costCentres: Set<CostCentre>
  let costPeriods: Set<CostPeriod>
  let hasCosts: Bool
  let hasFollowUps: Bool
  /// The periods that have a sales report.
  let reportPeriods: Set<CalendarPeriod>
  /// The pages of costs by category and by supplier.
  let costItems: [CostItem: String]
  /// Whether some cost is less than what was paid for it.
  let hasVATBack: Bool

  init(
    _ book: Book, portfolios: [Int32], costs: CostReports, hasFollowUps: Bool, reports: SalesReports,
    costItems: CostItemReports?
  ) {
    self.book = book
    self.costItems = costItems.map { SiteMap.addresses($0, book) } ?? [:]
    reportPeriods = Set(reports.periods.map(\.period))
    self.hasFollowUps = hasFollowUps
    self.portfolios = Set(portfolios)
    hasCosts = !costs.isEmpty
    hasVATBack = book.expenses.amount != book.expenses.cost
    costCentres = hasCosts ? Set(costs.centres) : []
    costPeriods = Set(
      costs.centres.flatMap { centre in costs.periods(of: centre).map { CostPeriod(centre, $0) } })
  }

  static let home = "index.html"
  static let portfolioIndex = "portfolios/index.html"
  static let accountIndex = "accounts/index.html"
  static let territoryIndex = "territories/index.html"
  static let teamIndex = "teams/index.html"
  static let costIndex = "costs/index.html"
  /// The list of what waits for approval, on pages of costs.
  static let awaiting = "awaiting"
  static let products = "products/index.html"
  static let people = "people/index.html"
  static let followUpIndex = "follow-ups/index.html"
  static let cover = "cover.html"
  static let definitions = "definitions.html"
  static let about = "about.html"
  static let quality = "data-quality.html"

  /// Whether anybody keeps absences.
  var hasCover: Bool { !book.away.isEmpty }

  func portfolio(_ person: Int32) -> String? {
    portfolios.contains(person) ? "portfolios/\(book.people.address(person)).html" : nil
  }

  func account(_ account: Int32) -> String? {
    account < 0 ? nil : "accounts/\(book.accounts.address(account)).html"
  }

  func territory(_ territory: Int32) -> String? {
    territory < 0 ? nil : "territories/\(book.territories.address(territory)).html"
  }

  func product(_ product: Int32) -> String? {
    product < 0 ? nil : "products/\(book.products.address(product)).html"
  }

  /// The page of what somebody has to do.
  func followUps(_ owner: Int32) -> String { "follow-ups/\(book.people.address(owner)).html" }

  func team(_ team: Int32) -> String? { team < 0 ? nil : "teams/\(book.teams.address(team)).html" }

  func page(_ page: Int32) -> String? {
    guard page >= 0 else { return nil }
    return book.pages.id(page) == "index" ? SiteMap.home : "pages/\(book.pages.address(page)).html"
  }

  /// Where a person is best read about: the portfolio, else the person's costs, else the card.
  func person(_ person: Int32) -> String? {
    guard person >= 0 else { return nil }
    return ownPage(ofPerson: person)
      ?? (hasPeople ? "\(SiteMap.people)#\(SiteMap.anchor(ofPerson: book.people.address(person)))" : nil)
  }

  /// Whether there is a page of all people. Beyond five hundred it would answer no question: who has figures has a page.
  var hasPeople: Bool { (1...500).contains(book.people.count) }

  /// The page that is about one person.
  func ownPage(ofPerson person: Int32) -> String? { portfolio(person) ?? costs(.person(person)) }

  static func anchor(ofPerson address: String) -> String { "person-\(address)" }

  /// Where a mention leads; nil where its record has no page.
  func address(of mentioned: Mentioned) -> String? {
    switch mentioned {
    case .person(let number): person(number)
    case .team(let number): team(number)
    case .territory(let number): territory(number)
    case .account(let number): account(number)
    case .contact(let number): contact(number)
    case .product(let number): product(number)
    case .page(let number): page(number)
    }
  }

  /// A contact stands on the page of the account that it is at.
  func contact(_ contact: Int32) -> String? {
    let history = book.links.contactAccount[Int(contact)]
    guard let account = account(history.value(on: book.asOf)) else { return nil }
    return "\(account)#\(SiteMap.anchor(ofContact: book.contacts.address(contact)))"
  }

  static func anchor(ofContact address: String) -> String { "contact-\(address)" }

  /// The page of all notes of an account in a calendar year.
  func notes(_ account: Int32, year: Int) -> String {
    "accounts/\(book.accounts.address(account))/\(year).html"
  }

  /// A note's anchor on a page; nil for one without an id, which nothing can link to.
  static func anchor(ofNote id: String) -> String? { id.isEmpty ? nil : Values.address(ofID: id) }
}
