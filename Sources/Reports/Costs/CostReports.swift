import Bookkeeping
import Figures
import Questions
import Values

/// Makes the pages of costs: of everybody, of each team and of each person; of the year to date, of each month, and but
/// for people of each quarter and of each financial year that is over.
///
/// A period is asked for as the book knew it on the period's last day, so that its page stays as it was.
package struct CostReports: Sendable {
  let base: Groundwork
  let year: CostAnswers
  private let lastYearToDate: [CostCentre: Fixed]
  private let byMonth: [CostPeriod: CostFigures]
  private let merchants: [CostCentre: [CostYearReport.MerchantRow]]
  private let answers: [CalendarPeriod: CostAnswers]
  private let trees: [CalendarPeriod: CostTree]
  /// The months of each longer period, as known on its last day.
  private let within: [CalendarPeriod: [CostPeriod: CostFigures]]
  private let reader: CostLineReader
  private let waiting: WaitingCostFinder
  private let policy: PolicyFinder
  private let periodsByCentre: [CostCentre: [CalendarPeriod]]

  package init(_ base: Groundwork) throws(QuestionFault) {
    self.base = base
    let (book, dates) = (base.book, base.dates)
    let lines = CostLines(book)
    reader = CostLineReader(book, lines)
    waiting = WaitingCostFinder(book, lines)
    policy = PolicyFinder(book, lines, in: dates.toDate)
    year = try CostAnswers(book, in: dates.yearDays, asOf: book.asOf, withOutlook: true)
    lastYearToDate = try book.costsByCentre(in: dates.lastToDate) { centre, _ in centre }.mapValues(\.actual)
    let first = book.expenses.period.map(\.first).min().map { min($0, dates.lastYearDays.first) }
    let all = Period(from: first ?? dates.lastYearDays.first, to: dates.yearDays.last) ?? dates.yearDays
    byMonth = try book.costsByCentre(by: .month, in: all) { CostPeriod($0, CalendarPeriod(.month, $1)) }
    merchants = try book.merchants(in: dates.yearDays)

    let current = book.calendar.period(.month, of: book.asOf)
    let withFigures = byMonth.keys.filter { $0.period <= current }
    let months = Set(withFigures).union(lines.entries.keys)
    var byCentre = Dictionary(grouping: months, by: \.centre).mapValues { Set($0.map(\.period)) }
    byCentre[.all] = Set(months.map(\.period))
    periodsByCentre = byCentre.reduce(into: [:]) { periods, entry in
      let longer = entry.key.isPerson ? [] : entry.value.flatMap { CostReports.periods(above: $0, book) }
      let all = entry.value.union(longer)
      periods[entry.key] = [CalendarUnit.month, .quarter, .year].flatMap { unit in
        all.filter { $0.unit == unit }.sorted()
      }
    }
    var answers: [CalendarPeriod: CostAnswers] = [:]
    var trees: [CalendarPeriod: CostTree] = [:]
    var within: [CalendarPeriod: [CostPeriod: CostFigures]] = [:]
    for period in periodsByCentre[.all] ?? [] {
      let days = book.calendar.days(of: period)
      let asOf = min(days.last, book.asOf)
      answers[period] = try CostAnswers(book, in: days, asOf: asOf)
      trees[period] = CostTree(book, on: asOf)
      guard period.unit != .month else { continue }
      within[period] = try book.costsByCentre(by: .month, in: days, asOf: asOf) {
        CostPeriod($0, CalendarPeriod(.month, $1))
      }
    }
    (self.answers, self.trees, self.within) = (answers, trees, within)
  }

  /// The quarter of a month, and its financial year once that is over: one that runs is the page of costs itself.
  private static func periods(above month: CalendarPeriod, _ book: Book) -> [CalendarPeriod] {
    let day = book.calendar.days(of: month).first
    let year = book.calendar.period(.year, of: day)
    let isOver = book.calendar.days(of: year).last <= book.asOf
    return [book.calendar.period(.quarter, of: day)] + (isOver ? [year] : [])
  }

  /// Everybody who has a page: all, then the teams, then the people, in the order of their numbers.
  package var centres: [CostCentre] { [.all] + teams.map { .team($0) } + people.map { .person($0) } }

  package var teams: [Int32] { known { if case .team(let team) = $0 { team } else { nil } } }

  package var people: [Int32] { known { if case .person(let person) = $0 { person } else { nil } } }

  private func known(_ number: (CostCentre) -> Int32?) -> [Int32] {
    let budgeted = byMonth.keys.compactMap { number($0.centre) } + year.totals.keys.compactMap(number)
    return Set(budgeted + periodsByCentre.keys.compactMap(number)).sorted()
  }

  /// Whether there is anything to show at all.
  package var isEmpty: Bool { periodsByCentre[.all]?.isEmpty ?? true && base.book.budgets.isEmpty }

  /// The periods of a cost centre that have a page, those of one unit the earliest first.
  package func periods(of centre: CostCentre) -> [CalendarPeriod] { periodsByCentre[centre] ?? [] }

  /// What a cost centre cost in the financial year, against the budget of the whole year.
  package func total(_ centre: CostCentre) -> CostFigures { year.total(centre) }

  /// The days gone over the days of the year.
  package var yearGone: Ratio? { Ratio(base.dates.toDate.count, over: base.dates.yearDays.count) }

  /// Where an expense was written, by its place among the book's records.
  package func evidence(ofRecord record: Int32) -> Evidence? { reader.evidence(ofRecord: record) }

  /// How many pages the lines of a cost centre and month take; one for a longer period.
  package func pageCount(_ place: CostPeriod) -> Int { reader.lines.pages(of: place).count }
}

extension CostReports {
  package func report(_ centre: CostCentre) -> CostYearReport {
    let (book, dates) = (base.book, base.dates)
    let tree = CostTree(book, on: book.asOf)
    let (teams, people) = parts(centre, year, tree)
    let rows = merchants[centre] ?? []
    let pages = Set(periods(of: centre))
    let current = book.calendar.period(.month, of: book.asOf)
    return CostYearReport(
      centre: centre, total: year.total(centre),
      compared: Compared(now: year.total(centre).actual, before: lastYearToDate[centre] ?? .zero),
      hasLastYear: base.kept.hasCosts(by: dates.lastToDate),
      yearGone: yearGone, teams: teams, people: people,
      categories: tree.categories(year.categories[centre] ?? []),
      months: dates.months.map { month in
        let figures = byMonth[CostPeriod(centre, month)]
        let before = CalendarPeriod(.month, month.index - 12)
        return CostYearReport.MonthRow(
          month: month, figures: month <= current ? figures ?? CostFigures() : nil, budget: figures?.budget,
          lastYear: byMonth[CostPeriod(centre, before)]?.actual ?? .zero,
          hasLastYear: base.kept.hasCosts(by: book.calendar.days(of: before)),
          hasPage: pages.contains(month), hasPageLastYear: pages.contains(before))
      },
      longer: pages.filter { $0.unit != .month }.sorted { first, second in
        let (first, second) = (book.calendar.days(of: first), book.calendar.days(of: second))
        return (second.last, first.first) < (first.last, second.first)
      },
      earlier: pages.filter {
        $0.unit == .month && $0 < book.calendar.period(.month, of: dates.lastYearDays.first)
      }.sorted(by: >)
        .map { ($0, byMonth[CostPeriod(centre, $0)]?.actual ?? .zero) },
      merchants: rows.cut(to: centre == .all ? CostItemReports.mostMerchants : CostReports.shownMerchants),
      waiting: waiting.waiting(of: centre), policy: policy.report(centre),
      lineCount: rows.reduce(0) { $0 + $1.lines },
      merchantCount: rows.count { $0.item != .merchant(none) })
  }

  package func report(_ place: CostPeriod) -> CostPeriodReport {
    let (book, calendar) = (base.book, base.book.calendar)
    let whole = calendar.days(of: place.period)
    let asOf = min(whole.last, book.asOf)
    let days = Period(from: whole.first, to: max(whole.first, asOf)) ?? whole
    let tree = trees[place.period] ?? CostTree(book, on: asOf)
    let periods = periods(of: place.centre)
    let same = periods.filter { $0.unit == place.period.unit }
    let answers = answers[place.period]
    let (teams, people) = answers.map { parts(place.centre, $0, tree) } ?? ([], [])
    return CostPeriodReport(
      place: place, days: days, asOf: asOf, isOver: whole.last <= book.asOf,
      total: answers?.total(place.centre) ?? CostFigures(), teams: teams, people: people,
      categories: tree.categories(answers?.categories[place.centre] ?? []),
      months: months(of: place, in: days, Set(periods)),
      pages: reader.pages(of: place, in: days, asOf: asOf), previous: same.last { $0 < place.period },
      next: same.first { $0 > place.period })
  }

  /// The year and the quarter that a shorter period lies in, as far as they have pages.
  package func above(_ place: CostPeriod) -> [CalendarPeriod] {
    let calendar = base.book.calendar
    let units: [CalendarUnit] =
      switch place.period.unit {
      case .month: [.year, .quarter]
      case .quarter: [.year]
      default: []
      }
    let above = units.map { calendar.period($0, of: calendar.days(of: place.period).first) }
    return above.filter(periods(of: place.centre).contains)
  }

  /// The months of a longer period, as far as it has gone.
  private func months(
    of place: CostPeriod, in days: Period, _ pages: Set<CalendarPeriod>
  ) -> [CostPeriodReport.MonthRow] {
    guard let figures = within[place.period] else { return [] }
    let calendar = base.book.calendar
    let (first, last) = (calendar.period(.month, of: days.first), calendar.period(.month, of: days.last))
    return (first.index...last.index).map { index in
      let month = CalendarPeriod(.month, index)
      return CostPeriodReport.MonthRow(
        month: month, figures: figures[CostPeriod(place.centre, month)] ?? CostFigures(),
        hasPage: pages.contains(month))
    }
  }

  private func parts(_ centre: CostCentre, _ answers: CostAnswers, _ tree: CostTree) -> (
    teams: [CostRow], people: [CostRow]
  ) {
    switch centre {
    case .all:
      let everybody = answers.totals.compactMap { entry -> CostRow? in
        guard case .person(let person) = entry.key else { return nil }
        return CostRow(.person(person), entry.value)
      }.sorted { $0.item.number < $1.item.number }.dearestFirst
      let nobody = everybody.reduce(answers.total(.all)) { $0 - $1.figures }
      let rest = nobody.isNothing ? [] : [CostRow(.withoutPerson, nobody)]
      return (tree.teams(answers), everybody + rest)
    case .team(let team): return tree.parts(of: team, answers)
    case .person: return ([], [])
    }
  }

  /// How many suppliers are shown one by one; of all costs all that have a page.
  private static let shownMerchants = 20
}
