import Values

/// How a language writes numbers, money, days and periods, and the book's currency.
///
/// It is a table of our own, so that a page has the same bytes on every machine. It is a class because each cell that
/// is written holds it.
package final class Language: Sendable {
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

  /// British English.
  private init(british currency: Currency, _ words: TableWords) {
    code = "en-GB"
    self.currency = currency
    self.words = words
    months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    shortWeekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    symbols = Symbols(
      group: Sign(","), decimal: Sign("."), percent: Sign("%"),
      currency: Sign(Language.britishSign(of: currency)), thousand: Sign("k"), million: Sign("m"),
      billion: Sign("bn"))
    currencyNames = Language.britishNames
  }

  /// British English.
  package static func enGB(currency: Currency, words: TableWords) -> Language {
    Language(british: currency, words)
  }
}

extension Language {
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
