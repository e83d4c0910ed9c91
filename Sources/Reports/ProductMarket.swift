import Bookkeeping
import Figures
import Questions
import Records
import Values

/// Who buys each product this year or last, and who buys its like and not the product.
struct ProductMarket: Sendable {
  private let base: Groundwork
  private let byAccount: Groundwork.Yearly
  /// By product, the accounts with revenue this year to date or last year, `none` for lines without one.
  private let buyers: [Int32: [Int32]]
  /// Products and accounts with revenue this year to date, or with something booked to run later.
  private let current: Set<Pair>
  /// By family, the products that were sold this year or last; under `none` all of them.
  private let sold: [Int32: [Int32]]

  private struct Pair: Hashable {
    let product: Int32
    let account: Int32
  }

  init(_ base: Groundwork, _ byAccount: Groundwork.Yearly) throws(QuestionFault) {
    let book = base.book
    self.base = base
    self.byAccount = byAccount
    var buyers: [Int32: Set<Int32>] = [:]
    var current: Set<Pair> = []
    for row in byAccount.now.rows + byAccount.lastYear.rows {
      buyers[row.key[0], default: []].insert(row.key[1])
    }
    for row in byAccount.now.rows where row.figures.first?.fixed ?? .zero > .zero {
      current.insert(Pair(product: row.key[0], account: row.key[1]))
    }
    if let coming = Period(from: book.asOf.adding(days: 1), to: .latest) {
      let ahead = try book.ask(["booked_ahead"], by: [.product, .account], in: coming)
      for row in ahead.rows where row.figures.first?.fixed ?? .zero > .zero {
        current.insert(Pair(product: row.key[0], account: row.key[1]))
      }
    }
    var sold: [Int32: [Int32]] = [none: buyers.keys.sorted()]
    for product in buyers.keys.sorted() where product >= 0 {
      let family = book.family(of: product, on: book.asOf)
      if family >= 0 { sold[family, default: []].append(product) }
    }
    self.buyers = buyers.mapValues { $0.sorted() }
    self.current = current
    self.sold = sold
  }

  /// The accounts that bought it this year to date or last year, `none` for lines without an account.
  func buyers(of product: Int32) -> [Int32] { buyers[product] ?? [] }

  /// The accounts that buy in its family and not the product: without revenue of it this year to date, and with nothing
  /// of it booked to run later. Where nothing else of its family is sold, those that buy anything.
  ///
  /// Lost accounts, and such as go on as another, are no market.
  func nonBuyers(of product: Int32) -> ProductReport.NonBuyers {
    let book = base.book
    let own = book.family(of: product, on: book.asOf)
    let hasOthers = own >= 0 && (sold[own] ?? []).contains { $0 != product }
    let family = hasOthers ? own : none
    let candidates = Set((sold[family] ?? []).flatMap { buyers(of: $0) })
    let rows = candidates.filter { isMarket($0) && !current.contains(Pair(product: product, account: $0)) }
      .map { account in
        ProductReport.NonBuyers.Row(
          account: account, revenue: base.byAccount.compared([account]),
          lastYear: base.byAccount.lastYear([account]),
          ofProductLastYear: byAccount.lastYear([product, account]))
      }.sorted { ($1.revenue.now, $1.lastYear, $0.account) < ($0.revenue.now, $0.lastYear, $1.account) }
    return ProductReport.NonBuyers(
      family: family, rows: Array(rows.prefix(ProductReport.NonBuyers.mostShown)), count: rows.count,
      lapsed: rows.count { $0.ofProductLastYear > .zero })
  }

  private func isMarket(_ account: Int32) -> Bool {
    guard account >= 0 else { return false }
    // Past the subscript, which copies the whole record.
    let accounts = base.book.accounts.records
    return accounts[Int(account)].stage != .lost && accounts[Int(account)].head.mergedInto == nil
  }
}
