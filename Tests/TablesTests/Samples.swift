import Tables
import Values

/// The language that the tests read, and short ways to write values.
let english = language("GBP")

func language(_ currency: String) -> Language {
  Language.enGB(currency: Currency(code: currency) ?? .none, words: words)
}

private let words = TableWords(
  rounding: "Rounding", notAvailable: "n/a", notSet: "not set", new: "new", range: "{first} to {last}",
  upTo: "to {day}", from: "from {day}", always: "all days", week: "week of {day}",
  financialYear: "financial year {year}")

/// An amount from its pence.
func pence(_ count: Int) -> Fixed { Fixed(scaled: Int128(count) * 10_000_000_000) }

func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
  Day(year: year, month: month, day: day) ?? .earliest
}

/// Numbers that are the same in every run: SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
