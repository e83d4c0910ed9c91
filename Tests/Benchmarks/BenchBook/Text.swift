import Values

/// A file of the book: its path below the book's folder, and its text.
package struct BenchFile: Sendable {
  package let path: String
  package let text: String
}

/// `Leeds Motors 2` → `leeds-motors-2`.
func slug(_ name: String) -> String { name.lowercased().replacing(" ", with: "-") }

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Pence as pounds: `1234.50`, or with `separated`, below a million, `1,234.50`.
func pounds(_ pence: Int, separated: Bool = false) -> String {
  let (whole, rest) = (pence.magnitude / 100, padded(Int(pence.magnitude % 100), 2))
  let sign = pence < 0 ? "-" : ""
  guard separated, whole >= 1000 else { return "\(sign)\(whole).\(rest)" }
  return "\(sign)\(whole / 1000),\(padded(Int(whole % 1000), 3)).\(rest)"
}

/// A cell of a CSV file, quoted where it must be.
func cell(_ text: String) -> String {
  guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}

/// Rows with their header, as a CSV file.
func sheet(_ header: String, _ rows: [[String]]) -> String {
  var text = header + "\n"
  for row in rows { text += row.map(cell).joined(separator: ",") + "\n" }
  return text
}

extension Day {
  /// As finance systems of this country export it: `31/03/2026`.
  var slashed: String {
    let (year, month, day) = parts
    return "\(padded(day, 2))/\(padded(month, 2))/\(year)"
  }

  /// The day itself, or the Friday before a weekend.
  var worked: Day { adding(days: -max(0, weekday - 5)) }
}
