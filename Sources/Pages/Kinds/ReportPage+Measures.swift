import Figures
import Reports
import Tables
import Templating
import Values

// The main table of a sales report: every figure beside the days that it is set against.
extension ReportPage {
  /// What belongs together, in the order in which readers ask.
  private static let groups: [(word: ReportWord, measures: [String])] = [
    (.groupSales, ["revenue", "quota", "attainment", "gap_to_quota", "booked", "orders", "accounts_buying"]),
    (.groupNewAccounts, ["new_accounts_contacted", "new_accounts_opened"]),
    (.groupActivity, ["calls", "visits", "accounts_contacted"]),
    (
      .groupCosts,
      [
        "actual_cost", "awaiting", "committed", "budget", "remaining", "expense_ratio", "cost_per_call",
        "cost_per_new_account_contacted", "cost_per_new_account",
      ]
    ),
  ]

  var measures: Table {
    let rows = ReportPage.groups.flatMap { group -> [Row] in
      let rows = group.measures.compactMap { name in report.measure(name).flatMap(row) }
      return rows.isEmpty ? [] : [Row([.text(words[group.word])], isHeading: true)] + rows
    }
    return Table(
      words[.measuresCaption, days, maker.moneyUnit],
      columns: [
        Column(words[.what], .name), figures(language.shortName(report.period.period, in: book.calendar)),
        figures(columnName(before: true)), Column(words[.change], .change),
        figures(columnName(before: false)), Column(words[.change], .change),
        figures(words[.yearToDate, language.shortName(report.period.year, in: book.calendar)]),
        figures(words[.sameDaysYearBefore]), Column(words[.change], .change),
      ], rows: rows
    ).withoutEmptyColumns
  }

  private func figures(_ label: String) -> Column { Column(label, .figure(decimals: 0)) }

  /// Nil where there is nothing of it on any of the days.
  private func row(_ row: SalesReport.MeasureRow) -> Row? {
    guard let measure = try? Measure.named(row.measure) else { return nil }
    let all = [row.now.figure, row.before, row.yearBefore, row.toDate?.figure, row.lastToDate]
    guard all.contains(where: { $0.map(\.saysSomething) ?? false }) else { return nil }
    // What is still claimed or ordered is told where there is any.
    if ["awaiting", "committed"].contains(row.measure), row.now.figure.fixed == .zero { return nil }
    let period = report.period.period
    let definition = desk.link(SiteMap.definitions) + "#" + DefinitionPage.anchor(measure)
    return Row(
      [
        .link(words.label(measure), to: definition), cell(row.now, to: evidence(row.measure)),
        cell(row.before, to: period.previous), change(row.before, row.now.figure, measure),
        cell(row.yearBefore, to: maker.yearBefore(period)), change(row.yearBefore, row.now.figure, measure),
        row.toDate.map { cell($0, to: nil) } ?? .blank, cell(row.lastToDate, to: nil),
        change(row.lastToDate, row.toDate?.figure, measure),
      ], decimals: decimals(measure))
  }

  private func decimals(_ measure: Measure) -> Int {
    switch measure.unit {
    case .ratio, .rate: 1
    case .price: book.currency.decimals
    case .money, .count, .quantity: 0
    }
  }

  private func cell(_ marked: SalesReport.Marked, to address: String?) -> Cell {
    let cell = maker.targetCell(marked)
    guard case .proRata(let figure) = cell else { return cell.linked(to: address) }
    return .proRata(figure.linked(to: address))
  }

  /// A figure of another period, which leads to that one's report.
  private func cell(_ figure: Figure?, to period: CalendarPeriod?) -> Cell {
    let isWhole = report.period.isOver
    let address = isWhole ? period.flatMap { desk.link(maker.map.report($0)) } : nil
    return figure.map { maker.targetCell($0).linked(to: address) } ?? .blank
  }

  /// What is left over of something else, and what old lines have come to by now: neither grows.
  private static let withoutChange: Set<String> = ["gap_to_quota", "remaining", "awaiting", "committed"]

  /// By which part of what it was a figure grew. Shares have none, since a part of a part misleads.
  private func change(_ before: Figure?, _ now: Figure?, _ measure: Measure) -> Cell {
    guard let before, let now, measure.unit != .ratio, !ReportPage.withoutChange.contains(measure.name),
      let old = before.fixed ?? before.ratio?.rounded(to: Fixed.places),
      let new = now.fixed ?? now.ratio?.rounded(to: Fixed.places), old != .zero || new != .zero
    else { return .blank }
    let good: Good =
      switch measure.direction {
      case .moreIsBetter: .up
      case .lessIsBetter: .down
      case .neither: .neither
      }
    let change = Cell.change(from: old, to: new, good: good)
    guard case .change = change else { return .blank }
    // A row's figures have its own decimals, and all changes one.
    return .html(html(change, decimals: 1, language))
  }

  /// Where the figures stand that one is made of.
  private func evidence(_ measure: String) -> String? {
    switch measure {
    case "revenue", "booked", "orders", "accounts_buying": report.products.isEmpty ? nil : "#products"
    case "quota", "attainment", "gap_to_quota", "calls", "visits", "accounts_contacted":
      report.people.isEmpty ? nil : "#people"
    case "new_accounts_opened": report.opened.isEmpty ? nil : "#opened"
    case "new_accounts_contacted": report.contacted.isEmpty ? nil : "#contacted"
    case "actual_cost", "awaiting", "committed":
      desk.link(maker.map.costs(CostPeriod(.all, report.period.period)))
        ?? (report.categories.isEmpty ? nil : "#costs")
    case "budget", "remaining": report.categories.isEmpty ? nil : "#costs"
    default: nil
    }
  }
}

private extension Figure {
  /// Whether it is a number other than nought.
  var saysSomething: Bool {
    if let fixed { return fixed != .zero }
    return ratio != nil
  }
}

private extension Cell {
  /// The same figure with what lies behind it.
  func linked(to address: String?) -> Cell {
    guard let address else { return self }
    switch self {
    case .money(let amount, _): return .money(amount, to: address)
    case .count(let count, _): return .count(count, to: address)
    case .quantity(let quantity, _): return .quantity(quantity, to: address)
    case .ratio(let ratio, _): return .ratio(ratio, to: address)
    case .price(let price, _): return .price(price, to: address)
    case .text(let text): return .link(text, to: address)
    default: return self
    }
  }
}
