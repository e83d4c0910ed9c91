import Bookkeeping
import Reports
import Tables
import Templating

/// What stands on the first page of a book that keeps costs and no sales: what was spent on what, with whom, and when,
/// where the year will end, and what somebody should look at.
struct HomeCosts {
  let costs: CostReports
  let desk: PageDesk
  /// Nil for a book that keeps sales.
  private let report: CostYearReport?

  /// So many categories and suppliers are shown one by one; the page of costs has more of them.
  private static let mostRows = 10

  private var maker: SiteMaker { desk.maker }

  private var words: Words { maker.words }

  init(costs: CostReports, desk: PageDesk) {
    (self.costs, self.desk) = (costs, desk)
    let isOfCosts = desk.maker.book.sales.count == 0 && desk.maker.map.hasCosts
    report = isOfCosts ? costs.report(.all) : nil
  }

  func add(to values: inout TemplateValues) {
    values.add("spent-by-category", desk.group("categories", report.map(categories)))
    values.add(
      "spent-by-supplier",
      desk.group("suppliers", report.flatMap { tables.merchants($0, atMost: HomeCosts.mostRows) }))
    values.add("spent-by-month", desk.group("months", report.map { tables.months($0) }))
  }

  /// The figures beside what was spent.
  var headlines: [HeadlineFigure] {
    guard let report else { return [] }
    let index = desk.link(SiteMap.costIndex)
    var all = maker.outlook(report.total)
    if report.total.awaiting != .zero {
      all.append(maker.headline(.awaiting, .money(report.total.awaiting), note: words[.awaitingNote]))
    }
    if report.lineCount > 0 {
      let note = words[.fromSuppliers, maker.language.number(report.merchantCount)]
      all.append(maker.headline(.lines, .count(report.lineCount), note: report.merchantCount > 0 ? note : ""))
    }
    if report.policy.count > 0 {
      all.append(
        HeadlineFigure(
          label: words[cost: .exceptions], value: .count(report.policy.count, to: index + "#exceptions"),
          note: escaped(maker.list(onlyCheck + [words[.toDateNote]]))))
    }
    return all
  }

  /// The rule that lines are checked by, where it is the only one.
  private var onlyCheck: [String] {
    let checks = maker.book.policy.checks
    return checks.count == 1 ? checks.map { words[cost: $0.word] } : []
  }

  private var tables: CostTables { CostTables(desk: desk, period: nil, yearGone: costs.yearGone) }

  private func categories(_ report: CostYearReport) -> Table {
    tables.table(
      maker.words[.costCategoriesCaption, maker.toDate, maker.costUnit], .category,
      report.categories.filter { $0.level == 0 }.cut(to: HomeCosts.mostRows), total: report.total)
  }
}
