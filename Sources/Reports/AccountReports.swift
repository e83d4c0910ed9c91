import Bookkeeping
import Figures
import Questions
import Records
import Values

/// Makes the reports of accounts from a fixed number of questions, asked once for all of them.
package struct AccountReports: Sendable {
  private let base: Groundwork
  private let booked: Answer
  private let bookedBefore: Answer
  private let byMonth: Answer
  private let products: AccountProducts
  private let costs: AccountCosts
  private let relations: AccountRelations
  private let lines: SaleLineFinder

  package init(_ base: Groundwork) throws(QuestionFault) {
    let (book, dates) = (base.book, base.dates)
    self.base = base
    booked = try book.ask(["booked", "orders"], by: [.account], in: dates.toDate)
    bookedBefore = try book.ask(["booked", "orders"], by: [.account], in: dates.lastToDate)
    byMonth = try book.ask(
      ["revenue"], by: [.account, .month],
      in: Period(from: dates.lastYearDays.first, to: dates.yearDays.last) ?? dates.yearDays)
    products = try AccountProducts(book, dates)
    costs = try AccountCosts(book, dates)
    relations = try AccountRelations(base)
    lines = SaleLineFinder(book, dates)
  }

  /// Whether anything was spent on the account this year or by this day last year.
  package func hasCosts(_ account: Int32) -> Bool { !costs.rows(account).isEmpty }

  package func report(_ account: Int32) -> AccountReport {
    let (book, activities) = (base.book, base.activities)
    let key = [account]
    let entries = activities.ofAccount(account)
    let sales = lines.lines(ofAccount: account)
    let known = activities.notes(ofAccount: account, asOf: book.asOf)
    let (group, groupTotal) = relations.group(account)
    return AccountReport(
      account: account, owners: book.holdings(book.accounts[account].owner),
      revenue: base.byAccount.compared(key),
      lastYear: base.byAccount.lastYear(key),
      booked: Compared(
        now: booked.figure("booked", key).fixed ?? .zero,
        before: bookedBefore.figure("booked", key).fixed ?? .zero),
      orders: booked.count("orders", key), ordersBefore: bookedBefore.count("orders", key),
      isBuyer: sales.total.count > 0, agencies: relations.agencies(account),
      clients: relations.clients(account), through: relations.through(account),
      contacts: relations.contacts(account), parent: book.links.accounts.parent(of: account, on: book.asOf),
      group: group, groupTotal: groupTotal, months: months(account), products: products.rows(account),
      followUps: activities.open(ofAccount: account), planned: entries.filter(\.isPlanned).reversed(),
      notes: known,
      lastContact: known.first(where: \.isContact), costs: costs.rows(account),
      cost: costs.total(account), sales: sales)
  }

  private func months(_ account: Int32) -> [AccountReport.MonthRow] {
    base.dates.months.map { month in
      let days = base.book.calendar.days(of: month)
      let revenue = byMonth.figure("revenue", [account, month.index]).fixed
      return AccountReport.MonthRow(
        month: month, revenue: days.first <= base.dates.asOf ? revenue : nil,
        lastYear: byMonth.figure("revenue", [account, month.index - 12]).fixed ?? .zero,
        isOver: days.last <= base.dates.asOf)
    }
  }
}

/// What each account bought, by product.
struct AccountProducts: Sendable {
  private let units: Answer
  private let revenue: Groundwork.Yearly
  private let bought: [Int32: [Int32]]

  init(_ book: Book, _ dates: ReportingDates) throws(QuestionFault) {
    units = try book.ask(["units"], by: [.account, .product], in: dates.toDate)
    revenue = try Groundwork.Yearly(book, dates, by: [.account, .product])
    var bought: [Int32: Set<Int32>] = [:]
    for row in revenue.now.rows + revenue.lastYear.rows { bought[row.key[0], default: []].insert(row.key[1]) }
    self.bought = bought.mapValues { $0.sorted() }
  }

  /// The products of both years, the one with the most revenue this year first.
  func rows(_ account: Int32) -> [AccountReport.ProductRow] {
    (bought[account] ?? []).map { product in
      let key = [account, product]
      return AccountReport.ProductRow(
        product: product, units: units.figure("units", key), revenue: revenue.compared(key),
        lastYear: revenue.lastYear(key))
    }.sorted { ($1.revenue.now, $1.lastYear, $0.product) < ($0.revenue.now, $0.lastYear, $1.product) }
  }
}

/// What each account cost us, by category.
struct AccountCosts: Sendable {
  private let now: Answer
  private let before: Answer
  private let totalNow: Answer
  private let totalBefore: Answer
  private let categories: [Int32: [Int32]]

  init(_ book: Book, _ dates: ReportingDates) throws(QuestionFault) {
    now = try book.ask(["actual_cost"], by: [.account, .category], in: dates.toDate)
    before = try book.ask(["actual_cost"], by: [.account, .category], in: dates.lastToDate)
    totalNow = try book.ask(["actual_cost"], by: [.account], in: dates.toDate)
    totalBefore = try book.ask(["actual_cost"], by: [.account], in: dates.lastToDate)
    var categories: [Int32: Set<Int32>] = [:]
    for row in now.rows + before.rows where row.key[0] >= 0 {
      categories[row.key[0], default: []].insert(row.key[1])
    }
    self.categories = categories.mapValues { $0.sorted() }
  }

  /// The categories of both years, the one with the highest cost this year first.
  func rows(_ account: Int32) -> [AccountReport.CostRow] {
    (categories[account] ?? []).map { category in
      let key = [account, category]
      return AccountReport.CostRow(category: category, cost: compared(now, before, key))
    }.sorted { ($1.cost.now, $1.cost.before, $0.category) < ($0.cost.now, $0.cost.before, $1.category) }
  }

  func total(_ account: Int32) -> Compared { compared(totalNow, totalBefore, [account]) }

  private func compared(_ now: Answer, _ before: Answer, _ key: [Int32]) -> Compared {
    Compared(
      now: now.figure("actual_cost", key).fixed ?? .zero,
      before: before.figure("actual_cost", key).fixed ?? .zero)
  }
}
