import Values

/// How many decimals a figure is shown with, and the powers of ten that follow from it.
struct Decimals: Hashable, Sendable {
  /// 0 to 12.
  let count: Int
  /// The smallest amount shown, in units of 10⁻¹².
  let step: UInt64
  /// How many of the smallest amounts make one: 10 to the power `count`.
  let unit: UInt64

  /// What exports give ratios and prices.
  static let ofExports = Decimals(6)

  /// The nearest number of decimals that a figure can have.
  init(_ wanted: Int) {
    count = min(max(0, wanted), Fixed.places)
    unit = Decimals.powerOfTen(count)
    step = Decimals.powerOfTen(Fixed.places - count)
  }

  private static func powerOfTen(_ exponent: Int) -> UInt64 {
    var power: UInt64 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The magnitude of a figure in smallest amounts, rounded half away from zero.
  func steps(_ value: Fixed) -> UInt128 {
    let magnitude = value.scaled.magnitude
    guard let small = UInt64(exactly: magnitude) else {
      let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: UInt128(step))
      return remainder >= UInt128(step) - remainder ? quotient + 1 : quotient
    }
    let (quotient, remainder) = small.quotientAndRemainder(dividingBy: step)
    return UInt128(remainder >= step - remainder ? quotient + 1 : quotient)
  }

  /// The figure, rounded half away from zero.
  func rounded(_ value: Fixed) -> Fixed {
    let magnitude = Int128(steps(value)) * Int128(step)
    return Fixed(scaled: value.scaled < 0 ? -magnitude : magnitude)
  }

  /// The ratio, rounded half away from zero; nil beyond `Fixed.limit`.
  func rounded(_ ratio: Ratio) -> Fixed? {
    guard let steps = steps(ratio) else { return nil }
    let magnitude = Int128(steps) * Int128(step)
    return Fixed(scaled: ratio.isNegative ? -magnitude : magnitude)
  }

  /// The magnitude of a ratio in smallest amounts, rounded half away from zero; nil beyond `Fixed.limit`.
  ///
  /// What fits in 128 bits is divided here: the general way of `Ratio` is slower, and tables have many ratios.
  func steps(_ ratio: Ratio) -> UInt128? {
    let (product, overflow) = ratio.numerator.scaled.magnitude.multipliedReportingOverflow(by: UInt128(unit))
    let divisor = ratio.denominator.scaled.magnitude
    guard !overflow, divisor > 0 else {
      return ratio.rounded(to: count).map { $0.scaled.magnitude / UInt128(step) }
    }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
    let rounded = remainder >= divisor - remainder ? quotient + 1 : quotient
    return rounded <= Decimals.limit * UInt128(unit) ? rounded : nil
  }

  private static let limit = Fixed.limit.scaled.magnitude / Fixed.one.scaled.magnitude
}
