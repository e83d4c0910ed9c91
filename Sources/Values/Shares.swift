package extension Fixed {
  /// This times `numerator` over `denominator`, rounded once, half away from zero, at the twelfth decimal unless said.
  ///
  /// The product on the way may be as wide as it likes. Nil where the denominator is zero or the result is beyond
  /// `Fixed.limit`.
  func times(_ numerator: Fixed, over denominator: Fixed, decimals: Int = places) -> Fixed? {
    let step = Fixed.step(decimals)
    let (divisor, overflow) = denominator.scaled.magnitude.multipliedReportingOverflow(by: step.magnitude)
    let product = scaled.magnitude.multipliedFullWidth(by: numerator.scaled.magnitude)
    guard !overflow, product.high < divisor else { return nil }
    var (quotient, remainder) = divisor.dividingFullWidth(product)
    if remainder >= divisor - remainder { quotient += 1 }
    guard quotient <= UInt128(Fixed.limit.scaled / step) else { return nil }
    let value = Int128(quotient) * step
    let negatives = [self, numerator, denominator].count { $0 < .zero }
    return Fixed(scaled: negatives.isMultiple(of: 2) ? value : -value)
  }

  /// Split by shares that add up to one: every part but the first is rounded half away from zero, at the twelfth
  /// decimal unless said, and the first takes the rest, so that the parts always add up.
  ///
  /// There are as many parts as shares; without shares the whole is the one part.
  func split(by shares: [Fixed], decimals: Int = places) -> [Fixed] {
    var parts = [self]
    for share in shares.dropFirst() {
      let part = times(share, over: .one, decimals: decimals) ?? .zero
      parts[0] -= part
      parts.append(part)
    }
    return parts
  }

  /// What falls on the days of `part`, where this is spread evenly over the days of `whole`: every day but the last
  /// is rounded, at the twelfth decimal unless said, and the last takes the rest. Zero where they have no day in
  /// common.
  func share(of part: Period, in whole: Period, decimals: Int = places) -> Fixed {
    guard let common = whole.intersection(part) else { return .zero }
    guard common != whole else { return self }
    let (each, last) = equalParts(whole.count, decimals: decimals)
    guard common.last == whole.last else { return Fixed(scaled: each.scaled * Int128(common.count)) }
    return Fixed(scaled: each.scaled * Int128(common.count - 1)) + last
  }
}
