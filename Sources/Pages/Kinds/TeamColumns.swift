import Figures
import Reports
import Tables
import Templating

/// The columns that tables of teams and of their people share. Those that would be empty throughout are left out.
struct TeamColumns<Item> {
  private let maker: SiteMaker
  /// All figures of the table.
  private let all: [TeamFigures]
  private let figures: (Item) -> TeamFigures
  /// Whether a change of its revenue says something.
  private let hasChange: (Item) -> Bool

  private let whole = Column.Kind.figure(decimals: 0)
  private var words: Words { maker.words }

  init(
    _ maker: SiteMaker, _ all: [TeamFigures], hasChange: @escaping (Item) -> Bool = { _ in true },
    figures: @escaping (Item) -> TeamFigures
  ) {
    self.maker = maker
    self.hasChange = hasChange
    self.all = all
    self.figures = figures
  }

  private var hasRevenue: Bool { all.contains { $0.revenue != .zero } }

  var revenue: [ColumnMaker<Item>] {
    guard hasRevenue else { return [] }
    return [ColumnMaker(Column(words[.revenue], whole, isAdditive: true)) { .money(figures($0).revenue.now) }]
  }

  var lastYear: [ColumnMaker<Item>] {
    guard hasRevenue else { return [] }
    let column = Column(words[.sameDaysLastYear], whole, isAdditive: true)
    return [ColumnMaker(column) { .money(figures($0).revenue.before) }]
  }

  var change: [ColumnMaker<Item>] {
    guard hasRevenue else { return [] }
    return [
      ColumnMaker(Column(words[.change], .change)) {
        hasChange($0) ? Cell(figures($0).revenue, good: .up) : .blank
      }
    ]
  }

  /// Target, share of it, gap.
  var targets: [ColumnMaker<Item>] {
    guard all.contains(where: { $0.target.fixed != nil }) else { return [] }
    func column(_ column: Column, _ figure: @escaping (TeamFigures) -> Figure) -> ColumnMaker<Item> {
      ColumnMaker(column) { item in
        let figures = figures(item)
        return maker.targetCell(figure(figures), isProRata: figures.isProRata)
      }
    }
    return [
      column(Column(words[.target], whole), \.target),
      column(Column(words[.attainment], .figure(decimals: 1)), \.attainment),
      column(Column(words[.gap], whole), \.gap),
    ]
  }

  /// Calls and visits. Several people can have made one together, so they do not add up.
  var contacts: [ColumnMaker<Item>] {
    guard all.contains(where: { ($0.calls ?? 0) > 0 || ($0.visits ?? 0) > 0 }) else { return [] }
    return [
      ColumnMaker(Column(words[.calls], whole)) { figures($0).calls.map { .count($0) } ?? .blank },
      ColumnMaker(Column(words[.visits], whole)) { figures($0).visits.map { .count($0) } ?? .blank },
    ]
  }
}
