/// A product of decimal numbers, kept exact until it is rounded once.
///
/// It is the amount of a line: quantity ÷ price_per × unit_price × (1 − discount). Every factor is kept without
/// its trailing zeros, so that what people write fits; a factor that does not makes the product nil.
package struct Product: Sendable {
  private var mantissa: Int128
  private var decimals: Int
  private var divisor: Int128

  package init(_ number: Fixed) {
    (mantissa, decimals) = Product.stripped(number)
    divisor = 1
  }

  /// Multiplied; nil on overflow.
  package func times(_ factor: Fixed) -> Product? {
    let (other, places) = Product.stripped(factor)
    var result = self
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other)
    guard !overflow else { return nil }
    result.mantissa = product
    result.decimals += places
    return result
  }

  /// Divided; nil on overflow or where the divisor is not above zero.
  package func divided(by number: Fixed) -> Product? {
    guard number > .zero else { return nil }
    let (other, places) = Product.stripped(number)
    var result = self
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: Int128.powerOfTen(places))
    let (quotient, overflowBelow) = divisor.multipliedReportingOverflow(by: other)
    guard !overflow, !overflowBelow else { return nil }
    result.mantissa = product
    result.divisor = quotient
    return result
  }

  /// The value, rounded half away from zero at the twelfth decimal; nil where it is beyond `Fixed.limit`.
  package var rounded: Fixed? {
    var numerator = mantissa
    var denominator = divisor
    if decimals <= Fixed.places {
      let (product, overflow) = numerator.multipliedReportingOverflow(
        by: Int128.powerOfTen(Fixed.places - decimals))
      guard !overflow else { return nil }
      numerator = product
    } else {
      guard decimals - Fixed.places <= 38 else { return nil }
      let (product, overflow) = denominator.multipliedReportingOverflow(
        by: Int128.powerOfTen(decimals - Fixed.places))
      guard !overflow else { return nil }
      denominator = product
    }
    let value = Fixed(scaled: numerator.roundedQuotient(denominator))
    return value.isWithinLimit ? value : nil
  }

  /// The digits without trailing zeros, and how many of them are decimals.
  private static func stripped(_ number: Fixed) -> (mantissa: Int128, decimals: Int) {
    guard number.scaled != 0 else { return (0, 0) }
    var (mantissa, decimals) = (number.scaled, Fixed.places)
    for step in [12, 6, 3, 2, 1] where decimals >= step {
      let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: Int128.powerOfTen(step))
      guard remainder == 0 else { continue }
      mantissa = quotient
      decimals -= step
    }
    return (mantissa, decimals)
  }
}
