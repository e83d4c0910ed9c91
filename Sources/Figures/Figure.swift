import Records
import Values

/// The value of one measure in one row.
package enum Figure: Hashable, Sendable {
  /// Money, exact.
  case money(Fixed)
  /// A quantity, exact.
  case quantity(Fixed)
  case count(Int)
  /// What is to be reached, or is missing to it, in a measure that is no money, exact.
  case target(Fixed, of: Quota.Measure)
  /// Numerator and denominator, never rounded before it is shown.
  case ratio(Ratio)
  /// Money for one unit, as both.
  case price(Ratio)
  /// So many on a day, as both.
  case rate(Ratio)
  /// The denominator is missing or zero, or unlike things would have to be added.
  case notAvailable
  /// There is no target.
  case notSet
  /// The measure has no such dimension.
  case empty
}

package extension Figure {
  /// The exact amount or quantity; nil for everything else.
  var fixed: Fixed? {
    switch self {
    case .money(let value), .quantity(let value), .target(let value, _): value
    case .count(let value): Fixed(value)
    default: nil
    }
  }

  var ratio: Ratio? {
    switch self {
    case .ratio(let value), .price(let value), .rate(let value): value
    default: nil
    }
  }
}
