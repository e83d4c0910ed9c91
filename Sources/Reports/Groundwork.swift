import Bookkeeping
import Figures
import Questions
import Values

/// The answers that several reports share, asked once for the whole book.
///
/// A report for each account or person takes its rows from here, so that a book is gone through a fixed number of
/// times, however many pages it has. It is a class because all of them hold the same one.
package final class Groundwork: Sendable {
  package let book: Book
  package let dates: ReportingDates
  /// What notes say of accounts and people, by account, newest first.
  package let activities: ActivityIndex
  package let kept: Kept

  /// By person and account: revenue of the year to date, and of last year that of the accounts as they are owned now.
  let credited: Yearly
  /// The same by account alone.
  let byAccount: Yearly
  /// By account, of the newest quarter that is over; nil where a book can name none.
  let ofClosedQuarter: Paired?

  /// What came through agencies; nil where nobody keeps that.
  package let agencies: AgencyRevenue?

  /// Throws only for what a question of its own may not ask: a fault of the program.
  package init(_ book: Book) throws(QuestionFault) {
    self.book = book
    dates = ReportingDates(book.calendar, asOf: book.asOf)
    activities = ActivityIndex(book)
    kept = Kept(book)
    credited = try Yearly(book, dates, by: [.person, .account], before: .asNow)
    byAccount = try Yearly(book, dates, by: [.account])
    agencies = kept.agencies ? try AgencyRevenue(book, dates) : nil
    let quarter = dates.closedQuarter
    ofClosedQuarter = if let quarter { try Paired(book, quarter, by: [.account]) } else { nil }
  }

  /// Revenue of three stretches of days.
  struct Yearly: Sendable {
    let now: Answer
    let before: Answer
    let lastYear: Answer

    /// `before` says whose last year it is: of whoever had an account then, or of who has it now.
    init(
      _ book: Book, _ dates: ReportingDates, by: [Dimension], rollsUp: Bool = false,
      before basis: Basis = .asWas
    ) throws(QuestionFault) {
      now = try book.ask(["revenue"], by: by, in: dates.toDate, rollsUp: rollsUp)
      before = try book.ask(["revenue"], by: by, in: dates.lastToDate, rollsUp: rollsUp, basis: basis)
      lastYear = try book.ask(["revenue"], by: by, in: dates.lastYearDays, rollsUp: rollsUp, basis: basis)
    }

    /// This year to date beside last year's.
    func compared(_ key: [Int32]) -> Compared {
      Compared(
        now: now.figure("revenue", key).fixed ?? .zero, before: before.figure("revenue", key).fixed ?? .zero)
    }

    func lastYear(_ key: [Int32]) -> Fixed { lastYear.figure("revenue", key).fixed ?? .zero }
  }

  /// Revenue of some days, and of the same days a year before.
  struct Paired: Sendable {
    let now: Answer
    let before: Answer

    init(_ book: Book, _ stretch: Stretch, by: [Dimension]) throws(QuestionFault) {
      now = try book.ask(["revenue"], by: by, in: stretch.days)
      before = try book.ask(["revenue"], by: by, in: stretch.before)
    }

    func compared(_ key: [Int32]) -> Compared {
      Compared(
        now: now.figure("revenue", key).fixed ?? .zero, before: before.figure("revenue", key).fixed ?? .zero)
    }
  }
}

extension Groundwork {
  /// Whether an account, a person or a team went to others since last year began, so that last year is read otherwise
  /// by those who have it now.
  package var hasMoves: Bool {
    let links = book.links
    let histories = [links.accountOwner, links.personTeam, links.teams.parents]
    return histories.joined().contains { history in
      history.changes.dropFirst().contains { $0.from > dates.lastYearDays.first && $0.from <= dates.asOf }
    }
  }
}

package extension Book {
  /// Asks a question of the program's own. It cannot be refused: its measures, dimensions and members exist.
  func ask(
    _ measures: [String], by: [Dimension] = [], in period: Period, rollsUp: Bool = false,
    basis: Basis = .asWas
  ) throws(QuestionFault) -> Answer {
    var question = Question(measures, by: by, period: period, rollsUp: rollsUp)
    question.basis = basis
    return try answer(question)
  }
}
