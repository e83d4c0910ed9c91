import Bookkeeping
import Figures
import Questions
import Records
import Values

/// Makes the sales reports: one for each month, quarter and financial year in which something was sold or done.
package struct SalesReports: Sendable {
  /// The earliest first, those of one unit together: months, quarters, years.
  package let periods: [ReportPeriod]

  let base: Groundwork
  let whole: PeriodAnswers
  let toDate: StretchAnswers
  let people: PeriodAnswers
  let teams: PeriodAnswers?
  let territories: PeriodAnswers?
  let products: PeriodAnswers?
  let families: PeriodAnswers?
  let categories: PeriodAnswers?
  /// By account, of quarters and years; nil where nobody sells.
  let accounts: AccountRevenue?
  /// What runs after a day, by financial year, as known on it: of every report's last day, and of that a year before.
  let ahead: [Day: Answer]
  /// The revenue of the days that were gone a year before, as known on the last of them.
  let knownYearAgo: [Period: Answer]
  /// The targets of whole years as of days on which they were others than today, or that no other answer has.
  let yearTargets: [Day: Answer]
  /// Of everybody by month and by quarter, within the periods of which something became known later.
  let within: [CalendarPeriod: [CalendarUnit: Answer]]
  let openings: [Book.Opening]
  let firstContacts: [Book.FirstContact]
  let measures: [String]
  private let places: [CalendarPeriod: Int]

  /// No tree is deeper than this: with a depth, what is a node's own is a row as well.
  static let depth = 64

  package init(_ base: Groundwork) throws(QuestionFault) {
    self.base = base
    let book = base.book
    let periods = SalesReports.periods(book)
    self.periods = periods
    places = Dictionary(
      periods.enumerated().map { ($1.period, $0) }, uniquingKeysWith: { first, _ in first })
    let (hasSales, hasCosts) = (book.sales.count > 0, book.expenses.count > 0)
    let measures = SalesReports.measures(book)
    self.measures = measures
    whole = try PeriodAnswers(book, periods, measures)
    toDate = try StretchAnswers(book, periods, measures)
    var parts = ["revenue", "calls", "new_accounts_opened"]
    if !book.quotas.isEmpty { parts += ["quota", "attainment"] }
    let withCosts = parts + (hasCosts ? ["actual_cost"] : [])
    people = try PeriodAnswers(book, periods, withCosts, by: [.person])
    teams =
      book.teams.count > 0
      ? try PeriodAnswers(book, periods, withCosts, by: [.team], depth: SalesReports.depth) : nil
    territories =
      base.kept.territories
      ? try PeriodAnswers(
        book, periods, parts + ["accounts_contacted"], by: [.territory], depth: SalesReports.depth) : nil
    products = hasSales ? try PeriodAnswers(book, periods, ["revenue", "units"], by: [.product]) : nil
    families =
      hasSales && !book.families.ids.isEmpty
      ? try PeriodAnswers(book, periods, ["revenue"], by: [.family], depth: SalesReports.depth) : nil
    categories =
      hasCosts || !book.budgets.isEmpty
      ? try PeriodAnswers(
        book, periods, CostFigures.measures(withBudget: !book.budgets.isEmpty), by: [.category], rollsUp: true
      )
      : nil
    var ahead: [Day: Answer] = [:]
    var knownYearAgo: [Period: Answer] = [:]
    var yearTargets: [Day: Answer] = [:]
    var within: [CalendarPeriod: [CalendarUnit: Answer]] = [:]
    let late = LateRecords(book)
    for period in periods {
      for day in [period.asOf, period.yearAgo].compactMap(\.self) where hasSales && ahead[day] == nil {
        let days = Period(from: day.adding(days: 1), to: .latest) ?? .always
        ahead[day] = try book.answer(Question(["booked_ahead"], by: [.year], period: days), asOf: day)
      }
      if hasSales, let days = period.daysYearAgo, knownYearAgo[days] == nil {
        knownYearAgo[days] = try book.answer(Question(["revenue"], period: days), asOf: days.last)
      }
      let isYearKnown =
        late.hasAllTargets(on: period.asOf) && periods.contains { $0.isSettled && $0.year == period.year }
      if !book.quotas.isEmpty, !isYearKnown, yearTargets[period.asOf] == nil {
        yearTargets[period.asOf] = try book.answer(
          Question(["quota"], period: book.calendar.days(of: period.year)), asOf: period.asOf)
      }
      guard !period.isSettled, period.period.unit != .month else { continue }
      for (unit, dimension) in [(CalendarUnit.month, Dimension.month), (.quarter, .quarter)] {
        within[period.period, default: [:]][unit] = try book.answer(
          Question(measures, by: [dimension], period: period.days), asOf: period.asOf)
      }
    }
    accounts = hasSales ? try AccountRevenue(book, periods) : nil
    self.ahead = ahead
    self.knownYearAgo = knownYearAgo
    self.yearTargets = yearTargets
    self.within = within
    openings = hasSales ? book.openings(asOf: book.asOf) : []
    firstContacts = book.activities.count > 0 ? book.firstContacts(asOf: book.asOf) : []
  }

  /// What the book can say of a period, in the order in which a reader looks for it.
  private static func measures(_ book: Book) -> [String] {
    let (sales, activities) = (book.sales.count > 0, book.activities.count > 0)
    let (costs, budgets) = (book.expenses.count > 0, !book.budgets.isEmpty)
    var measures: [String] = []
    if sales { measures.append("revenue") }
    if !book.quotas.isEmpty { measures += ["quota", "attainment", "gap_to_quota"] }
    if sales { measures += ["booked", "orders", "accounts_buying", "new_accounts_opened"] }
    if activities {
      measures += ["new_accounts_contacted", "accounts_contacted", "calls", "visits"]
    }
    if costs || budgets { measures += ["actual_cost", "awaiting", "committed"] }
    if budgets { measures += ["budget", "remaining"] }
    guard costs else { return measures }
    if sales { measures.append("expense_ratio") }
    if activities { measures += ["cost_per_call", "cost_per_new_account_contacted"] }
    return measures + (sales ? ["cost_per_new_account"] : [])
  }

  /// The months in which something ran or was done, with their quarters and years; the one that is not over too.
  private static func periods(_ book: Book) -> [ReportPeriod] {
    let calendar = book.calendar
    var months: Set<CalendarPeriod> = []
    func add(_ days: Period) {
      guard days.first <= book.asOf else { return }
      let last = calendar.period(.month, of: min(days.last, book.asOf))
      var month = calendar.period(.month, of: days.first)
      while month <= last {
        months.insert(month)
        month = month.next
      }
    }
    let (sales, activities) = (book.sales, book.activities)
    for line in 0..<sales.count where sales.known[line] <= book.asOf {
      for part in sales.parts(of: line) {
        for run in sales.runs(of: part) { add(sales.runPeriod[run]) }
      }
    }
    for line in 0..<activities.count where activities.known[line] <= book.asOf {
      add(Period(activities.date[line]))
    }
    guard let first = months.min() else { return [] }
    let late = LateRecords(book)
    return [CalendarUnit.month, .quarter, .year].flatMap { unit in
      Set(months.map { calendar.period(unit, of: calendar.days(of: $0).first) }).sorted().compactMap {
        ReportPeriod($0, book, late, from: calendar.days(of: first).first)
      }
    }
  }
}

package extension SalesReports {
  /// The report's period; nil where a period has none.
  func period(_ period: CalendarPeriod) -> ReportPeriod? { places[period].map { periods[$0] } }

  /// The main figures of a period, for the list of reports.
  func figures(_ period: ReportPeriod) -> PeriodFigures {
    PeriodFigures(whole.rows(period), yearBefore: whole.rows(period, .yearBefore))
  }

  /// The reports of one unit before and after this one.
  func neighbours(_ period: ReportPeriod) -> (previous: ReportPeriod?, next: ReportPeriod?) {
    let same = periods.filter { $0.period.unit == period.period.unit }
    return (same.last { $0.period < period.period }, same.first { $0.period > period.period })
  }

  /// The quarter and the year that a report's days lie in, as far as they are longer.
  func above(_ period: ReportPeriod) -> [ReportPeriod] {
    let units: [CalendarUnit] =
      switch period.period.unit {
      case .month: [.quarter, .year]
      case .quarter: [.year]
      default: []
      }
    return units.compactMap { self.period(base.book.calendar.period($0, of: period.whole.first)) }
  }
}
