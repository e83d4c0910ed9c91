import Values

extension [UInt8] {
  /// The plain decimal form of files and exports, with all its digits and at least so many decimals: `-1250.50`.
  mutating func append(plain value: Fixed, atLeast decimals: Int) {
    let (whole, part) = value.scaled.magnitude.quotientAndRemainder(dividingBy: Fixed.one.scaled.magnitude)
    if value.scaled < 0 { append(UInt8(ascii: "-")) }
    append(digits: whole)
    var (fraction, width) = (UInt64(part), Fixed.places)
    while width > decimals, fraction.isMultiple(of: 10) {
      guard width > 0 else { return }
      fraction /= 10
      width -= 1
    }
    guard width > 0 else { return }
    append(UInt8(ascii: "."))
    append(padded: fraction, to: width)
  }
}
