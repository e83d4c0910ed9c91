import Values

package extension Day {
  /// Reads an ISO 8601 day, `2026-03-14`; nil for anything else, also for a day that the calendar does not have.
  init?(iso text: some StringProtocol) {
    var digits: [Int] = []
    for (index, byte) in text.utf8.enumerated() {
      guard index < 10 else { return nil }
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let digit = byte.digit else { return nil }
      digits.append(digit)
    }
    guard digits.count == 8 else { return nil }
    self.init(
      year: digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3], month: digits[4] * 10 + digits[5],
      day: digits[6] * 10 + digits[7])
  }
}

extension UInt8 {
  /// The value of an ASCII digit.
  var digit: Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) ? Int(self - UInt8(ascii: "0")) : nil
  }
}

extension StringProtocol {
  /// The number that the text is, if it is digits alone and so many of them.
  func digits(_ counts: ClosedRange<Int>) -> Int? {
    guard counts.contains(utf8.count), utf8.allSatisfy({ $0.digit != nil }) else { return nil }
    return Int(self)
  }
}
