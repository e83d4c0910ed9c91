/// A whole number as wide as it has to be, in base 10⁶: slow, obvious, and shares no code with what it checks.
struct WideNumber: Equatable {
  /// The lowest first, without zeros at the top.
  private var digits: [Int] = []

  init(_ number: Int128) {
    var rest = number.magnitude
    while rest > 0 {
      digits.append(Int(rest % 1_000_000))
      rest /= 1_000_000
    }
  }

  static func * (left: WideNumber, right: WideNumber) -> WideNumber {
    var sums = Array(repeating: 0, count: left.digits.count + right.digits.count + 1)
    for (i, a) in left.digits.enumerated() {
      for (j, b) in right.digits.enumerated() {
        sums[i + j] += a * b
        sums[i + j + 1] += sums[i + j] / 1_000_000
        sums[i + j] %= 1_000_000
      }
    }
    return WideNumber(carrying: sums)
  }

  static func + (left: WideNumber, right: WideNumber) -> WideNumber {
    let count = max(left.digits.count, right.digits.count) + 1
    return WideNumber(carrying: (0..<count).map { left[$0] + right[$0] })
  }

  static func < (left: WideNumber, right: WideNumber) -> Bool {
    guard left.digits.count == right.digits.count else { return left.digits.count < right.digits.count }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }

  private subscript(place: Int) -> Int { place < digits.count ? digits[place] : 0 }

  private init(carrying sums: [Int]) {
    digits = sums
    for place in digits.indices.dropLast() {
      digits[place + 1] += digits[place] / 1_000_000
      digits[place] %= 1_000_000
    }
    while digits.last == 0 { digits.removeLast() }
  }
}
