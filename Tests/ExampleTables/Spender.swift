/// Somebody who spends the company's money, or a cost centre whose bills nobody claims.
struct Spender {
  /// The name as the finance system has it; none for a cost centre's own bills.
  let name: String?
  /// The cost centre as the finance system has it; none for what a person claims.
  var centre: String?
  /// Where the person's suppliers are.
  let area: Area
  let from: CalendarDay
  let to: CalendarDay
  /// How many lines a month: between these two counts.
  let lines: (low: Int, high: Int)
  let mix: [(item: Nominal, weight: Int)]
  /// The accounts that the person looks after, with the days from which and to which.
  var accounts: [(account: Client, from: CalendarDay, to: CalendarDay)] = []

  enum Area {
    case london
    case north
    case west
  }

  /// Names the sequence of random numbers.
  var seed: String { "claims \(name ?? centre ?? "")" }
}

/// An account as a claim form names it.
struct Client {
  let id: String
  let name: String
}
