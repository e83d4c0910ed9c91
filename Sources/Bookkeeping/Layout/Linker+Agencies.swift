import Records
import Values

extension Linker {
  /// The agency that a sale came through: the one it names, else, where it carries an agency commission, the only one
  /// that acts for its account on the day booked. A credit has that of what it credits.
  ///
  /// `none` where it came directly, and where nobody says which of several agencies it was.
  func agency(of sale: Sale, account: Int32, date: Day) -> Int32 {
    if sale.agency != nil { return accounts.number(of: sale.agency) ?? none }
    if sale.type == .credit, let credited = sale.credits.flatMap({ records.sales.record($0) }),
      credited.type != .credit, let day = credited.date
    {
      return agency(of: credited, account: accounts.number(of: credited.account) ?? none, date: day)
    }
    guard account >= 0, sale.agencyCommission?.isAboveZero ?? false else { return none }
    let acting = (accounts[account].agencies ?? []).filter { deal in
      (deal.from ?? .earliest) <= date && date <= (deal.to ?? .latest)
    }.compactMap { accounts.number(of: $0.agency) }
    guard let first = acting.first, acting.allSatisfy({ $0 == first }) else { return none }
    return first
  }
}

private extension MoneyOrRate {
  var isAboveZero: Bool {
    switch self {
    case .money(let amount), .rate(let amount): amount > .zero
    }
  }
}
