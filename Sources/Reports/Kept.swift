import Bookkeeping
import Values

/// What the book keeps at all. Of what nobody keeps, pages say nothing: a nought there would be untrue.
package struct Kept: Hashable, Sendable {
  /// Whether any account ever had an owner, the house included.
  package let owners: Bool
  /// Whether any account ever lay in a territory.
  package let territories: Bool
  /// Whether anybody keeps since when an account has been a customer.
  package let customersSince: Bool
  /// Whether any sale came through an agency.
  package let agencies: Bool
  /// Whether the rate card is known for anything that was sold.
  package let rateCard: Bool
  /// The first day of any cost, and of any sale; nil where there is none.
  package let firstCost: Day?
  package let firstSale: Day?

  init(_ book: Book) {
    owners = book.accounts.records.contains { $0.owner != nil }
    territories = book.links.accountTerritory.contains { history in
      history.changes.contains { $0.value >= 0 }
    }
    customersSince = book.accounts.records.contains { $0.since != nil }
    agencies = book.sales.agency.contains { $0 >= 0 }
    rateCard = book.sales.runListed.contains { $0 != .zero }
    firstCost = book.expenses.period.map(\.first).min()
    firstSale = book.sales.runPeriod.map(\.first).min()
  }

  /// The day on which sales begin, where these days lie within a year of it: whoever bought before it looks new then.
  package func salesBegin(within days: Period) -> Day? {
    guard !customersSince, let firstSale, let year = firstSale.adding(months: 12), days.first < year else {
      return nil
    }
    return firstSale
  }

  /// Whether costs were kept on any of these days, or on one before.
  func hasCosts(by days: Period) -> Bool { firstCost.map { $0 <= days.last } ?? false }
}
