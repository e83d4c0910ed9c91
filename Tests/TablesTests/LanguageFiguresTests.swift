import Seeds
import Tables
import Testing
import Values

@Suite struct `Figures in British English` {
  @Test func `are rounded half away from zero and grouped in thousands, with a true minus`() {
    #expect(english.number(pence(123_450), decimals: 0) == "1,235")
    #expect(english.number(pence(-123_450), decimals: 0) == "−1,235")
    #expect(english.number(pence(123_449), decimals: 0) == "1,234")
    #expect(english.number(pence(99_999_999), decimals: 0) == "1,000,000")
    #expect(english.number(pence(100_005), decimals: 2) == "1,000.05")
    #expect(english.number(pence(100_005), decimals: 1) == "1,000.1")
    #expect(english.number(pence(100_005), decimals: 3) == "1,000.050")
    #expect(english.number(1_234_567) == "1,234,567")
    #expect(english.number(0) == "0")
  }

  @Test func `have no sign where they round to zero`() {
    #expect(english.number(pence(-49), decimals: 0) == "0")
    #expect(english.money(pence(-49), decimals: 0) == "£0")
    #expect(english.number(pence(-50), decimals: 0) == "−1")
  }

  @Test func `take any amount that fits, and any number of decimals`() {
    let largest = Fixed(scaled: .max)
    #expect(english.number(largest, decimals: 12) == "170,141,183,460,469,231,731,687,303.715884105727")
    #expect(english.number(largest, decimals: 0) == "170,141,183,460,469,231,731,687,304")
    #expect(
      english.number(Fixed(scaled: .min), decimals: 99) == "−170,141,183,460,469,231,731,687,303.715884105728"
    )
    #expect(english.number(Fixed(scaled: 1), decimals: 12) == "0.000000000001")
    #expect(english.number(pence(199), decimals: -3) == "2")
    #expect(english.number(Int.min) == "−9,223,372,036,854,775,808")
  }

  @Test func `are money with the sign of the currency between minus and number`() {
    #expect(english.money(pence(-621_450)) == "−£6,214.50")
    #expect(english.money(pence(621_450), decimals: 0) == "£6,215")
    #expect(language("EUR").money(pence(100)) == "€1.00")
    #expect(language("JPY").money(Fixed(1200)) == "JP¥1,200")
    #expect(language("SEK").money(Fixed(1200), decimals: 0) == "SEK\u{A0}1,200")
    #expect(language("").money(Fixed(1200), decimals: 0) == "1,200")
    #expect(language("SEK").currencySign == "SEK")
    #expect(english.currencySign == "£")
    #expect(language("").currencySign == "")
  }

  @Test(arguments: [
    (0, "£0"), (621_400, "£6,214"), (999_949, "£9,999"), (999_950, "£10k"), (59_560_000, "£595.6k"),
    (51_200_000, "£512k"), (99_994_999, "£999.9k"), (99_995_000, "£1m"), (123_456_789, "£1.23m"),
    (197_964_700, "£1.98m"), (209_999_999, "£2.1m"), (99_999_499_999, "£999.99m"), (99_999_500_000, "£1bn"),
    (-1_960_000, "−£19.6k"), (123_456_789_012_345, "£1,234.57bn"),
  ])
  func `are short in headlines`(count: Int, short: String) {
    #expect(english.shortMoney(pence(count)) == short)
  }

  @Test func `are percentages of ratios, or not available beyond all bounds`() throws {
    #expect(english.percentage(try #require(Ratio(121, over: 125)), decimals: 1) == "96.8%")
    #expect(english.percentage(try #require(Ratio(-1, over: 3)), decimals: 0) == "−33%")
    #expect(english.percentage(try #require(Ratio(1, over: -3)), decimals: 2) == "−33.33%")
    #expect(english.percentage(try #require(Ratio(1, over: 2000)), decimals: 1) == "0.1%")
    #expect(english.percentage(try #require(Ratio(-1, over: 2001)), decimals: 1) == "0.0%")
    #expect(english.percentage(try #require(Ratio(1, over: 3)), decimals: 12) == "33.3333333333%")
    let vast = try #require(Ratio(Fixed.limit, over: Fixed(scaled: 1)))
    #expect(english.percentage(vast, decimals: 1) == "n/a")
  }

  @Test func `are percentages as exact as the ratio itself is`() throws {
    var seeded = SplitMix64(seed: 20_260_930)
    for _ in 0..<20_000 {
      let bits = Int.random(in: 1...100, using: &seeded)
      let numerator = Int128.random(in: -(1 << Int128(bits))...(1 << Int128(bits)), using: &seeded)
      let denominator = Int128.random(in: 1...(1 << Int128(bits)), using: &seeded)
      let ratio = try #require(Ratio(Fixed(scaled: numerator), over: Fixed(scaled: denominator)))
      let decimals = Int.random(in: 0...4, using: &seeded)
      let expected = ratio.rounded(to: decimals + 2).map {
        english.number(Fixed(scaled: $0.scaled * 100), decimals: decimals) + "%"
      }
      #expect(english.percentage(ratio, decimals: decimals) == expected ?? "n/a")
    }
  }
}
