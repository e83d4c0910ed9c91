import Values

/// Figures as a language writes them, each within `figureCapacity`.
extension OutputSpan<UInt8> {
  /// Rounded half away from zero; what rounds to zero has no sign.
  mutating func write(_ value: Fixed, _ decimals: Decimals, _ symbols: Symbols) {
    let steps = decimals.steps(value)
    if value.scaled < 0, steps > 0 { write(symbols.minus) }
    write(steps: steps, decimals, symbols)
  }

  /// The sign of the currency stands between the minus and the number.
  mutating func write(money value: Fixed, _ decimals: Decimals, _ symbols: Symbols) {
    let steps = decimals.steps(value)
    if value.scaled < 0, steps > 0 { write(symbols.minus) }
    write(symbols.currency)
    write(steps: steps, decimals, symbols)
  }

  /// Whole below ten thousand, then thousands with one decimal, millions or billions with two; noughts at the end are
  /// left out.
  mutating func write(shortMoney value: Fixed, _ symbols: Symbols) {
    let whole = Decimals(0)
    guard whole.steps(value) >= 10_000 else { return write(money: value, whole, symbols) }
    write(short: value, isMoney: true, symbols)
  }

  /// A quantity in the same form: millions or billions where it has as many.
  mutating func write(shortQuantity value: Fixed, _ decimals: Decimals, _ symbols: Symbols) {
    guard value.magnitude >= Fixed(1_000_000) else { return write(value, decimals, symbols) }
    write(short: value, isMoney: false, symbols)
  }

  private mutating func write(short value: Fixed, isMoney: Bool, _ symbols: Symbols) {
    var (step, decimals, sign) = (Fixed(100), 1, symbols.thousand)
    // The scale is that of the rounded number: 999,960 is 1m, not 1,000k.
    for (larger, itsSign) in [(Fixed(10_000), symbols.million), (Fixed(10_000_000), symbols.billion)]
    where value.magnitude.steps(of: step) >= (decimals == 1 ? 10_000 : 100_000) {
      (step, decimals, sign) = (larger, 2, itsSign)
    }
    var steps = value.magnitude.steps(of: step)
    while decimals > 0, steps.isMultiple(of: 10) {
      steps /= 10
      decimals -= 1
    }
    if value.scaled < 0 { write(symbols.minus) }
    if isMoney { write(symbols.currency) }
    write(steps: steps, Decimals(decimals), symbols)
    write(sign)
  }

  /// A percentage by its smallest amounts, with a plus on request.
  mutating func write(
    percentage steps: UInt128, _ ratio: Ratio, _ form: Percentage, plus: Bool, _ symbols: Symbols
  ) {
    if steps > 0, ratio.isNegative { write(symbols.minus) }
    if steps > 0, plus, !ratio.isNegative { append(UInt8(ascii: "+")) }
    write(steps: steps, form.shown, symbols)
    write(symbols.percent)
  }

  /// A number of smallest amounts, with separators.
  private mutating func write(steps: UInt128, _ decimals: Decimals, _ symbols: Symbols) {
    guard decimals.count > 0 else { return write(grouped: steps, symbols.group) }
    guard let small = UInt64(exactly: steps) else {
      let (whole, part) = steps.quotientAndRemainder(dividingBy: UInt128(decimals.unit))
      write(grouped: whole, symbols.group)
      write(symbols.decimal)
      return write(padded: UInt64(part), to: decimals.count)
    }
    let (whole, part) = small.quotientAndRemainder(dividingBy: decimals.unit)
    write(grouped: whole, symbols.group)
    write(symbols.decimal)
    write(padded: part, to: decimals.count)
  }

  /// The plain decimal form of files and exports, with all its digits and at least so many decimals: `-1250.50`.
  mutating func write(plain value: Fixed, atLeast decimals: Int) {
    let (whole, part) = value.scaled.magnitude.quotientAndRemainder(dividingBy: Fixed.one.scaled.magnitude)
    if value.scaled < 0 { append(UInt8(ascii: "-")) }
    write(digits: whole)
    var (fraction, width) = (UInt64(part), Fixed.places)
    while width > max(0, decimals), fraction.isMultiple(of: 10) {
      fraction /= 10
      width -= 1
    }
    guard width > 0 else { return }
    append(UInt8(ascii: "."))
    write(padded: fraction, to: width)
  }
}

/// How a percentage is shown, and how finely its ratio is rounded for that.
struct Percentage: Hashable, Sendable {
  let shown: Decimals
  let ratio: Decimals

  /// The nearest number of decimals that a percentage can have, 0 to 10.
  init(_ decimals: Int) {
    shown = Decimals(min(decimals, Fixed.places - 2))
    ratio = Decimals(shown.count + 2)
  }
}

extension Ratio {
  var isNegative: Bool { (numerator.scaled < 0) != (denominator.scaled < 0) }
}

private extension Fixed {
  /// How often an amount goes into this one, rounded half up; both are above zero.
  func steps(of step: Fixed) -> UInt128 {
    let (quotient, remainder) = scaled.magnitude.quotientAndRemainder(dividingBy: step.scaled.magnitude)
    return remainder >= step.scaled.magnitude - remainder ? quotient + 1 : quotient
  }
}
