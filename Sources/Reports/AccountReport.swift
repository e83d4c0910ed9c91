import Bookkeeping
import Figures
import Records
import Values

/// What is to be known of one account: who looks after it, what it brings, what was said and agreed, and the lines
/// behind its figures.
package struct AccountReport: Sendable {
  /// An agency that acts for the account, or on an agency's page an account that it acts for.
  package struct AgencyRow: Hashable, Sendable {
    package let account: Int32
    package let purpose: String?
    package let commission: Fixed?
    package let from: Day?
    package let to: Day?
    /// Whether it ended before the as-of day.
    package let isOver: Bool
    /// The whole revenue of the client, through whomever it came.
    package let revenue: Compared
    /// What of it came through the agency; nil where nobody keeps that, and in the further rows of a client.
    package let through: Compared?
    /// Whether the agency acted for the client on some day of the year to date, or brought anything: only then its part
    /// of all revenue of the client says something.
    package var isOfYear = false
  }

  /// What came through an agency.
  package struct ThroughAgency: Hashable, Sendable {
    package let total: AgencyRevenue.Total
    /// The revenue of the whole book.
    package let book: Compared
    /// How many accounts it acts for on the as-of day; nil where no account names it as its agency.
    package let clients: Int?
  }

  /// Somebody at the account, or at an agency who acts for it.
  package struct ContactRow: Hashable, Sendable {
    package let contact: Int32
    /// The account that the contact is at.
    package let account: Int32
    /// The last day; nil for who is still there.
    package let left: Day?
  }

  /// One month of the year beside the same month of last year.
  package struct MonthRow: Hashable, Sendable {
    package let month: CalendarPeriod
    /// Nil for a month that has not begun.
    package let revenue: Fixed?
    package let lastYear: Fixed
    /// Whether all of its days are gone, so that it can be compared.
    package let isOver: Bool
  }

  /// One product of the two years; `none` for lines without one.
  package struct ProductRow: Hashable, Sendable {
    package let product: Int32
    package let units: Figure
    package let revenue: Compared
    package let lastYear: Fixed
  }

  /// The account itself or one under it, with its own revenue.
  package struct GroupRow: Hashable, Sendable {
    /// `none` for accounts that have left the group since.
    package let account: Int32
    package let revenue: Compared
    package let lastYear: Fixed
  }

  /// What the account cost us in one category; `none` for lines without one.
  package struct CostRow: Hashable, Sendable {
    package let category: Int32
    package let cost: Compared
  }

  package let account: Int32
  /// Who owned it when, the oldest first.
  package let owners: [Holding]
  package let revenue: Compared
  package let lastYear: Fixed
  package let booked: Compared
  package let orders: Int
  package let ordersBefore: Int
  /// Whether it bought anything, or booked anything, in this financial year or the last.
  package let isBuyer: Bool

  package let agencies: [AgencyRow]
  package let clients: [AgencyRow]
  /// Nil for whoever is no agency, and where nobody keeps what came through one.
  package let through: ThroughAgency?
  package let contacts: [ContactRow]
  /// The account above it; `none` for none.
  package let parent: Int32
  /// The account and all under it; empty where nothing lies under it.
  package let group: [GroupRow]
  /// The sum of the group; nil where the account is not at its top, since its sum is not asked for.
  package let groupTotal: GroupRow?

  package let months: [MonthRow]
  package let products: [ProductRow]
  package let followUps: [ActivityIndex.FollowUp]
  /// What is planned, the nearest first; what should have been done already stands first.
  package let planned: [ActivityIndex.Entry]
  /// What was done, or missed, or cancelled, the newest first.
  package let notes: [ActivityIndex.Entry]
  package let lastContact: ActivityIndex.Entry?
  package let costs: [CostRow]
  package let cost: Compared
  package let sales: SaleLines
}
