/// Digits as bytes, from the left, without a text in between.
extension OutputSpan<UInt8> {
  /// The number with a separator between its thousands.
  mutating func write(grouped number: UInt128, _ separator: Sign) {
    if let small = UInt64(exactly: number) { return write(grouped: small, separator) }
    let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1000)
    write(grouped: thousands, separator)
    write(separator)
    write(padded: UInt64(rest), to: 3)
  }

  mutating func write(grouped number: UInt64, _ separator: Sign) {
    guard number >= 1000 else { return write(digits: number) }
    write(grouped: number / 1000, separator)
    write(separator)
    write(padded: number % 1000, to: 3)
  }

  /// The number without leading zeros.
  mutating func write(digits number: UInt64) {
    if number >= 10 { write(digits: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  mutating func write(digits number: UInt128) {
    if let small = UInt64(exactly: number) { return write(digits: small) }
    let (tens, rest) = number.quotientAndRemainder(dividingBy: 10)
    write(digits: tens)
    append(UInt8(ascii: "0") + UInt8(rest))
  }

  /// The last so many digits of the number.
  mutating func write(padded number: UInt64, to width: Int) {
    if width > 1 { write(padded: number / 10, to: width - 1) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
