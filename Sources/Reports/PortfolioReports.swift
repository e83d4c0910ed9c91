import Bookkeeping
import Figures
import Questions
import Values

/// Makes the portfolios of everybody who has one.
package struct PortfolioReports: Sendable {
  private let base: Groundwork
  private let totals: Answer
  private let byMonth: Answer
  private let byMonthBefore: Answer
  private let wholeYear: Answer
  private let revenue: Groundwork.Yearly
  /// The accounts from which revenue was credited to a person this year or last.
  private let soldTo: [Int32: Set<Int32>]

  static let mostAccounts = 100

  package init(_ base: Groundwork) throws(QuestionFault) {
    self.base = base
    let book = base.book
    totals = try book.ask(
      [
        "quota", "attainment", "gap_to_quota", "calls", "visits", "call_rate", "new_accounts_opened",
        "actual_cost", "budget",
      ],
      by: [.person], in: base.dates.toDate)
    byMonth = try book.ask(
      ["revenue", "quota", "attainment"], by: [.person, .month], in: base.dates.yearDays)
    byMonthBefore = try book.ask(["revenue"], by: [.person, .month], in: base.dates.lastYearDays)
    wholeYear = try book.ask(["quota", "attainment"], by: [.person], in: base.dates.yearDays)
    revenue = try Groundwork.Yearly(book, base.dates, by: [.person])
    var soldTo: [Int32: Set<Int32>] = [:]
    for row in base.credited.now.rows + base.credited.lastYear.rows where row.key.allSatisfy({ $0 >= 0 }) {
      soldTo[row.key[0], default: []].insert(row.key[1])
    }
    self.soldTo = soldTo
  }

  /// Who sells: who owns an account, was credited with a sale, or has a target.
  package var sellers: [Int32] {
    let book = base.book
    var found = Set(book.sales.partPerson.filter { $0 >= 0 })
    for owner in book.links.accountOwner { found.formUnion(owner.changes.map(\.value).filter { $0 >= 0 }) }
    for target in book.quotas {
      if case .person(let person) = target.node, person >= 0 { found.insert(person) }
    }
    return found.sorted()
  }

  /// The people with a page of their own: who sells, wrote notes that belong to no account, or is written about.
  package var people: [Int32] {
    let book = base.book
    let others = (0..<Int32(book.people.count)).filter { person in
      let isWrittenAbout = book.people[person].head.note.map { !$0.isEmpty } ?? false
      return isWrittenAbout || !base.activities.notesWithoutAccount(of: person, asOf: book.asOf).isEmpty
    }
    return Set(sellers + others).sorted()
  }

  package func report(_ person: Int32) -> PortfolioReport {
    let book = base.book
    let key = [person]
    let owned = (0..<Int32(book.accounts.count)).filter { account in
      book.owner(of: account, on: book.asOf) == person && book.accounts[account].head.mergedInto == nil
    }
    let left = book.leftBefore(book.asOf, person)
    let isOwner = !owned.isEmpty || (base.kept.owners && left == nil)
    let rows = (isOwner ? owned : (soldTo[person] ?? []).sorted()).map { row($0, of: person) }
      .sorted { ($1.revenue.now, $1.lastYear, $0.account) < ($0.revenue.now, $0.lastYear, $1.account) }
    let total = revenue.compared(key)
    let own = rows.reduce(Compared.zero) { $0 + $1.revenue }
    let lastYear = revenue.lastYear(key) - rows.reduce(Fixed.zero) { $0 + $1.lastYear }
    let rest = Compared(now: total.now - own.now, before: total.before - own.before)
    let hasOthers = rest != .zero || lastYear != .zero
    return PortfolioReport(
      person: person, team: book.team(of: person, on: book.asOf), left: left,
      isPast: left.map { $0 < base.dates.yearDays.first } ?? false, isOwner: isOwner, revenue: total,
      attainment: totals.figure("attainment", key), gap: totals.figure("gap_to_quota", key),
      target: totals.figure("quota", key), calls: totals.count("calls", key),
      visits: totals.count("visits", key), callRate: totals.figure("call_rate", key),
      newAccounts: totals.count("new_accounts_opened", key),
      actualCost: totals.figure("actual_cost", key).fixed ?? .zero,
      costBudget: totals.figure("budget", key), accounts: Array(rows.prefix(PortfolioReports.mostAccounts)),
      moreAccounts: rows.count > PortfolioReports.mostAccounts
        ? sum(rows.dropFirst(PortfolioReports.mostAccounts)) : nil,
      others: hasOthers ? sum(rest, lastYear, count: 0) : nil, months: months(person),
      year: PortfolioReport.YearRow(
        lastYear: revenue.lastYear(key), target: wholeYear.figure("quota", key),
        attainment: wholeYear.figure("attainment", key)),
      planned: base.activities.ofPerson(person).filter { $0.isPlanned && $0.date >= book.asOf }.reversed(),
      attention: base.attention(owned, of: person),
      notes: base.activities.notesWithoutAccount(of: person, asOf: book.asOf))
  }

  private func row(_ account: Int32, of person: Int32) -> PortfolioReport.AccountRow {
    let (activities, asOf) = (base.activities, base.dates.asOf)
    let planned = activities.ofAccount(account).last { $0.isPlanned && $0.date >= asOf }
    return PortfolioReport.AccountRow(
      account: account, revenue: base.credited.compared([person, account]),
      lastYear: base.credited.lastYear([person, account]), lastContact: activities.lastContact(account),
      next: activities.open(ofAccount: account).first,
      planned: planned.map { PortfolioReport.PlannedStep(day: $0.date, type: $0.activity.type) }, count: 1)
  }

  private func sum(_ rows: ArraySlice<PortfolioReport.AccountRow>) -> PortfolioReport.AccountRow {
    sum(rows.reduce(.zero) { $0 + $1.revenue }, rows.reduce(.zero) { $0 + $1.lastYear }, count: rows.count)
  }

  private func sum(_ revenue: Compared, _ lastYear: Fixed, count: Int) -> PortfolioReport.AccountRow {
    PortfolioReport.AccountRow(
      account: none, revenue: revenue, lastYear: lastYear, lastContact: nil, next: nil, planned: nil,
      count: count)
  }

  private func months(_ person: Int32) -> [PortfolioReport.MonthRow] {
    base.dates.months.map { month in
      let key = [person, month.index]
      let hasBegun = base.dates.monthsToDate.contains(month)
      return PortfolioReport.MonthRow(
        month: month, revenue: hasBegun ? byMonth.figure("revenue", key).fixed ?? .zero : nil,
        target: byMonth.figure("quota", key),
        attainment: hasBegun ? byMonth.figure("attainment", key) : .empty,
        lastYear: byMonthBefore.figure("revenue", [person, month.index - 12]).fixed ?? .zero)
    }
  }
}

package extension Book {
  /// The last day of somebody who left before a day; nil for everybody else.
  func leftBefore(_ day: Day, _ person: Int32) -> Day? {
    guard person >= 0, let left = people[person].left, left < day else { return nil }
    return left
  }
}

package extension Answer {
  /// A count; zero where the row has none.
  func count(_ measure: String, _ key: [Int32]) -> Int {
    guard case .count(let count) = figure(measure, key) else { return 0 }
    return count
  }
}
