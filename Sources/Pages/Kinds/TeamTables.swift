import Bookkeeping
import Figures
import Reports
import Tables
import Templating
import Values

/// Makes the tables of the pages of teams. Columns of what nobody keeps are left out.
struct TeamTables {
  let desk: PageDesk
  /// The part of the year that has gone.
  let yearGone: Ratio?

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var book: Book { maker.book }
  private var whole: Column.Kind { .figure(decimals: 0) }
  private var hasSales: Bool { book.sales.count > 0 }
  private var hasQuotas: Bool { !book.quotas.isEmpty }
  private var hasActivities: Bool { book.activities.count > 0 }
  private var hasCosts: Bool { maker.map.hasCosts }

  /// All teams as a tree.
  func index(_ rows: [TeamRow], total: TeamRow) -> Table {
    table(
      caption(.teamsCaption), rows, total: rows.count { $0.level == 0 } > 1 ? total : nil,
      called: words[.allTeams]
    )
  }

  /// The teams directly below one, and its own.
  func below(_ report: TeamReport) -> Table? {
    guard !report.teams.isEmpty else { return nil }
    let total = TeamRow(report)
    return table(caption(.subteamsCaption), report.teams, total: total, called: book.teams.name(report.team))
  }

  private func caption(_ word: Word) -> String {
    let caption = words[word, maker.toDate, maker.moneyUnit]
    guard hasCosts, !book.budgets.isEmpty, let yearGone else { return caption }
    return caption + words[.againstWholeYear, maker.language.percentage(yearGone, decimals: 1)]
  }

  private func table(_ caption: String, _ rows: [TeamRow], total: TeamRow?, called name: String) -> Table {
    var columns = [ColumnMaker<TeamRow>(Column(words[.team], .name)) { self.name($0.item) }]
    if rows.contains(where: { $0.lead >= 0 }) {
      columns.append(ColumnMaker(Column(words[.lead], .text)) { desk.person($0.lead) })
    }
    if rows.contains(where: { $0.memberCount > 0 }) {
      columns.append(
        ColumnMaker(Column(words[.people], .figure(decimals: 0), isAdditive: true)) { row in
          row.memberCount > 0 ? .count(row.memberCount) : .blank
        })
    }
    let shared = TeamColumns<TeamRow>(
      maker, rows.map(\.figures) + [total?.figures].compactMap(\.self), figures: \.figures
    )
    columns += shared.revenue + shared.change + shared.targets.prefix(2) + shared.contacts.prefix(1)
    if hasCosts { columns += costs(rows + [total].compactMap(\.self)) }
    var last = total.map { Row($0, columns) }
    last?.cells[0] = .text(name)
    var table = Table(
      caption, columns: columns.map(\.column),
      rows: rows.map { Row($0, columns, level: $0.level, isOwnEntries: $0.item.isOwn) }, total: last
    ).withTopAsTotal
    if table.isShared([words[.calls]]) { table.caption += words[.sharedCallsOnce] }
    table.caption += maker.asOwnedNow
    return table
  }

  private func costs(_ rows: [TeamRow]) -> [ColumnMaker<TeamRow>] {
    var columns = [
      ColumnMaker<TeamRow>(Column(words[.costs], whole, isAdditive: true)) { row in
        guard case .team(let team) = row.item else { return .money(row.costs.actual) }
        return .money(row.costs.actual, to: desk.link(maker.map.costs(.team(team))))
      }
    ]
    guard rows.contains(where: { $0.costs.budget != nil }) else { return columns }
    columns.append(
      ColumnMaker(Column(words[.costBudgetOfYear], whole)) { row in
        row.costs.budget.map { .money($0) } ?? .missing(.notSet)
      })
    columns.append(
      ColumnMaker(Column(words[.budgetUsed], .figure(decimals: 1))) { Cell($0.costs.usedFigure) })
    return columns
  }

  private func name(_ item: TeamRow.Item) -> Cell {
    switch item {
    case .team(let team): desk.team(team)
    case .own(let team): .text(words[.ownEntries, book.teams.name(team)])
    case .outside: .text(words[.noTeam])
    case .moved: .text(words[.beforeMoves])
    }
  }
}

extension TeamTables {
  /// The team's people against their targets.
  func members(_ report: TeamReport) -> Table? {
    var columns = [ColumnMaker<TeamReport.MemberRow>(Column(words[.person], .name)) { member($0, report) }]
    // All that somebody brought who has left is lost, and nothing of it is news.
    let shared = TeamColumns<TeamReport.MemberRow>(
      maker, report.members.map(\.figures),
      hasChange: { $0.figures.revenue.now != .zero || book.leftBefore(book.asOf, $0.person) == nil },
      figures: \.figures)
    columns += shared.revenue + shared.targets + shared.lastYear + shared.change + shared.contacts
    if hasCosts {
      columns.append(
        ColumnMaker(Column(words[.ownCosts], whole, isAdditive: true)) { row in
          .money(row.figures.cost, to: row.person < 0 ? nil : desk.link(maker.map.costs(.person(row.person))))
        })
    }
    let name = book.teams.name(report.team)
    // Where nobody is in the team any more, the rows are those who were.
    let were = report.members.reduce(0) { $0 + ($1.person >= 0 || $1.others > 1 ? $1.others : 0) }
    let count = report.ownMemberCount > 0 ? report.ownMemberCount : were
    var total = Row(TeamReport.MemberRow(own: report.own), columns)
    total.cells[0] = .text(report.teams.isEmpty ? name : words[.ownEntries, name])
    var table = Table(
      words[
        hasSales ? .membersCaption : .membersCostsCaption, String(count), maker.toDate, maker.moneyUnit,
      ], columns: columns.map(\.column),
      rows: report.members.map { Row($0, columns) }, total: total)
    if table.isShared([words[.calls], words[.visits]]) { table.caption += words[.sharedCallsOnce] }
    table.caption += maker.asOwnedNow
    return table
  }

  private func member(_ row: TeamReport.MemberRow, _ report: TeamReport) -> Cell {
    guard row.others <= 1 else { return .text(words[.otherNodes, maker.language.number(row.others)]) }
    guard row.person >= 0 else { return .text(words[.withoutPerson]) }
    if let left = book.leftBefore(book.asOf, row.person), row.until == nil || row.until == left {
      return desk.person(row.person, left: left)
    }
    let name = desk.person(row.person)
    guard !row.isMember, !report.members.allSatisfy({ !$0.isMember }) else { return name }
    return .noted(name, row.until.map { words[.inTeamUntil, maker.language.day($0)] } ?? words[.notInTeam])
  }

  /// The year month by month. What is still to come has its targets alone.
  func months(_ report: TeamReport) -> Table? {
    guard hasSales || hasCosts else { return nil }
    typealias Month = TeamReport.MonthRow
    var columns = [
      ColumnMaker<Month>(Column(words[.month], .name)) {
        .text(maker.language.name($0.month, in: book.calendar))
      }
    ]
    if hasSales {
      columns.append(
        ColumnMaker(Column(words[.revenue], whole, isAdditive: true)) {
          $0.hasBegun ? .money($0.revenue) : .blank
        })
    }
    if hasQuotas {
      columns.append(
        ColumnMaker(Column(words[.target], whole)) {
          maker.targetCell($0.target, isProRata: $0.isProRata)
        })
      columns.append(
        ColumnMaker(Column(words[.attainment], .figure(decimals: 1))) {
          $0.hasBegun ? maker.targetCell($0.attainment, isProRata: $0.isProRata) : .blank
        })
    }
    if hasSales {
      columns.append(ColumnMaker(Column(words[.lastYear], whole, isAdditive: true)) { .money($0.lastYear) })
    }
    if hasCosts {
      columns.append(
        ColumnMaker(Column(words[.costs], whole, isAdditive: true)) { row in
          guard row.hasBegun else { return .blank }
          return .money(row.cost, to: desk.link(maker.map.costs(CostPeriod(.team(report.team), row.month))))
        })
      if report.months.contains(where: { $0.costBudget.fixed != nil }) {
        columns.append(ColumnMaker(Column(words[.costBudget], whole)) { Cell($0.costBudget) })
      }
    }
    return Table(
      words[
        .teamMonthsCaption, maker.language.name(maker.base.dates.year, in: book.calendar), maker.moneyUnit,
      ] + maker.asOwnedNow,
      columns: columns.map(\.column), rows: report.months.map { Row($0, columns) })
  }

  /// Who was in the team, and led it, from when to when.
  func history(_ report: TeamReport) -> Table? {
    let hasLeads = report.history.contains(where: \.isLead)
    var columns = [
      ColumnMaker<TeamReport.Membership>(Column(words[.person], .name)) { desk.person($0.person) }
    ]
    if hasLeads {
      columns.append(ColumnMaker(Column(words[.role], .text)) { $0.isLead ? .text(words[.lead]) : .blank })
    }
    columns.append(ColumnMaker(Column(words[.from], .day)) { $0.from.map { .day($0) } ?? .blank })
    columns.append(ColumnMaker(Column(words[.to], .day)) { $0.to.map { .day($0) } ?? .blank })
    return Table(
      words[.historyCaption], columns: columns.map(\.column), rows: report.history.map { Row($0, columns) })
  }
}

private extension TeamRow.Item {
  var isOwn: Bool {
    guard case .own = self else { return false }
    return true
  }
}
