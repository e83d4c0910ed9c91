import Bookkeeping
import Reports
import Tables
import Templating

/// What stands on the first page of a book that keeps costs and no sales: what was spent on what, and when.
struct HomeCosts {
  let costs: CostReports
  let desk: PageDesk

  /// So many categories are shown one by one; the page of costs has all of them.
  private static let mostCategories = 10

  private var maker: SiteMaker { desk.maker }

  func add(to values: inout TemplateValues) {
    let isOfCosts = maker.book.sales.count == 0 && maker.map.hasCosts
    let report = isOfCosts ? costs.report(.all) : nil
    values.add("spent-by-category", desk.group("categories", report.map(categories)))
    values.add("spent-by-month", desk.group("months", report.map { tables.months($0) }))
  }

  private var tables: CostTables { CostTables(desk: desk, period: nil, yearGone: costs.yearGone) }

  private func categories(_ report: CostYearReport) -> Table {
    tables.table(
      maker.words[.costCategoriesCaption, maker.toDate, maker.costUnit], .category,
      report.categories.filter { $0.level == 0 }.cut(to: HomeCosts.mostCategories), total: report.total)
  }
}
