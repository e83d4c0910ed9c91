import Questions
import Values

/// A written form of days, such as `dd/MM/yyyy` or `d-MMM-yy`.
package struct DateFormat: Hashable, Sendable {
  enum Part: Hashable {
    case year(digits: Int)
    /// With at least so many digits.
    case month(digits: Int)
    case monthName(isShort: Bool)
    case day(digits: Int)
    case literal(UInt8)
  }

  /// As it stands in the settings.
  package let pattern: String
  let parts: [Part]
  package static let iso = DateFormat(
    pattern: "yyyy-MM-dd",
    parts: [.year(digits: 4), .literal(0x2D), .month(digits: 2), .literal(0x2D), .day(digits: 2)])

  private init(pattern: String, parts: [Part]) {
    self.pattern = pattern
    self.parts = parts
  }

  /// Nil where the pattern does not name a year, a month and a day, once each, in the letters `y`, `M` and `d`.
  package init?(pattern: String) {
    var parts: [Part] = []
    var letters: [UInt8] = []
    var rest = Array(pattern.utf8)[...]
    while let letter = rest.first {
      let count = rest.prefix { $0 == letter }.count
      rest = rest.dropFirst(count)
      switch (letter, count) {
      case (UInt8(ascii: "y"), 2), (UInt8(ascii: "y"), 4): parts.append(.year(digits: count))
      case (UInt8(ascii: "M"), 1), (UInt8(ascii: "M"), 2): parts.append(.month(digits: count))
      case (UInt8(ascii: "M"), 3), (UInt8(ascii: "M"), 4): parts.append(.monthName(isShort: count == 3))
      case (UInt8(ascii: "d"), 1), (UInt8(ascii: "d"), 2): parts.append(.day(digits: count))
      case (0x20...0x2F, _): parts += Array(repeating: .literal(letter), count: count)
      default: return nil
      }
      if letter > 0x2F { letters.append(letter) }
    }
    guard letters.sorted() == [UInt8(ascii: "M"), UInt8(ascii: "d"), UInt8(ascii: "y")] else { return nil }
    self.init(pattern: pattern, parts: parts)
  }

  /// The day that a text writes in this form. A time of day behind it is passed over: the day is the one written.
  /// A year of two digits is one of this century.
  package func read(_ text: String) -> Day? {
    // Nearly every day of a book is digits and literals alone.
    if let day = readDigits(text) { return day }
    var rest = Array(text.utf8)[...]
    var (year, month, day) = (0, 0, 0)
    for part in parts {
      switch part {
      case .literal(let byte):
        guard rest.first == byte else { return nil }
        rest.removeFirst()
      case .year(let digits):
        guard let number = rest.takeNumber(digits...digits) else { return nil }
        year = digits == 2 ? 2000 + number : number
      case .month(let digits):
        guard let number = rest.takeNumber(digits...2) else { return nil }
        month = number
      case .day(let digits):
        guard let number = rest.takeNumber(digits...2) else { return nil }
        day = number
      case .monthName(let isShort):
        guard let number = rest.takeMonth(isShort: isShort) else { return nil }
        month = number
      }
    }
    guard rest.isEmpty || isTime(rest) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// A day in digits to its end; nil where names or a time stand in it, or it is no day.
  private func readDigits(_ text: String) -> Day? {
    let bytes = text.utf8Span.span
    var at = 0
    var (year, month, day) = (0, 0, 0)
    for part in parts {
      let counts: ClosedRange<Int>
      switch part {
      case .monthName: return nil
      case .year(let digits): counts = digits...digits
      case .month(let digits), .day(let digits): counts = digits...2
      case .literal(let byte):
        guard at < bytes.count, bytes[at] == byte else { return nil }
        at += 1
        continue
      }
      var number = 0
      let start = at
      while at < bytes.count, at - start < counts.upperBound, bytes[at].isDigit {
        number = number * 10 + Int(bytes[at] - 0x30)
        at += 1
      }
      guard at - start >= counts.lowerBound else { return nil }
      switch part {
      case .year: year = counts.upperBound == 2 ? 2000 + number : number
      case .month: month = number
      default: day = number
      }
    }
    return at == bytes.count ? Day(year: year, month: month, day: day) : nil
  }

  /// `T10:20`, ` 10:20:30`, `T10:20:30.000Z`, `T10:20:30+0100` and the like.
  private func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    guard rest.first == UInt8(ascii: "T") || rest.first == UInt8(ascii: " ") else { return false }
    rest.removeFirst()
    guard rest.count >= 4, rest.takeNumber(1...2) != nil, rest.first == UInt8(ascii: ":") else {
      return false
    }
    return rest.allSatisfy { $0.isDigit || ":.+-Zz AMPamp".utf8.contains($0) }
  }
}

/// The English months of exports.
let monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november",
  "december",
]

extension ArraySlice<UInt8> {
  /// Takes as many digits as there are, within the counts.
  mutating func takeNumber(_ counts: ClosedRange<Int>) -> Int? {
    let digits = prefix(counts.upperBound).prefix { $0.isDigit }
    guard counts.contains(digits.count) else { return nil }
    removeFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  mutating func takeMonth(isShort: Bool) -> Int? {
    let letters = prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    guard
      let month = monthNames.firstIndex(where: {
        isShort ? $0.prefix(3) == name.prefix(3) && (name.count == 3 || name == "sept") : $0 == name
      })
    else { return nil }
    removeFirst(letters.count)
    return month + 1
  }
}
