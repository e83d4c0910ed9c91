import Bookkeeping
import Questions
import Values

/// The accounts that buy in a territory this year and bought only elsewhere last year: they are new to it alone.
struct Incomers: Sendable {
  /// By territory, as revenue is; by `none` those that are in none.
  private let accounts: [Int32: Set<Int32>]

  /// `byAccount` is by territory and account, `everywhere` by account.
  init(_ byAccount: Groundwork.Yearly, everywhere: Groundwork.Yearly) {
    var accounts: [Int32: Set<Int32>] = [:]
    for row in byAccount.now.rows where everywhere.lastYear([row.key[1]]) > .zero {
      let revenue = byAccount.compared(row.key)
      if revenue.now > .zero, revenue.before == .zero, byAccount.lastYear(row.key) == .zero {
        accounts[row.key[0], default: []].insert(row.key[1])
      }
    }
    self.accounts = accounts
  }

  func of(_ territory: Int32) -> Set<Int32> { accounts[territory] ?? [] }
}
