import Bookkeeping
import Figures
import Questions
import Values

/// One person's book of business: what it brings, against target and last year, account by account.
package struct PortfolioReport: Sendable {
  /// An account that the person owns on the as-of day, with the revenue credited to the person.
  package struct AccountRow: Hashable, Sendable {
    package let account: Int32
    package let revenue: Compared
    package let lastYear: Fixed
    package let lastContact: Day?
    /// The most urgent open follow-up.
    package let next: ActivityIndex.FollowUp?
  }

  /// One month of the year against its target and last year.
  package struct MonthRow: Hashable, Sendable {
    package let month: CalendarPeriod
    /// Nil for a month that has not begun.
    package let revenue: Fixed?
    package let target: Figure
    package let attainment: Figure
    package let lastYear: Fixed
  }

  package let person: Int32
  package let team: Int32
  package let revenue: Compared
  package let attainment: Figure
  package let gap: Figure
  package let target: Figure
  package let calls: Int
  package let visits: Int
  package let newAccounts: Int
  package let actualCost: Fixed
  package let costBudget: Figure
  package let accounts: [AccountRow]
  /// Revenue credited to the person from accounts that others own now, or nobody.
  package let others: AccountRow?
  package let months: [MonthRow]
  package let attention: [Attention]
}

/// Something that needs somebody, with the reason.
package struct Attention: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// A follow-up that is past its day.
    case overdue(ActivityIndex.FollowUp)
    /// Revenue is down by a fifth or more on last year.
    case falling(Compared)
    /// An account with revenue that nobody reached for so many days; nil for never.
    case silent(days: Int?)
  }

  package let account: Int32
  package let reason: Reason
  /// What is at stake: the account's revenue of last year, whole.
  package let value: Fixed
}
