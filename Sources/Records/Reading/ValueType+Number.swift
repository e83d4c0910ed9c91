import Diagnostics
import FrontMatter
import Values

package extension ValueType where Value == Fixed {
  /// A number without a unit.
  static let number = ValueType(name: "number") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    return reading.number(text, at: node.range, .badNumber, like: "`1250` or `1,250.5`")
  }

  /// A number that others are divided by.
  static let aboveZero = ValueType(name: "number") { node, reading in
    guard let value = number.read(node, &reading) else { return nil }
    if value > .zero { return value }
    reading.report(
      .badNumber, "`\(reading.field)` is not above zero", at: node.range,
      help: "write a number like `1000`, or take the field out")
    return nil
  }

  /// An amount of money in the book's currency, with or without its code or sign: `1250`, `1,250.00 GBP`, `£12.50`.
  static let money = ValueType(name: "money") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    return reading.money(text, at: node.range)
  }

  /// A share of a whole, from 0 to 1, or with `%`.
  static let fraction = ValueType(name: "fraction or %") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    return reading.fraction(text, at: node.range)
  }
}

package extension ValueType where Value == Int {
  /// A whole number that is not negative.
  static let count = ValueType(name: "whole number") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    if let number = Int(text), number >= 0, number <= 1_000_000_000, text.utf8.allSatisfy(\.isDigit) {
      return number
    }
    reading.report(
      .badNumber, "`\(text)` is not a whole number", at: node.range, help: "write digits alone, like `45`")
    return nil
  }
}

/// Money, or a rate of what is left after discount.
package enum MoneyOrRate: Hashable, Sendable {
  case money(Fixed)
  /// 0 to 1.
  case rate(Fixed)
}

package extension ValueType where Value == MoneyOrRate {
  /// Money, or a rate with `%`.
  static let moneyOrRate = ValueType(name: "money or %") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    guard text.hasSuffix("%") else { return reading.money(text, at: node.range).map { .money($0) } }
    return reading.fraction(text, at: node.range).map { .rate($0) }
  }
}

extension Reading {
  /// The number that a text is; `digits` is the text without what stands beside the number.
  mutating func number(
    _ text: String, digits: String? = nil, at range: Range<Int>, _ code: Diagnostic.Code, like example: String
  ) -> Fixed? {
    do throws(NumberFault) {
      return try readNumber(digits ?? text, usesDecimalComma: conventions.usesDecimalComma)
    } catch {
      switch error {
      case .malformed:
        report(
          code, "`\(text)` is not \(code == .badMoney ? "an amount of money" : "a number")", at: range,
          help: "write it like \(example)")
      case .leadingZero:
        let (point, separator) = conventions.usesDecimalComma ? (",", ".") : (".", ",")
        report(
          code, "`\(text)` separates thousands behind a leading zero", at: range,
          help: "take the zero and the `\(separator)` out, or write decimals behind a `\(point)`")
      case .tooFine:
        report(
          code, "`\(text)` has more than 12 decimals", at: range, help: "round it to 12 decimals or fewer")
      case .tooLarge:
        report(
          .tooLarge, "`\(text)` is beyond 1,000,000,000,000,000", at: range, help: "write a smaller number")
      }
      return nil
    }
  }

  mutating func money(_ text: String, at range: Range<Int>) -> Fixed? {
    var digits = text
    if text.utf8.count > 4, text.utf8.last.map({ (0x41...0x5A).contains($0) }) ?? false,
      let code = Currency(code: String(text.suffix(3))),
      text.dropLast(3).last?.isDigitOrBlankOrBracket ?? false
    {
      guard accept(code, at: range) else { return nil }
      digits = String(text.dropLast(3)).trimmed
    } else if let (sign, rest) = withoutSign(text) {
      if let own = conventions.currency, !sign.codes.contains(own.code) {
        report(
          .notReadYet, "amounts in `\(sign.sign)` are not read yet in a book in \(own.code)", at: range,
          help: "write the amount in \(own.code)")
        return nil
      }
      digits = rest
    }
    return number(
      text, digits: digits, at: range, .badMoney,
      like: conventions.usesDecimalComma ? "`1250` or `1.250,00`" : "`1250` or `1,250.00`")
  }

  /// Whether amounts in this currency are read here: a book has one currency for now.
  mutating func accept(_ currency: Currency, at range: Range<Int>) -> Bool {
    guard let own = conventions.currency, currency != own else { return true }
    report(
      .notReadYet, "amounts in \(currency.code) are not read yet in a book in \(own.code)", at: range,
      help: "write the amount in \(own.code)")
    return false
  }

  /// The amount without its sign of currency, `£1,250`, `-£12` or `(£12)`, and the sign.
  private func withoutSign(_ text: String) -> (sign: CurrencySign, rest: String)? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 > 0x7F }) else { return nil }
    for sign in CurrencySign.all {
      guard let place = text.firstIndex(of: sign.sign), text[..<place].allSatisfy({ "-−+(".contains($0) })
      else { continue }
      return (sign, String(text[..<place]) + text[text.index(after: place)...])
    }
    return nil
  }

  mutating func fraction(_ text: String, at range: Range<Int>) -> Fixed? {
    let isPercent = text.hasSuffix("%")
    let digits = isPercent ? String(text.dropLast()).trimmed : text
    guard let number = number(text, digits: digits, at: range, .badShare, like: "`0.15` or `15 %`") else {
      return nil
    }
    let value = isPercent ? Product(number).divided(by: Fixed(100))?.rounded : number
    if let value, value >= .zero, value <= .one { return value }
    let help =
      isPercent
      ? "write a share from 0 % to 100 %" : "write a share from 0 to 1, or with a percent sign: `\(text) %`"
    report(.badShare, "`\(text)` is not a share of a whole", at: range, help: help)
    return nil
  }
}

/// A sign that stands before an amount, and the currencies that write it alone.
private struct CurrencySign {
  let sign: Character
  let codes: Set<String>

  static let all = [
    CurrencySign(sign: "£", codes: ["GBP", "EGP", "FKP", "GIP", "SHP"]),
    CurrencySign(sign: "€", codes: ["EUR"]),
    CurrencySign(sign: "¥", codes: ["JPY", "CNY"]),
    CurrencySign(sign: "$", codes: ["AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "USD"]),
  ]
}

private extension Character {
  var isDigitOrBlankOrBracket: Bool { isWholeNumber || self == " " || self == "\u{A0}" || self == ")" }
}
