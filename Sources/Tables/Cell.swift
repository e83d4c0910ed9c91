import Values

/// What stands in one place of a table, typed.
///
/// `to` is the address of what lies behind it: relative to the page, or `https:`, `mailto:`, `tel:`. Any other
/// address is left out and the cell keeps its text.
package enum Cell: Hashable, Sendable {
  case text(String)
  case link(String, to: String)
  case money(Fixed, to: String? = nil)
  case count(Int, to: String? = nil)
  case quantity(Fixed, to: String? = nil)
  /// A part of a whole, shown as a percentage. Beyond 10¹⁵ it is not available.
  case ratio(Ratio, to: String? = nil)
  /// Money for one unit. Beyond 10¹⁵ it is not available.
  case price(Ratio, to: String? = nil)
  /// (now − before) / before; nil where there was nothing before, which is "new". `Cell.change(from:to:good:)` makes it.
  case change(Ratio?, good: Good)
  case day(Day)
  /// A finished piece of HTML, made by code of ours and safe, and its text for exports.
  case html([UInt8], plain: String = "")
  case missing(Missing)
  /// Nothing belongs here.
  case blank
  /// A cell that needs a word: "pro rata", "sum of the teams". Pages show a mark with it; exports leave it out.
  indirect case noted(Cell, String)
  /// A figure that is made of a target which is pro rata. Pages mark it, and say below the table what the mark means;
  /// exports leave it out.
  indirect case proRata(Cell)
}

/// Why there is no figure.
package enum Missing: Hashable, Sendable {
  /// A denominator is missing or zero, or unlike things would have to be added: "n/a".
  case notAvailable
  /// There is no target: "not set".
  case notSet
}

/// The direction that is good news.
package enum Good: Hashable, Sendable {
  case up, down, neither
}

package extension Cell {
  /// The change from one figure to another.
  ///
  /// From nothing to something is "new". There is no change to speak of from below zero, or from nothing to nothing or
  /// below: these are not available.
  static func change(from before: Fixed, to now: Fixed, good: Good) -> Cell {
    if before == .zero, now > .zero { return .change(nil, good: good) }
    guard before > .zero, let change = Ratio(now - before, over: before) else {
      return .missing(.notAvailable)
    }
    return .change(change, good: good)
  }

  /// The exact amount, quantity or count; nil for everything else.
  var summand: Fixed? {
    switch self {
    case .money(let value, _), .quantity(let value, _): value
    case .count(let value, _): Fixed(value)
    case .noted(let cell, _), .proRata(let cell): cell.summand
    default: nil
    }
  }
}
