import Values

/// Days as exports and as readers have them.
extension OutputSpan<UInt8> {
  /// `2026-09-30`
  mutating func write(_ day: Day) {
    let (year, month, number) = day.parts
    write(padded: UInt64(max(0, year)), to: 4)
    append(UInt8(ascii: "-"))
    write(padded: UInt64(month), to: 2)
    append(UInt8(ascii: "-"))
    write(padded: UInt64(number), to: 2)
  }
}
