extension CalendarDay {
  /// `2026-03-14`
  var iso: String {
    let (year, month, day) = parts
    return "\(year)-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// `14/03/2026`, as the finance system writes it.
  var british: String {
    let (year, month, day) = parts
    return "\(padded(day, to: 2))/\(padded(month, to: 2))/\(year)"
  }
}

extension CalendarMonth {
  /// `2026-03`
  var iso: String { "\(year)-\(padded(month, to: 2))" }
}

/// The number with zeros before it until it has so many digits.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
