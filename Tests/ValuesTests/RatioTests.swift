import Seeds
import Testing
import Values

struct RatioTests {
  @Test func `A ratio over nothing is none`() {
    #expect(Ratio(Fixed(5), over: .zero) == nil)
    #expect(Ratio(0, over: 0) == nil)
    #expect(Ratio(0, over: 5)?.rounded(to: 6) == .zero)
  }

  @Test(arguments: [
    (1, 3, 6, "0.333333"), (2, 3, 6, "0.666667"), (-2, 3, 6, "-0.666667"), (2, -3, 6, "-0.666667"),
    (-2, -3, 6, "0.666667"), (1, 8, 2, "0.13"), (-1, 8, 2, "-0.13"), (1, 2, 0, "1"), (-1, 2, 0, "-1"),
    (908, 1000, 6, "0.908"), (1, 3, 12, "0.333333333333"), (1, 3, 40, "0.333333333333"), (5, 1, 0, "5"),
  ])
  func `It is rounded once, half away from zero`(over: Int, under: Int, decimals: Int, text: String) {
    #expect(Ratio(over, over: under)?.rounded(to: decimals)?.description == text)
  }

  @Test func `Beyond the limit there is no number`() {
    #expect(Ratio(Fixed.limit, over: Fixed(scaled: 1))?.rounded(to: 2) == nil)
    #expect(Ratio(Fixed.limit, over: .one)?.rounded(to: 2) == Fixed.limit)
    #expect(Ratio(Fixed(scaled: .max), over: Fixed(scaled: .max))?.rounded(to: 12) == .one)
  }

  /// |n| × 10^d lies within half a unit of q × |m|: n / m rounded to d decimals is q / 10^d.
  @Test func `Random ratios agree with wide whole numbers`() throws {
    var random = SplitMix64(seed: 20_260_930)
    for _ in 0..<3000 {
      let numerator = random.wide()
      let denominator = random.wide()
      let decimals = Int.random(in: 0...12, using: &random)
      guard let ratio = Ratio(Fixed(scaled: numerator), over: Fixed(scaled: denominator)),
        let value = ratio.rounded(to: decimals)
      else { continue }
      var scale: Int128 = 1
      for _ in decimals..<12 { scale *= 10 }
      try #require(value.scaled % scale == 0, "\(numerator) over \(denominator) to \(decimals)")
      let quotient = Int128((value.scaled / scale).magnitude)
      let two = WideNumber(2)
      let under = WideNumber(denominator)
      var power: Int128 = 1
      for _ in 0..<decimals { power *= 10 }
      let exact = two * WideNumber(numerator) * WideNumber(power)
      // 2qm − m ≤ 2n10^d < 2qm + m, which is rounding half away from zero for what is not negative.
      let middle = two * WideNumber(quotient) * under
      try #require(!(exact + under < middle), "\(numerator) over \(denominator) to \(decimals)")
      try #require(exact < middle + under, "\(numerator) over \(denominator) to \(decimals)")
      if value != .zero {
        try #require((value < .zero) == ((numerator < 0) != (denominator < 0)))
      }
    }
  }
}

struct ProductTests {
  private func fixed(_ text: String) throws -> Fixed {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".").map(String.init)
    let decimals = parts.count > 1 ? parts[1] : ""
    let digits = parts[0] + decimals + String(repeating: "0", count: 12 - decimals.count)
    let scaled: Int128 = try #require(Int128(digits))
    return Fixed(scaled: isNegative ? -scaled : scaled)
  }

  @Test(arguments: [
    (["12", "9.8", "0.85"], [], "99.96"), (["2800000", "7.5", "0.85", "0.85"], ["1000"], "15172.5"),
    (["1", "1"], ["3"], "0.333333333333"), (["2", "1"], ["3"], "0.666666666667"),
    (["-2", "1"], ["3"], "-0.666666666667"), (["0.000000000001", "0.5"], [], "0.000000000001"),
    (["0.000000000001", "0.499999999999"], [], "0"), (["0", "5"], ["7"], "0"),
    (["1000000000000000", "1"], [], "1000000000000000"), (["33.333333333333", "3"], [], "99.999999999999"),
    (["120", "33.333333333333", "0.666666666667"], [], "2666.666666667973"),
  ])
  func `A product is exact until it is rounded once`(factors: [String], divisors: [String], text: String)
    throws
  {
    var product = Product(.one)
    for factor in factors { product = try #require(product.times(try fixed(factor))) }
    for divisor in divisors { product = try #require(product.divided(by: try fixed(divisor))) }
    #expect(product.rounded?.description == text)
  }

  @Test func `What does not fit is none, never wrong`() throws {
    #expect(Product(.limit).times(Fixed(2))?.rounded == nil)
    #expect(Product(.one).divided(by: .zero) == nil)
    #expect(Product(.one).divided(by: Fixed(-1)) == nil)
    let fine = try fixed("0.123456789012")
    var product: Product? = Product(fine)
    for _ in 0..<5 { product = product?.times(fine) }
    #expect(product == nil)
  }
}

extension SplitMix64 {
  /// A number of any size that a sum can have, small ones as often as large ones.
  mutating func wide() -> Int128 {
    let bits = Int.random(in: 1...100, using: &self)
    let magnitude = (Int128(next() >> 1) << 64 | Int128(next())) & ((1 << bits) - 1)
    return next().isMultiple(of: 2) ? magnitude : -magnitude
  }
}
