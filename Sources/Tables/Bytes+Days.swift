import Values

/// Days as exports and as readers have them.
extension [UInt8] {
  /// `2026-09-30`
  mutating func append(_ day: Day) {
    let (year, month, number) = day.parts
    append(padded: UInt64(Swift.max(0, year)), to: 4)
    append(UInt8(ascii: "-"))
    append(padded: UInt64(month), to: 2)
    append(UInt8(ascii: "-"))
    append(padded: UInt64(number), to: 2)
  }

  mutating func append(_ day: Day, _ form: DayForm, _ language: Language) {
    let (year, month, number) = day.parts
    append(digits: UInt64(number))
    append(UInt8(ascii: " "))
    append(contentsOf: (form == .long ? language.months : language.shortMonths)[month - 1].utf8)
    guard form != .short else { return }
    append(UInt8(ascii: " "))
    append(digits: UInt64(Swift.max(0, year)))
  }
}
