import Values

/// How a language writes numbers, money, days and periods, and the book's currency.
///
/// It is a table of our own, so that a page has the same bytes on every machine.
package struct Language: Hashable, Sendable {
  /// By BCP 47, for the `lang` of pages: `en-GB`.
  package let code: String
  package let currency: Currency
  package let words: TableWords
  /// From January on, in full and short.
  package let months: [String]
  package let shortMonths: [String]
  /// From Monday on, in full and short.
  package let weekdays: [String]
  package let shortWeekdays: [String]
  let symbols: Symbols
  /// By code.
  let currencyNames: [String: String]
}

/// The signs that figures are written with.
struct Symbols: Hashable, Sendable {
  let group: [UInt8]
  let decimal: [UInt8]
  let percent: [UInt8]
  /// Before an amount; empty where there is no currency.
  let currency: [UInt8]
  let thousand: [UInt8]
  let million: [UInt8]
  let billion: [UInt8]
  /// A true minus, U+2212: as wide as a plus and never broken from its number.
  let minus = [UInt8]("\u{2212}".utf8)
}

package extension Language {
  /// British English.
  static func enGB(currency: Currency, words: TableWords) -> Language {
    Language(
      code: "en-GB", currency: currency, words: words,
      months: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
      ],
      shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
      weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
      shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
      symbols: Symbols(
        group: [UInt8](",".utf8), decimal: [UInt8](".".utf8), percent: [UInt8]("%".utf8),
        currency: [UInt8](britishSign(of: currency).utf8), thousand: [UInt8]("k".utf8),
        million: [UInt8]("m".utf8), billion: [UInt8]("bn".utf8)),
      currencyNames: [
        "GBP": "pounds", "EUR": "euros", "USD": "US dollars", "AUD": "Australian dollars",
        "CAD": "Canadian dollars", "NZD": "New Zealand dollars", "INR": "rupees", "JPY": "Japanese yen",
        "CHF": "Swiss francs", "SEK": "Swedish kronor", "NOK": "Norwegian kroner", "DKK": "Danish kroner",
        "PLN": "zlotys", "CZK": "Czech koruny", "ZAR": "rand",
      ])
  }

  /// The sign before an amount: its own where Britain knows one, else the code and a no-break space.
  private static func britishSign(of currency: Currency) -> String {
    switch currency.code {
    case Currency.none.code: ""
    case "GBP": "£"
    case "EUR": "€"
    case "USD": "US$"
    case "AUD": "A$"
    case "CAD": "CA$"
    case "NZD": "NZ$"
    case "INR": "₹"
    case "JPY": "JP¥"
    default: currency.code + "\u{A0}"
    }
  }
}
