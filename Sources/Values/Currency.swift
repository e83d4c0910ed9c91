/// A currency by its ISO 4217 code.
package struct Currency: Hashable, Sendable {
  /// Three capital letters; empty for no currency.
  package let code: String

  /// Nil unless the code is three capital letters.
  package init?(code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return nil }
    self.code = code
  }

  /// No currency: where a book names none, which is an error of its own.
  package static let none = Currency()

  private init() {
    code = ""
  }

  /// How many decimals its smallest coin has (ISO 4217, "minor unit").
  package var decimals: Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF",
      "XOF",
      "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }
}
