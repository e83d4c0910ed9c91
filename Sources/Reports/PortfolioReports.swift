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
  private let byQuarter: Answer
  private let wholeYear: Answer
  private let revenue: Groundwork.Yearly
  /// The accounts from which revenue was credited to a person this year or last.
  private let soldTo: [Int32: Set<Int32>]
  /// What is booked to run later, by person, and by person and account.
  private let ahead: (whole: Answer, byAccount: Answer)?
  /// The accounts of people who are away today, by who covers them.
  private let covered: [Int32: Set<Int32>]
  /// Last year as it was credited then, of people who have left: they have no accounts now. Nil where nobody has.
  private let ofLeavers: (revenue: Groundwork.Yearly, byAccount: Groundwork.Yearly, byMonth: Answer)?

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
    byMonthBefore = try book.ask(
      ["revenue"], by: [.person, .month], in: base.dates.lastYearDays, basis: .asNow)
    byQuarter = try book.ask(["quota", "attainment"], by: [.person, .quarter], in: base.dates.yearDays)
    wholeYear = try book.ask(["quota", "attainment"], by: [.person], in: base.dates.yearDays)
    revenue = try Groundwork.Yearly(book, base.dates, by: [.person], before: .asNow)
    let coming = Period(from: book.asOf.adding(days: 1), to: .latest)
    ahead =
      if book.sales.count > 0, let coming {
        (
          try book.ask(["booked_ahead"], by: [.person], in: coming),
          try book.ask(["booked_ahead"], by: [.person, .account], in: coming)
        )
      } else { nil }
    covered = CoverReports.reports(base, on: Period(book.asOf)).flatMap(\.rows).reduce(into: [:]) {
      if $1.coverer >= 0 { $0[$1.coverer, default: []].formUnion($1.accounts) }
    }
    let hasLeavers = (0..<Int32(book.people.count)).contains { book.leftBefore(book.asOf, $0) != nil }
    ofLeavers =
      hasLeavers
      ? (
        try Groundwork.Yearly(book, base.dates, by: [.person]),
        try Groundwork.Yearly(book, base.dates, by: [.person, .account]),
        try book.ask(["revenue"], by: [.person, .month], in: base.dates.lastYearDays)
      ) : nil
    var soldTo: [Int32: Set<Int32>] = [:]
    let credited = ofLeavers?.byAccount ?? base.credited
    for row in credited.now.rows + credited.lastYear.rows where row.key.allSatisfy({ $0 >= 0 }) {
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
    let revenue = left == nil ? revenue : ofLeavers?.revenue ?? revenue
    let total = revenue.compared(key)
    let own = rows.reduce(Compared.zero) { $0 + $1.revenue }
    let lastYear = revenue.lastYear(key) - rows.reduce(Fixed.zero) { $0 + $1.lastYear }
    let rest = Compared(now: total.now - own.now, before: total.before - own.before)
    let bookedAhead = ahead?.whole.figure("booked_ahead", key).fixed ?? .zero
    let aheadOfOthers = rows.reduce(bookedAhead) { $0 - $1.bookedAhead }
    let months = months(person)
    let hasOthers = rest != .zero || lastYear != .zero || aheadOfOthers != .zero
    return PortfolioReport(
      person: person, team: book.team(of: person, on: book.asOf), left: left,
      isPast: left.map { $0 < base.dates.yearDays.first } ?? false, isOwner: isOwner, revenue: total,
      bookedAhead: bookedAhead,
      largest: largest(rows, of: total.now),
      attainment: totals.figure("attainment", key), gap: totals.figure("gap_to_quota", key),
      target: totals.figure("quota", key), isProRata: totals.isProRata("quota", key),
      calls: totals.count("calls", key),
      visits: totals.count("visits", key), callRate: totals.figure("call_rate", key),
      newAccounts: totals.count("new_accounts_opened", key),
      actualCost: totals.figure("actual_cost", key).fixed ?? .zero,
      costBudget: totals.figure("budget", key), accounts: Array(rows.prefix(PortfolioReports.mostAccounts)),
      moreAccounts: rows.count > PortfolioReports.mostAccounts
        ? sum(rows.dropFirst(PortfolioReports.mostAccounts)) : nil,
      others: hasOthers ? sum(rest, lastYear, aheadOfOthers, count: 0) : nil, months: months,
      quarters: quarters(months, of: person),
      year: PortfolioReport.YearRow(
        lastYear: revenue.lastYear(key), target: wholeYear.figure("quota", key),
        attainment: wholeYear.figure("attainment", key), isProRata: wholeYear.isProRata("quota", key)),
      planned: base.activities.ofPerson(person).filter { $0.isPlanned && $0.date >= book.asOf }.reversed(),
      attention: attention(owned, of: person),
      notes: base.activities.notesWithoutAccount(of: person, asOf: book.asOf))
  }

  private func largest(_ rows: [PortfolioReport.AccountRow], of total: Fixed) -> PortfolioReport.Largest? {
    guard let row = rows.first, row.revenue.now > .zero, let share = Ratio(row.revenue.now, over: total)
    else {
      return nil
    }
    return PortfolioReport.Largest(account: row.account, share: share)
  }

  /// What needs the person. Of accounts that are covered, it is what needs their owner.
  private func attention(_ own: [Int32], of person: Int32) -> [Attention] {
    let byOwner = Dictionary(grouping: (covered[person] ?? []).sorted()) {
      base.book.owner(of: $0, on: base.book.asOf)
    }
    let others = byOwner.flatMap { owner, accounts in
      base.attention(accounts, of: owner).map { item in
        var item = item
        item.coveredFor = owner
        return item
      }
    }
    return (base.attention(own, of: person) + others).sorted {
      ($1.value, $0.account) < ($0.value, $1.account)
    }
  }

  private func row(_ account: Int32, of person: Int32) -> PortfolioReport.AccountRow {
    let (activities, asOf) = (base.activities, base.dates.asOf)
    let credited =
      base.book.leftBefore(asOf, person) == nil ? base.credited : ofLeavers?.byAccount ?? base.credited
    let planned = activities.ofAccount(account).last { $0.isPlanned && $0.date >= asOf }
    return PortfolioReport.AccountRow(
      account: account, revenue: credited.compared([person, account]),
      lastYear: credited.lastYear([person, account]),
      bookedAhead: ahead?.byAccount.figure("booked_ahead", [person, account]).fixed ?? .zero,
      lastContact: activities.lastContact(account),
      next: activities.open(ofAccount: account).first,
      planned: planned.map { PortfolioReport.PlannedStep(day: $0.date, type: $0.activity.type) }, count: 1)
  }

  private func sum(_ rows: ArraySlice<PortfolioReport.AccountRow>) -> PortfolioReport.AccountRow {
    sum(
      rows.reduce(.zero) { $0 + $1.revenue }, rows.reduce(.zero) { $0 + $1.lastYear },
      rows.reduce(.zero) { $0 + $1.bookedAhead }, count: rows.count)
  }

  private func sum(
    _ revenue: Compared, _ lastYear: Fixed, _ bookedAhead: Fixed, count: Int
  ) -> PortfolioReport.AccountRow {
    PortfolioReport.AccountRow(
      account: none, revenue: revenue, lastYear: lastYear, bookedAhead: bookedAhead, lastContact: nil,
      next: nil,
      planned: nil, count: count)
  }

  /// Their revenue and last year's are the sums of their months.
  private func quarters(
    _ months: [PortfolioReport.PeriodRow], of person: Int32
  ) -> [PortfolioReport.PeriodRow] {
    let calendar = base.book.calendar
    let parts = Dictionary(grouping: months) {
      calendar.period(.quarter, of: calendar.days(of: $0.period).first)
    }
    return parts.keys.sorted().map { quarter in
      let (key, months) = ([person, quarter.index], parts[quarter] ?? [])
      let gone = months.compactMap(\.revenue)
      return PortfolioReport.PeriodRow(
        period: quarter, revenue: gone.isEmpty ? nil : gone.reduce(.zero, +),
        target: byQuarter.figure("quota", key),
        attainment: gone.isEmpty ? .empty : byQuarter.figure("attainment", key),
        lastYear: months.reduce(.zero) { $0 + $1.lastYear }, isProRata: byQuarter.isProRata("quota", key))
    }
  }

  private func months(_ person: Int32) -> [PortfolioReport.PeriodRow] {
    let before =
      base.book.leftBefore(base.dates.asOf, person) != nil
      ? ofLeavers?.byMonth ?? byMonthBefore : byMonthBefore
    return base.dates.months.map { month in
      let key = [person, month.index]
      let hasBegun = base.dates.monthsToDate.contains(month)
      return PortfolioReport.PeriodRow(
        period: month, revenue: hasBegun ? byMonth.figure("revenue", key).fixed ?? .zero : nil,
        target: byMonth.figure("quota", key),
        attainment: hasBegun ? byMonth.figure("attainment", key) : .empty,
        lastYear: before.figure("revenue", [person, month.index - 12]).fixed ?? .zero,
        isProRata: byMonth.isProRata("quota", key))
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
