import Values

/// What figures can be asked by, and where they can be narrowed to.
package enum Dimension: String, CaseIterable, Hashable, Sendable {
  case account
  case parentAccount = "parent_account"
  case agency
  case segment
  case person
  case team
  case territory
  case product
  case family
  case category
  case merchant
  case day
  case week
  case month
  case quarter
  case half
  case year
  case calendarQuarter = "calendar_quarter"
  case calendarYear = "calendar_year"

  /// The unit of time, where the dimension is one.
  package var unit: CalendarUnit? { CalendarUnit(rawValue: rawValue) }

  /// Whether an export gives the name beside the id.
  package var isRecord: Bool {
    switch self {
    case .account, .parentAccount, .agency, .person, .team, .territory, .product: true
    default: false
    }
  }

  /// Whether a condition on it includes what lies under the value named.
  package var isTree: Bool {
    switch self {
    case .team, .territory, .family, .category: true
    default: false
    }
  }
}
