import Bookkeeping
import Figures
import Reports
import Tables
import Templating
import Values

// The parts of the division side by side. A column that nobody keeps figures for is left out.
extension HomeFigures {
  /// The stretches of days that the division is judged by, each with the report that has more of it.
  func spans(_ spans: [HomeReport.StretchFigures]) -> Table {
    let (words, language) = (maker.words, maker.language)
    let hasTargets = spans.contains { $0.target.amount.fixed != nil }
    let whole = Column.Kind.figure(decimals: 0)
    let targets =
      hasTargets
      ? [
        Column(words[.attainment], .figure(decimals: 1)), Column(words[.target], whole),
        Column(words[.behindTarget], whole),
      ] : []
    return Table(
      words[home: .spansCaption, maker.unit],
      columns: [Column(words[.period], .name), Column(words[.revenue], whole)] + targets + [
        Column(words[.sameDaysYearBefore], whole), Column(words[.change], .change),
      ],
      rows: spans.map { row in
        let name = language.name(row.stretch.days, in: maker.book.calendar)
        let target = row.target
        return Row(
          [desk.cell(name, maker.map.report(row.stretch.period)), .money(row.revenue.now)]
            + (hasTargets
              ? [target.attainment, target.amount, target.gap].map {
                maker.targetCell($0, isProRata: target.isProRata)
              } : [])
            + [.money(row.revenue.before), Cell(row.revenue, good: .up)])
      })
  }

  func teams(_ overview: TreeOverview) -> Table {
    table(
      overview, caption: maker.words[.homeTeamsCaption, maker.toDate, maker.moneyUnit],
      note: maker.asOwnedNow,
      first: .team, hasCosts: report.costs != nil, hasCoverage: false
    ) {
      desk.team($0)
    }
  }

  func territories(_ overview: TreeOverview) -> Table {
    table(
      overview, caption: maker.words[.homeTerritoriesCaption, maker.toDate, maker.unit], note: "",
      first: .territory, hasCosts: false,
      hasCoverage: report.coverage != nil
    ) {
      desk.territory($0)
    }
  }

  private func table(
    _ overview: TreeOverview, caption: String, note: String, first: Word, hasCosts: Bool, hasCoverage: Bool,
    name: (Int32) -> Cell
  ) -> Table {
    let all = overview.rows + (overview.total.map { [$0] } ?? [])
    let has = HomeColumns(
      revenue: report.revenue != nil, target: all.contains { $0.target.fixed != nil }, costs: hasCosts,
      budget: hasCosts && all.contains { $0.budget.fixed != nil }, coverage: hasCoverage)
    let moved = first == .team ? maker.words[.beforeMoves] : maker.words[.movedTerritories]
    func row(_ row: TreeOverview.Row) -> Row {
      let cells =
        [subject(row.subject, moved: moved, name)]
        + has.cells(row, target: maker.targetCell(_:isProRata:), overBudget: maker.words[.overBudget])
      return Row(cells, level: row.level, isOwnEntries: row.isOwn)
    }
    return Table(
      caption + has.sameDays(maker.words) + note,
      columns: [Column(maker.words[first], .name)] + has.columns(maker.words),
      rows: overview.rows.map(row), total: overview.total.map(row))
  }

  private func subject(
    _ subject: TreeOverview.Row.Subject, moved: String, _ name: (Int32) -> Cell
  ) -> Cell {
    switch subject {
    case .node(let node): name(node)
    case .own(let node):
      .text(maker.words[.ownEntries, name(node).plainText])
    case .nobody: .text(maker.words[.notAllocated])
    case .moved: .text(moved)
    case .others(let count): .text(maker.words[.otherNodes, String(count)])
    case .all: .text(maker.words[.allTogether])
    }
  }
}

private extension TreeOverview.Row {
  var isOwn: Bool {
    guard case .own = subject else { return false }
    return true
  }
}

private extension Cell {
  var plainText: String {
    switch self {
    case .text(let text), .link(let text, _): text
    default: ""
    }
  }
}

/// The columns that a table of parts has.
private struct HomeColumns {
  let revenue: Bool
  let target: Bool
  let costs: Bool
  let budget: Bool
  let coverage: Bool

  /// Of which days the targets and budgets are, as far as there are any.
  func sameDays(_ words: Words) -> String {
    switch (target, budget) {
    case (true, true): words[.homeSameDays]
    case (true, false): words[.homeTargetsSameDays]
    case (false, true): words[.homeBudgetsSameDays]
    case (false, false): ""
    }
  }

  func columns(_ words: Words) -> [Column] {
    var columns: [Column] = []
    if revenue {
      columns += [
        Column(words[.revenue], .figure(decimals: 0), isAdditive: true),
        Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.change], .change),
      ]
    }
    if target {
      columns += [
        Column(words[.target], .figure(decimals: 0)), Column(words[.attainment], .figure(decimals: 1)),
        Column(words[.behindTarget], .figure(decimals: 0)),
      ]
    }
    if costs { columns.append(Column(words[.costs], .figure(decimals: 0), isAdditive: true)) }
    if budget {
      columns += [
        Column(words[.costBudget], .figure(decimals: 0)),
        Column(words[.budgetToDateUsed], .figure(decimals: 1)),
      ]
    }
    if coverage { columns.append(Column(words[.accountsSeen], .figure(decimals: 1))) }
    return columns
  }

  func cells(_ row: TreeOverview.Row, target: (Figure, Bool) -> Cell, overBudget: String) -> [Cell] {
    var cells: [Cell] = []
    if revenue {
      let isBlank = row.revenue.before == .zero && row.revenue.now > .zero && !row.isNew
      cells += [
        .money(row.revenue.now), .money(row.revenue.before),
        isBlank ? .blank : Cell(row.revenue, good: .up),
      ]
    }
    if self.target { cells += [row.target, row.attainment, row.gap].map { target($0, row.isProRata) } }
    if costs { cells.append(.money(row.cost)) }
    if budget { cells += [Cell(row.budget), used(row, overBudget)] }
    if coverage { cells.append(Cell(row.coverage)) }
    return cells
  }

  private func used(_ row: TreeOverview.Row, _ overBudget: String) -> Cell {
    guard let budget = row.budget.fixed, let used = Ratio(row.cost, over: budget) else {
      return Cell(row.budget == .notSet ? .notSet : .notAvailable)
    }
    return row.cost > budget ? .noted(.ratio(used), overBudget) : .ratio(used)
  }
}
