import Bookkeeping
import Diagnostics
import Markup
import Questions
import Records
import Reports
import Tables
import Templating
import Values
import Workers

/// Everything that pages are made with, whichever page it is.
///
/// It is a class because every page holds the same one, and its parts are many.
final class SiteMaker: Sendable {
  let book: Book
  let base: Groundwork
  let cover: CoverReports
  let look: Look
  let language: Language
  let map: SiteMap
  let words: Words
  let reach: Reach
  let links: MentionLinks
  /// The activities to whose notes others link, by id.
  let linkedNotes: [String: ActivityIndex.Entry]
  /// The year to date in words: `April to September 2026`.
  let toDate: String
  /// Whose last year stands beside this one, for a caption; nothing where nobody has taken anything over since.
  let asOwnedNow: String
  /// What stands between the names of a list, as HTML.
  let listSeparator: [UInt8]
  /// What the activity types of the settings are called.
  let typeNames: [String: String]
  /// Which tables are older than they should be; empty where all are in.
  let staleness: String
  /// Where a new note is written on the web; nil where the settings do not say.
  let newNoteAddress: String?

  init(
    _ base: Groundwork, _ cover: CoverReports, _ look: Look, _ language: Language, _ map: SiteMap
  ) {
    book = base.book
    self.base = base
    self.cover = cover
    self.look = look
    self.language = language
    self.map = map
    words = look.words
    reach = Reach(book)
    links = MentionLinks(book, map)
    let linked = Set(
      book.files.values.compactMap { target -> String? in
        guard case .activity(let id) = target else { return nil }
        return id
      })
    linkedNotes =
      linked.isEmpty
      ? [:]
      : Dictionary(
        base.activities.entries.filter { linked.contains($0.id) }.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first })
    toDate = language.name(base.dates.toDate, in: book.calendar)
    asOwnedNow = book.sales.count > 0 && base.hasMoves ? words[.asOwnedNow] : ""
    staleness = Reach.staleness(book, words, language)
    newNoteAddress = book.settings.newNoteURL.map { $0.filled(with: base.book.folderOfNewNotes()) }
    listSeparator = escaped(words[.listSeparator])
    typeNames = book.settings.countedTypes.compactMapValues(\.name)
  }
}

/// Why no site could be made: always a fault of the program, never of the content.
package enum SiteFault: Error, CustomStringConvertible {
  case render(RenderFault)
  case question(QuestionFault)

  package var description: String {
    switch self {
    case .render(let fault): fault.description
    case .question(let fault): fault.summary
    }
  }
}

/// Makes the whole site of a book: every page and every asset.
///
/// The pages are rendered in as many tasks as there are `workers`. The same book and the same look give the same bytes.
///
/// What the reading of the book warned of stands on the page of data quality.
package func makeSite(
  _ book: Book, _ look: Look, version: String, workers: Int, warnings: [Diagnostic] = []
) async throws(SiteFault) -> Site {
  let reports: AllReports
  do throws(QuestionFault) {
    reports = try await AllReports(book, warnings: warnings)
  } catch {
    throw .question(error)
  }
  let map = SiteMap(
    book, portfolios: reports.portfolios.people, costs: reports.costs,
    hasFollowUps: !reports.followUps.owners.isEmpty, reports: reports.sales, costItems: reports.costItems)
  async let mentioned = BackLinks(reports.mentions, reports.base, map)
  let maker = SiteMaker(
    reports.base, reports.cover, look, .enGB(currency: book.currency, words: look.words.tableWords), map)
  let plans = maker.plans(reports)
  let menu = Menu(maker)
  let backLinks = await mentioned
  let pages = await plans.mapInParallel(workers: workers, stride: 16) { plan in
    Result { () throws(RenderFault) in
      Site.File(address: plan.address, bytes: try maker.render(plan, menu, backLinks))
    }
  }
  var files = look.assets.map { Site.File(address: $0.address, bytes: $0.bytes) }
  do throws(RenderFault) {
    for page in pages { files.append(try page.get()) }
    let about = AboutPage.plan(maker, version: version, pages: pages.count + 1)
    files.append(Site.File(address: about.address, bytes: try maker.render(about, menu, backLinks)))
  } catch {
    throw .render(error)
  }
  return Site(files: files)
}

extension SiteMaker {
  /// The pages of the site, `about.html` excepted, which says how many there are.
  func plans(_ reports: AllReports) -> [PagePlan] {
    var plans =
      [HomePage.plan(self, reports.home, reports.costs), DefinitionPage.plan(self)] + OwnPages.plans(self)
    plans.append(QualityPage.plan(self, reports.quality))
    plans += PortfolioIndexPage.plans(self, reports.overview) + PortfolioPages.plans(self, reports.portfolios)
    if let accounts = reports.accounts, let register = reports.register {
      plans.append(AccountIndexPage.plan(self, register))
      plans += AccountPages.plans(self, accounts)
    }
    if let territories = reports.territories {
      plans.append(TerritoryIndexPage.plan(self, territories))
      plans += TerritoryPages.plans(self, territories)
    }
    if let products = reports.products { plans += ProductPages.plans(self, products) }
    plans += TeamPages.plans(self, reports.teams)
    plans += CoverPage.plans(self, reports.cover)
    plans += PeoplePage.plans(self, reports.people) + FollowUpPages.plans(self, reports.followUps)
    plans += CostPages.plans(self, reports.costs) + CostPeriodPages.plans(self, reports.costs)
    if let items = reports.costItems { plans += CostItemPages.plans(self, items) }
    plans += ReportIndexPage.plans(self, reports.sales) + ReportPages.plans(self, reports.sales)
    return plans
  }

  /// One page as bytes: its own values in the shell that all pages share.
  func render(_ plan: PagePlan, _ menu: Menu, _ backLinks: BackLinks) throws(RenderFault) -> [UInt8] {
    let desk = PageDesk(maker: self, address: plan.address)
    var values = plan.values(desk)
    Shell.add(to: &values, plan, menu, desk, backLinks)
    return try look.render(plan.kind, values, top: desk.top)
  }
}
