import Records
import Values

/// That somebody is away, with who covers: an absence whose references are linked.
package struct Away: Hashable, Sendable {
  /// The halves of a day: an absence can be of one of them.
  package enum Half: CaseIterable, Hashable, Sendable {
    case am, pm
  }

  /// Who covers some accounts on some days.
  package struct Cover: Hashable, Sendable {
    package let person: Int32
    /// Empty for all accounts of whoever is away.
    package let accounts: [Int32]
    package let days: Period
    /// Whether its last day was written.
    let isEndKnown: Bool

    /// Whether it is of this account on this day.
    package func contains(_ account: Int32, on day: Day) -> Bool {
      days.contains(day) && (accounts.isEmpty || accounts.contains(account))
    }
  }

  package let person: Int32
  /// Where nobody wrote the last day: to the day before the one that is expected for the return, but at least to the
  /// as-of day; without one for as long as days go.
  package let days: Period
  /// Whether its last day was written.
  package let isEndKnown: Bool
  package let expectedBack: Day?
  /// Nil for whole days.
  package let part: Absence.Part?
  package let isApproved: Bool
  package let cover: [Cover]
  package let place: Place?
  /// Where the cover was given.
  package let coverPlace: Place?

  package var halves: [Half] {
    switch part {
    case .am: [.am]
    case .pm: [.pm]
    case nil: [.am, .pm]
    }
  }

  /// The days that are sure or expected, whatever day it is: by these absences are compared with others.
  var known: Period {
    guard !isEndKnown else { return days }
    let last = expectedBack.map { $0.adding(days: -1) } ?? .latest
    return Period(from: days.first, to: max(days.first, last)) ?? days
  }

  /// Whether somebody is away by both at once.
  func overlaps(_ other: Away) -> Bool {
    known.intersection(other.known) != nil && halves.contains { other.halves.contains($0) }
  }
}
