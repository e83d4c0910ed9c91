import Bookkeeping
import Figures
import Questions
import Values

/// Makes the pages of costs: of everybody, of each team and of each person; of the year and of each month.
///
/// A month is asked for as the book knew it on the month's last day, so that its page stays as it was.
package struct CostReports: Sendable {
  let base: Groundwork
  let year: CostAnswers
  private let lastYearToDate: [CostCentre: Fixed]
  private let byMonth: [CostMonth: CostFigures]
  private let merchants: [CostCentre: [CostYearReport.MerchantRow]]
  private let monthly: [CalendarPeriod: CostAnswers]
  private let trees: [CalendarPeriod: CostTree]
  private let reader: CostLineReader
  private let monthsByCentre: [CostCentre: [CalendarPeriod]]

  package init(_ base: Groundwork) throws(QuestionFault) {
    self.base = base
    let (book, dates) = (base.book, base.dates)
    let lines = CostLines(book)
    reader = CostLineReader(book, lines)
    year = try CostAnswers(book, in: dates.yearDays, asOf: book.asOf)
    lastYearToDate = try book.costsByCentre(in: dates.lastToDate) { centre, _ in centre }.mapValues(\.actual)
    let first = book.expenses.period.map(\.first).min().map { min($0, dates.lastYearDays.first) }
    let all = Period(from: first ?? dates.lastYearDays.first, to: dates.yearDays.last) ?? dates.yearDays
    byMonth = try book.costsByCentre(by: .month, in: all) { CostMonth($0, CalendarPeriod(.month, $1)) }
    merchants = try book.merchants(in: dates.yearDays)

    let current = book.calendar.period(.month, of: book.asOf)
    let withFigures = byMonth.keys.filter { $0.month <= current }
    let places = Set(withFigures).union(lines.entries.keys)
    let months = Set(places.map(\.month)).sorted()
    var monthsByCentre = Dictionary(grouping: places, by: \.centre).mapValues { $0.map(\.month).sorted() }
    monthsByCentre[.all] = months
    self.monthsByCentre = monthsByCentre
    var monthly: [CalendarPeriod: CostAnswers] = [:]
    var trees: [CalendarPeriod: CostTree] = [:]
    for month in months {
      let days = book.calendar.days(of: month)
      let asOf = min(days.last, book.asOf)
      monthly[month] = try CostAnswers(book, in: days, asOf: asOf)
      trees[month] = CostTree(book, on: asOf)
    }
    self.monthly = monthly
    self.trees = trees
  }

  /// Everybody who has a page: all, then the teams, then the people, in the order of their numbers.
  package var centres: [CostCentre] { [.all] + teams.map { .team($0) } + people.map { .person($0) } }

  package var teams: [Int32] { known { if case .team(let team) = $0 { team } else { nil } } }

  package var people: [Int32] { known { if case .person(let person) = $0 { person } else { nil } } }

  private func known(_ number: (CostCentre) -> Int32?) -> [Int32] {
    let budgeted = byMonth.keys.compactMap { number($0.centre) } + year.totals.keys.compactMap(number)
    return Set(budgeted + monthsByCentre.keys.compactMap(number)).sorted()
  }

  /// Whether there is anything to show at all.
  package var isEmpty: Bool { monthsByCentre[.all]?.isEmpty ?? true && base.book.budgets.isEmpty }

  /// The months of a cost centre that have a page, the earliest first.
  package func months(of centre: CostCentre) -> [CalendarPeriod] { monthsByCentre[centre] ?? [] }

  /// What a cost centre cost in the financial year, against the budget of the whole year.
  package func total(_ centre: CostCentre) -> CostFigures { year.total(centre) }

  /// The days gone over the days of the year.
  package var yearGone: Ratio? { Ratio(base.dates.toDate.count, over: base.dates.yearDays.count) }

  /// How many pages the lines of a cost centre and month take.
  package func pageCount(_ place: CostMonth) -> Int { reader.lines.pages(of: place).count }
}

extension CostReports {
  package func report(_ centre: CostCentre) -> CostYearReport {
    let (book, dates) = (base.book, base.dates)
    let tree = CostTree(book, on: book.asOf)
    let (teams, people) = parts(centre, year, tree)
    let rows = merchants[centre] ?? []
    let pages = Set(months(of: centre))
    let current = book.calendar.period(.month, of: book.asOf)
    return CostYearReport(
      centre: centre, total: year.total(centre),
      compared: Compared(now: year.total(centre).actual, before: lastYearToDate[centre] ?? .zero),
      yearGone: yearGone, teams: teams, people: people,
      categories: tree.categories(year.categories[centre] ?? []),
      months: dates.months.map { month in
        let figures = byMonth[CostMonth(centre, month)]
        let before = CalendarPeriod(.month, month.index - 12)
        return CostYearReport.MonthRow(
          month: month, figures: month <= current ? figures ?? CostFigures() : nil, budget: figures?.budget,
          lastYear: byMonth[CostMonth(centre, before)]?.actual ?? .zero, hasPage: pages.contains(month),
          hasPageLastYear: pages.contains(before))
      },
      earlier: pages.filter { $0 < book.calendar.period(.month, of: dates.lastYearDays.first) }.sorted(by: >)
        .map { ($0, byMonth[CostMonth(centre, $0)]?.actual ?? .zero) },
      merchants: cut(rows, to: centre == .all ? CostItemReports.mostMerchants : CostReports.shownMerchants),
      lineCount: rows.reduce(0) { $0 + $1.lines },
      merchantCount: rows.count { $0.item != .merchant(none) })
  }

  package func report(_ place: CostMonth) -> CostMonthReport {
    let book = base.book
    let month = book.calendar.days(of: place.month)
    let asOf = min(month.last, book.asOf)
    let days = Period(from: month.first, to: max(month.first, asOf)) ?? month
    let tree = trees[place.month] ?? CostTree(book, on: asOf)
    let months = months(of: place.centre)
    let answers = monthly[place.month]
    let (teams, people) = answers.map { parts(place.centre, $0, tree) } ?? ([], [])
    return CostMonthReport(
      place: place, days: days, asOf: asOf, isOver: month.last <= book.asOf,
      total: answers?.total(place.centre) ?? CostFigures(), teams: teams, people: people,
      categories: tree.categories(answers?.categories[place.centre] ?? []),
      pages: reader.pages(of: place, in: days, asOf: asOf), previous: months.last { $0 < place.month },
      next: months.first { $0 > place.month })
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

  private func cut(_ rows: [CostYearReport.MerchantRow], to length: Int) -> [CostYearReport.MerchantRow] {
    guard rows.count > length + 1 else { return rows }
    let rest = rows[length...]
    let cost = rest.reduce(Fixed.zero) { $0 + $1.cost }
    let lines = rest.reduce(0) { $0 + $1.lines }
    return rows[..<length]
      + [CostYearReport.MerchantRow(item: .others(rest.count), cost: cost, lines: lines)]
  }
}
