import Bookkeeping
import Values

extension Groundwork {
  /// After so many days without contact, an account with revenue counts as silent.
  static let silence = 60

  /// What needs somebody among some accounts, the most valuable first; one reason an account, the most urgent.
  ///
  /// `person` narrows the follow-ups to one's own; `none` for everybody's.
  func attention(_ accounts: [Int32], of person: Int32 = none) -> [Attention] {
    accounts.compactMap { account in
      guard let reason = reason(account, of: person) else { return nil }
      return Attention(account: account, reason: reason, value: byAccount.lastYear([account]))
    }.sorted { ($1.value, $0.account) < ($0.value, $1.account) }
  }

  private func reason(_ account: Int32, of person: Int32) -> Attention.Reason? {
    let open = activities.open(ofAccount: account)
    if let late = open.first(where: { ($0.due ?? .latest) < dates.asOf && (person < 0 || $0.owner == person) }
    ) {
      return .overdue(late)
    }
    guard book.accounts[account].stage != .lost else { return nil }
    let revenue = byAccount.compared([account])
    if let change = revenue.change?.rounded(to: 4), change <= Fixed(scaled: -200_000_000_000) {
      return .falling(revenue)
    }
    guard revenue.now > .zero || byAccount.lastYear([account]) > .zero, !activities.entries.isEmpty else {
      return nil
    }
    guard let last = activities.lastContact(account) else { return .silent(days: nil) }
    let days = dates.asOf.days(since: last)
    return days > Groundwork.silence ? .silent(days: days) : nil
  }
}
