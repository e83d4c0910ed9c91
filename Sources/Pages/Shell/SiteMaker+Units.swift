import Tables
import Templating

// What money on a page is counted in. Revenue and costs differ in their VAT, so a page says which it has.
extension SiteMaker {
  /// Where only revenue stands: `pounds without VAT`.
  var unit: String { words[.withoutVAT, language.currencyName] }

  /// Where only costs stand: `pounds, less the VAT that comes back`. Where none does, they are what was paid.
  var costUnit: String { words[map.hasVATBack ? .costUnit : .costUnitPaid, language.currencyName] }

  /// Where all that the book keeps can stand: `pounds: revenue without VAT, costs less the VAT that comes back`.
  var moneyUnit: String {
    guard map.hasCosts else { return unit }
    guard book.sales.count > 0 || !book.quotas.isEmpty else { return costUnit }
    return words[map.hasVATBack ? .moneyUnit : .moneyUnitPaid, language.currencyName]
  }
}
