import Values

package extension Language {
  /// What the book's currency is called in a sentence: `pounds`; its code where the language has no word here.
  var currencyName: String { currencyNames[currency.code] ?? currency.code }
}

extension Language {
  /// The currencies that Britain has a word for, by code.
  static let britishNames = [
    "AUD": "Australian dollars", "CAD": "Canadian dollars", "CHF": "Swiss francs", "CZK": "Czech koruny",
    "DKK": "Danish kroner", "EUR": "euros", "GBP": "pounds", "INR": "rupees", "JPY": "Japanese yen",
    "NOK": "Norwegian kroner", "NZD": "New Zealand dollars", "PLN": "zlotys", "SEK": "Swedish kronor",
    "USD": "US dollars", "ZAR": "rand",
  ]
}
