import Bookkeeping
import Figures
import Reports
import Tables
import Templating
import Values

/// The list of portfolios: everybody who has one, by team.
enum PortfolioIndexPage {
  static let kind = Shell.kind(
    "portfolios",
    [
      Declared("headlines", .list(HeadlineFigure.names), "The figures of all portfolios together."),
      Declared("people", .html, "The people by team, with what their portfolios bring."),
    ])

  /// No page where nobody has a portfolio.
  static func plans(_ maker: SiteMaker, _ overview: PortfolioOverview) -> [PagePlan] {
    guard !maker.map.portfolios.isEmpty else { return [] }
    return [
      PagePlan(
        kind: kind, address: SiteMap.portfolioIndex, title: maker.words[.portfolios],
        scope: maker.words[.portfoliosScope, maker.toDate, maker.unit], part: .portfolios
      ) { desk in
        let page = PortfolioIndex(overview: overview, maker: maker, desk: desk)
        return [
          "headlines": maker.headlines(page.headlines),
          "people": .html(html(page.people.named("people"), maker.language)),
        ]
      }
    ]
  }
}

private struct PortfolioIndex {
  let overview: PortfolioOverview
  let maker: SiteMaker
  let desk: PageDesk

  private var words: Words { maker.words }
  private var book: Book { maker.book }

  var headlines: [HeadlineFigure] {
    let total = overview.total
    var figures: [HeadlineFigure] = []
    if hasRevenue { figures.append(maker.headline(.revenueToDate, total.revenue, good: .up)) }
    if hasTargets {
      figures.append(
        maker.headline(
          .attainment, total.attainment, note: maker.targetNote(total.target), isProRata: total.isProRata))
    }
    if hasOwners {
      figures.append(
        maker.headline(
          .accounts, .count(overview.ownedCount), note: words[.portfoliosCount, String(overview.count)]))
    }
    if hasCalls, let calls = total.calls {
      figures.append(maker.headline(.calls, .count(calls), note: words[.toDateNote]))
    }
    return figures
  }

  var people: Table {
    var rows: [Row] = []
    for team in overview.teams {
      let name = team.team < 0 ? Cell.text(words[.withoutTeam]) : desk.team(team.team)
      if overview.teams.count > 1 || team.team >= 0 { rows.append(Row([name], isHeading: true)) }
      rows += team.people.map { row(desk.person($0.person), $0) }
    }
    if overview.others != nil || !overview.gone.isEmpty || overview.nobody != nil {
      rows.append(Row([.text(words[.theRest])], isHeading: true))
    }
    if let others = overview.others {
      rows.append(row(.text(words[.otherPeople, String(others.count)]), others.row))
    }
    rows += overview.gone.map { gone in
      let left = book.people[gone.person].left
      return row(
        left.map { desk.person(gone.person, left: $0) } ?? desk.person(gone.person), gone,
        hasChange: gone.revenue.now != .zero)
    }
    if let nobody = overview.nobody { rows.append(row(.text(words[.nobody]), nobody, isPerson: false)) }
    let counted = overview.teams.flatMap(\.people) + overview.gone + [overview.nobody].compactMap(\.self)
    let isShared = counted.reduce(0) { $0 + ($1.calls ?? 0) } != overview.total.calls ?? 0
    return Table(
      words[.portfoliosCaption, maker.unit, maker.toDate]
        + (hasCalls && isShared ? words[.sharedCallsOnce] : "") + maker.asOwnedNow,
      columns: columns, rows: rows,
      total: row(.text(words[.allTogether]), overview.total))
  }

  /// Where nobody keeps owners, nobody has accounts to count.
  private var hasOwners: Bool { maker.base.kept.owners }
  private var hasRevenue: Bool { book.sales.count > 0 }
  private var hasTargets: Bool { !book.quotas.isEmpty }
  private var hasCalls: Bool { book.activities.count > 0 }

  private var columns: [Column] {
    var columns = [Column(words[.person], .name)]
    if hasOwners { columns.append(Column(words[.accounts], .figure(decimals: 0), isAdditive: true)) }
    if hasRevenue {
      columns += [
        Column(words[.revenue], .figure(decimals: 0), isAdditive: true),
        Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.change], .change),
      ]
    }
    if hasTargets {
      columns += [
        Column(words[.target], .figure(decimals: 0)), Column(words[.attainment], .figure(decimals: 1)),
      ]
    }
    if hasCalls { columns.append(Column(words[.calls], .figure(decimals: 0))) }
    return columns
  }

  /// Of somebody who has left and brings nothing any more, there is no change to tell.
  private func row(
    _ name: Cell, _ row: PortfolioOverview.PersonRow, isPerson: Bool = true, hasChange: Bool = true
  ) -> Row {
    var cells = [name]
    if hasOwners { cells.append(.count(row.accounts)) }
    if hasRevenue {
      cells += [
        .money(row.revenue.now), .money(row.revenue.before),
        hasChange ? Cell(row.revenue, good: .up) : .blank,
      ]
    }
    if hasTargets {
      cells +=
        isPerson
        ? [row.target, row.attainment].map { maker.targetCell($0, isProRata: row.isProRata) }
        : [.missing(.notSet), .missing(.notSet)]
    }
    if hasCalls { cells.append(row.calls.map { .count($0) } ?? .blank) }
    return Row(cells)
  }
}
