import Bookkeeping
import Figures
import Values

/// Something in a sales report that needs somebody, as of the report's last day.
///
/// A part is off by what the first page holds it to: below 95 % of its target, without one a tenth below the same days
/// a year before. An account fell when it brought a fifth less.
package enum ReportException: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case team(Int32)
    case territory(Int32)
    case person(Int32)
  }

  case behind(Part, target: SalesReport.Marked, attainment: Ratio, gap: Figure)
  /// Without a target.
  case below(Part, Compared)
  case fallen(account: Int32, Compared)
  /// Nobody's target is set for these days, though others are.
  case noTarget
  /// People who have accounts and no target, while others have one.
  case withoutTarget([Int32])
  /// What of the period's costs waits for approval.
  case waiting(Fixed)
}

/// What needs somebody in a period: of parts and accounts the worst, and how many more of each kind there are.
package struct ReportExceptions: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case teams, territories, people, accounts
  }

  /// So many of a kind that are not among the items.
  package struct More: Hashable, Sendable {
    package let kind: Kind
    package let count: Int
  }

  /// An account that fell, with the revenue of these days and of those a year before.
  package struct Fall: Hashable, Sendable {
    package let account: Int32
    package let revenue: Compared
  }

  /// Teams, then people, then accounts, each kind by what is missing; then targets, then costs. Where nobody keeps teams
  /// it is territories: both would say the same of one division.
  package var items: [ReportException] = []
  package var more: [More] = []
  /// All accounts that fell, the worst first, where the items have not all of them.
  package var fallen: [Fall] = []

  /// So many of a kind.
  static let most = 3
}

extension SalesReports {
  /// Nothing is said of a quarter or a month of which fewer than seven days have gone.
  func exceptions(_ report: SalesReport) -> ReportExceptions {
    let period = report.period
    let withTarget = peopleWithTarget(period)
    var exceptions = ReportExceptions()
    func worstFirst<Item>(_ found: [(item: Item, lack: Fixed)]) -> [Item] {
      found.enumerated().sorted { left, right in
        (right.element.lack, left.offset) < (left.element.lack, right.offset)
      }.map(\.element.item)
    }
    func add(_ kind: ReportExceptions.Kind, _ found: [ReportException]) {
      exceptions.items += found.prefix(ReportExceptions.most)
      let more = found.count - ReportExceptions.most
      if more > 0 { exceptions.more.append(ReportExceptions.More(kind: kind, count: more)) }
    }
    if period.isOld {
      let teams = lowest(report.teams)
      add(.teams, worstFirst(teams.compactMap { $0.lag { .team($0) } }))
      if teams.isEmpty {
        add(.territories, worstFirst(lowest(report.territories).compactMap { $0.lag { .territory($0) } }))
      }
      // Without a target, a person's revenue changes with the accounts; it is the team that is judged then.
      add(.people, worstFirst(withTarget.compactMap { $0.lag { .person($0) } }))
      let fallen = worstFirst(fallen(period).map { ($0, $0.revenue.before - $0.revenue.now) })
      add(.accounts, fallen.map { .fallen(account: $0.account, $0.revenue) })
      if fallen.count > ReportExceptions.most { exceptions.fallen = fallen }
    }
    exceptions.items += missingTargets(report, withTarget)
    if let amount = report.measure("awaiting")?.now.figure.fixed, amount != .zero {
      exceptions.items.append(.waiting(amount))
    }
    return exceptions
  }

  /// The nodes with none below them: one above others is those others.
  private func lowest(_ rows: [SalesReport.PartRow]) -> [SalesReport.PartRow] {
    let nodes = rows.filter { if case .member(let node) = $0.subject { node >= 0 } else { false } }
    return nodes.indices.filter { place in
      place + 1 == nodes.count || nodes[place + 1].level <= nodes[place].level
    }.map { nodes[$0] }
  }

  /// Accounts are judged by quarters that are over and by years: the orders of a few weeks say too little.
  private func fallen(_ period: ReportPeriod) -> [ReportExceptions.Fall] {
    guard period.period.unit == .year || period.period.unit == .quarter && period.isOver,
      period.yearBefore != nil, let now = accounts?.revenue(period, .now),
      let before = accounts?.revenue(period, .yearBefore)
    else { return [] }
    let book = base.book
    return before.keys.sorted().compactMap { account in
      let revenue = Compared(now: now[account] ?? .zero, before: before[account] ?? .zero)
      guard account >= 0, revenue.hasFallen, book.accounts[account].stage != .lost,
        book.accounts[account].head.mergedInto == nil
      else { return nil }
      return ReportExceptions.Fall(account: account, revenue: revenue)
    }
  }

  /// Also those whom the report's table leaves out.
  private func peopleWithTarget(_ period: ReportPeriod) -> [SalesReport.PartRow] {
    guard !base.book.quotas.isEmpty, let rows = people.rows(period) else { return [] }
    return rows.keys.filter { $0[0] >= 0 && rows.figure("quota", $0).fixed != nil }.map { key in
      SalesReport.PartRow(
        subject: .member(key[0]), revenue: rows.fixed("revenue", key), before: nil, yearBefore: nil,
        target: rows.marked("quota", key), attainment: rows.marked("attainment", key))
    }
  }

  private func missingTargets(_ report: SalesReport, _ withTarget: [SalesReport.PartRow]) -> [ReportException]
  {
    let (book, asOf) = (base.book, report.period.asOf)
    guard book.quotas.contains(where: { $0.period.first <= asOf }) else { return [] }
    guard !withTarget.isEmpty else {
      let isAny = [[report.total], report.teams, report.territories].joined().contains(where: \.hasTarget)
      return isAny ? [] : [.noTarget]
    }
    let owners = Set((0..<Int32(book.accounts.count)).map { book.owner(of: $0, on: asOf) })
    let without = owners.subtracting(withTarget.map(\.subject).compactMap(\.member)).filter { person in
      person >= 0 && book.leftBefore(asOf, person) == nil
    }.sorted()
    return without.isEmpty ? [] : [.withoutTarget(without)]
  }
}

extension Compared {
  /// Whether it is down by so much that an account needs somebody.
  var hasFallen: Bool { change?.rounded(to: 4).map { $0 <= Groundwork.fall } ?? false }
}

private extension SalesReport.PartRow.Subject {
  var member: Int32? {
    guard case .member(let number) = self else { return nil }
    return number
  }
}

private extension ReportPeriod {
  /// Whether enough of it has gone to be judged.
  var isOld: Bool { isOver || period.unit == .year || days.count >= ReportingDates.fewest }
}

private extension SalesReport.PartRow {
  var hasTarget: Bool { target.figure.fixed != nil }

  /// What is missing, where it is so much that somebody has to look.
  func lag(_ part: (Int32) -> ReportException.Part) -> (item: ReportException, lack: Fixed)? {
    guard case .member(let member) = subject else { return nil }
    if let target = target.figure.fixed {
      guard let share = attainment.figure.ratio, let rounded = share.rounded(to: 6),
        rounded < OffReport.least, let gap = gap(target, share)
      else { return nil }
      return (.behind(part(member), target: self.target, attainment: share, gap: gap), gap.fixed ?? .zero)
    }
    let revenue = Compared(now: revenue, before: yearBefore ?? .zero)
    guard let change = revenue.change?.rounded(to: 6), change <= OffReport.mostFall else { return nil }
    return (.below(part(member), revenue), revenue.before - revenue.now)
  }

  /// What is missing to the target, in the target's own unit.
  private func gap(_ amount: Fixed, _ share: Ratio) -> Figure? {
    let gap = amount - share.numerator
    return switch target.figure {
    case .money: .money(gap)
    case .target(_, let measure): .target(gap, of: measure)
    default: nil
    }
  }
}
