/// One figure over another, kept as both until it is shown.
///
/// A group's ratio is made from the group's sums; ratios are never added or averaged.
package struct Ratio: Hashable, Sendable {
  package var numerator: Fixed
  package var denominator: Fixed

  /// Nil where the denominator is zero: such a ratio is not available, never zero or infinite.
  package init?(_ numerator: Fixed, over denominator: Fixed) {
    guard denominator != .zero else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  package init?(_ numerator: Int, over denominator: Int) {
    self.init(Fixed(numerator), over: Fixed(denominator))
  }

  /// The quotient, rounded half away from zero to so many decimals, 0 to 12; nil beyond `Fixed.limit`.
  package func rounded(to decimals: Int) -> Fixed? {
    let step = Fixed.step(decimals)
    let scale = UInt128(Fixed.one.scaled / step)
    let divisor = denominator.scaled.magnitude
    let product = numerator.scaled.magnitude.multipliedFullWidth(by: scale)
    guard product.high < divisor else { return nil }
    var (quotient, remainder) = divisor.dividingFullWidth(product)
    if remainder >= divisor - remainder { quotient += 1 }
    guard quotient <= UInt128(Fixed.limit.scaled / step) else { return nil }
    let negative = (numerator.scaled < 0) != (denominator.scaled < 0)
    let value = Int128(quotient) * step
    return Fixed(scaled: negative ? -value : value)
  }
}
