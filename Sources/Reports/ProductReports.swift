import Bookkeeping
import Figures
import Questions
import Values

/// What was sold of each product and family, and to whom.
package struct ProductReports: Sendable {
  /// The figures of a product, or of a family with everything under it, in the year to date.
  package struct Figures: Hashable, Sendable {
    package let revenue: Compared
    package let lastYear: Fixed
    package let units: Figure
    package let price: Price
    /// The same days last year.
    package let priceBefore: Price
    package let buyers: Int

    package var isNothing: Bool { revenue == .zero && lastYear == .zero }
  }

  /// What one unit brought, and which share of the rate card was charged.
  package struct Price: Hashable, Sendable {
    package let average: Figure
    package let ofRateCard: Figure

    /// Whether there is nothing to say of it.
    package var isNothing: Bool { average.ratio == nil && ofRateCard.ratio == nil }
  }

  package struct ProductRow: Hashable, Sendable {
    /// `none` for lines without a product.
    package let product: Int32
    package let figures: Figures
  }

  package struct FamilyRow: Hashable, Sendable {
    /// `none` for products without a family.
    package let family: Int32
    package let level: Int
    /// Whether it is what belongs to a family and to none of those under it.
    package let isOwn: Bool
    package let figures: Figures
  }

  private let base: Groundwork
  private let products: Sums
  private let families: Sums
  private let ownOfFamilies: Sums
  private let all: Sums
  private let byMonth: Answer
  private let byAccount: Groundwork.Yearly
  private let market: ProductMarket

  private struct Sums: Sendable {
    let now: Answer
    let before: Answer
    let lastYear: Answer

    init(_ base: Groundwork, by: [Dimension], rollsUp: Bool = false) throws(QuestionFault) {
      let (book, dates) = (base.book, base.dates)
      let prices = ["revenue", "units", "average_price", "price_realisation"]
      now = try book.ask(prices + ["accounts_buying"], by: by, in: dates.toDate, rollsUp: rollsUp)
      before = try book.ask(prices, by: by, in: dates.lastToDate, rollsUp: rollsUp)
      lastYear = try book.ask(prices, by: by, in: dates.lastYearDays, rollsUp: rollsUp)
    }

    func figures(_ key: [Int32]) -> Figures {
      Figures(
        revenue: Compared(now: now.revenue(key), before: before.revenue(key)),
        lastYear: lastYear.revenue(key), units: now.figure("units", key), price: now.price(key),
        priceBefore: before.price(key), buyers: now.count("accounts_buying", key))
    }
  }

  package init(_ base: Groundwork) throws(QuestionFault) {
    let (book, dates) = (base.book, base.dates)
    self.base = base
    products = try Sums(base, by: [.product])
    families = try Sums(base, by: [.family], rollsUp: true)
    ownOfFamilies = try Sums(base, by: [.family])
    all = try Sums(base, by: [])
    byMonth = try book.ask(
      ["revenue", "units", "average_price", "price_realisation"], by: [.product, .month],
      in: Period(from: dates.lastYearDays.first, to: dates.yearDays.last) ?? dates.yearDays)
    byAccount = try Groundwork.Yearly(book, dates, by: [.product, .account])
    market = try ProductMarket(base, byAccount)
  }

  package var total: Figures { all.figures([]) }

  /// Every product by revenue this year, then last; what is sold without a product is the last.
  package var productRows: [ProductRow] {
    let rows = (0..<Int32(base.book.products.count))
      .filter { base.book.products[$0].head.mergedInto == nil }
      .map { ProductRow(product: $0, figures: products.figures([$0])) }
      .sorted {
        ($1.figures.revenue.now, $1.figures.lastYear, $0.product)
          < ($0.figures.revenue.now, $0.figures.lastYear, $1.product)
      }
    let without = products.figures([none])
    return rows + (without.isNothing ? [] : [ProductRow(product: none, figures: without)])
  }

  /// The families as a tree, each with what is its own where others lie under it; empty where there are none.
  package var familyRows: [FamilyRow] {
    let tree = base.book.families.tree
    guard !tree.parents.isEmpty else { return [] }
    var rows: [FamilyRow] = []
    func add(_ parent: Int32, level: Int) {
      for family in tree.children(of: parent, on: base.dates.asOf) {
        rows.append(
          FamilyRow(family: family, level: level, isOwn: false, figures: families.figures([family])))
        let count = rows.count
        add(family, level: level + 1)
        let own = ownOfFamilies.figures([family])
        guard rows.count > count, !own.isNothing else { continue }
        rows.append(FamilyRow(family: family, level: level + 1, isOwn: true, figures: own))
      }
    }
    add(none, level: 0)
    let without = families.figures([none])
    return rows
      + (without.isNothing ? [] : [FamilyRow(family: none, level: 0, isOwn: false, figures: without)])
  }

  /// What made revenue more or less than in the same days last year, unit by unit; empty where nothing can be told
  /// apart.
  package var bridge: [RevenueBridge] {
    RevenueBridge.rows(base.book, now: products.now, before: products.before)
  }

  package func report(_ product: Int32) -> ProductReport {
    let accounts = market.buyers(of: product).map { account in
      let key = [product, account]
      return ProductReport.AccountRow(
        account: account, revenue: byAccount.compared(key), lastYear: byAccount.lastYear(key))
    }.sorted { ($1.revenue.now, $1.lastYear, $0.account) < ($0.revenue.now, $0.lastYear, $1.account) }
    return ProductReport(
      product: product, figures: products.figures([product]),
      priceOfLastYear: products.lastYear.price([product]), months: months(product), accounts: accounts,
      nonBuyers: market.nonBuyers(of: product))
  }

  private func months(_ product: Int32) -> [ProductReport.MonthRow] {
    base.dates.months.map { month in
      let (now, before) = ([product, month.index], [product, month.index - 12])
      return ProductReport.MonthRow(
        month: month, hasBegun: base.book.calendar.days(of: month).first <= base.dates.asOf,
        revenue: byMonth.revenue(now), units: byMonth.figure("units", now), price: byMonth.price(now),
        lastYear: byMonth.revenue(before), unitsLastYear: byMonth.figure("units", before),
        priceLastYear: byMonth.price(before))
    }
  }
}

/// One product: what it brings, month by month, and who buys it.
package struct ProductReport: Sendable {
  /// One account that bought it this year to date or last year; `none` for lines without an account.
  package struct AccountRow: Hashable, Sendable {
    package let account: Int32
    package let revenue: Compared
    package let lastYear: Fixed
  }

  package struct MonthRow: Hashable, Sendable {
    package let month: CalendarPeriod
    package let hasBegun: Bool
    package let revenue: Fixed
    package let units: Figure
    package let price: ProductReports.Price
    package let lastYear: Fixed
    package let unitsLastYear: Figure
    package let priceLastYear: ProductReports.Price
  }

  /// Accounts that buy other products and not this one.
  package struct NonBuyers: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
      package let account: Int32
      /// All that the account brings.
      package let revenue: Compared
      package let lastYear: Fixed
      /// What it brought with this product last year: above zero for one that has stopped buying it.
      package let ofProductLastYear: Fixed
    }

    /// The family in which they buy; `none` where they are all accounts that buy anything.
    package let family: Int32
    /// The one with the most revenue this year first, `mostShown` at most.
    package let rows: [Row]
    package let count: Int
    /// How many of them bought the product last year.
    package let lapsed: Int

    static let mostShown = 25
  }

  package let product: Int32
  package let figures: ProductReports.Figures
  package let priceOfLastYear: ProductReports.Price
  package let months: [MonthRow]
  /// The one with the most revenue this year first.
  package let accounts: [AccountRow]
  package let nonBuyers: NonBuyers
}

extension Answer {
  func revenue(_ key: [Int32]) -> Fixed { figure("revenue", key).fixed ?? .zero }

  func price(_ key: [Int32]) -> ProductReports.Price {
    ProductReports.Price(
      average: figure("average_price", key), ofRateCard: figure("price_realisation", key))
  }
}
