import Bookkeeping
import Figures
import Questions
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

/// What needs somebody in a period: of parts and accounts the worst, and how many more there are.
package struct ReportExceptions: Hashable, Sendable {
  /// Teams, then people, then accounts, each kind by what is missing; then targets, then costs. Where nobody keeps teams
  /// it is territories: both would say the same of one division.
  package let items: [ReportException]
  package let more: Int

  /// So many of a kind.
  static let most = 3
}

extension SalesReports {
  /// Nothing is said of a quarter or a month of which fewer than seven days have gone.
  func exceptions(_ report: SalesReport) -> ReportExceptions {
    let period = report.period
    var (items, more): ([ReportException], Int) = ([], 0)
    func add(_ found: [(exception: ReportException, lack: Fixed)]) {
      let sorted = found.enumerated().sorted { left, right in
        (right.element.lack, left.offset) < (left.element.lack, right.offset)
      }
      items += sorted.prefix(ReportExceptions.most).map(\.element.exception)
      more += max(0, found.count - ReportExceptions.most)
    }
    if period.isOld {
      let teams = lowest(report.teams)
      add(teams.compactMap { $0.lag { .team($0) } })
      if teams.isEmpty { add(lowest(report.territories).compactMap { $0.lag { .territory($0) } }) }
      // Without a target, a person's revenue changes with the accounts; it is the team that is judged then.
      add(report.people.filter { $0.target.figure.fixed != nil }.compactMap { $0.lag { .person($0) } })
      add(fallen(period))
    }
    items += missingTargets(report)
    if let amount = report.measure("awaiting")?.now.figure.fixed, amount != .zero {
      items.append(.waiting(amount))
    }
    return ReportExceptions(items: items, more: more)
  }

  /// The nodes at the lowest level: one above others is those others.
  private func lowest(_ rows: [SalesReport.PartRow]) -> [SalesReport.PartRow] {
    let nodes = rows.filter { if case .member(let node) = $0.subject { node >= 0 } else { false } }
    let level = nodes.map(\.level).max() ?? 0
    return nodes.filter { $0.level == level }
  }

  /// Accounts are judged by quarters that are over and by years: the orders of a few weeks say too little.
  private func fallen(_ period: ReportPeriod) -> [(exception: ReportException, lack: Fixed)] {
    guard period.period.unit == .year || period.period.unit == .quarter && period.isOver,
      period.yearBefore != nil, let now = accounts?.revenue(period, .now),
      let before = accounts?.revenue(period, .yearBefore)
    else { return [] }
    let book = base.book
    return before.keys.sorted().compactMap { account in
      guard account >= 0, book.accounts[account].stage != .lost,
        book.accounts[account].head.mergedInto == nil
      else { return nil }
      let revenue = Compared(now: now[account] ?? .zero, before: before[account] ?? .zero)
      guard revenue.hasFallen else { return nil }
      return (.fallen(account: account, revenue), revenue.before - revenue.now)
    }
  }

  private func missingTargets(_ report: SalesReport) -> [ReportException] {
    let book = base.book
    guard !book.quotas.isEmpty, book.quotas.contains(where: { $0.period.first <= report.period.asOf }) else {
      return []
    }
    guard
      report.total.target.figure.fixed != nil || report.people.contains(where: \.hasTarget)
        || report.teams.contains(where: \.hasTarget) || report.territories.contains(where: \.hasTarget)
    else { return [.noTarget] }
    guard report.people.contains(where: \.hasTarget) else { return [] }
    let asOf = report.period.asOf
    let owners = Set((0..<Int32(book.accounts.count)).map { book.owner(of: $0, on: asOf) })
    let set = Set(
      report.people.filter(\.hasTarget).compactMap { row -> Int32? in
        guard case .member(let person) = row.subject else { return nil }
        return person
      })
    let without = owners.subtracting(set).filter { person in
      person >= 0 && book.leftBefore(asOf, person) == nil
    }.sorted()
    return without.isEmpty ? [] : [.withoutTarget(without)]
  }
}

extension Compared {
  /// Whether it is down by so much that an account needs somebody.
  var hasFallen: Bool { change?.rounded(to: 4).map { $0 <= Groundwork.fall } ?? false }
}

private extension ReportPeriod {
  /// Whether enough of it has gone to be judged.
  var isOld: Bool { isOver || period.unit == .year || days.count >= ReportingDates.fewest }
}

private extension SalesReport.PartRow {
  var hasTarget: Bool { target.figure.fixed != nil }

  /// What is missing, where it is so much that somebody has to look.
  func lag(_ part: (Int32) -> ReportException.Part) -> (exception: ReportException, lack: Fixed)? {
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

/// Revenue by account of quarters and years, as the book knew it on their last days.
///
/// One question answers all quarters that are settled, and a year is the sum of its own; the others are asked for.
struct AccountRevenue: Sendable {
  private struct Name: Hashable {
    let period: CalendarPeriod
    let side: Side
  }

  private let quarters: [Int32: [Int32: Fixed]]
  private var own: [Name: [Int32: Fixed]] = [:]

  init(_ book: Book, _ periods: [ReportPeriod]) throws(QuestionFault) {
    let judged = periods.filter { $0.period.unit == .year || $0.period.unit == .quarter && $0.isOver }
    var quarters: [Int32: [Int32: Fixed]] = [:]
    let settled = judged.filter(\.isSettled)
    if let first = settled.map(\.year).min(), let last = settled.map(\.year).max() {
      let answer = try book.ask(
        ["revenue"], by: [.account, .quarter],
        in: Period(
          from: book.calendar.days(of: first.previous).first, to: book.calendar.days(of: last).last)
          ?? .always)
      for row in answer.rows {
        quarters[row.key[1], default: [:]][row.key[0]] = row.figures.first?.fixed ?? .zero
      }
    }
    self.quarters = quarters
    for period in judged where !period.isSettled {
      for side in [Side.now, .yearBefore] {
        guard let days = period.days(side) else { continue }
        let answer = try book.answer(Question(["revenue"], by: [.account], period: days), asOf: period.asOf)
        own[Name(period: period.period, side: side)] = Dictionary(
          answer.rows.map { ($0.key[0], $0.figures.first?.fixed ?? .zero) }, uniquingKeysWith: +)
      }
    }
  }

  /// By account; nil where nobody asked.
  func revenue(_ period: ReportPeriod, _ side: Side) -> [Int32: Fixed]? {
    if !period.isSettled { return own[Name(period: period.period, side: side)] }
    let asked = period.calendarPeriod(side)
    guard asked.unit == .year else { return quarters[asked.index] ?? [:] }
    return (asked.index * 4..<asked.index * 4 + 4).reduce(into: [:]) { sum, quarter in
      sum.merge(quarters[quarter] ?? [:], uniquingKeysWith: +)
    }
  }
}
