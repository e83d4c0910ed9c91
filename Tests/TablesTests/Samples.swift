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
  financialYear: "financial year {year}", proRata: "pro rata", proRataNote: "pro rata: a share")

/// An amount from its pence.
func pence(_ count: Int) -> Fixed { Fixed(scaled: Int128(count) * 10_000_000_000) }

func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
  Day(year: year, month: month, day: day) ?? .earliest
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
