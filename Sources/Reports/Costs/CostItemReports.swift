import Bookkeeping
import Figures
import Questions
import Values

/// Makes the pages of costs by category and by supplier: one for each category that was used this year or has a
/// budget, and one for each of the hundred dearest suppliers.
///
/// All questions are asked at once, however many pages there are.
package struct CostItemReports: Sendable {
  /// What one person or team spent with one supplier in one category in one month.
  struct Entry: Sendable {
    let category: Int32
    let merchant: Int32
    let team: Int32
    let person: Int32
    let month: CalendarPeriod
    let figures: CostFigures
  }

  /// What a category or a supplier cost in the year.
  struct Year: Sendable {
    let figures: CostFigures
    let lines: Int
  }

  let costs: CostReports
  /// The dearest first.
  package let merchants: [Int32]
  /// In the order of their numbers.
  package let categories: [Int32]
  let entries: [CostItem: [Entry]]
  let years: [CostItem: Year]
  let months: [CostItem: [CalendarPeriod: CostFigures]]
  let lastToDate: [CostItem: Fixed]
  /// By supplier, each team with everything under it.
  let merchantTeams: [Int32: [CostAnswers.Part]]

  /// So many suppliers have a page.
  static let mostMerchants = 100

  package init(_ costs: CostReports) throws(QuestionFault) {
    self.costs = costs
    let (book, dates) = (costs.base.book, costs.base.dates)
    entries = try book.costEntries(in: dates.yearDays)
    years = try book.costYears(in: dates.yearDays)
    let lastYearAndThis = Period(from: dates.lastYearDays.first, to: dates.yearDays.last) ?? dates.yearDays
    months = try book.costMonths(in: lastYearAndThis)
    lastToDate = try book.costsOfItems(in: dates.lastToDate)
    merchantTeams = try book.merchantTeams(in: dates.yearDays)
    let budgeted = (costs.year.categories[.all] ?? []).filter { $0.figures.budget != nil }.map(\.member)
    categories = Set(years.keys.compactMap(\.category) + budgeted).filter { $0 >= 0 }.sorted()
    // As the table of all suppliers has them, so that each that it names one by one has a page.
    merchants = years.compactMap { item, year in item.merchant.map { (number: $0, cost: year.figures.actual) }
    }
    .filter { $0.number >= 0 }.sorted { ($1.cost, $0.number) < ($0.cost, $1.number) }
    .prefix(CostItemReports.mostMerchants).map(\.number)
  }
}

extension CostItem {
  fileprivate var category: Int32? { if case .category(let number) = self { number } else { nil } }

  fileprivate var merchant: Int32? { if case .merchant(let number) = self { number } else { nil } }
}

extension Book {
  /// What was spent, by everything that the pages of items tell apart. A category has what lies under it.
  fileprivate func costEntries(in period: Period) throws(QuestionFault) -> [CostItem: [CostItemReports.Entry]]
  {
    var found: [CostItem: [CostItemReports.Entry]] = [:]
    let measures = CostFigures.measures(withBudget: false)
    for row in try ask(measures, by: [.category, .merchant, .team, .person, .month], in: period).rows {
      let entry = CostItemReports.Entry(
        category: row.key[0], merchant: row.key[1], team: row.key[2], person: row.key[3],
        month: CalendarPeriod(.month, row.key[4]), figures: CostFigures(row.figures))
      // Categories lie where they lie on every day, so their entries can be rolled up here.
      for category in categories.tree.lineage(of: entry.category, on: asOf) {
        found[.category(category), default: []].append(entry)
      }
      if entry.merchant >= 0 { found[.merchant(entry.merchant), default: []].append(entry) }
    }
    return found
  }

  fileprivate func costYears(in period: Period) throws(QuestionFault) -> [CostItem: CostItemReports.Year] {
    var found: [CostItem: CostItemReports.Year] = [:]
    let measures = CostFigures.measures(withBudget: false)
    func add(_ row: Answer.Row, _ item: CostItem) {
      guard case .count(let lines) = row.figures[measures.count] else { return }
      found[item] = CostItemReports.Year(
        figures: CostFigures(Array(row.figures.prefix(measures.count))), lines: lines)
    }
    for row in try ask(measures + ["entries"], by: [.category], in: period, rollsUp: true).rows {
      add(row, .category(row.key[0]))
    }
    for row in try ask(measures + ["entries"], by: [.merchant], in: period).rows {
      add(row, .merchant(row.key[0]))
    }
    return found
  }

  fileprivate func costMonths(
    in period: Period
  ) throws(QuestionFault) -> [CostItem: [CalendarPeriod: CostFigures]] {
    var found: [CostItem: [CalendarPeriod: CostFigures]] = [:]
    func add(_ row: Answer.Row, _ item: CostItem) {
      found[item, default: [:]][CalendarPeriod(.month, row.key[1])] = CostFigures(row.figures)
    }
    let ofCategories = CostFigures.measures(withBudget: !budgets.isEmpty)
    for row in try ask(ofCategories, by: [.category, .month], in: period, rollsUp: true).rows {
      add(row, .category(row.key[0]))
    }
    let ofMerchants = CostFigures.measures(withBudget: false)
    for row in try ask(ofMerchants, by: [.merchant, .month], in: period).rows {
      add(row, .merchant(row.key[0]))
    }
    return found
  }

  fileprivate func costsOfItems(in period: Period) throws(QuestionFault) -> [CostItem: Fixed] {
    var found: [CostItem: Fixed] = [:]
    for row in try ask(["actual_cost"], by: [.category], in: period, rollsUp: true).rows {
      found[.category(row.key[0])] = row.figures[0].fixed
    }
    for row in try ask(["actual_cost"], by: [.merchant], in: period).rows {
      found[.merchant(row.key[0])] = row.figures[0].fixed
    }
    return found
  }

  fileprivate func merchantTeams(in period: Period) throws(QuestionFault) -> [Int32: [CostAnswers.Part]] {
    var found: [Int32: [CostAnswers.Part]] = [:]
    let measures = CostFigures.measures(withBudget: false)
    for row in try ask(measures, by: [.merchant, .team], in: period, rollsUp: true).rows {
      found[row.key[0], default: []].append(
        CostAnswers.Part(member: row.key[1], figures: CostFigures(row.figures)))
    }
    return found
  }
}
