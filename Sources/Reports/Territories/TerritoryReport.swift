import Bookkeeping
import Figures
import Values

/// What is to be known of one territory, with everything under it.
package struct TerritoryReport: Sendable {
  /// The figures of a territory, or of its own entries alone.
  package struct Figures: Hashable, Sendable {
    /// Accounts in which somebody was reached this year, and accounts that can be covered.
    package let seen: Int
    package let register: Int
    package let revenue: Compared
    package let lastYear: Fixed
    package let target: Figure
    package let attainment: Figure
    package let gap: Figure
    /// Whether the target is pro rata.
    package let isProRata: Bool
    package let calls: Int
    package let visits: Int
    /// Whether accounts buy in it that bought only elsewhere last year: what they bring is not new.
    package var hasIncomers = false

    /// n/a where no account can be covered.
    package var coverage: Ratio? { Ratio(seen, over: register) }
  }

  /// A territory in the tree: everything under it, and how deep it lies.
  package struct Node: Hashable, Sendable {
    package let territory: Int32
    package let owner: Holder?
    package let level: Int
    package let figures: Figures
    /// Its own entries, where something lies under it that has entries too; they are part of its figures.
    package let own: Figures?
  }

  /// An account in the territory, with the revenue that was the territory's when it was booked.
  package struct AccountRow: Hashable, Sendable {
    package let account: Int32
    /// The territory under this one that it is in, or this one.
    package let territory: Int32
    package let owner: Holder?
    package let revenue: Compared
    package let lastYear: Fixed
    package let lastContact: Day?
    /// Where it was when it bought last year, of an account that is new to this territory alone. Nil where it bought
    /// here, and where it bought nothing anywhere and so is new to all.
    package var elsewhere: Elsewhere?
  }

  /// Where an account was before.
  package enum Elsewhere: Hashable, Sendable {
    /// In a territory from which it came since last year began.
    case territory
    /// It did not move itself: nobody had said where it lies, or its territory came to lie under this one.
    case unmoved
  }

  /// Accounts as one row: those that are not shown, or those that are elsewhere now.
  package struct Sum: Hashable, Sendable {
    package let count: Int
    package let revenue: Compared
    package let lastYear: Fixed
    /// Whether all that it brings is new where it brought nothing last year.
    package let isNew: Bool
  }

  package struct MonthRow: Hashable, Sendable {
    package let month: CalendarPeriod
    /// Nil for a month that has not begun.
    package let revenue: Fixed?
    package let target: Figure
    /// Nil for a month that has not begun.
    package let attainment: Figure?
    package let lastYear: Fixed
    package var isProRata = false
  }

  package struct Year: Hashable, Sendable {
    package let target: Figure
    package let attainment: Figure
    package let isProRata: Bool
  }

  package let node: Node
  /// Territories directly under it.
  package let children: [Node]
  /// What the territory had through those that were under it once; nil where nothing is left over.
  package let moved: Sum?
  /// The work in the territories under it side by side, else in it and its sisters; nil where there is one.
  package let balance: TerritoryBalance?
  /// Accounts that came in and went out since last year began.
  package let moves: TerritoryMoves
  /// By revenue this year; of more than a hundred the hundred largest.
  package let accounts: [AccountRow]
  package let otherAccounts: Sum?
  /// Revenue of the territory from accounts that are in another now.
  package let passedOn: Sum?
  package let prospects: Int
  /// Who owned it when, the oldest first.
  package let owners: [Holding]
  package let potential: Fixed?
  /// Revenue of the last twelve months.
  package let lastTwelveMonths: Fixed
  package let months: [MonthRow]
  /// What is to be reached in the whole year, and how far that is.
  package let year: Year
  /// The ten most valuable of what needs somebody.
  package let attention: [Attention]
  package let moreAttention: Int

  /// Whether it has a target for the year to date or for a month of the year.
  package var hasTargets: Bool {
    node.figures.target.fixed != nil || months.contains { $0.target.fixed != nil }
  }

  /// Revenue of the last twelve months / potential; nil without a potential.
  package var penetration: Ratio? { potential.flatMap { Ratio(lastTwelveMonths, over: $0) } }
}
