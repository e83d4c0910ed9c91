import Values

package extension Day {
  /// Reads an ISO 8601 day, `2026-03-14`; nil for anything else, also for a day that the calendar does not have.
  init?(iso text: some StringProtocol) {
    // Year, month and day as one number, `20260314`.
    var number = 0
    var place = 0
    for byte in text.utf8 {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard place < 10, let digit = byte.digit else { return nil }
        number = number * 10 + digit
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
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
