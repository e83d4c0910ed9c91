import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// The list of sales reports: each period with its main figures, the newest first.
enum ReportIndexPage {
  static let reports = PageSection(name: "periods", sentence: "The periods, the newest first.")
  static let kind = Shell.kind("reports", [reports.declared])

  /// No page where nothing was sold or done.
  static func plans(_ maker: SiteMaker, _ reports: SalesReports) -> [PagePlan] {
    guard !reports.periods.isEmpty else { return [] }
    return [
      PagePlan(
        kind: kind, address: SiteMap.reportIndex, title: maker.words[.reports],
        scope: maker.words[.reportsScope, maker.moneyUnit], part: .reports
      ) { desk in
        let index = ReportIndex(reports: reports, desk: desk)
        return ["periods": ReportIndexPage.reports.value(index.table, maker.language)]
      }
    ]
  }
}

private struct ReportIndex {
  let reports: SalesReports
  let desk: PageDesk

  private struct Item {
    let period: ReportPeriod
    let level: Int
    let figures: PeriodFigures
  }

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }

  var table: Table {
    let items = items
    let columns =
      [
        ColumnMaker<Item>(Column(words[.period], .name)) { item in
          desk.cell(maker.name(of: item.period), maker.map.report(item.period.period))
        }
      ]
      + PeriodColumns(maker: maker, figures: \Item.figures).columns(items.map(\.figures), hasYearBefore: true)
    return Table(
      words[.reportsCaption, maker.moneyUnit], columns: columns.map(\.column),
      rows: items.map { Row($0, columns, level: $0.level) })
  }

  /// Years, below each its quarters, below these their months; the newest first.
  private var items: [Item] {
    func within(_ days: Period?, _ units: [CalendarUnit], level: Int) -> [Item] {
      guard let unit = units.first else { return [] }
      let periods = reports.periods.filter {
        $0.period.unit == unit && (days?.contains($0.whole) ?? true)
      }
      return periods.sorted { $0.period > $1.period }.flatMap { period in
        [Item(period: period, level: level, figures: reports.figures(period))]
          + within(period.whole, Array(units.dropFirst()), level: level + 1)
      }
    }
    return within(nil, [.year, .quarter, .month], level: 0)
  }
}

extension SiteMaker {
  /// `September 2026`, `2026/27 Q2`, `2026/27`; one that is not over says how far it goes.
  func name(of period: ReportPeriod) -> String {
    let name =
      period.period.unit == .month
      ? language.name(period.period, in: book.calendar) : language.shortName(period.period, in: book.calendar)
    return period.isOver ? name : words[.periodToDay, name, language.day(period.asOf)]
  }

  /// A target or what is made of one, marked where it is pro rata.
  func targetCell(_ marked: SalesReport.Marked) -> Cell {
    targetCell(marked.figure, isProRata: marked.isProRata)
  }
}

/// The columns that tables of periods have. Those of what nobody keeps are left out.
struct PeriodColumns<Item> {
  let maker: SiteMaker
  let figures: (Item) -> PeriodFigures

  private var words: Words { maker.words }

  /// Parts of a period add up to it; a list of periods has no total.
  func columns(_ all: [PeriodFigures], hasYearBefore: Bool) -> [ColumnMaker<Item>] {
    let figures = figures
    let maker = maker
    let whole = Column.Kind.figure(decimals: 0)
    var columns: [ColumnMaker<Item>] = []
    if all.contains(where: { $0.revenue != .zero }) {
      columns.append(
        ColumnMaker(Column(words[.revenue], whole, isAdditive: true)) { .money(figures($0).revenue) })
    }
    if all.contains(where: { $0.target.figure.fixed != nil }) {
      columns += [
        ColumnMaker(Column(words[.target], whole)) { maker.targetCell(figures($0).target) },
        ColumnMaker(Column(words[.attainment], .figure(decimals: 1))) {
          maker.targetCell(figures($0).attainment)
        },
      ]
    }
    if hasYearBefore, all.contains(where: { ($0.yearBefore ?? .zero) != .zero }) {
      columns += [
        ColumnMaker(Column(words[.yearBefore], whole)) {
          figures($0).yearBefore.map { .money($0) } ?? .blank
        },
        ColumnMaker(Column(words[.change], .change)) { item in
          let row = figures(item)
          return row.yearBefore.map { .change(from: $0, to: row.revenue, good: .up) } ?? .blank
        },
      ]
    }
    func count(_ word: ReportWord, _ count: @escaping (PeriodFigures) -> Int) {
      guard all.contains(where: { count($0) > 0 }) else { return }
      columns.append(
        ColumnMaker(Column(words[word], whole, isAdditive: true)) { .count(count(figures($0))) })
    }
    if all.contains(where: { $0.calls > 0 }) {
      columns.append(
        ColumnMaker(Column(words[.calls], whole, isAdditive: true)) { .count(figures($0).calls) })
    }
    count(.newContacted, \.contacted)
    count(.newOpened, \.opened)
    guard maker.map.hasCosts, all.contains(where: { $0.cost != .zero }) else { return columns }
    columns.append(
      ColumnMaker(Column(words[.costs], whole, isAdditive: true)) { .money(figures($0).cost) })
    if all.contains(where: { $0.budget.figure.fixed != nil }) {
      columns.append(ColumnMaker(Column(words[.costBudget], whole)) { maker.targetCell(figures($0).budget) })
    }
    return columns
  }
}
