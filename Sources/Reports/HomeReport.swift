import Bookkeeping
import Figures
import Questions
import Records
import Values

/// How the division is doing, which of its parts are off, what needs somebody, and what is new.
package struct HomeReport: Sendable {
  /// The year to date; nil where the book has nothing of the kind.
  package let revenue: Compared?
  package let target: Target?
  package let costs: Costs?
  package let newAccounts: (now: Int, before: Int)?
  /// Accounts contacted of those in the register.
  package let coverage: Ratio?

  /// The year to date, the quarter and the month beside each other; empty where there is one of them, or no sales.
  package let stretches: [StretchFigures]

  /// Empty where there is nothing to compare.
  package let teams: TreeOverview?
  package let territories: TreeOverview?
  /// All that needs somebody, the most valuable first.
  package let attention: [Attention]
  /// What changed in the last seven days.
  package let week: WeekReport
  /// Which teams and territories are off, and why.
  package let off: [OffReport]
  /// Who is away from the as-of day to the end of its week.
  package let away: [AbsenceReport]
  /// What was done in the last seven days, the newest first.
  package let notes: [ActivityIndex.Entry]
  package let stale: [StaleTable]
  package let setAside: [SetAsideNote]

  package struct Target: Hashable, Sendable {
    package let amount: Figure
    package let attainment: Figure
    package let gap: Figure
    package var isProRata = false
  }

  /// How everybody did in one of the stretches of days that a division is judged by.
  package struct StretchFigures: Hashable, Sendable {
    package let stretch: Stretch
    package let revenue: Compared
    package let target: Target
  }

  package struct Costs: Hashable, Sendable {
    package let actual: Fixed
    package let budget: Figure
  }

  package init(_ base: Groundwork) throws(QuestionFault) {
    let book = base.book
    let hasSales = book.sales.count > 0
    let now = try book.ask(
      [
        "revenue", "quota", "attainment", "gap_to_quota", "actual_cost", "budget", "new_accounts_opened",
        "coverage_of_register",
      ], in: base.dates.toDate)
    let before = try book.ask(["revenue", "new_accounts_opened"], in: base.dates.lastToDate)
    let revenue = Compared(
      now: now.figure("revenue").fixed ?? .zero, before: before.figure("revenue").fixed ?? .zero)
    let cost = now.figure("actual_cost").fixed ?? .zero
    self.revenue = hasSales ? revenue : nil
    target =
      book.quotas.isEmpty
      ? nil
      : Target(
        amount: now.figure("quota"), attainment: now.figure("attainment"), gap: now.figure("gap_to_quota"),
        isProRata: now.isProRata("quota"))
    costs =
      book.expenses.count > 0 || !book.budgets.isEmpty
      ? Costs(actual: cost, budget: now.figure("budget")) : nil
    newAccounts =
      hasSales ? (now.count("new_accounts_opened", []), before.count("new_accounts_opened", [])) : nil
    coverage = book.activities.count > 0 ? now.figure("coverage_of_register").ratio : nil

    let whole = TreeOverview.Row(
      subject: .all, revenue: revenue, cost: cost, target: now.figure("quota"),
      attainment: now.figure("attainment"),
      gap: now.figure("gap_to_quota"), budget: now.figure("budget"),
      coverage: now.figure("coverage_of_register"), isProRata: now.isProRata("quota"))
    let hasFigures = hasSales || !book.quotas.isEmpty
    let hasTeams = book.teams.count > 0 && (hasFigures || costs != nil)
    let hasTerritories = base.kept.territories && hasFigures
    var parts: [OffReport.Parts] = []
    var stretches: [StretchFigures] = []
    for stretch in base.dates.stretches {
      let isYear = stretch.period.unit == .year
      guard isYear || hasFigures else { continue }
      let all = isYear ? whole : try TreeOverview.Row(of: stretch, book)
      parts.append(
        OffReport.Parts(
          stretch: stretch, teams: hasTeams ? try TreeOverview(base, .team, in: stretch, whole: all) : nil,
          territories: hasTerritories ? try TreeOverview(base, .territory, in: stretch, whole: all) : nil,
          byAccount: isYear ? nil : try Groundwork.Paired(book, stretch, by: [.account])))
      stretches.append(
        StretchFigures(
          stretch: stretch, revenue: all.revenue,
          target: Target(
            amount: all.target, attainment: all.attainment, gap: all.gap, isProRata: all.isProRata)))
    }
    teams = parts.first?.teams
    territories = parts.first?.territories
    self.stretches = hasSales && stretches.count > 1 ? stretches : []
    attention = base.attention(
      (0..<Int32(book.accounts.count)).filter { book.accounts[$0].head.mergedInto == nil })
    week = try WeekReport(base)
    off = OffReport.all(base, parts)
    away = CoverReports.thisWeek(base)
    notes = base.activities.entries.filter { base.isNew($0) }
    stale = book.staleTables
    setAside = book.setAsideNotes
  }
}

private extension TreeOverview.Row {
  /// Everybody in some days.
  init(of stretch: Stretch, _ book: Book) throws(QuestionFault) {
    let now = try book.ask(["revenue", "quota", "attainment", "gap_to_quota"], in: stretch.days)
    let before = try book.ask(["revenue"], in: stretch.before)
    self.init(
      subject: .all,
      revenue: Compared(
        now: now.figure("revenue").fixed ?? .zero, before: before.figure("revenue").fixed ?? .zero),
      cost: .zero, target: now.figure("quota"), attainment: now.figure("attainment"),
      gap: now.figure("gap_to_quota"), isProRata: now.isProRata("quota"))
  }
}

extension Groundwork {
  /// Whether it was done, and known, within the seven days that end on the as-of day.
  func isNew(_ entry: ActivityIndex.Entry) -> Bool {
    (0..<7).contains(dates.asOf.days(since: entry.date)) && entry.known <= dates.asOf
      && entry.activity.isDone(asOf: dates.asOf)
  }
}
