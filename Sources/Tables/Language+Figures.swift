import Values

/// Figures as text, for sentences, titles and charts.
package extension Language {
  /// The currency's sign as it stands before an amount, without blanks: for the header of a column.
  var currencySign: String {
    let sign = text { $0.write(symbols.currency) }
    return sign.hasSuffix("\u{A0}") ? String(sign.dropLast()) : sign
  }

  /// `−1,234.50`, rounded half away from zero.
  func number(_ value: Fixed, decimals: Int) -> String {
    text { $0.write(value, Decimals(decimals), symbols) }
  }

  func number(_ count: Int) -> String { number(Fixed(count), decimals: 0) }

  /// `96.8%`; what "n/a" is where the ratio is beyond 10¹⁵.
  func percentage(_ ratio: Ratio, decimals: Int) -> String {
    let form = Percentage(decimals)
    guard let steps = form.ratio.steps(ratio) else { return words.notAvailable }
    return text { $0.write(percentage: steps, ratio, form, plus: false, symbols) }
  }

  /// `−£1,234.50`, with the currency's own decimals unless said.
  func money(_ amount: Fixed, decimals: Int? = nil) -> String {
    text { $0.write(money: amount, Decimals(decimals ?? currency.decimals), symbols) }
  }

  /// `£6,214`, `£595.6k`, `£1.23m`: for headline figures, where the exact amount stands beside it.
  func shortMoney(_ amount: Fixed) -> String {
    text { $0.write(shortMoney: amount, symbols) }
  }

  private func text(_ write: (inout OutputSpan<UInt8>) -> Void) -> String {
    var bytes: [UInt8] = []
    bytes.appendFigure(write)
    return String(decoding: bytes, as: UTF8.self)
  }
}
