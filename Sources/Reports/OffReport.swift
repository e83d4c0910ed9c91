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
    case behind(gap: Figure, attainment: Ratio, Stretch)
    /// Without a target, the same days of last year stand in for it.
    case below(Compared, Stretch)
    /// Of the year to date.
    case overBudget(by: Fixed, budget: Fixed)

    /// The days of what is sold; nil for costs.
    package var stretch: Stretch? {
      switch self {
      case .behind(_, _, let stretch), .below(_, let stretch): stretch
      case .overBudget: nil
      }
    }
  }

  /// The account that fell most below the same days of last year.
  package struct Account: Hashable, Sendable {
    package let account: Int32
    package let revenue: Compared
    /// The day of its last order, where that is more than four weeks ago; nil for others.
    package let lastOrder: Day?
  }

  /// A division in some days, and what its accounts brought in them; nil for the year to date.
  struct Parts: Sendable {
    let stretch: Stretch
    let teams: TreeOverview?
    let territories: TreeOverview?
    let byAccount: Groundwork.Paired?
  }

  package let subject: Subject
  /// What is sold before what is spent. Of what is sold, the longest days alone.
  package let faults: [Fault]
  /// The same of shorter days, the longest first.
  package let further: [Fault]
  /// The account behind the first fault; nil where none fell.
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
  ///
  /// A part stands once, with the longest days in which it is off; `parts` has the longest days first.
  static func all(_ base: Groundwork, _ parts: [Parts]) -> [OffReport] {
    let (book, asOf) = (base.book, base.dates.asOf)
    let falls = LargestFalls(base)
    let ofTeams = reports(
      parts.map { ($0, $0.teams?.rows ?? []) }, { .team($0) },
      falls.by(book.links.teams) { book.team(of: book.owner(of: $0, on: asOf), on: asOf) })
    let ofTerritories = reports(
      parts.map { ($0, $0.territories?.rows ?? []) }, { .territory($0) },
      falls.by(book.links.territories) { book.territory(of: $0, on: asOf) })
    return ofTeams + ofTerritories
  }

  private static func reports(
    _ parts: [(parts: Parts, rows: [TreeOverview.Row])], _ subject: (Int32) -> Subject,
    _ fall: (Int32, Parts) -> Account?
  ) -> [OffReport] {
    var order: [Int32] = []
    var found: [Int32: [(row: TreeOverview.Row, parts: Parts, fault: Fault)]] = [:]
    for (parts, rows) in parts {
      let nodes = rows.filter { if case .node = $0.subject { true } else { false } }
      for (place, row) in nodes.enumerated() {
        // One above others is those others; the top of all is the division, which is judged for itself.
        guard place + 1 == nodes.count || nodes[place + 1].level <= row.level,
          case .node(let node) = row.subject
        else { continue }
        if found[node] == nil { order.append(node) }
        found[node, default: []] += row.faults(parts.stretch).map { (row, parts, $0) }
      }
    }
    return order.compactMap { node -> (lack: Fixed, report: OffReport)? in
      let all = found[node] ?? []
      let sold = all.filter { $0.fault.stretch != nil }
      let faults = sold.prefix(1).map(\.fault) + all.map(\.fault).filter { $0.stretch == nil }
      guard !faults.isEmpty else { return nil }
      return (
        sold.first?.row.lack ?? .zero,
        OffReport(
          subject: subject(node), faults: faults, further: sold.dropFirst().map(\.fault),
          // Too much spent is no matter of the accounts.
          account: sold.first.flatMap { fall(node, $0.parts) })
      )
    }.enumerated().sorted { left, right in
      (right.element.lack, left.offset) < (left.element.lack, right.offset)
    }.map(\.element.report)
  }
}

/// Finds the account that fell most in each part of a division.
private struct LargestFalls {
  private let base: Groundwork
  private let orders: [Int32: Day]

  init(_ base: Groundwork) {
    self.base = base
    orders = base.book.lastOrders
  }

  /// Asks by part and by days; a part has the accounts of every part below it.
  func by(_ tree: Tree, _ node: (Int32) -> Int32) -> (Int32, OffReport.Parts) -> OffReport.Account? {
    let asOf = base.dates.asOf
    var accounts: [Int32: [Int32]] = [:]
    for account in 0..<Int32(base.book.accounts.count) {
      for node in tree.lineage(of: node(account), on: asOf) { accounts[node, default: []].append(account) }
    }
    return { node, parts in
      let fallen = (accounts[node] ?? []).map { account in
        (
          account: account,
          revenue: parts.byAccount?.compared([account]) ?? base.byAccount.compared([account])
        )
      }.filter { $0.revenue.now < $0.revenue.before }
      let largest = fallen.min { left, right in
        (left.revenue.now - left.revenue.before, left.account)
          < (right.revenue.now - right.revenue.before, right.account)
      }
      return largest.map { account, revenue in
        let last = orders[account].flatMap { asOf.days(since: $0) > OffReport.recent ? $0 : nil }
        return OffReport.Account(account: account, revenue: revenue, lastOrder: last)
      }
    }
  }
}

private extension TreeOverview.Row {
  func faults(_ stretch: Stretch) -> [OffReport.Fault] {
    var faults: [OffReport.Fault] = []
    if let share = attainment.ratio, let rounded = share.rounded(to: 6), rounded < OffReport.least {
      faults.append(.behind(gap: gap, attainment: share, stretch))
    } else if attainment.ratio == nil, let change = revenue.change?.rounded(to: 6),
      change <= OffReport.mostFall
    {
      faults.append(.below(revenue, stretch))
    }
    if stretch.period.unit == .year, let budget = budget.fixed,
      let used = Ratio(cost, over: budget)?.rounded(to: 6),
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
