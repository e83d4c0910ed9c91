import Values

/// A rule that a line of costs is checked by.
package enum PolicyRule: Int, CaseIterable, Sendable {
  // The settings say these.
  case overLimit, noReceipt, lateClaim, noAttendees, mileage
  // The fields decide these.
  case claimedBefore, notEmployed, selfApproved, aboveApprover, duplicate
}

/// What a line of costs has against a rule.
package struct PolicyException: Hashable, Sendable {
  package enum Finding: Hashable, Sendable {
    /// The category that the limit is of, and for how many days it is.
    case overLimit(Fixed, category: Int32, days: Fixed)
    case noReceipt
    /// How many days after its day it was claimed.
    case lateClaim(days: Int)
    case noAttendees
    /// What the miles come to.
    case mileage(Fixed, miles: Fixed)
    /// The day of the claim, on which it was still to be spent.
    case claimedBefore(Day)
    case notEmployed(person: Int32)
    case selfApproved(person: Int32)
    case aboveApprover(person: Int32, limit: Fixed)
    /// Another line of the same day, amount and supplier, by its place among the book's expense records.
    case duplicate(of: Int32)
  }

  package let finding: Finding
  /// The day from which the book knows of it.
  package let known: Day
}

/// What is against the rules on costs, and which of them the book can tell.
package struct Policy: Sendable {
  package struct Line: Sendable {
    /// Its place in the columns of expenses.
    package let line: Int32
    package let exceptions: [PolicyException]
  }

  /// The rules that lines are checked by: those that settings give, where somebody keeps what they need.
  package internal(set) var checks: [PolicyRule] = []
  /// The lines that break one, in the order of the columns.
  package internal(set) var lines: [Line] = []
}
