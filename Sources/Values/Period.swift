/// A run of days, both ends included.
package struct Period: Hashable, Sendable {
  package var first: Day
  package var last: Day

  /// The period of these days, or nil where it would end before it starts.
  @inlinable package init?(from first: Day, to last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The period of one day.
  @inlinable package init(_ day: Day) {
    first = day
    last = day
  }

  @inlinable package static func == (left: Period, right: Period) -> Bool {
    left.first == right.first && left.last == right.last
  }

  /// How many days it has, at least one.
  @inlinable package var count: Int { last.days(since: first) + 1 }

  @inlinable package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  @inlinable package func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

  /// Whether both have some day.
  @inlinable package func meets(_ other: Period) -> Bool { first <= other.last && other.first <= last }

  /// The days that both have, or nil where there are none.
  @inlinable package func intersection(_ other: Period) -> Period? {
    Period(from: max(first, other.first), to: min(last, other.last))
  }

  /// Every day that a book can name.
  package static let always = Period(first: .earliest, last: .latest)

  private init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }
}
