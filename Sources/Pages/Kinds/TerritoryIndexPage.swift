import Bookkeeping
import Figures
import Reports
import Tables
import Templating
import Values

/// The territories as a tree: who answers for each, how much of it was seen, and what it brings.
enum TerritoryIndexPage {
  static let balance = PageSection(name: "balance", sentence: "The work in sister territories side by side.")
  static let moves = PageSection(
    name: "moves", sentence: "The accounts that went from one territory to another.")
  static let kind = Shell.kind(
    "territories",
    [
      Declared("territories", .html, "The tree of territories."), balance.declared, moves.declared,
    ])

  static func plan(_ maker: SiteMaker, _ reports: TerritoryReports) -> PagePlan {
    let tree = reports.tree
    // Where nobody keeps which account lies where, the tree and its owners are all that is known.
    guard maker.base.kept.territories else {
      return PagePlan(
        kind: kind, address: SiteMap.territoryIndex, title: maker.words[.territories], part: .territories,
        sources: [], isOfDay: true
      ) { desk in
        let rows = TerritoryRows(maker: maker, desk: desk, hasTargets: false)
        let table = Table(
          maker.words[.territoriesBareCaption], columns: rows.columns, rows: rows.rows(tree, isTree: true))
        return [
          "territories": .html(html(table.withoutEmptyColumns.named("territories"), maker.language)),
          "balance": .nothing, "moves": .nothing,
        ]
      }
    }
    let (total, outside) = reports.total
    let (work, allMoves) = (reports.balance, reports.allMoves)
    return PagePlan(
      kind: kind, address: SiteMap.territoryIndex, title: maker.words[.territories],
      scope: maker.words[.territoriesScope, maker.toDate, maker.unit], part: .territories
    ) { desk in
      let rows = TerritoryRows(maker: maker, desk: desk, hasTargets: reports.hasTargets)
      var all = rows.rows(tree, isTree: true)
      if let outside { all.append(Row([.text(maker.words[.noTerritory]), .blank] + rows.figures(outside))) }
      let table = Table(
        maker.words[.territoriesCaption, maker.toDate, maker.unit], columns: rows.columns, rows: all,
        // One territory above all others is the total.
        total: tree.count { $0.level == 0 } == 1 && outside == nil
          ? nil : Row([.text(maker.words[.allTerritories]), .blank] + rows.figures(total)))
      let tables = TerritoryTables(maker: maker, desk: desk)
      return [
        "territories": .html(
          html(table.withTopAsTotal.withoutEmptyColumns.named("territories"), maker.language)),
        "balance": balance.value(work.map { tables.balance($0) }, maker.language),
        "moves": moves.value(tables.all(allMoves), maker.language),
      ]
    }
  }
}

/// Territories as rows of a table: on the list of all, and under the one above them.
struct TerritoryRows {
  let maker: SiteMaker
  let desk: PageDesk
  let hasTargets: Bool

  private var words: Words { maker.words }

  var columns: [Column] {
    [
      Column(words[.territory], .name), Column(words[.owner], .text),
      Column(words[.inRegister], .figure(decimals: 0), isAdditive: true),
      Column(words[.accountsSeen], .figure(decimals: 0)),
      Column(words[.seenShare], .figure(decimals: 0)),
      Column(words[.thisYear], .figure(decimals: 0), isAdditive: true),
      Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true),
      Column(words[.change], .change),
      Column(words[.wholeLastYear], .figure(decimals: 0), isAdditive: true),
      Column(words[.target], .figure(decimals: 0)), Column(words[.attainment], .figure(decimals: 1)),
      Column(words[.gap], .figure(decimals: 0)),
    ]
  }

  /// A row each, and where something lies under a territory, its own entries as one more.
  func rows(_ nodes: [TerritoryReport.Node], isTree: Bool) -> [Row] {
    nodes.flatMap { node in
      var rows = [
        Row(
          [desk.territory(node.territory), desk.holder(node.owner)] + figures(node.figures),
          level: isTree ? node.level : 0)
      ]
      if isTree, let own = node.own {
        rows.append(ownEntries(own, of: node.territory, level: node.level + 1))
      }
      return rows
    }
  }

  func ownEntries(_ own: TerritoryReport.Figures, of territory: Int32, level: Int) -> Row {
    Row(
      [.text(words[.directlyIn, maker.book.territories.name(territory)]), .blank] + figures(own, isOwn: true),
      level: level, isOwnEntries: true)
  }

  /// Targets are for everything under a territory, so its own entries have none.
  func figures(_ figures: TerritoryReport.Figures, isOwn: Bool = false) -> [Cell] {
    guard maker.base.kept.territories else { return Array(repeating: .blank, count: columns.count - 2) }
    let hasActivities = !maker.base.activities.entries.isEmpty
    let hasSales = maker.book.sales.count > 0
    let targets = [figures.target, figures.attainment, figures.gap].map { figure -> Cell in
      guard hasTargets else { return .blank }
      return isOwn ? .missing(.notSet) : maker.targetCell(figure, isProRata: figures.isProRata)
    }
    let coverage: Cell = figures.coverage.map { .ratio($0) } ?? .missing(.notAvailable)
    return [
      .count(figures.register), hasActivities ? .count(figures.seen) : .blank,
      hasActivities ? coverage : .blank,
      hasSales ? .money(figures.revenue.now) : .blank, hasSales ? .money(figures.revenue.before) : .blank,
      hasSales
        ? TerritoryRows.change(figures.revenue, lastYear: figures.lastYear, isNew: !figures.hasIncomers)
        : .blank,
      hasSales ? .money(figures.lastYear) : .blank,
    ] + targets
  }

  /// The change on last year. What brought nothing then is new, unless it is known to have bought elsewhere.
  static func change(_ revenue: Compared, lastYear: Fixed, isNew: Bool) -> Cell {
    let isFirst = revenue.before == .zero && revenue.now > .zero
    return isFirst && !isNew ? .blank : Cell(revenue, good: .up, lastYear: lastYear)
  }
}
