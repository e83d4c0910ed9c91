import Questions
import Records
import Values

/// A measure: one declaration of what a number means, used by pages, queries, exports and the page of definitions.
///
/// Its label and its definition in words stand in the words of each language under its name.
package struct Measure: Hashable, Sendable {
  /// How its values are written.
  package enum Unit: Hashable, Sendable {
    case money
    /// A whole number without a unit.
    case count
    /// A quantity in the products' unit.
    case quantity
    /// A part of a whole, shown as a percentage.
    case ratio
    /// Money for one unit.
    case price
    /// So many on a day.
    case rate
  }

  /// Whether more of it is good news.
  package enum Direction: Hashable, Sendable {
    case moreIsBetter, lessIsBetter, neither
  }

  /// Which of a record's days it counts by.
  package enum CountedBy: String, Hashable, Sendable {
    case booked
    /// The days that the settings let revenue count by.
    case run
    /// The days something runs, whatever revenue counts by.
    case running
    case done, spent, target, lastDay, away
  }

  package let name: String
  package let unit: Unit
  package let direction: Direction
  /// The kinds of records that it is made of.
  package let kinds: [Kind]
  package let countedBy: CountedBy
  /// The formula in terms of fields and other measures.
  package let formula: String
  /// The sums that it is made of.
  let bases: Set<Base>
  let value: Derivation

  package static func == (left: Measure, right: Measure) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A sum or a count that is kept for every row while records are gone through.
enum Base: Int, CaseIterable, Hashable, Sendable {
  case entries
  case booked, revenue, units, orders, buyers, newAccounts
  /// What was sold by the rate card, and after discount, of the lines whose rate card is known.
  case listed, discounted
  /// What is booked to run after the as-of day.
  case bookedAhead
  case calls, visits, contacted
  /// The accounts in which somebody was reached for the first time.
  case newContacts
  /// The accounts that can be covered, and those of them that were.
  case register, covered
  case actualCost, awaiting, committed
  /// What is known on the as-of day of costs of the days to come.
  case costAhead
  /// Lines of costs that are against a rule.
  case policyExceptions
  case budget, quota
  /// What is expected to be spent: a stated outlook, else the budget of the days to come.
  case outlook
  /// Halves of days that callers worked.
  case halfDaysWorked
  /// Halves of days of accounts whose owner was away, and those of them that were covered.
  case absentHalfDays, coveredHalfDays

  /// The records that it is made of.
  var source: Source {
    switch self {
    case .entries: .any
    case .booked, .revenue, .units, .orders, .buyers, .newAccounts, .listed, .discounted, .bookedAhead:
      .sales
    case .calls, .visits, .contacted, .newContacts: .activities
    case .register, .covered: .accounts
    case .actualCost, .awaiting, .committed, .costAhead, .policyExceptions: .expenses
    case .budget, .outlook: .budgets
    case .quota: .quotas
    case .halfDaysWorked: .days
    case .absentHalfDays, .coveredHalfDays: .absences
    }
  }

  var isTarget: Bool { Base.targets.contains(self) }

  static let targets = [Base.budget, .quota, .outlook]
}

/// Where sums come from, and so by what they can be asked.
enum Source: Hashable, Sendable {
  case any, sales, activities, accounts, expenses, budgets, quotas, days, absences

  func has(_ dimension: Dimension) -> Bool {
    if dimension.unit != nil { return true }
    switch (self, dimension) {
    case (.any, _): return true
    case (.sales, .category), (.sales, .merchant): return false
    case (.sales, _): return true
    case (.expenses, .agency), (.expenses, .product), (.expenses, .family): return false
    case (.expenses, _): return true
    case (.activities, .account), (.activities, .parentAccount), (.activities, .segment),
      (.activities, .person),
      (.activities, .team), (.activities, .territory), (.accounts, .account), (.accounts, .parentAccount),
      (.accounts, .segment), (.accounts, .person), (.accounts, .team), (.accounts, .territory),
      (.absences, .account),
      (.absences, .parentAccount), (.absences, .segment), (.absences, .person), (.absences, .team),
      (.absences, .territory), (.days, .person), (.days, .team):
      return true
    case (.budgets, .person), (.budgets, .team), (.budgets, .category): return true
    case (.quotas, .person), (.quotas, .team), (.quotas, .territory), (.quotas, .family): return true
    default: return false
    }
  }
}

/// How a measure is made of its bases.
enum Derivation: Sendable {
  case amount(Base)
  case count(Base)
  case units
  /// Numerator over denominator.
  case ratio(Base, Base)
  /// Money over money.
  case share(Base, Base)
  /// Costs over a count.
  case costEach(Base)
  /// A count for each day; days are counted in halves.
  case perDay(Base, halfDays: Base)
  case averagePrice
  case target(Base)
  case remaining
  case outlook
  case attainment
  case gap
  /// Made of two answers.
  case change
}

extension Measure {
  /// The sums that it sets against a target, which are of everything under the target's node.
  var comparedWithTarget: Set<Base> {
    switch value {
    case .remaining: [.actualCost, .awaiting, .committed]
    case .outlook: [.actualCost, .awaiting, .committed, .costAhead]
    case .attainment, .gap: Set(Quota.Measure.allCases.map(\.base))
    case .amount, .count, .units, .ratio, .share, .costEach, .perDay, .averagePrice, .target, .change: []
    }
  }
}

package extension Measure {
  /// Whether it can be asked by a dimension, or narrowed by it.
  func has(_ dimension: Dimension) -> Bool { bases.allSatisfy { $0.source.has(dimension) } }

  /// Whether it needs a period: targets are of one.
  var needsPeriod: Bool { bases.contains { $0.isTarget } }
}
