import Bookkeeping
import Values

extension Calculator {
  mutating func addSales() {
    guard answers(.sales) else { return }
    let countsEntries = countsEntries(.sales)
    let wanted = (
      booked: wants(.booked), revenue: wants(.revenue), units: wants(.units), orders: wants(.orders),
      buyers: wants(.buyers)
    )
    let countsBooked = wanted.booked || wanted.orders
    // Asked for alone, entries are the lines that run.
    let countsRun =
      wanted.revenue || wanted.units || wanted.buyers || (countsEntries && !countsBooked && !wants(.newAccounts))
    guard countsBooked || countsRun else { return }
    let sales = book.sales
    let orderDay = wanted.orders ? orderDays : []
    var orders: Set<Sums.Pair> = []
    for line in 0..<sales.count where sales.known[line] <= asOf {
      var members = members(ofSale: line)
      for part in sales.parts(of: line) {
        members.person = sales.partPerson[part]
        members.team = sales.partTeam[part]
        guard filter.passes(members, on: sales.date[line]) else { continue }
        var keys: [Key] = []
        forEachKey(members, on: sales.date[line]) { keys.append($0) }
        for key in keys {
          if wanted.booked, window.contains(sales.date[line]) {
            var key = key
            if buckets.set(sales.date[line], in: &key) {
              let row = sums.row(key)
              sums.add(.booked, sales.partAmount[part].scaled, to: row)
              if countsEntries { sums.count(.entries, record: Int32(line), in: row) }
            }
          }
          if wanted.orders, sales.partIsLargest[part], !sales.isCredit[line] {
            let order = sales.order[line]
            let day = orderDay[Int(order)]
            var key = key
            if window.contains(day), buckets.set(day, in: &key) {
              let row = sums.row(key)
              if orders.insert(Sums.Pair(row: Int32(row), member: order)).inserted { sums.add(.orders, 1, to: row) }
              if countsEntries { sums.count(.entries, record: Int32(line), in: row) }
            }
          }
          if countsRun { addRuns(ofPart: part, line, key, countsEntries: countsEntries) }
        }
      }
    }
    if wanted.buyers { sums.settle(.buyers) }
  }

  /// The earliest booked day of each order, of its lines that were known.
  private var orderDays: [Day] {
    let sales = book.sales
    guard asOf < book.asOf else { return sales.orderDay }
    var days = Array(repeating: Day.latest, count: sales.orderDay.count)
    for line in 0..<sales.count where sales.known[line] <= asOf && !sales.isCredit[line] {
      let order = Int(sales.order[line])
      days[order] = min(days[order], sales.date[line])
    }
    return days
  }

  private mutating func addRuns(ofPart part: Int, _ line: Int, _ key: Key, countsEntries: Bool) {
    let sales = book.sales
    for run in sales.runs(of: part) {
      let whole = sales.runPeriod[run]
      guard let days = whole.intersection(window) else { continue }
      var stretches: [(Period, Key)] = []
      buckets.forEach(in: days, key) { stretches.append(($0, $1)) }
      for (stretch, key) in stretches {
        let row = sums.row(key)
        let amount = sales.amount(ofRun: run, on: stretch).scaled
        sums.add(.revenue, amount, to: row)
        if bases.contains(.units) {
          sums.add(.units, sales.runQuantity[run].share(of: stretch, in: whole).scaled, to: row)
          if sales.quantity[line] != .zero { sums.note(unit: sales.unit[line], in: row) }
        }
        if bases.contains(.buyers) { sums.add(.buyers, member: sales.account[line], amount, in: row) }
        if countsEntries { sums.count(.entries, record: Int32(line), in: row) }
      }
    }
  }

  func members(ofSale line: Int) -> Members {
    let sales = book.sales
    var members = Members()
    members.account = sales.account[line]
    members.parentAccount = sales.parentAccount[line]
    members.segment = sales.segment[line]
    members.territory = sales.territory[line]
    members.product = sales.product[line]
    members.family = sales.family[line]
    return members
  }

  /// Counts each account on the day of its first revenue ever, to whom that sale's largest share went.
  mutating func addNewAccounts() {
    guard wants(.newAccounts) else { return }
    let sales = book.sales
    // Where other measures of sales are asked for, these have counted the line already.
    let countsEntries = countsEntries(.sales) && bases.count { $0.source == .sales } == 1
    for opening in book.openings(asOf: asOf) where window.contains(opening.day) {
      guard let part = sales.parts(of: opening.line).first(where: { sales.partIsLargest[$0] }) else { continue }
      var members = members(ofSale: opening.line)
      members.person = sales.partPerson[part]
      members.team = sales.partTeam[part]
      guard filter.passes(members, on: sales.date[opening.line]) else { continue }
      var keys: [Key] = []
      forEachKey(members, on: sales.date[opening.line]) { keys.append($0) }
      for var key in keys where buckets.set(opening.day, in: &key) {
        let row = sums.row(key)
        sums.add(.newAccounts, 1, to: row)
        if countsEntries { sums.count(.entries, record: Int32(opening.line), in: row) }
      }
    }
  }
}

package extension Book {
  /// An account's first revenue ever.
  struct Opening: Hashable, Sendable {
    package let account: Int32
    package let day: Day
    /// The line of the sale that runs first.
    package let line: Int
  }

  /// The accounts that are new by their first revenue ever, as known on a day: those with no `since` before it.
  func openings(asOf: Day) -> [Opening] {
    var first: [Int32: (day: Day, line: Int)] = [:]
    for line in 0..<sales.count where sales.known[line] <= asOf && !sales.isCredit[line] && sales.amount[line] > .zero {
      for part in sales.parts(of: line) {
        for run in sales.runs(of: part) where sales.runAmount[run] > .zero {
          let day = sales.runPeriod[run].first
          if let known = first[sales.account[line]], known.day <= day { continue }
          first[sales.account[line]] = (day, line)
        }
      }
    }
    return first.compactMap { account, first in
      guard account >= 0, first.day <= asOf else { return nil }
      if let since = accounts[account].since, since < first.day { return nil }
      return Opening(account: account, day: first.day, line: first.line)
    }.sorted { ($0.day, $0.account) < ($1.day, $1.account) }
  }
}
