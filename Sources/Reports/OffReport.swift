import Bookkeeping
import Figures
import Values

/// A team or a territory that is off, and why: behind its target or last year, or over its cost budget.
package struct OffReport: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case team(Int32)
    case territory(Int32)
  }

  package enum Fault: Hashable, Sendable {
    /// What is missing to the target of the same days.
    case behind(gap: Figure, attainment: Ratio)
    /// Without a target, the same days of last year stand in for it.
    case below(Compared)
    case overBudget(by: Fixed, budget: Fixed)
  }

  /// The account that fell most below the same days of last year.
  package struct Account: Hashable, Sendable {
    package let account: Int32
    package let revenue: Compared
    /// The day of its last order, where that is more than four weeks ago; nil for others.
    package let lastOrder: Day?
  }

  package let subject: Subject
  /// The most urgent first.
  package let faults: [Fault]
  /// Nil where no account fell.
  package let account: Account?
}

extension OffReport {
  /// Below this share of a target, or this much below last year, somebody has to look.
  static let least = Fixed(scaled: 950_000_000_000)
  static let mostFall = Fixed(scaled: -100_000_000_000)
  /// More than this share of a budget.
  static let mostSpent = Fixed(scaled: 1_050_000_000_000)
  /// An account without an order for longer is said to have none.
  static let recent = 28

  /// What is off among the parts of a division, the teams before the territories, the largest lack first.
  static func all(_ base: Groundwork, teams: TreeOverview?, territories: TreeOverview?) -> [OffReport] {
    let book = base.book
    let changes = (0..<Int32(book.accounts.count)).map { base.byAccount.compared([$0]) }
    let orders = book.lastOrders
    func largestFall(_ isIn: (Int32) -> Bool) -> Account? {
      let fallen = changes.indices.filter { changes[$0].now < changes[$0].before && isIn(Int32($0)) }
      return fallen.min { left, right in
        (changes[left].now - changes[left].before, left) < (changes[right].now - changes[right].before, right)
      }.map { account in
        let last = orders[Int32(account)].flatMap { day in
          base.dates.asOf.days(since: day) > recent ? day : nil
        }
        return Account(account: Int32(account), revenue: changes[account], lastOrder: last)
      }
    }
    func reports(_ overview: TreeOverview?, _ subject: (Int32) -> Subject, _ isIn: (Int32, Int32) -> Bool)
      -> [OffReport]
    {
      let rows = overview?.rows ?? []
      return rows.compactMap { row -> (lack: Fixed, report: OffReport)? in
        guard case .node(let node) = row.subject else { return nil }
        let faults = row.faults
        guard !faults.isEmpty else { return nil }
        // Too much spent is no matter of the accounts.
        let sells = faults.contains { !$0.isOfCosts }
        return (
          row.lack,
          OffReport(
            subject: subject(node), faults: faults, account: sells ? largestFall { isIn($0, node) } : nil)
        )
      }.enumerated().sorted { left, right in
        (right.element.lack, left.offset) < (left.element.lack, right.offset)
      }.map(\.element.report)
    }
    let asOf = base.dates.asOf
    func isInTeam(_ account: Int32, _ team: Int32) -> Bool {
      book.links.teams.isWithin(book.team(of: book.owner(of: account, on: asOf), on: asOf), team, on: asOf)
    }
    func isInTerritory(_ account: Int32, _ territory: Int32) -> Bool {
      book.links.territories.isWithin(book.territory(of: account, on: asOf), territory, on: asOf)
    }
    return reports(teams, { .team($0) }, isInTeam)
      + reports(territories, { .territory($0) }, isInTerritory)
  }
}

private extension OffReport.Fault {
  var isOfCosts: Bool {
    guard case .overBudget = self else { return false }
    return true
  }
}

private extension TreeOverview.Row {
  var faults: [OffReport.Fault] {
    var faults: [OffReport.Fault] = []
    if let share = attainment.ratio, let rounded = share.rounded(to: 6), rounded < OffReport.least {
      faults.append(.behind(gap: gap, attainment: share))
    } else if attainment.ratio == nil, let change = revenue.change?.rounded(to: 6),
      change <= OffReport.mostFall
    {
      faults.append(.below(revenue))
    }
    if let budget = budget.fixed, let used = Ratio(cost, over: budget)?.rounded(to: 6),
      budget > .zero, used > OffReport.mostSpent
    {
      faults.append(.overBudget(by: cost - budget, budget: budget))
    }
    return faults
  }

  /// How much is missing, in money as far as it is money.
  var lack: Fixed { gap.fixed ?? max(.zero, revenue.before - revenue.now) }
}

private extension Book {
  /// The day of the newest order of each account, as known on the as-of day.
  var lastOrders: [Int32: Day] {
    var days: [Int32: Day] = [:]
    for line in 0..<sales.count
    where !sales.isCredit[line] && sales.known[line] <= asOf && sales.date[line] <= asOf {
      days[sales.account[line]] = max(days[sales.account[line]] ?? .earliest, sales.date[line])
    }
    return days
  }
}
