import Reports
import Tables
import Values

extension CostTables {
  private struct PageItem {
    let name: Cell
    let lines: Int
    let figures: CostFigures
  }

  /// The pages that the lines of a month stand on.
  func pages(_ report: CostPeriodReport, current: Int) -> Table {
    let columns =
      [
        ColumnMaker<PageItem>(Column(words[.days], .name)) { $0.name },
        ColumnMaker(Column(words[.lines], .figure(decimals: 0), isAdditive: true)) { .count($0.lines) },
      ] + figures(report.pages.map(\.total), [], report.total, \PageItem.figures)
    let rows = report.pages.map { page in
      let days = page.days.map { maker.language.name($0, in: maker.book.calendar) } ?? ""
      let address = page.number == current ? nil : maker.map.costs(report.place, page: page.number)
      return PageItem(name: desk.cell(days, address), lines: page.counted.count, figures: page.total)
    }
    let count = rows.reduce(0) { $0 + $1.lines }
    let sum = report.pages.reduce(into: CostFigures()) { $0 += $1.total }
    let total = PageItem(name: .text(words[.allLines]), lines: count, figures: sum)
    return Table(
      words[.pagesCaption, String(report.pages.count), unit], columns: columns.map(\.column),
      rows: rows.map { Row($0, columns) }, total: Row(total, columns))
  }
}
