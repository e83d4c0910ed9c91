import Testing
import Values

struct FixedTests {
  private func fixed(_ scaled: Int128) -> Fixed { Fixed(scaled: scaled) }

  @Test(arguments: [
    (Int128(0), 2, Int128(0)), (1, 2, 0), (4_999_999_999, 2, 0), (5_000_000_000, 2, 10_000_000_000),
    (-4_999_999_999, 2, 0), (-5_000_000_000, 2, -10_000_000_000), (15_000_000_000, 2, 20_000_000_000),
    (-15_000_000_000, 2, -20_000_000_000), (2_500_000_000_000, 0, 3_000_000_000_000),
    (-2_500_000_000_000, 0, -3_000_000_000_000), (123_456_789_012, 12, 123_456_789_012), (5, 11, 10),
    (-5, 11, -10),
    (4, 11, 0), (123_456_789_012, 20, 123_456_789_012), (1_500_000_000_000, -3, 2_000_000_000_000),
  ])
  func `Rounding takes a half away from zero`(scaled: Int128, decimals: Int, expected: Int128) {
    #expect(fixed(scaled).rounded(to: decimals).scaled == expected)
  }

  @Test func `Rounding agrees with the nearest multiple, for every small number`() {
    for scaled in Int128(-250)...250 {
      // The nearest multiple of 100, found by trying; of two that are as near the one away from zero.
      let nearest = (-3...3).map { Int128($0) * 100 }.min {
        ((scaled - $0).magnitude, 1000 - $0.magnitude) < ((scaled - $1).magnitude, 1000 - $1.magnitude)
      }
      #expect(fixed(scaled).rounded(to: 10).scaled == nearest)
    }
  }

  @Test(arguments: [
    (Int128(0), 0, "0"), (0, 2, "0.00"), (1_250_500_000_000_000, 0, "1250.5"),
    (1_250_500_000_000_000, 2, "1250.50"),
    (-1_250_500_000_000_000, 2, "-1250.50"), (1, 2, "0.000000000001"), (-1, 0, "-0.000000000001"),
    (100_000_000_000, 0, "0.1"), (1_000_000_000_000, 0, "1"), (1_000_000_000_000, 6, "1.000000"),
    (1_000_000_000_000_000_000_000_000_000, 2, "1000000000000000.00"),
    (1_265_793_039_500_000_000, 2, "1265793.0395"),
  ])
  func `Plain text has all digits, and at least so many decimals`(scaled: Int128, decimals: Int, text: String)
  {
    #expect(fixed(scaled).plain(atLeast: decimals) == text)
  }

  @Test func `Sums are exact and compare like numbers`() {
    let tenth = fixed(100_000_000_000)
    #expect(tenth + tenth + tenth == fixed(300_000_000_000))
    #expect(tenth - fixed(1) < tenth)
    #expect(-tenth < .zero)
    #expect((-tenth).magnitude == tenth)
    #expect(Fixed(12).isWhole && !tenth.isWhole)
    #expect(Fixed.limit.isWithinLimit && (-Fixed.limit).isWithinLimit)
    #expect(!(Fixed.limit + fixed(1)).isWithinLimit)
  }
}

struct SharesTests {
  private func fixed(_ scaled: Int128) -> Fixed { Fixed(scaled: scaled) }

  @Test func `Equal parts differ by the rounding alone, and add up`() {
    for scaled in [Int128(0), 1, -1, 7, 100, -100, 1_000_000_000_000, -999_999_999_999] {
      for count in 1...40 {
        let (each, last) = fixed(scaled).equalParts(count)
        #expect(each.scaled == rounded(scaled, over: Int128(count)))
        #expect(each.scaled * Int128(count - 1) + last.scaled == scaled)
      }
    }
  }

  @Test func `At the penny, all parts but the last are whole pence, rounded once`() {
    let (each, last) = Fixed(100).equalParts(3, decimals: 2)
    #expect("\(each) \(last)" == "33.33 33.34")
    // A half penny less the last digit: rounding at the twelfth decimal first would make it a half.
    let low = fixed(14_999_999_999)
    #expect(low.equalParts(3, decimals: 2).each == .zero)
    #expect(fixed(15_000_000_000).equalParts(3, decimals: 2).each == fixed(10_000_000_000))
    #expect(Fixed(10).equalParts(4, decimals: 0).each == Fixed(3))
    #expect(Fixed(-10).equalParts(4, decimals: 0).last == Fixed(-1))
  }

  @Test func `A split rounds every share but the first, which takes the rest`() {
    let thirds = [333_333_333_334, 333_333_333_333, 333_333_333_333].map { fixed($0) }
    #expect(fixed(1).split(by: thirds) == [1, 0, 0].map { fixed($0) })
    #expect(fixed(2).split(by: thirds) == [0, 1, 1].map { fixed($0) })
    #expect(fixed(-2).split(by: thirds) == [0, -1, -1].map { fixed($0) })
    let halves = [Fixed(1), Fixed(1)].map { fixed($0.scaled / 2) }
    #expect(fixed(10_010_000_000_000).split(by: halves, decimals: 2).map(\.description) == ["5", "5.01"])
    #expect(Fixed(7).split(by: []) == [Fixed(7)])
    #expect(Fixed(7).split(by: [.one]) == [Fixed(7)])
    #expect(Fixed(7).split(by: [.one, .zero]) == [Fixed(7), .zero])
  }

  @Test func `The widest amount is split by the finest shares without a loss`() {
    let amount = Fixed.limit - fixed(1)
    let shares = [333_333_333_334, 333_333_333_333, 333_333_333_333].map { fixed($0) }
    let parts = amount.split(by: shares)
    #expect(parts.count == 3)
    #expect(parts.reduce(.zero, +) == amount)
    // 999 999 999 999 999.999 999 999 999 × 0.333 333 333 333
    #expect(parts[1].description == "333333333333000")
    #expect((-amount).split(by: shares) == parts.map { -$0 })
  }

  @Test func `Times a fraction agrees with long division, for every small number`() {
    for number in Int128(-12)...12 {
      for numerator in Int128(-12)...12 {
        for denominator in Int128(-12)...12 where denominator != 0 {
          let expected = rounded(
            number * numerator * denominator.signum(), over: Int128(denominator.magnitude))
          #expect(fixed(number).times(fixed(numerator), over: fixed(denominator))?.scaled == expected)
        }
      }
    }
    #expect(Fixed(1).times(Fixed(1), over: .zero) == nil)
    #expect(Fixed.limit.times(Fixed(2), over: Fixed(1)) == nil)
    #expect(Fixed.limit.times(Fixed(2), over: Fixed(2)) == Fixed.limit)
  }

  @Test func `What falls on parts of a run adds up to it, however it is cut`() throws {
    let first = Day(number: 100)
    for decimals in [12, 2] {
      for count in 1...9 {
        let whole = try #require(Period(from: first, to: first.adding(days: count - 1)))
        for scaled in [Int128(1), -7, 100_000_000_000_000, 33_333_333_333_333, -10_010_000_000_000] {
          let amount = fixed(scaled)
          let days = (0..<count).map {
            amount.share(of: Period(first.adding(days: $0)), in: whole, decimals: decimals)
          }
          try #require(days.reduce(.zero, +) == amount)
          // A stretch is the sum of its days, so any cut adds up.
          for from in 0..<count {
            for to in from..<count {
              let part = try #require(Period(from: first.adding(days: from), to: first.adding(days: to)))
              try #require(
                amount.share(of: part, in: whole, decimals: decimals) == days[from...to].reduce(.zero, +))
            }
          }
        }
      }
    }
  }

  @Test func `Days outside a run have nothing of it`() throws {
    let run = try #require(Period(from: Day(number: 10), to: Day(number: 12)))
    #expect(Fixed(3).share(of: Period(Day(number: 9)), in: run) == .zero)
    #expect(Fixed(3).share(of: Period(Day(number: 13)), in: run) == .zero)
    #expect(Fixed(3).share(of: .always, in: run) == Fixed(3))
  }

  /// Rounded half away from zero, by counting up: the dumbest way there is.
  private func rounded(_ number: Int128, over divisor: Int128) -> Int128 {
    let (quotient, remainder) = (number.magnitude / divisor.magnitude, number.magnitude % divisor.magnitude)
    let up = remainder * 2 >= divisor.magnitude ? quotient + 1 : quotient
    return number < 0 ? -Int128(up) : Int128(up)
  }
}
