import Bookkeeping
import Figures
import Values

/// Sister territories side by side: how much work lies in each, and how far that is from their average.
package struct TerritoryBalance: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let territory: Int32
    /// Accounts in the register.
    package let accounts: Int
    /// Those of them that somebody owns.
    package let owned: Int
    /// Who owns these accounts. Somebody with accounts in several territories counts in each by the share of their
    /// accounts that lies there; twelve decimals.
    package let people: Fixed
    /// Of the year to date.
    package let calls: Int
    package let visits: Int
    package let revenue: Fixed

    /// n/a where nobody owns an account.
    package var accountsAPerson: Ratio? { Ratio(Fixed(owned), over: people) }
  }

  /// Two at least.
  package let rows: [Row]

  /// Nil where there is nothing to compare: fewer than two sisters, or no account in any of them.
  init?(_ rows: [Row]) {
    guard rows.count > 1, rows.contains(where: { $0.accounts > 0 }) else { return nil }
    self.rows = rows
  }

  /// What a territory has on average; nil where there is nothing of it.
  package func average(_ value: (Row) -> Fixed) -> Ratio? {
    let sum = rows.reduce(Fixed.zero) { $0 + value($1) }
    return sum == .zero ? nil : Ratio(sum, over: Fixed(rows.count))
  }

  /// Of all accounts and all people together: a ratio is never averaged.
  package var accountsAPerson: Ratio? {
    Ratio(
      Fixed(rows.reduce(0) { $0 + $1.owned }), over: rows.reduce(Fixed.zero) { $0 + $1.people })
  }
}

/// Who works in which territory, by the accounts of the register that they own on the as-of day.
struct TerritoryPeople: Sendable {
  private let people: [Int32: Fixed]
  private let owned: [Int32: Int]

  init(_ book: Book) {
    let register = book.register
    let owners = register.map { book.owner(of: $0, on: book.asOf) }
    let owned = Dictionary(grouping: owners.filter { $0 >= 0 }) { $0 }.mapValues(\.count)
    var counts: [Int32: [Int32: Int]] = [:]
    for (account, owner) in zip(register, owners) where owner >= 0 {
      let territory = book.territory(of: account, on: book.asOf)
      for above in book.links.territories.lineage(of: territory, on: book.asOf) {
        counts[above, default: [:]][owner, default: 0] += 1
      }
    }
    self.owned = counts.mapValues { $0.values.reduce(0, +) }
    people = counts.mapValues { owners in
      owners.reduce(Fixed.zero) { sum, owner in
        sum + (Ratio(owner.value, over: owned[owner.key] ?? owner.value)?.rounded(to: Fixed.places) ?? .zero)
      }
    }
  }

  /// How many people's work lies in a territory and in all under it.
  func count(_ territory: Int32) -> Fixed { people[territory] ?? .zero }

  /// How many accounts of the register somebody owns there.
  func owned(_ territory: Int32) -> Int { owned[territory] ?? 0 }
}
