import Values

/// Figures as a language writes them.
extension [UInt8] {
  /// Rounded half away from zero; what rounds to zero has no sign.
  mutating func append(_ value: Fixed, _ decimals: Decimals, _ symbols: Symbols) {
    let steps = decimals.steps(value)
    if value.scaled < 0, steps > 0 { append(contentsOf: symbols.minus) }
    append(steps: steps, decimals, symbols)
  }

  /// The sign of the currency stands between the minus and the number.
  mutating func append(money value: Fixed, _ decimals: Decimals, _ symbols: Symbols) {
    let steps = decimals.steps(value)
    if value.scaled < 0, steps > 0 { append(contentsOf: symbols.minus) }
    append(contentsOf: symbols.currency)
    append(steps: steps, decimals, symbols)
  }

  /// Whole below ten thousand, then thousands, millions and billions with one decimal that is not zero.
  mutating func append(shortMoney value: Fixed, _ symbols: Symbols) {
    let whole = Decimals(0).steps(value)
    guard whole >= 10_000 else { return append(money: value, Decimals(0), symbols) }
    var scales: [(tenth: UInt128, sign: [UInt8])] = [
      (100, symbols.thousand), (100_000, symbols.million), (100_000_000, symbols.billion),
    ]
    // The smallest scale in which the rounded number has three digits before the point: 999,960 is 1m, not 1,000k.
    let one = Fixed.one.scaled.magnitude
    while scales.count > 1, value.scaled.magnitude.rounded(by: scales[0].tenth * one) >= 10_000 {
      scales.removeFirst()
    }
    let tenths = value.scaled.magnitude.rounded(by: scales[0].tenth * one)
    if value.scaled < 0 { append(contentsOf: symbols.minus) }
    append(contentsOf: symbols.currency)
    let isWhole = tenths.isMultiple(of: 10)
    append(steps: isWhole ? tenths / 10 : tenths, Decimals(isWhole ? 0 : 1), symbols)
    append(contentsOf: scales[0].sign)
  }

  /// False, and nothing appended, where the ratio is beyond 10¹⁵.
  mutating func append(
    percentage ratio: Ratio, _ form: Percentage, plus: Bool = false, _ symbols: Symbols
  ) -> Bool {
    guard let steps = form.ratio.steps(ratio) else { return false }
    if steps > 0 {
      if ratio.isNegative {
        append(contentsOf: symbols.minus)
      } else if plus {
        append(UInt8(ascii: "+"))
      }
    }
    append(steps: steps, form.shown, symbols)
    append(contentsOf: symbols.percent)
    return true
  }

  /// A number of smallest amounts, with separators.
  mutating func append(steps: UInt128, _ decimals: Decimals, _ symbols: Symbols) {
    guard let small = UInt64(exactly: steps) else {
      let (whole, part) = steps.quotientAndRemainder(dividingBy: UInt128(decimals.unit))
      append(grouped: whole, symbols.group)
      return append(fraction: UInt64(part), decimals, symbols)
    }
    guard decimals.count > 0 else { return append(grouped: small, symbols.group) }
    let (whole, part) = small.quotientAndRemainder(dividingBy: decimals.unit)
    append(grouped: whole, symbols.group)
    append(fraction: part, decimals, symbols)
  }

  private mutating func append(fraction: UInt64, _ decimals: Decimals, _ symbols: Symbols) {
    guard decimals.count > 0 else { return }
    append(contentsOf: symbols.decimal)
    append(padded: fraction, to: decimals.count)
  }
}

/// How a percentage is shown, and how finely its ratio is rounded for that.
struct Percentage: Hashable, Sendable {
  let shown: Decimals
  let ratio: Decimals

  /// The nearest number of decimals that a percentage can have, 0 to 10.
  init(_ decimals: Int) {
    shown = Decimals(Swift.min(decimals, Fixed.places - 2))
    ratio = Decimals(shown.count + 2)
  }
}

extension Ratio {
  var isNegative: Bool { (numerator.scaled < 0) != (denominator.scaled < 0) }
}

private extension UInt128 {
  /// The quotient rounded half up.
  func rounded(by divisor: UInt128) -> UInt128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder >= divisor - remainder ? quotient + 1 : quotient
  }
}
