import Values

package extension Language {
  /// What the book's currency is called in a sentence: `pounds`; its code where the language has no word here.
  var currencyName: String { currencyNames[currency.code] ?? currency.code }
}
