import Bookkeeping
import Figures
import Questions
import Records
import Values

extension SalesReports {
  package func report(_ period: ReportPeriod) -> SalesReport {
    let (now, before, yearBefore) = (
      whole.rows(period), whole.rows(period, .before), whole.rows(period, .yearBefore)
    )
    let (year, lastYear) = (toDate.rows(period, period.toDate), toDate.rows(period, period.lastToDate))
    let costs = categories.map { _ in
      CostFigures(
        CostFigures.measures(withBudget: !base.book.budgets.isEmpty).map { now?.figure($0) ?? .empty })
    }
    let total = SalesReport.PartRow(
      subject: .all, revenue: now?.fixed("revenue") ?? .zero, before: before?.fixed("revenue"),
      yearBefore: yearBefore?.fixed("revenue"), target: now?.marked("quota") ?? SalesReport.Marked(.notSet),
      attainment: now?.marked("attainment") ?? SalesReport.Marked(.notSet), units: .notAvailable,
      calls: now?.figure("calls") ?? .empty, newAccounts: now?.figure("new_accounts_opened") ?? .empty,
      contacted: now?.figure("accounts_contacted") ?? .empty, cost: now?.figure("actual_cost").fixed)
    let tables = PartTables(book: base.book, period: period, total: total)
    let book = base.book
    var report = SalesReport(
      period: period,
      measures: measures.map { name in
        SalesReport.MeasureRow(
          measure: name, now: now?.marked(name) ?? SalesReport.Marked(.empty), before: before?.figure(name),
          yearBefore: yearBefore?.figure(name), toDate: year?.marked(name), lastToDate: lastYear?.figure(name)
        )
      },
      parts: parts(period), products: products.map { tables.products($0) } ?? [],
      families: families.map { tables.tree($0, book.families.tree) } ?? [],
      teams: teams.map { tables.tree($0, book.links.teams) } ?? [], people: tables.people(people),
      territories: territories.map { tables.tree($0, book.links.territories) } ?? [], total: total,
      opened: opened(period), contacted: contacted(period), costs: costs ?? CostFigures(),
      categories: costCategories(period),
      outlook: outlook(
        period, toDate: (year ?? now)?.fixed("revenue"),
        before: period.daysYearAgo.flatMap { knownYearAgo[$0] }?.figure("revenue").fixed),
      commentaries: commentaries(period))
    report.exceptions = exceptions(report)
    return report
  }

  /// The quarters and months of a period that is longer, one level down each, the earliest first.
  private func parts(_ period: ReportPeriod) -> [SalesReport.PeriodRow] {
    let calendar = base.book.calendar
    func rows(_ unit: CalendarUnit, in days: Period, level: Int) -> [SalesReport.PeriodRow] {
      let first = calendar.period(unit, of: days.first)
      let last = calendar.period(unit, of: min(days.last, period.asOf))
      guard first <= last else { return [] }
      return (first.index...last.index).flatMap { index -> [SalesReport.PeriodRow] in
        let part = CalendarPeriod(unit, index)
        let row = SalesReport.PeriodRow(
          period: part, level: level, hasPage: self.period(part) != nil,
          figures: figures(part, within: period))
        // Before the book begins there is nothing to tell.
        if calendar.days(of: part).last < firstDay, row.figures.isNothing { return [] }
        return [row] + (unit == .quarter ? rows(.month, in: calendar.days(of: part), level: level + 1) : [])
      }
    }
    switch period.period.unit {
    case .quarter: return rows(.month, in: period.whole, level: 0)
    case .year: return rows(.quarter, in: period.whole, level: 0)
    default: return []
    }
  }

  /// The first day of the first month that has a report.
  private var firstDay: Day { periods.first?.whole.first ?? .earliest }

  /// The figures of a part as known on the last day of the whole, so that the parts add up to it.
  private func figures(_ part: CalendarPeriod, within period: ReportPeriod) -> PeriodFigures {
    if let answer = within[period.period]?[part.unit] {
      return PeriodFigures(PeriodAnswers.Rows(answer, period: part.index), yearBefore: nil)
    }
    return PeriodFigures(whole.rows(ofSettled: part), yearBefore: nil)
  }

  private func costCategories(_ period: ReportPeriod) -> [CostRow] {
    guard let rows = categories?.rows(period) else { return [] }
    let measures = CostFigures.measures(withBudget: !base.book.budgets.isEmpty)
    let parts = rows.keys.map { key in
      CostAnswers.Part(member: key[0], figures: CostFigures(measures.map { rows.figure($0, key) }))
    }
    return CostTree(base.book, on: period.asOf).categories(parts.filter { !$0.figures.isNothing })
  }

  private func opened(_ period: ReportPeriod) -> [SalesReport.NewAccount] {
    let book = base.book
    let all = period.isSettled || !period.isOver ? openings : book.openings(asOf: period.asOf)
    return all.filter { period.days.contains($0.day) }.map { opening in
      let part = book.sales.parts(of: opening.line).first { book.sales.partIsLargest[$0] }
      return SalesReport.NewAccount(
        account: opening.account, day: opening.day,
        people: part.map { [book.sales.partPerson[$0]] }?.filter { $0 >= 0 } ?? [])
    }
  }

  private func contacted(_ period: ReportPeriod) -> [SalesReport.NewAccount] {
    let all =
      period.isSettled || !period.isOver ? firstContacts : base.book.firstContacts(asOf: period.asOf)
    return all.filter { period.days.contains($0.day) }.map {
      SalesReport.NewAccount(account: $0.account, day: $0.day, people: Array($0.people))
    }
  }

  private func outlook(_ period: ReportPeriod, toDate: Fixed?, before: Fixed?) -> SalesReport.Outlook? {
    guard let (later, after) = bookedLater(on: period.asOf, in: period.year) else { return nil }
    let yearAgo = period.yearAgo.flatMap { bookedLater(on: $0, in: period.year.previous) }
    let target =
      yearTargets[period.asOf].map { PeriodAnswers.Rows($0).marked("quota") }
      ?? whole.rows(ofSettled: period.year)?.marked("quota") ?? SalesReport.Marked(.notSet)
    let outlook = SalesReport.Outlook(
      year: period.year, revenueToDate: toDate ?? .zero, laterThisYear: later, afterTheYear: after,
      target: target,
      before: yearAgo.map {
        SalesReport.Outlook.Before(
          revenueToDate: before ?? .zero, laterThisYear: $0.later, afterTheYear: $0.after)
      }, isInRevenue: base.book.settings.revenueCountsOn == .booked)
    return outlook.isNothing ? nil : outlook
  }

  /// What was booked by a day to run after it: in a financial year, and after it.
  private func bookedLater(on day: Day, in year: CalendarPeriod) -> (later: Fixed, after: Fixed)? {
    ahead[day].map { answer in
      answer.rows.reduce(into: (Fixed.zero, Fixed.zero)) { sum, row in
        let amount = row.figures.first?.fixed ?? .zero
        if row.key.first == year.index { sum.0 += amount } else { sum.1 += amount }
      }
    }
  }

  /// What people wrote of exactly these days: of everything first, then of parts of it.
  private func commentaries(_ period: ReportPeriod) -> [Int32] {
    let pages = base.book.pages
    return (0..<Int32(pages.count)).filter { pages[$0].period == period.whole && pages.id($0) != "index" }
      .sorted { left, right in
        let (first, second) = (pages[left].about ?? "", pages[right].about ?? "")
        return first == second ? left < right : first.utf8.lexicographicallyPrecedes(second.utf8)
      }
  }
}
