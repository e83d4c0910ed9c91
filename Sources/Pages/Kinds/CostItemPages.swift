import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// The costs of the year by category and by supplier: a page each.
enum CostItemPages {
  static let teams = PageSection(name: "teams", sentence: "The costs by team.")
  static let categories = PageSection(
    name: "categories", sentence: "What lies under a category, or what a supplier was used for.")
  static let months = PageSection(name: "months", sentence: "The year month by month.")
  static let suppliers = PageSection(name: "suppliers", sentence: "The suppliers of a category.")
  static let people = PageSection(name: "people", sentence: "The costs by person.")
  static let places = PageSection(name: "places", sentence: "The pages on which the lines stand.")

  static let kind = Shell.kind(
    "cost-item",
    [
      Declared(
        "headlines", .list(HeadlineFigure.names), "The figures that say what was spent and what is left."),
      categories.declared, months.declared, teams.declared, people.declared, suppliers.declared,
      places.declared,
    ])

  static func plans(_ maker: SiteMaker, _ reports: CostItemReports) -> [PagePlan] {
    let items = reports.categories.map { CostItem.category($0) } + reports.merchants.map { .merchant($0) }
    return items.compactMap { item in
      guard let address = maker.map.costs(item) else { return nil }
      let what: ReportWord = if case .category = item { .ofCategory } else { .withSupplier }
      return PagePlan(
        kind: kind, address: address, title: maker.name(item), crumbs: maker.crumbs(above: item),
        scope: maker.words[.costItemScope, maker.words[what], maker.toDate, maker.costUnit], part: .costs,
        sources: [.costs]
      ) { desk in CostItemPage(report: reports.report(item), desk: desk).values }
    }
  }
}

extension SiteMaker {
  fileprivate func name(_ item: CostItem) -> String {
    switch item {
    case .category(let category): book.categories.name(category)
    case .merchant(let merchant): book.merchants.name(merchant)
    }
  }

  /// All costs, then the categories above a category.
  fileprivate func crumbs(above item: CostItem) -> [PagePlan.Crumb] {
    let top = PagePlan.Crumb(label: words[.costs], address: SiteMap.costIndex)
    guard case .category(let category) = item else { return [top] }
    let lineage = book.categories.tree.lineage(of: category, on: book.asOf).dropFirst().reversed()
    return [top]
      + lineage.map { PagePlan.Crumb(label: book.categories.name($0), address: map.costs(.category($0))) }
  }
}

private struct CostItemPage {
  let report: CostItemReport
  let desk: PageDesk

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var language: Language { maker.language }
  private var tables: CostTables { CostTables(desk: desk, period: nil, yearGone: report.yearGone) }

  var values: TemplateValues {
    func value(_ section: PageSection, _ table: Table?) -> TemplateValue { section.value(table, language) }
    func words(_ caption: ReportWord) -> String { self.words[caption, maker.toDate, maker.costUnit] }
    let categories = self.words[.costCategoriesCaption, maker.toDate, maker.costUnit]
    return [
      "headlines": maker.headlines(headlines),
      "categories": value(CostItemPages.categories, table(categories, .category, report.categories)),
      "months": value(CostItemPages.months, months),
      "teams": value(CostItemPages.teams, table(words(.itemTeamsCaption), .team, report.teams)),
      "people": value(CostItemPages.people, people),
      "suppliers": value(
        CostItemPages.suppliers, table(words(.itemSuppliersCaption), .supplier, report.merchants)),
      "places": value(CostItemPages.places, places),
    ]
  }

  /// Rows of costs; where none of them has a budget, that of the whole says nothing beside them.
  private func table(_ caption: String, _ first: Word, _ rows: [CostRow]) -> Table? {
    guard !rows.isEmpty else { return nil }
    guard rows.contains(where: { $0.figures.budget != nil }) else {
      return tables.table(caption, first, rows, total: report.total.withoutBudget)
    }
    return tables.table(budgeted(caption, rows), first, rows, total: report.total)
  }

  private var people: Table {
    let caption = words[.itemPeopleCaption, maker.toDate, maker.costUnit]
    guard report.people.contains(where: { $0.figures.budget != nil }) else {
      return tables.people(caption, report.people, total: report.total.withoutBudget)
    }
    return tables.people(budgeted(caption, report.people), report.people, total: report.total)
  }

  /// Against how much of the year a budget is looked at.
  private func budgeted(_ caption: String, _ rows: [CostRow]) -> String {
    guard let gone = report.yearGone else { return caption }
    return caption + maker.againstYear(gone, rows)
  }

  private var headlines: [HeadlineFigure] {
    var all = [maker.headline(.costsToDate, report.compared, good: .down, isKnown: report.hasLastYear)]
    let total = report.total
    if let used = total.used, let budget = total.budget, let remaining = total.remaining {
      let gone = report.yearGone.map { language.percentage($0, decimals: 1) } ?? ""
      all.append(maker.headline(.budgetUsed, .ratio(used), note: words[.yearGone, gone]))
      all.append(
        maker.headline(
          .remaining, .money(remaining), note: words[.ofWholeYear, language.money(budget, decimals: 0)]))
    }
    if total.awaiting != .zero {
      all.append(maker.headline(.awaiting, .money(total.awaiting), note: words[.awaitingNote]))
    }
    if total.committed != .zero {
      all.append(maker.headline(.committed, .money(total.committed), note: words[.committedNote]))
    }
    if all.count < 5, let share = report.share {
      all.append(maker.headline(.shareOfCosts, .ratio(share), note: words[.shareOfCostsNote]))
    }
    if all.count < 5, report.lineCount > 0 {
      all.append(
        HeadlineFigure(
          label: words[.lines], value: .count(report.lineCount, to: "#lines"),
          note: escaped(words[.linesOfYear])))
    }
    return all
  }

  /// The year month by month beside last year's.
  private var months: Table {
    let rows = report.months
    let budgets = rows.map { ($0.figures ?? CostFigures()).against($0.budget) }
    let monthly = CostTables(desk: desk, period: nil, yearGone: nil)
    let own: [ColumnMaker<CostFigures>] = monthly.figures(budgets, budgets, report.total) { $0 }
    let hasLastYear = rows.contains { $0.lastYear != .zero }
    let year = language.name(maker.base.dates.year, in: maker.book.calendar)
    return Table(
      words[.itemMonthsCaption, year, maker.costUnit],
      columns: [Column(words[.month], .name)] + own.map(\.column)
        + (hasLastYear ? [Column(words[.lastYear], .figure(decimals: 0), isAdditive: true)] : []),
      rows: zip(rows, budgets).map { row, figures in
        let name = language.name(row.month, in: maker.book.calendar)
        // The month's page says something of the item only where it cost something.
        let hasCosts = row.figures.map { !$0.against(nil).isNothing } ?? false
        let address = hasCosts ? maker.map.costs(CostPeriod(.all, row.month)) : nil
        // A month that is still to come has its budget, and all of it left.
        let cells = own.map { column in
          row.figures != nil || monthly.ofBudgets.contains(column.column.label)
            ? column.cell(figures) : .blank
        }
        return Row(
          [desk.cell(name, address)] + cells
            + (hasLastYear ? [row.hasLastYear ? .money(row.lastYear) : .blank] : []))
      },
      total: Row(
        [.text(words[.allMonths])] + own.map { $0.cell(report.total) }
          + (hasLastYear ? [.money(rows.reduce(Fixed.zero) { $0 + $1.lastYear })] : [])))
  }

  private struct PlaceItem {
    let name: Cell
    let figures: CostFigures
  }

  /// The pages on which the lines stand.
  private var places: Table {
    let book = maker.book
    var items = report.places.map { row in
      let whose = row.place.centre == .all ? words[.notAllocated] : maker.name(row.place.centre)
      let name = words[.costPlace, whose, language.name(row.place.period, in: book.calendar)]
      return PlaceItem(name: desk.cell(name, maker.map.costs(row.place)), figures: row.figures)
    }
    if let others = report.otherPlaces {
      items.append(
        PlaceItem(name: .text(words[.otherPlaces, language.number(others.count)]), figures: others.figures))
    }
    let all = items.map(\.figures)
    let columns =
      [ColumnMaker<PlaceItem>(Column(words[.costPlacePage], .name)) { $0.name }]
      + CostTables(desk: desk, period: nil, yearGone: nil).figures(
        all, all, report.total.withoutBudget, \PlaceItem.figures)
    let sum = PlaceItem(name: .text(words[.allLines]), figures: report.total.withoutBudget)
    return Table(
      words[.placesCaption, language.number(report.lineCount), maker.toDate, maker.costUnit],
      columns: columns.map(\.column), rows: items.map { Row($0, columns) }, total: Row(sum, columns))
  }
}

private extension CostFigures {
  /// The same costs where nothing is set against them.
  var withoutBudget: CostFigures { against(nil) }
}
