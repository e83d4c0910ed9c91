import Bookkeeping
import Figures
import Questions
import Records
import Values

/// Every account by name: the register that one looks an account up in.
package struct AccountRegister: Sendable {
  package struct Row: Hashable, Sendable {
    package let account: Int32
    package let owner: Holder?
    package let territory: Int32
    package let segment: Int32
    package let revenue: Compared
    package let lastYear: Fixed
    package let lastContact: Day?
  }

  /// The rows that are left out of the table, as one.
  package struct Others: Hashable, Sendable {
    package let count: Int
    package let revenue: Compared

    package init(count: Int, revenue: Compared) {
      self.count = count
      self.revenue = revenue
    }
  }

  /// By name: those that can be sold to, those that are lost, those that go on as another.
  package let current: [Row]
  package let lost: [Row]
  package let merged: [Row]
  /// Of more than a hundred, the hundred with the most revenue last year, in that order; nil where all are shown.
  package let largest: [Row]?
  package let others: Others?
  /// The revenue of the book, with that of no account.
  package let total: Compared
  /// What belongs to no account; nil where nothing does.
  package let withoutAccount: Compared?

  static let mostShown = 100

  package init(_ base: Groundwork) throws(QuestionFault) {
    let book = base.book
    let all = try Groundwork.Yearly(book, base.dates, by: [])
    let names = book.accounts.names.map { Array(folded($0).utf8) }
    let rows = (0..<Int32(book.accounts.count)).sorted { left, right in
      let (first, second) = (names[Int(left)], names[Int(right)])
      return first == second ? left < right : first.lexicographicallyPrecedes(second)
    }.map { AccountRegister.row($0, base) }
    func isMerged(_ row: Row) -> Bool { book.accounts[row.account].head.mergedInto != nil }
    func isLost(_ row: Row) -> Bool { book.accounts[row.account].stage == .lost }
    current = rows.filter { !isMerged($0) && !isLost($0) }
    lost = rows.filter { !isMerged($0) && isLost($0) }
    merged = rows.filter(isMerged)
    total = all.compared([])
    let own = rows.reduce(Compared.zero) { $0 + $1.revenue }
    let rest = Compared(now: total.now - own.now, before: total.before - own.before)
    withoutAccount = rest == .zero ? nil : rest
    guard rows.count > AccountRegister.mostShown else {
      largest = nil
      others = nil
      return
    }
    let bySize = rows.sorted {
      ($1.lastYear, $1.revenue.now, $0.account) < ($0.lastYear, $0.revenue.now, $1.account)
    }
    largest = Array(bySize.prefix(AccountRegister.mostShown))
    let dropped = bySize.dropFirst(AccountRegister.mostShown)
    others = Others(count: dropped.count, revenue: dropped.reduce(.zero) { $0 + $1.revenue })
  }

  private static func row(_ account: Int32, _ base: Groundwork) -> Row {
    let book = base.book
    return Row(
      account: account, owner: book.holder(book.accounts[account].owner),
      territory: book.territory(of: account, on: book.asOf),
      segment: book.segment(of: account, on: book.asOf),
      revenue: base.byAccount.compared([account]), lastYear: base.byAccount.lastYear([account]),
      lastContact: base.activities.lastContact(account))
  }
}
