/// A line of the finance system's export, before it has a number.
struct ExpenseLine {
  let day: CalendarDay
  let employee: String?
  let centre: String?
  let supplier: String
  let purpose: String
  /// None where the clerk left the code out.
  let nominal: String?
  let gross: Pence
  let tax: Pence?
  let client: String?
  let status: String
  let clerk: String

  /// `Paid` and the like, by how long ago it was.
  static func status(on day: CalendarDay, _ random: inout SplitMix64) -> String {
    if day > .asOf - 40 {
      return random.pick([("Awaiting approval", 40), ("Accrued", 8), ("Approved", 40), ("Paid", 12)])
    }
    if day > .asOf - 75 {
      return random.pick([("Rejected", 4), ("Awaiting approval", 12), ("Approved", 39), ("Paid", 45)])
    }
    return random.pick([("Rejected", 3), ("Posted", 11), ("Paid", 86)])
  }
}
