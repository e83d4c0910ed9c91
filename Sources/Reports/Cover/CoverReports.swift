import Bookkeeping
import Figures
import Questions
import Values

/// Who is away, who covers, and what nobody covers: on the as-of day and in four weeks from its Monday on.
package struct CoverReports: Sendable {
  /// An account that nobody covers for some days of an absence.
  package struct Uncovered: Hashable, Sendable {
    package let account: Int32
    package let away: Away
    /// From the first to the last day on which it is so.
    package let days: Period
    /// Working days, in halves.
    package let halfDays: Int
    /// All its revenue of last year.
    package let value: Fixed
  }

  /// Whether anybody keeps absences.
  package let isEmpty: Bool
  /// Four weeks from the Monday of the week of the as-of day on.
  package let weeks: Period
  /// Who is away on the as-of day, by the day they come back.
  package let today: [AbsenceReport]
  /// Who is away from the as-of day to the end of the four weeks, by the first day.
  package let coming: [AbsenceReport]
  package let grid: CoverGrid
  /// From the as-of day on, the most valuable first.
  package let uncovered: [Uncovered]
  /// What share of the absent account-days of the four weeks is covered.
  package let share: Figure
  /// How many people are employed on the as-of day.
  package let hereCount: Int

  /// Absences that are not over, by whom they concern.
  private let ofPerson: [Int32: [AbsenceReport]]
  private let coveredBy: [Int32: [AbsenceReport]]
  private let book: Book

  /// Throws only for what a question of its own may not ask: a fault of the program.
  package init(_ base: Groundwork) throws(QuestionFault) {
    let (book, asOf) = (base.book, base.dates.asOf)
    self.book = book
    isEmpty = book.away.isEmpty
    let monday = asOf.adding(days: 1 - asOf.weekday)
    let weeks = Period(from: monday, to: monday.adding(days: 27)) ?? Period(asOf)
    self.weeks = weeks
    let ahead = Period(from: asOf, to: weeks.last) ?? weeks
    share = try book.ask(["covered_share"], in: weeks).figure("covered_share")
    hereCount = (0..<Int32(book.people.count)).count { person in
      book.people[person].head.mergedInto == nil && book.patterns.isEmployed(person, on: asOf)
    }
    today = CoverReports.reports(base, on: Period(asOf))
    coming = CoverReports.reports(base, on: ahead)
    grid = CoverGrid(base, weeks)
    uncovered = book.away.all.flatMap { CoverReports.uncovered($0, on: ahead, base) }.sorted {
      ($1.value, $0.account, $0.days.first) < ($0.value, $1.account, $1.days.first)
    }
    // Nobody plans further than a year, and an absence without an end has one for a page.
    let open = CoverReports.reports(base, on: Period(from: asOf, to: asOf.adding(days: 366)) ?? ahead)
    ofPerson = Dictionary(grouping: open, by: \.away.person)
    coveredBy = open.reduce(into: [:]) { byPerson, report in
      for person in Set(report.rows.map(\.coverer)) where person >= 0 {
        byPerson[person, default: []].append(report)
      }
    }
  }

  /// Who is away on some days, by the first of them.
  static func reports(_ base: Groundwork, on days: Period) -> [AbsenceReport] {
    base.book.away.all.compactMap { AbsenceReport(base, $0, on: days) }.sorted { left, right in
      (left.looked.first, left.away.days.last, left.away.person)
        < (right.looked.first, right.away.days.last, right.away.person)
    }
  }

  /// Who is away from the as-of day to the end of its week, by the first day.
  static func thisWeek(_ base: Groundwork) -> [AbsenceReport] {
    let asOf = base.dates.asOf
    return reports(base, on: Period(from: asOf, to: asOf.adding(days: 7 - asOf.weekday)) ?? Period(asOf))
  }

  private static func uncovered(_ away: Away, on days: Period, _ base: Groundwork) -> [Uncovered] {
    let book = base.book
    guard let days = away.days.intersection(days) else { return [] }
    var found: [Int32: (days: Period, halves: Int)] = [:]
    for number in days.first.number...days.last.number {
      let day = Day(number: number)
      guard book.patterns.works(away.person, on: day) else { continue }
      for account in book.away.accounts(of: away.person, on: day) {
        let halves = away.halves.count { book.away.coverer(of: account, for: away, on: day, $0) < 0 }
        guard halves > 0 else { continue }
        let first = found[account]?.days.first ?? day
        found[account] = (Period(from: first, to: day) ?? Period(day), (found[account]?.halves ?? 0) + halves)
      }
    }
    return found.map { account, found in
      Uncovered(
        account: account, away: away, days: found.days, halfDays: found.halves,
        value: base.byAccount.lastYear([account]))
    }
  }

  /// A person's absences that are not over.
  package func absences(of person: Int32) -> [AbsenceReport] { ofPerson[person] ?? [] }

  /// The absences of others for whom a person covers, or will.
  package func covered(by person: Int32) -> [AbsenceReport] { coveredBy[person] ?? [] }

  /// Who of a team, or of those below it, is away on the as-of day.
  package func today(inTeam team: Int32) -> [AbsenceReport] {
    today.filter { report in
      book.links.teams.isWithin(book.team(of: report.away.person, on: book.asOf), team, on: book.asOf)
    }
  }

  /// The absence of an account's owner on the as-of day, or the next within the four weeks; nil for none.
  package func absence(ofOwnerOf account: Int32) -> AbsenceReport? {
    coming.first { $0.away.person == book.owner(of: account, on: book.asOf) }
  }
}
