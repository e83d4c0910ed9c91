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
    let (book, asOf) = (base.book, base.dates.asOf)
    let orders = book.lastOrders
    // Those that fell most first, so that each part of a division takes the first that it meets.
    let fallen = (0..<Int32(book.accounts.count)).map {
      (account: $0, revenue: base.byAccount.compared([$0]))
    }
    .filter { $0.revenue.now < $0.revenue.before }
    .sorted { left, right in
      (left.revenue.now - left.revenue.before, left.account)
        < (right.revenue.now - right.revenue.before, right.account)
    }
    func largestFalls(_ tree: Tree, _ node: (Int32) -> Int32) -> [Int32: Account] {
      var largest: [Int32: Account] = [:]
      for (account, revenue) in fallen {
        for node in tree.lineage(of: node(account), on: asOf) where largest[node] == nil {
          let last = orders[account].flatMap { asOf.days(since: $0) > recent ? $0 : nil }
          largest[node] = Account(account: account, revenue: revenue, lastOrder: last)
        }
      }
      return largest
    }
    func reports(
      _ overview: TreeOverview?, _ falls: [Int32: Account], _ subject: (Int32) -> Subject
    ) -> [OffReport] {
      (overview?.rows ?? []).compactMap { row -> (lack: Fixed, report: OffReport)? in
        guard case .node(let node) = row.subject else { return nil }
        let faults = row.faults
        guard !faults.isEmpty else { return nil }
        // Too much spent is no matter of the accounts.
        let sells = faults.contains { !$0.isOfCosts }
        return (
          row.lack, OffReport(subject: subject(node), faults: faults, account: sells ? falls[node] : nil)
        )
      }.enumerated().sorted { left, right in
        (right.element.lack, left.offset) < (left.element.lack, right.offset)
      }.map(\.element.report)
    }
    let ofTeams = largestFalls(book.links.teams) { book.team(of: book.owner(of: $0, on: asOf), on: asOf) }
    let ofTerritories = largestFalls(book.links.territories) { book.territory(of: $0, on: asOf) }
    return reports(teams, ofTeams) { .team($0) } + reports(territories, ofTerritories) { .territory($0) }
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
