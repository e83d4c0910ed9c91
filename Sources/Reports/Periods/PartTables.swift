import Bookkeeping
import Figures
import Records
import Values

/// Lays out what the parts of everything brought in a period.
struct PartTables {
  let book: Book
  let period: ReportPeriod
  let total: SalesReport.PartRow

  typealias PartRow = SalesReport.PartRow

  /// The three stretches of days of one answer.
  private struct Sides {
    let now: PeriodAnswers.Rows?
    let before: PeriodAnswers.Rows?
    let yearBefore: PeriodAnswers.Rows?

    init(_ answers: PeriodAnswers, _ period: ReportPeriod) {
      now = answers.rows(period)
      before = answers.rows(period, .before)
      yearBefore = answers.rows(period, .yearBefore)
    }

    /// Every member that has a row on any side.
    var members: Set<Int32> {
      Set([now, before, yearBefore].compactMap(\.self).flatMap { $0.keys.map { $0[0] } })
    }

    func row(_ member: Int32, _ subject: PartRow.Subject, level: Int = 0) -> PartRow {
      let key = [member]
      return PartRow(
        subject: subject, level: level, revenue: now?.fixed("revenue", key) ?? .zero,
        before: before?.fixed("revenue", key), yearBefore: yearBefore?.fixed("revenue", key),
        target: now?.marked("quota", key) ?? SalesReport.Marked(.notSet),
        attainment: now?.marked("attainment", key) ?? SalesReport.Marked(.notSet),
        units: now?.figure("units", key) ?? .empty, unitsYearBefore: yearBefore?.figure("units", key),
        calls: now?.figure("calls", key) ?? .empty,
        newAccounts: now?.figure("new_accounts_opened", key) ?? .empty,
        contacted: now?.figure("accounts_contacted", key) ?? .empty,
        cost: now?.figure("actual_cost", key).fixed)
    }
  }

  /// Products by revenue; of more than a hundred the others as one row.
  func products(_ answers: PeriodAnswers) -> [PartRow] {
    let sides = Sides(answers, period)
    return rows(sides, sides.members.sorted()).largestFirst.cut(to: longestTable)
  }

  /// People by revenue; what nobody has the credit for is the last.
  func people(_ answers: PeriodAnswers) -> [PartRow] {
    let sides = Sides(answers, period)
    let rows = rows(sides, sides.members.filter { $0 >= 0 }.sorted()).largestFirst.cut(to: longestTable)
    let nobody = sides.row(none, .member(none)).withoutTarget
    return rows + (nobody.isNothing ? [] : [nobody])
  }

  private func rows(_ sides: Sides, _ members: [Int32]) -> [PartRow] {
    members.map { sides.row($0, .member($0)) }.filter { !$0.isNothing }
  }

  /// A tree as it was on the last day, each node with what is its own where others lie under it; then what belongs to
  /// no node, and what keeps the tops from adding up where nodes lay elsewhere before.
  func tree(_ answers: PeriodAnswers, _ tree: Tree) -> [PartRow] {
    let sides = Sides(answers, period)
    let below = Dictionary(grouping: 0..<Int32(tree.parents.count)) { tree.parent(of: $0, on: period.asOf) }
    var rows: [PartRow] = []
    func add(_ node: Int32, level: Int) {
      let children = (below[node] ?? []).map { sides.row($0, .member($0), level: level) }
      for row in children.filter({ !$0.isNothing }).largestFirst {
        guard case .member(let child) = row.subject else { continue }
        rows.append(row)
        let count = rows.count
        add(child, level: level + 1)
        guard rows.count > count else { continue }
        let own = sides.row(child.ownEntries, .own(child), level: level + 1)
        if !own.isNothing { rows.append(own.withoutTarget) }
      }
    }
    add(none, level: 0)
    let nobody = sides.row(none, .member(none)).withoutTarget
    if !nobody.isNothing { rows.append(nobody) }
    let tops = rows.filter { $0.level == 0 }
    let moved = PartRow(
      subject: .moved, revenue: tops.reduce(total.revenue) { $0 - $1.revenue },
      before: total.before.map { tops.reduce($0) { $0 - ($1.before ?? .zero) } },
      yearBefore: total.yearBefore.map { tops.reduce($0) { $0 - ($1.yearBefore ?? .zero) } },
      cost: tops.contains { $0.cost != nil }
        ? total.cost.map { tops.reduce($0) { $0 - ($1.cost ?? .zero) } } : nil)
    guard rows.count <= longestTable else {
      return tops.cut(to: longestTable) + (moved.isNothing ? [] : [moved])
    }
    return rows + (moved.isNothing ? [] : [moved])
  }
}

private extension SalesReport.PartRow {
  var isNothing: Bool {
    func isNought(_ figure: Figure) -> Bool { (figure.fixed ?? .zero) == .zero }
    return revenue == .zero && (before ?? .zero) == .zero && (yearBefore ?? .zero) == .zero
      && isNought(target.figure) && isNought(units) && isNought(calls) && isNought(newAccounts)
      && isNought(contacted) && (cost ?? .zero) == .zero
  }

  /// What is a part of a node's has no target of its own.
  var withoutTarget: Self {
    var row = self
    row.target = SalesReport.Marked(.empty)
    row.attainment = SalesReport.Marked(.empty)
    return row
  }
}

private extension [SalesReport.PartRow] {
  /// By revenue, then by what it was; those that are alike by their numbers.
  var largestFirst: Self {
    enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (second.revenue, second.yearBefore ?? .zero, second.cost ?? .zero, left.offset)
        < (first.revenue, first.yearBefore ?? .zero, first.cost ?? .zero, right.offset)
    }.map(\.element)
  }

  /// The first rows, and the others as one.
  func cut(to most: Int) -> Self {
    guard count > most + 1 else { return self }
    let rest = self[most...]
    func sum(_ amount: (Element) -> Fixed?) -> Fixed? {
      rest.contains { amount($0) != nil } ? rest.reduce(Fixed.zero) { $0 + (amount($1) ?? .zero) } : nil
    }
    let opened = rest.reduce(0) { sum, row in
      guard case .count(let count) = row.newAccounts else { return sum }
      return sum + count
    }
    return self[..<most] + [
      Element(
        subject: .others(rest.count), revenue: sum(\.revenue) ?? .zero, before: sum(\.before),
        yearBefore: sum(\.yearBefore), newAccounts: self[0].newAccounts == .empty ? .empty : .count(opened),
        cost: sum(\.cost))
    ]
  }
}
