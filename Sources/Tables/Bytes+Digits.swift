/// Digits as bytes, from the left, without a text in between.
extension [UInt8] {
  /// The number with a separator between its thousands.
  mutating func append(grouped number: UInt64, _ separator: [UInt8]) {
    guard number >= 1000 else { return append(digits: number) }
    append(grouped: number / 1000, separator)
    append(contentsOf: separator)
    append(padded: number % 1000, to: 3)
  }

  mutating func append(grouped number: UInt128, _ separator: [UInt8]) {
    if let small = UInt64(exactly: number) { return append(grouped: small, separator) }
    append(grouped: number / 1000, separator)
    append(contentsOf: separator)
    append(padded: UInt64(number % 1000), to: 3)
  }

  /// The number without leading zeros.
  mutating func append(digits number: UInt64) {
    if number >= 10 { append(digits: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  mutating func append(digits number: UInt128) {
    if let small = UInt64(exactly: number) { return append(digits: small) }
    append(digits: number / 10)
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// The last so many digits of the number.
  mutating func append(padded number: UInt64, to width: Int) {
    if width > 1 { append(padded: number / 10, to: width - 1) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
