import Bookkeeping
import Diagnostics
import Questions

/// Every report of a book. This is the list of them: a new report is a line in it.
///
/// They ask the book independently of each other, so they are made side by side.
package struct AllReports: Sendable {
  package let base: Groundwork
  package let home: HomeReport
  package let portfolios: PortfolioReports
  package let overview: PortfolioOverview
  /// Nil where the book has no accounts.
  package let register: AccountRegister?
  package let accounts: AccountReports?
  /// Nil where the book has no territories.
  package let territories: TerritoryReports?
  /// Nil where the book has no products.
  package let products: ProductReports?
  package let costs: CostReports
  /// Nil where the book has no costs.
  package let costItems: CostItemReports?
  package let teams: TeamReports
  package let followUps: FollowUpReports
  package let people: PeopleReport
  package let mentions: MentionIndex
  package let cover: CoverReports
  package let quality: QualityReport
  package let sales: SalesReports

  /// `warnings` are what the reading of the book warned of.
  ///
  /// Throws only for what a question of its own may not ask: a fault of the program.
  package init(_ book: Book, warnings: [Diagnostic]) async throws(QuestionFault) {
    let base = try Groundwork(book)
    let (hasAccounts, hasTerritories) = (book.accounts.count > 0, book.territories.count > 0)
    let hasProducts = book.products.count > 0
    // The longest work comes first, so that no worker is left with it alone.
    async let sales = made { () throws(QuestionFault) in try SalesReports(base) }
    async let money = made { () throws(QuestionFault) in
      let costs = try CostReports(base)
      let items = costs.isEmpty ? nil : try CostItemReports(costs)
      return (costs, items, try TeamReports(base, costs))
    }
    async let people = made { () throws(QuestionFault) in
      let portfolios = try PortfolioReports(base)
      // Where nobody sells, the list is of everybody who has a page.
      let sellers = portfolios.sellers
      return (portfolios, try PortfolioOverview(base, people: sellers.isEmpty ? portfolios.people : sellers))
    }
    async let quality = QualityReport(base, warnings: warnings)
    async let cover = made { () throws(QuestionFault) in try CoverReports(base) }
    async let home = made { () throws(QuestionFault) in try HomeReport(base) }
    async let register = made { () throws(QuestionFault) in hasAccounts ? try AccountRegister(base) : nil }
    async let accounts = made { () throws(QuestionFault) in hasAccounts ? try AccountReports(base) : nil }
    async let territories = made { () throws(QuestionFault) in
      hasTerritories ? try TerritoryReports(base) : nil
    }
    async let products = made { () throws(QuestionFault) in hasProducts ? try ProductReports(base) : nil }
    self.base = base
    followUps = FollowUpReports(base)
    self.people = PeopleReport(base)
    mentions = MentionIndex(base)
    (costs, costItems, teams) = try await money.get()
    (portfolios, overview) = try await people.get()
    self.home = try await home.get()
    self.cover = try await cover.get()
    self.register = try await register.get()
    self.accounts = try await accounts.get()
    self.territories = try await territories.get()
    self.products = try await products.get()
    self.quality = await quality
    self.sales = try await sales.get()
  }
}

/// A report, or why it cannot be made: what is made side by side keeps the type of its error so.
private func made<Made: Sendable>(_ make: () throws(QuestionFault) -> Made) async -> Result<
  Made, QuestionFault
> {
  Result(catching: make)
}
