import Bookkeeping
import Values

/// What costs are looked at by beside whose they are: a category with everything under it, or a supplier.
package enum CostItem: Hashable, Sendable {
  case category(Int32)
  case merchant(Int32)
}

/// What a category or a supplier cost in the financial year, up to the as-of day. A category stands against its
/// budget of the whole year; suppliers have none.
package struct CostItemReport: Sendable {
  /// One month of the year beside last year's.
  package struct MonthRow: Hashable, Sendable {
    package let month: CalendarPeriod
    /// Nil for a month that is still to come; its budget may stand already.
    package let figures: CostFigures?
    package let budget: Fixed?
    package let lastYear: Fixed
    /// Whether anybody kept costs by then; else last year's are not known.
    package let hasLastYear: Bool
  }

  /// The page on which lines of the item are written or brought to, and what they cost there.
  package struct PlaceRow: Hashable, Sendable {
    package let place: CostPeriod
    package let figures: CostFigures
  }

  /// The places that are not shown one by one.
  package struct OtherPlaces: Hashable, Sendable {
    package let count: Int
    package let figures: CostFigures
  }

  package let item: CostItem
  package let total: CostFigures
  /// Spent by this day beside the same day of last year.
  package let compared: Compared
  /// Whether anybody kept costs by that day of last year; else there is nothing to compare with.
  package let hasLastYear: Bool
  /// The share of everything that was spent; nil where nothing was.
  package let share: Ratio?
  package let yearGone: Ratio?
  /// A tree, then what is no team's.
  package let teams: [CostRow]
  /// The dearest first, then what no person answers for.
  package let people: [CostRow]
  /// The categories directly under a category and its own, or those of a supplier; empty where there are none.
  package let categories: [CostRow]
  /// The suppliers of a category, the dearest first; empty where none is named.
  package let merchants: [CostRow]
  package let months: [MonthRow]
  /// The hundred dearest, those of the newest month first.
  package let places: [PlaceRow]
  package let otherPlaces: OtherPlaces?
  /// The lines behind the figures: each once, whoever shares it and however many months it covers.
  package let lineCount: Int
}
