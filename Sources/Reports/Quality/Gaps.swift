import Bookkeeping
import Records
import Values

/// An account that lacks what others have, as on the as-of day.
package struct AccountGap: Hashable, Sendable {
  package let account: Int32
  package let lacksOwner: Bool
  package let lacksTerritory: Bool
  package let lacksSegment: Bool
}

/// A cost that no category, or nobody, answers for.
package struct ExpenseGap: Hashable, Sendable {
  package let evidence: Evidence?
  package let date: Day
  package let lacksCategory: Bool
  package let lacksHolder: Bool
}

/// An account that nobody has reached for a year.
package struct StaleAccount: Hashable, Sendable {
  package let account: Int32
  package let owner: Holder?
  /// Nil where nobody ever did.
  package let lastContact: Day?
}

extension Book {
  /// The accounts that are sold to: neither lost nor gone on as another.
  fileprivate var currentAccounts: [Int32] {
    (0..<Int32(accounts.count)).filter {
      accounts[$0].stage != .lost && accounts[$0].head.mergedInto == nil && accounts[$0].type != .supplier
    }
  }

  /// By name. What no account has is not missed one by one; agencies buy for others and need no segment.
  func accountGaps(_ kept: Kept) -> [AccountGap] {
    let hasSegments = accounts.records.contains { $0.segment != nil }
    return byName(currentAccounts).compactMap { account in
      let gap = AccountGap(
        account: account, lacksOwner: kept.owners && holder(accounts[account].owner) == nil,
        lacksTerritory: kept.territories && territory(of: account, on: asOf) < 0,
        lacksSegment: hasSegments && accounts[account].type != .agency && segment(of: account, on: asOf) < 0)
      return gap.lacksOwner || gap.lacksTerritory || gap.lacksSegment ? gap : nil
    }
  }

  fileprivate func byName(_ all: [Int32]) -> [Int32] {
    let names = all.map { (account: $0, name: Array(folded(accounts.name($0)).utf8)) }
    return names.sorted { left, right in
      left.name == right.name
        ? left.account < right.account : left.name.lexicographicallyPrecedes(right.name)
    }.map(\.account)
  }

  /// The newest first. Where no cost has a category, none is missed; the same holds for people and teams.
  var expenseGaps: [ExpenseGap] {
    let hasCategories = expenses.category.contains { $0 >= 0 }
    let hasHolders = zip(expenses.partPerson, expenses.partTeam).contains { $0 >= 0 || $1 >= 0 }
    var gaps: [(line: Int, gap: ExpenseGap)] = []
    let lacking = (0..<expenses.count).compactMap { line -> (line: Int, category: Bool, holder: Bool)? in
      let parts = expenses.parts(of: line)
      let lacksCategory = hasCategories && expenses.category[line] < 0
      let lacksHolder =
        hasHolders && parts.contains { expenses.partPerson[$0] < 0 && expenses.partTeam[$0] < 0 }
      return lacksCategory || lacksHolder ? (line, lacksCategory, lacksHolder) : nil
    }
    let places = lacking.map { expenseRecords[Int(expenses.record[$0.line])].head.place }
    let lines = SourceLines(sources, places)
    for (item, place) in zip(lacking, places) {
      gaps.append(
        (
          item.line,
          ExpenseGap(
            evidence: lines.evidence(place), date: expenses.date[item.line], lacksCategory: item.category,
            lacksHolder: item.holder)
        ))
    }
    return gaps.sorted { ($1.gap.date, $0.line) < ($0.gap.date, $1.line) }.map(\.gap)
  }
}

extension Groundwork {
  /// Those never reached first, then the longest ago. Nobody is missed where nobody writes up activities, or where the
  /// book does not reach back for a year.
  var staleAccounts: [StaleAccount] {
    guard let limit = dates.asOf.adding(months: -12), let first = book.activities.date.min(), first <= limit
    else { return [] }
    let stale = book.byName(book.currentAccounts).compactMap { account -> StaleAccount? in
      let last = activities.lastContact(account)
      // Who became one within the year cannot be late.
      guard last ?? book.accounts[account].since ?? .earliest <= limit else { return nil }
      return StaleAccount(
        account: account, owner: book.holder(book.accounts[account].owner), lastContact: last)
    }
    return stale.enumerated().sorted { left, right in
      let days = (left.element.lastContact ?? .earliest, right.element.lastContact ?? .earliest)
      return days.0 == days.1 ? left.offset < right.offset : days.0 < days.1
    }.map(\.element)
  }
}
