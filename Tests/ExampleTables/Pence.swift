/// Money in pence. All of the tables' arithmetic is on whole pence, units and tenths of a percent.
typealias Pence = Int

/// `-1234.50`
func plain(_ amount: Pence) -> String {
  let size = abs(amount)
  return (amount < 0 ? "-" : "") + "\(size / 100).\(padded(size % 100, to: 2))"
}

/// `£1,234.50`, for amounts that are not negative.
func sterling(_ amount: Pence) -> String {
  var groups: [String] = []
  var pounds = amount / 100
  while pounds >= 1_000 {
    groups.insert(padded(pounds % 1_000, to: 3), at: 0)
    pounds /= 1_000
  }
  groups.insert(String(pounds), at: 0)
  return "£" + groups.joined(separator: ",") + "." + padded(amount % 100, to: 2)
}

/// `12.5 %` from tenths of a percent; nothing for 0.
func percent(tenths: Int) -> String {
  guard tenths != 0 else { return "" }
  guard tenths % 10 != 0 else { return "\(tenths / 10) %" }
  return "\(tenths / 10).\(tenths % 10) %"
}
