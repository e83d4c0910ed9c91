import Values

/// Who answers for costs.
package enum CostCentre: Hashable, Sendable {
  /// Everybody: the pages of all costs, on which stand also the lines that nobody answers for.
  case all
  case team(Int32)
  case person(Int32)
}

/// A cost centre and a month: the smallest stretch that has a page of its own.
package struct CostMonth: Hashable, Sendable {
  package let centre: CostCentre
  package let month: CalendarPeriod

  package init(_ centre: CostCentre, _ month: CalendarPeriod) {
    self.centre = centre
    self.month = month
  }
}
