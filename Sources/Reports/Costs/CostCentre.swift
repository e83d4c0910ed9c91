import Values

/// Who answers for costs.
package enum CostCentre: Hashable, Sendable {
  /// Everybody: the pages of all costs, on which stand also the lines that nobody answers for.
  case all
  case team(Int32)
  case person(Int32)

  package var isPerson: Bool { if case .person = self { true } else { false } }
}

/// A cost centre and a month, a quarter or a financial year: what has a page of its own.
///
/// Lines stand on the pages of months; people have no others.
package struct CostPeriod: Hashable, Sendable {
  package let centre: CostCentre
  package let period: CalendarPeriod

  package init(_ centre: CostCentre, _ period: CalendarPeriod) {
    self.centre = centre
    self.period = period
  }
}
