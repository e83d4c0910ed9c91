import Bookkeeping
import Figures
import Questions
import Records
import Values

/// One person's book of business: what it brings, against target and last year, account by account.
package struct PortfolioReport: Sendable {
  /// A call, a visit or the like that is planned.
  package struct PlannedStep: Hashable, Sendable {
    package let day: Day
    package let type: Symbol?
  }

  /// An account that the person owns on the as-of day, or sold to, with the revenue credited to the person. Last year's
  /// is the account's whoever had it then, as the one who has it now would be credited with it.
  package struct AccountRow: Hashable, Sendable {
    package let account: Int32
    package let revenue: Compared
    package let lastYear: Fixed
    /// Running after the as-of day.
    package let bookedAhead: Fixed
    package let lastContact: Day?
    /// The most urgent open follow-up.
    package let next: ActivityIndex.FollowUp?
    /// The nearest activity that is planned from the as-of day on.
    package let planned: PlannedStep?
    /// How many accounts the row stands for.
    package let count: Int
  }

  package struct Largest: Hashable, Sendable {
    package let account: Int32
    package let share: Ratio
  }

  /// The whole year: its target, and how much of that is reached.
  package struct YearRow: Hashable, Sendable {
    package let lastYear: Fixed
    package let target: Figure
    package let attainment: Figure
    package var isProRata = false
  }

  /// One month or quarter of the year against its target and last year.
  package struct PeriodRow: Hashable, Sendable {
    package let period: CalendarPeriod
    /// Nil for one that has not begun.
    package let revenue: Fixed?
    package let target: Figure
    package let attainment: Figure
    package let lastYear: Fixed
    package var isProRata = false
  }

  package let person: Int32
  package let team: Int32
  /// The last day of somebody who has left.
  package let left: Day?
  /// Whether that was before this financial year: there is nothing to say of it then.
  package let isPast: Bool
  /// Whether the accounts are those that the person owns. Where nobody keeps owners, and of somebody who has left and
  /// owns none, they are those that the person sold to.
  package let isOwner: Bool
  package let revenue: Compared
  /// Credited to the person and running after the as-of day.
  package let bookedAhead: Fixed
  /// The account that brings most of this year's revenue, and its share; nil where there is none.
  package let largest: Largest?
  package let attainment: Figure
  package let gap: Figure
  package let target: Figure
  /// Whether the target is pro rata.
  package let isProRata: Bool
  package let calls: Int
  package let visits: Int
  /// Calls for each day worked.
  package let callRate: Figure
  package let newAccounts: Int
  package let actualCost: Fixed
  package let costBudget: Figure
  /// By revenue this year; of more than a hundred the hundred largest.
  package let accounts: [AccountRow]
  /// The accounts that are not shown, as one row.
  package let moreAccounts: AccountRow?
  /// Revenue credited to the person from accounts that are not among these: others own them now, or nobody.
  package let others: AccountRow?
  package let months: [PeriodRow]
  package let quarters: [PeriodRow]
  package let year: YearRow
  /// What the person has planned, the nearest first.
  package let planned: [ActivityIndex.Entry]
  /// Of the person's own accounts, and of those that the person covers today.
  package let attention: [Attention]
  /// What the person did without an account, the newest first.
  package let notes: [ActivityIndex.Entry]
}

/// Something that needs somebody, with the reason.
package struct Attention: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// A follow-up that is past its day.
    case overdue(ActivityIndex.FollowUp)
    /// Revenue is down by a fifth or more on the same days a year before: of the year to date, or of a quarter.
    case falling(Compared, Stretch)
    /// An account with revenue that nobody reached for so many days; nil for never.
    case silent(days: Int?)
  }

  package let account: Int32
  /// The gravest first; one at least.
  package let reasons: [Reason]
  /// What is at stake: the account's revenue of last year, whole.
  package let value: Fixed
  /// The owner for whom somebody else has to look after it today; `none` on the owner's own page.
  package var coveredFor = none
}
