import Bookkeeping
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
  let look: Look
  let language: Language
  let map: SiteMap
  let words: Words
  let reach: Reach

  init(_ base: Groundwork, _ look: Look, _ language: Language, _ map: SiteMap) {
    book = base.book
    self.base = base
    self.look = look
    self.language = language
    self.map = map
    words = look.words
    reach = Reach(book)
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
package func makeSite(_ book: Book, _ look: Look, version: String, workers: Int) async throws(SiteFault)
  -> Site
{
  let plans: [PagePlan]
  let maker: SiteMaker
  do throws(QuestionFault) {
    let base = try Groundwork(book)
    let portfolios = try PortfolioReports(base)
    let costs = try CostReports(base)
    let teams = try TeamReports(base, costs)
    maker = SiteMaker(
      base, look, .enGB(currency: book.currency, words: look.words.tableWords),
      SiteMap(book, portfolios: portfolios.people, costs: costs))
    plans = try maker.plans(portfolios, costs, teams)
  } catch {
    throw .question(error)
  }
  let menu = Menu(maker)
  let pages = await plans.mapInParallel(workers: workers, stride: 16) { plan in
    Result { () throws(RenderFault) in
      Site.File(address: plan.address, bytes: try maker.render(plan, menu))
    }
  }
  var files = look.assets.map { Site.File(address: $0.address, bytes: $0.bytes) }
  do throws(RenderFault) {
    for page in pages { files.append(try page.get()) }
    let about = AboutPage.plan(maker, version: version, pages: pages.count + 1)
    files.append(Site.File(address: about.address, bytes: try maker.render(about, menu)))
  } catch {
    throw .render(error)
  }
  return Site(files: files)
}

extension SiteMaker {
  /// The pages of the site, `about.html` excepted, which says how many there are.
  func plans(
    _ portfolios: PortfolioReports, _ costs: CostReports, _ teams: TeamReports
  ) throws(QuestionFault) -> [PagePlan] {
    var plans = [HomePage.plan(self, try HomeReport(base)), DefinitionPage.plan(self)] + OwnPages.plans(self)
    plans += PortfolioIndexPage.plans(self, try PortfolioOverview(base, people: portfolios.people))
    plans += PortfolioPages.plans(self, portfolios)
    // Accounts and territories.
    if book.accounts.count > 0 {
      plans.append(AccountIndexPage.plan(self, try AccountRegister(base)))
      plans += AccountPages.plans(self, try AccountReports(base))
    }
    if book.territories.count > 0 {
      let territories = try TerritoryReports(base)
      plans.append(try TerritoryIndexPage.plan(self, territories))
      plans += TerritoryPages.plans(self, territories)
    }
    // Teams and costs.
    plans += TeamPages.plans(self, teams) + CostPages.plans(self, costs) + CostMonthPages.plans(self, costs)
    return plans
  }

  /// One page as bytes: its own values in the shell that all pages share.
  func render(_ plan: PagePlan, _ menu: Menu) throws(RenderFault) -> [UInt8] {
    let desk = PageDesk(maker: self, address: plan.address)
    var values = plan.values(desk)
    Shell.add(to: &values, plan, menu, desk)
    return try look.render(plan.kind, values, top: desk.top)
  }
}
