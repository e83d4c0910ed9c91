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

  /// By person and account: revenue of the year to date, of the same stretch of last year, of all last year.
  let credited: Yearly
  /// The same by account alone.
  let byAccount: Yearly

  /// Throws only for what a question of its own may not ask: a fault of the program.
  package init(_ book: Book) throws(QuestionFault) {
    self.book = book
    dates = ReportingDates(book.calendar, asOf: book.asOf)
    activities = ActivityIndex(book)
    kept = Kept(book)
    credited = try Yearly(book, dates, by: [.person, .account])
    byAccount = try Yearly(book, dates, by: [.account])
  }

  /// Revenue of three stretches of days.
  struct Yearly: Sendable {
    let now: Answer
    let before: Answer
    let lastYear: Answer

    init(
      _ book: Book, _ dates: ReportingDates, by: [Dimension], rollsUp: Bool = false
    ) throws(QuestionFault) {
      now = try book.ask(["revenue"], by: by, in: dates.toDate, rollsUp: rollsUp)
      before = try book.ask(["revenue"], by: by, in: dates.lastToDate, rollsUp: rollsUp)
      lastYear = try book.ask(["revenue"], by: by, in: dates.lastYearDays, rollsUp: rollsUp)
    }

    /// This year to date beside last year's.
    func compared(_ key: [Int32]) -> Compared {
      Compared(
        now: now.figure("revenue", key).fixed ?? .zero, before: before.figure("revenue", key).fixed ?? .zero)
    }

    func lastYear(_ key: [Int32]) -> Fixed { lastYear.figure("revenue", key).fixed ?? .zero }
  }
}

package extension Book {
  /// Asks a question of the program's own. It cannot be refused: its measures, dimensions and members exist.
  func ask(_ measures: [String], by: [Dimension] = [], in period: Period, rollsUp: Bool = false)
    throws(QuestionFault) -> Answer
  {
    try answer(Question(measures, by: by, period: period, rollsUp: rollsUp))
  }
}
