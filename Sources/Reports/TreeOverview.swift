import Bookkeeping
import Figures
import Questions
import Records
import Values

/// How the parts of a tree are doing, teams or territories: the first level that has more than one.
///
/// The rows at the top add up to the total, also where the tree was another earlier in the year: what belongs to
/// no row is a row of its own.
package struct TreeOverview: Sendable {
  package struct Row: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
      /// The node with everything that lies under it.
      case node(Int32)
      /// What belongs to a node and to none of those under it.
      case own(Int32)
      /// What belongs to no node.
      case nobody
      /// What nodes brought while they lay elsewhere in the tree.
      case moved
      /// Nodes that are too many to be shown, together.
      case others(count: Int)
      case all
    }

    package let subject: Subject
    /// 1 for a row that is a part of the one above it.
    package var level = 0
    package let revenue: Compared
    package let cost: Fixed
    /// Not set where the row is no node.
    package var target = Figure.notSet
    package var attainment = Figure.notSet
    package var gap = Figure.notSet
    /// Of a node's own, what of its budget the nodes below it do not have.
    package var budget = Figure.notSet
    package var coverage = Figure.notAvailable
    /// Whether its target is pro rata.
    package var isProRata = false
    /// Whether what it brings is new where it brought nothing in the same days a year before.
    package var isNew = true
  }

  package let rows: [Row]
  /// Nil where one row is everything.
  package let total: Row?

  /// A page shows no more rows of one table.
  static let most = 100
}

extension TreeOverview {
  /// `whole` is the total of everybody. Last year's revenue of a team is that of the accounts that it has now.
  init(_ base: Groundwork, _ dimension: Dimension, in stretch: Stretch, whole: Row) throws(QuestionFault) {
    let book = base.book
    let basis = dimension == .team ? Basis.asNow : .asWas
    let tree = dimension == .team ? book.links.teams : book.links.territories
    var measures = ["revenue", "quota", "attainment", "gap_to_quota"]
    measures += dimension == .team ? ["actual_cost", "budget"] : []
    let isYear = stretch.period.unit == .year
    if dimension != .team, isYear { measures.append("coverage_of_register") }
    let now = try book.ask(measures, by: [dimension], in: stretch.days, rollsUp: true)
    let before = try book.ask(
      ["revenue"], by: [dimension], in: stretch.before, rollsUp: true, basis: basis)
    let flows = dimension == .team ? ["revenue", "actual_cost"] : ["revenue"]
    let ownNow = try book.ask(flows, by: [dimension], in: stretch.days)
    let ownBefore = try book.ask(["revenue"], by: [dimension], in: stretch.before, basis: basis)
    let hasFirst = isYear && (now.isFirst(beside: before) || ownNow.isFirst(beside: ownBefore))
    let newness = hasFirst ? try Newness(base, dimension, basis: basis) : nil
    /// What belongs to a node and to none below it, or to no node at all; nil where nothing does.
    func own(_ node: Int32, _ subject: Row.Subject, level: Int = 0, budget: Figure = .notSet) -> Row? {
      let row = Row(
        subject: subject, level: level,
        revenue: Compared(
          now: ownNow.figure("revenue", [node]).fixed ?? .zero,
          before: ownBefore.figure("revenue", [node]).fixed ?? .zero),
        cost: ownNow.figure("actual_cost", [node]).fixed ?? .zero, budget: budget,
        isNew: newness?.isNew(node, own: true) ?? true)
      return row.isNothing ? nil : row
    }
    func row(_ node: Int32, level: Int = 0) -> Row {
      Row(
        subject: .node(node), level: level,
        revenue: Compared(
          now: now.figure("revenue", [node]).fixed ?? .zero,
          before: before.figure("revenue", [node]).fixed ?? .zero),
        cost: now.figure("actual_cost", [node]).fixed ?? .zero, target: now.figure("quota", [node]),
        attainment: now.figure("attainment", [node]), gap: now.figure("gap_to_quota", [node]),
        budget: now.figure("budget", [node]), coverage: now.figure("coverage_of_register", [node]),
        isProRata: now.isProRata("quota", [node]), isNew: newness?.isNew(node, own: false) ?? true)
    }
    func children(of node: Int32, level: Int = 0) -> [Row] {
      tree.children(of: node, on: book.asOf).filter { !base.isMerged($0, dimension) }
        .map { row($0, level: level) }.largestFirst
    }
    let tops = children(of: none)
    // Costs are of teams; a territory has none, and none are missing there.
    let everything = Row(
      subject: .all, revenue: whole.revenue, cost: dimension == .team ? whole.cost : .zero,
      target: dimension == .team ? whole.target : .notSet,
      attainment: dimension == .team ? whole.attainment : .notSet,
      gap: dimension == .team ? whole.gap : .notSet, budget: dimension == .team ? whole.budget : .notSet,
      coverage: whole.coverage, isProRata: dimension == .team && whole.isProRata)
    let nobody = [own(none, .nobody)].compactMap(\.self)
    let outside = nobody + [everything.moved(tops + nobody)].compactMap(\.self)
    guard tops.count == 1, let top = tops.first, case .node(let node) = top.subject else {
      rows = (tops + outside).cut(to: TreeOverview.most)
      total = rows.count > 1 ? everything : nil
      return
    }
    /// What lies below the one top, with its own, so that it adds up.
    func parts(level: Int) -> [Row] {
      let below = children(of: node, level: level)
      guard !below.isEmpty else { return [] }
      let parts =
        below + [own(node, .own(node), level: level, budget: top.budgetLeft(by: below))].compactMap(\.self)
      return parts + [top.moved(parts, level: level)].compactMap(\.self)
    }
    guard outside.isEmpty else {
      rows = ([top] + parts(level: 1)).cut(to: TreeOverview.most, level: 1) + outside
      total = everything
      return
    }
    let below = parts(level: 0)
    rows = below.isEmpty ? [top] : below.cut(to: TreeOverview.most)
    total = below.isEmpty ? nil : top
  }
}

private extension Groundwork {
  /// Whether the node goes on as another one.
  func isMerged(_ node: Int32, _ dimension: Dimension) -> Bool {
    dimension == .team
      ? book.teams[node].head.mergedInto != nil : book.territories[node].head.mergedInto != nil
  }
}

private extension Answer {
  /// Whether something brings revenue that brought none in the same days a year before.
  func isFirst(beside before: Answer) -> Bool {
    rows.contains { row in
      figure("revenue", row.key).fixed ?? .zero > .zero
        && before.figure("revenue", row.key).fixed ?? .zero == .zero
    }
  }
}

private extension TreeOverview.Row {
  var isNothing: Bool { revenue == .zero && cost == .zero }

  /// What keeps some rows from adding up to this one, where nodes lay elsewhere for a part of the time.
  func moved(_ parts: [Self], level: Int = 0) -> Self? {
    let revenue = parts.reduce(self.revenue) {
      Compared(now: $0.now - $1.revenue.now, before: $0.before - $1.revenue.before)
    }
    let rest = Self(
      subject: .moved, level: level, revenue: revenue, cost: parts.reduce(cost) { $0 - $1.cost }, isNew: false
    )
    return rest.isNothing ? nil : rest
  }

  /// What of its budget some nodes below it do not have; not set where that is nothing, and where none has a budget.
  func budgetLeft(by below: [Self]) -> Figure {
    guard let budget = budget.fixed, below.contains(where: { $0.budget.fixed != nil }) else { return .notSet }
    let left = below.reduce(budget) { $0 - ($1.budget.fixed ?? .zero) }
    return left == .zero ? .notSet : .money(left)
  }
}

private extension [TreeOverview.Row] {
  /// By revenue, then by costs.
  var largestFirst: Self {
    sorted { ($1.revenue.now, $1.cost, $1.revenue.before) < ($0.revenue.now, $0.cost, $0.revenue.before) }
  }

  /// The first rows, and all that follow as one.
  func cut(to most: Int, level: Int = 0) -> Self {
    guard count > most else { return self }
    let rest = self[(most - 1)...]
    let others = TreeOverview.Row(
      subject: .others(count: rest.count), level: level,
      revenue: rest.reduce(Compared.zero) { $0 + $1.revenue },
      cost: rest.reduce(Fixed.zero) { $0 + $1.cost }, isNew: rest.allSatisfy(\.isNew))
    return self[..<(most - 1)] + [others]
  }
}
