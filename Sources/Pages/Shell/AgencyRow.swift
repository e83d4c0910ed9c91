import Bookkeeping
import Records
import Reports
import Tables
import Values

// An agency buys for others: in a list of accounts its row says what came through it.
extension PageDesk {
  /// What stands in the row of an account: its name, what it brought, and whether that counts in the total.
  struct AccountFigures {
    let name: Cell
    let now: Cell
    let before: Cell
    let change: Cell
    let lastYear: Cell
    /// Whether it is counted in other rows already.
    let isPart: Bool
  }

  /// An agency that bought nothing itself has what came through it, as a part of its clients' rows; nothing where
  /// nobody keeps that.
  func figures(of account: Int32, _ revenue: Compared, lastYear: Fixed) -> AccountFigures {
    let isAgency =
      account >= 0 && maker.book.accounts.records[Int(account)].type == .agency && revenue == .zero
      && lastYear == .zero
    guard isAgency else { return figures(self.account(account), revenue, lastYear, isPart: false) }
    guard let agencies = maker.base.agencies else {
      return AccountFigures(
        name: self.account(account), now: .blank, before: .blank, change: .blank, lastYear: .blank,
        isPart: false)
    }
    let total = agencies.total(account)
    let name = maker.book.accounts.name(account)
    let note = maker.words[.throughIt]
    let cell = Cell.html(
      html(self.account(account)) + escaped(" " + note), plain: "\(name) \(note)")
    return figures(cell, total.revenue, total.lastYear, isPart: true)
  }

  private func figures(_ name: Cell, _ revenue: Compared, _ lastYear: Fixed, isPart: Bool) -> AccountFigures {
    AccountFigures(
      name: name, now: .money(revenue.now), before: .money(revenue.before),
      change: Cell(revenue, good: .up, lastYear: lastYear), lastYear: .money(lastYear), isPart: isPart)
  }
}
