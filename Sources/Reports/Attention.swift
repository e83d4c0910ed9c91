import Bookkeeping
import Values

extension Groundwork {
  /// After so many days without contact, an account with revenue counts as silent.
  static let silence = 60
  /// An account that fell by as much needs somebody.
  static let fall = Fixed(scaled: -200_000_000_000)

  /// What needs somebody among some accounts, the most valuable first, each with all its reasons.
  ///
  /// `person` narrows the follow-ups to one's own; `none` for everybody's.
  func attention(_ accounts: [Int32], of person: Int32 = none) -> [Attention] {
    accounts.compactMap { account in
      let reasons = reasons(account, of: person)
      guard !reasons.isEmpty else { return nil }
      return Attention(account: account, reasons: reasons, value: byAccount.lastYear([account]))
    }.sorted { ($1.value, $0.account) < ($0.value, $1.account) }
  }

  /// Money that is going first, then what was promised, then silence.
  private func reasons(_ account: Int32, of person: Int32) -> [Attention.Reason] {
    let isLost = book.accounts[account].stage == .lost
    let late = activities.open(ofAccount: account).first {
      ($0.due ?? .latest) < dates.asOf && (person < 0 || $0.owner == person)
    }
    let others = [late.map { Attention.Reason.overdue($0) }, isLost ? nil : silence(account)]
    return (isLost ? [] : falls(account)) + others.compactMap(\.self)
  }

  /// In the year to date, and in the newest quarter that is over, where these are not the same days.
  private func falls(_ account: Int32) -> [Attention.Reason] {
    let year = dates.stretches.first.map { ($0, byAccount.compared([account])) }
    var judged = [year].compactMap(\.self)
    if let stretch = dates.closedQuarter, stretch.days != judged.first?.0.days, let ofClosedQuarter {
      judged.append((stretch, ofClosedQuarter.compared([account])))
    }
    return judged.compactMap { stretch, revenue in
      guard let change = revenue.change?.rounded(to: 4), change <= Groundwork.fall else { return nil }
      return .falling(revenue, stretch)
    }
  }

  private func silence(_ account: Int32) -> Attention.Reason? {
    let isSold = byAccount.compared([account]).now > .zero || byAccount.lastYear([account]) > .zero
    guard isSold, !activities.entries.isEmpty else { return nil }
    guard let last = activities.lastContact(account) else { return .silent(days: nil) }
    let days = dates.asOf.days(since: last)
    return days > Groundwork.silence ? .silent(days: days) : nil
  }
}
