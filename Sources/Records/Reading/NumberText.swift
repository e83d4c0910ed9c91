import Values

/// Why a text is no number.
enum NumberFault: Error {
  /// It is not written like a number.
  case malformed
  /// Its thousands are separated behind a leading zero, as in `0,250`: it may be meant as a decimal.
  case leadingZero
  /// It has more than twelve decimals.
  case tooFine
  /// It is beyond `Fixed.limit`.
  case tooLarge
}

/// Reads a number strictly: an optional sign, digits, thousands in threes, decimals; or all of it in brackets for
/// a negative one, as ledgers write it. `1,2,00` and `12abc` are faults, never a part of themselves, and so is
/// `0,250`, which somebody who writes decimals with a comma means as a quarter.
func readNumber(_ text: some StringProtocol, usesDecimalComma: Bool = false) throws(NumberFault) -> Fixed {
  if !usesDecimalComma, let number = plainNumber(text) { return number }
  var bytes = Array(text.utf8)[...]
  var isNegative = false
  if bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") {
    isNegative = true
    bytes = bytes.dropFirst().dropLast()
  } else if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") {
    isNegative = bytes.removeFirst() == UInt8(ascii: "-")
  } else if bytes.starts(with: [0xE2, 0x88, 0x92]) {
    // The true minus, U+2212, as this program's own pages show it.
    isNegative = true
    bytes = bytes.dropFirst(3)
  }
  let point = UInt8(ascii: usesDecimalComma ? "," : ".")
  let parts = bytes.split(separator: point, maxSplits: 2, omittingEmptySubsequences: false)
  guard parts.count <= 2, let whole = parts.first else { throw .malformed }
  var magnitude: Int128 = 0
  for digit in try wholeDigits(whole, separator: UInt8(ascii: usesDecimalComma ? "." : ",")) {
    magnitude = magnitude * 10 + Int128(digit)
    guard magnitude <= 1_000_000_000_000_000 else { throw .tooLarge }
  }
  magnitude *= Fixed.one.scaled
  if parts.count == 2 {
    guard let decimals = parts.last, !decimals.isEmpty, decimals.allSatisfy(\.isDigit) else {
      throw .malformed
    }
    guard decimals.count <= Fixed.places else { throw .tooFine }
    var unit = Fixed.one.scaled
    for digit in decimals {
      unit /= 10
      magnitude += Int128(digit - 0x30) * unit
    }
  }
  let number = Fixed(scaled: isNegative ? -magnitude : magnitude)
  guard number.isWithinLimit else { throw .tooLarge }
  return number
}

/// Reads digits with at most one point, the form of nearly every number in a book; nil for any other.
private func plainNumber(_ text: some StringProtocol) -> Fixed? {
  var digits: Int64 = 0
  var count = 0
  var decimals = -1
  for byte in text.utf8 {
    if byte == UInt8(ascii: "."), decimals < 0 {
      decimals = 0
      continue
    }
    guard byte.isDigit, count < 15 else { return nil }
    digits = digits * 10 + Int64(byte - 0x30)
    count += 1
    if decimals >= 0 { decimals += 1 }
  }
  guard count > 0, decimals != 0, decimals < count, decimals <= Fixed.places else { return nil }
  var scaled = Int128(digits)
  for _ in max(0, decimals)..<Fixed.places { scaled *= 10 }
  return Fixed(scaled: scaled)
}

/// The digits before the point. Where thousands are separated, all groups but the first have three digits.
private func wholeDigits(_ bytes: ArraySlice<UInt8>, separator: UInt8) throws(NumberFault) -> [UInt8] {
  let groups = bytes.split(separator: separator, omittingEmptySubsequences: false)
  for (index, group) in groups.enumerated() {
    guard !group.isEmpty, group.allSatisfy(\.isDigit) else { throw .malformed }
    guard groups.count == 1 || (index == 0 ? group.count <= 3 : group.count == 3) else { throw .malformed }
  }
  guard groups.count == 1 || bytes.first != UInt8(ascii: "0") else { throw .leadingZero }
  return bytes.lazy.filter { $0 != separator }.map { $0 - 0x30 }
}
