/// A decimal number with twelve places, exact: amounts of money, prices, quantities and fractions.
///
/// What is read from a file lies within `Fixed.limit`, 10¹⁵ either way; a reader refuses more. So sums of as many
/// lines as memory holds stay far below the 1.7 × 10²⁶ that fit, and adding needs no error of its own.
package struct Fixed: Hashable, Comparable, Sendable {
  /// The number in units of 10⁻¹².
  package var scaled: Int128

  @inlinable package init(scaled: Int128) {
    self.scaled = scaled
  }

  package init(_ whole: Int) {
    scaled = Int128(whole) * Fixed.one.scaled
  }

  package static let places = 12
  @inlinable package static var zero: Fixed { Fixed(scaled: 0) }
  package static let one = Fixed(scaled: 1_000_000_000_000)
  package static let limit = Fixed(1_000_000_000_000_000)

  @inlinable package static func == (left: Fixed, right: Fixed) -> Bool { left.scaled == right.scaled }
  @inlinable package static func < (left: Fixed, right: Fixed) -> Bool { left.scaled < right.scaled }
  @inlinable package static func <= (left: Fixed, right: Fixed) -> Bool { left.scaled <= right.scaled }
  @inlinable package static func > (left: Fixed, right: Fixed) -> Bool { left.scaled > right.scaled }
  @inlinable package static func >= (left: Fixed, right: Fixed) -> Bool { left.scaled >= right.scaled }
  @inlinable package static func + (left: Fixed, right: Fixed) -> Fixed {
    Fixed(scaled: left.scaled + right.scaled)
  }
  @inlinable package static func - (left: Fixed, right: Fixed) -> Fixed {
    Fixed(scaled: left.scaled - right.scaled)
  }
  @inlinable package static prefix func - (number: Fixed) -> Fixed { Fixed(scaled: -number.scaled) }
  @inlinable package static func += (left: inout Fixed, right: Fixed) { left.scaled += right.scaled }
  @inlinable package static func -= (left: inout Fixed, right: Fixed) { left.scaled -= right.scaled }

  package var magnitude: Fixed { scaled < 0 ? -self : self }
  package var isWhole: Bool { scaled % Fixed.one.scaled == 0 }
  /// Within what a reader accepts.
  package var isWithinLimit: Bool { magnitude <= Fixed.limit }
}

package extension Fixed {
  /// Rounded half away from zero to so many decimals, 0 to 12.
  func rounded(to decimals: Int) -> Fixed {
    let step = Fixed.step(decimals)
    guard step > 1 else { return self }
    return Fixed(scaled: scaled.roundedQuotient(step) * step)
  }

  /// Cut into `count` equal parts: each but the last is rounded half away from zero, at the twelfth decimal unless
  /// said, and the last takes the rest. `count` is at least 1.
  func equalParts(_ count: Int, decimals: Int = places) -> (each: Fixed, last: Fixed) {
    let parts = Int128(max(1, count))
    // Rounded once: the step and the number of parts make one divisor.
    let step = Fixed.step(decimals)
    let each = Fixed(scaled: scaled.roundedQuotient(parts * step) * step)
    return (each, Fixed(scaled: scaled - each.scaled * (parts - 1)))
  }
}

extension Fixed {
  /// What the last of so many decimals, 0 to 12, is worth, in units of 10⁻¹².
  static func step(_ decimals: Int) -> Int128 { Int128.powerOfTen(places - min(max(0, decimals), places)) }
}

extension Fixed: CustomStringConvertible {
  /// The plain decimal form of files and exports, without superfluous zeros: `-1250.5`.
  package var description: String { plain(atLeast: 0) }

  /// The plain decimal form with all its digits, and at least so many decimals.
  package func plain(atLeast decimals: Int) -> String {
    let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt128(Fixed.one.scaled))
    var digits = String(fraction)
    digits = String(repeating: "0", count: Fixed.places - digits.utf8.count) + digits
    while digits.utf8.count > decimals, digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    let sign = scaled < 0 ? "-" : ""
    return digits.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(digits)"
  }
}

extension Int128 {
  /// 10 to the power 0 to 38.
  static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The quotient rounded half away from zero; the divisor is above zero.
  func roundedQuotient(_ divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
    return self < 0 ? quotient - 1 : quotient + 1
  }
}
