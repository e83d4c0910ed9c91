import Bookkeeping
import Reports
import Tables
import Values

extension CostTables {
  /// The year month by month, each with a link to its page, beside last year's.
  func months(_ report: CostYearReport) -> Table {
    let rows = report.months
    let book = maker.book
    let budgets = rows.map { row in
      let figures = row.figures ?? CostFigures()
      return figures.against(row.budget)
    }
    // A month has a budget of its own; how much of the year has gone says nothing of it.
    let own: [ColumnMaker<CostFigures>] = CostTables(desk: desk, period: period, yearGone: nil).figures(
      budgets, budgets, report.total
    ) { $0 }
    let hasLastYear = rows.contains { $0.lastYear != .zero || $0.hasPageLastYear }
    var total = [.text(words[.allMonths])] + own.map { $0.cell(report.total) }
    if hasLastYear { total.append(.money(rows.reduce(Fixed.zero) { $0 + $1.lastYear })) }
    return Table(
      words[.costMonthsCaption, maker.language.name(maker.base.dates.year, in: book.calendar), unit],
      columns: [Column(words[.month], .name)] + own.map(\.column)
        + (hasLastYear ? [Column(words[.lastYear], .figure(decimals: 0), isAdditive: true)] : []),
      rows: zip(rows, budgets).map { row, figures in
        var cells = [
          desk.cell(
            maker.language.name(row.month, in: book.calendar), row.hasPage ? address(report, row.month) : nil)
        ]
        // A month that is still to come has its budget, and all of it left.
        cells += own.map { column in
          row.figures != nil || ofBudgets.contains(column.column.label) ? column.cell(figures) : .blank
        }
        if hasLastYear {
          let before =
            row.hasPageLastYear ? address(report, CalendarPeriod(.month, row.month.index - 12)) : nil
          cells.append(row.hasLastYear ? .money(row.lastYear, to: desk.link(before)) : .blank)
        }
        return Row(cells)
      }, total: Row(total))
  }

  /// The months of a quarter or a year, as known on its last day.
  func months(_ report: CostPeriodReport) -> Table {
    let months = report.months
    let all = months.map(\.figures)
    let columns: [ColumnMaker<CostFigures>] = figures(all, all, report.total) { $0 }
    return Table(
      words[.costMonthsCaption, maker.language.name(report.days, in: maker.book.calendar), unit],
      columns: [Column(words[.month], .name)] + columns.map(\.column),
      rows: months.map { row in
        let address = row.hasPage ? maker.map.costs(CostPeriod(report.place.centre, row.month)) : nil
        let name = desk.cell(maker.language.name(row.month, in: maker.book.calendar), address)
        return Row([name] + columns.map { $0.cell(row.figures) })
      }, total: Row([.text(words[.allMonths])] + columns.map { $0.cell(report.total) }))
  }

  /// The months before last year.
  func earlier(_ report: CostYearReport) -> Table? {
    guard !report.earlier.isEmpty else { return nil }
    return Table(
      words[.earlierMonthsCaption, unit],
      columns: [Column(words[.month], .name), Column(words[.costs], .figure(decimals: 0))],
      rows: report.earlier.map { month, cost in
        Row([
          desk.cell(maker.language.name(month, in: maker.book.calendar), address(report, month)),
          .money(cost),
        ])
      })
  }

  /// The dearest suppliers, with their share of everything that was spent; at most so many, and a row for the others.
  func merchants(_ report: CostYearReport, atMost length: Int = .max) -> Table? {
    guard report.merchants.contains(where: { $0.item != .merchant(none) }) else { return nil }
    let columns = [
      ColumnMaker<CostYearReport.MerchantRow>(Column(words[.supplier], .name)) { name($0.item) },
      ColumnMaker(Column(words[.costs], .figure(decimals: 0), isAdditive: true)) { .money($0.cost) },
      ColumnMaker(Column(words[.shareOfCosts], .figure(decimals: 1))) { row in
        Ratio(row.cost, over: report.total.actual).map { .ratio($0) } ?? .missing(.notAvailable)
      },
      ColumnMaker(Column(words[.lines], .figure(decimals: 0), isAdditive: true)) { .count($0.lines) },
    ]
    return Table(
      words[.suppliersCaption, maker.language.number(report.merchantCount), maker.toDate, unit],
      columns: columns.map(\.column), rows: report.merchants.cut(to: length).map { Row($0, columns) },
      total: Row([
        .text(words[.allCosts]), .money(report.total.actual), .blank, .count(report.lineCount),
      ]))
  }

  /// What figures of costs are in: `pounds, less the VAT that comes back`.
  var unit: String { maker.costUnit }

  private func address(_ report: CostYearReport, _ month: CalendarPeriod) -> String? {
    maker.map.costs(CostPeriod(report.centre, month))
  }
}
