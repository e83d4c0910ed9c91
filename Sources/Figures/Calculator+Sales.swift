import Bookkeeping
import Values

extension Calculator {
  /// What is wanted of a sale's lines, found out once.
  private struct Wanted {
    let booked: Bool
    let orders: Bool
    let revenue: Bool
    let units: Bool
    let buyers: Bool
    let rateCard: Bool
    let entries: Bool
    let runs: Bool

    init(_ calculator: Calculator) {
      booked = calculator.wants(.booked)
      orders = calculator.wants(.orders)
      revenue = calculator.wants(.revenue)
      units = calculator.wants(.units)
      buyers = calculator.wants(.buyers)
      rateCard = calculator.wants(.listed) && !calculator.book.sales.runListed.isEmpty
      entries = calculator.countsEntries(.sales)
      // Asked for alone, entries are the lines that run.
      let areAlone =
        entries && !booked && !orders && !calculator.wants(.newAccounts) && !calculator.wants(.bookedAhead)
      runs = revenue || units || buyers || rateCard || areAlone
    }
  }

  mutating func addSales() {
    let wanted = Wanted(self)
    guard answers(.sales), wanted.booked || wanted.orders || wanted.runs else { return }
    rollingUpLater(!wanted.orders && !wanted.buyers && !wanted.entries) { $0.addSales(wanted) }
    if wanted.buyers { sums.settle(.buyers) }
  }

  private mutating func addSales(_ wanted: Wanted) {
    let sales = book.sales
    var orders = Orders(days: wanted.orders ? orderDays(sales) : [])
    let isBookedAsked = wanted.booked || wanted.orders
    var keys: [Key] = []
    var stretches: [(days: Period, key: Key)] = []
    for line in 0..<sales.count where sales.known[line] <= asOf {
      guard isBookedAsked || window.meets(sales.span[line]) else { continue }
      let date = sales.date[line]
      let reading = readingDay(date)
      var members = members(ofSale: line, sales)
      for part in sales.parts(of: line) {
        setHolder(&members, ofPart: part, line, sales)
        guard filter.passes(members, on: reading) else { continue }
        setKeys(&keys, of: members, on: reading)
        for key in keys {
          if wanted.booked { addBooked(part, line, to: key, sales, wanted) }
          if wanted.orders, sales.partIsLargest[part], !sales.isCredit[line] {
            addOrder(of: line, to: key, sales, &orders, wanted)
          }
          guard wanted.runs else { continue }
          for run in sales.runs(of: part) {
            guard let days = sales.runPeriod[run].intersection(window) else { continue }
            buckets.cut(days, key, into: &stretches)
            for (days, key) in stretches { add(run, line, on: days, to: key, sales, wanted) }
          }
        }
      }
    }
  }

  /// Adds what a part of a line was booked for, on the day it was.
  private mutating func addBooked(
    _ part: Int, _ line: Int, to key: Key, _ sales: SaleColumns, _ wanted: Wanted
  ) {
    var key = key
    guard window.contains(sales.date[line]), buckets.set(sales.date[line], in: &key) else { return }
    let row = sums.row(key)
    sums.add(.booked, sales.partAmount[part].scaled, to: row)
    if wanted.entries { sums.count(.entries, record: Int32(line), in: row) }
  }

  /// The day that each order counts on, and the rows that have counted it.
  private struct Orders {
    let days: [Day]
    var counted = PlaceTable<Sums.Pair>()
  }

  /// Counts the order of a line, once in a row.
  private mutating func addOrder(
    of line: Int, to key: Key, _ sales: SaleColumns, _ orders: inout Orders, _ wanted: Wanted
  ) {
    let order = sales.order[line]
    let day = orders.days[Int(order)]
    var key = key
    guard window.contains(day), buckets.set(day, in: &key) else { return }
    let row = sums.row(key)
    if orders.counted.add(Sums.Pair(row: Int32(row), member: order)).isNew {
      sums.add(.orders, 1, to: row)
    }
    if wanted.entries { sums.count(.entries, record: Int32(line), in: row) }
  }

  /// Adds what of a run falls on some days.
  private mutating func add(
    _ run: Int, _ line: Int, on days: Period, to key: Key, _ sales: SaleColumns, _ wanted: Wanted
  ) {
    let row = sums.row(key)
    let amount = sales.amount(ofRun: run, on: days).scaled
    sums.add(.revenue, amount, to: row)
    if wanted.units {
      sums.add(.units, sales.runQuantity[run].share(of: days, in: sales.runPeriod[run]).scaled, to: row)
      if sales.quantity[line] != .zero { sums.note(unit: sales.unit[line], in: row) }
    }
    if wanted.rateCard {
      let (whole, decimals) = (sales.runPeriod[run], Int(sales.runDecimals[run]))
      sums.add(.listed, sales.runListed[run].share(of: days, in: whole, decimals: decimals).scaled, to: row)
      sums.add(
        .discounted, sales.runDiscounted[run].share(of: days, in: whole, decimals: decimals).scaled, to: row)
    }
    if wanted.buyers { sums.add(.buyers, member: sales.account[line], amount, in: row) }
    if wanted.entries { sums.count(.entries, record: Int32(line), in: row) }
  }

  /// The earliest booked day of each order, of its lines that were known.
  private func orderDays(_ sales: SaleColumns) -> [Day] {
    guard asOf < book.asOf else { return sales.orderDay }
    var days = Array(repeating: Day.latest, count: sales.orderDay.count)
    for line in 0..<sales.count where sales.known[line] <= asOf && !sales.isCredit[line] {
      let order = Int(sales.order[line])
      days[order] = min(days[order], sales.date[line])
    }
    return days
  }

  func members(ofSale line: Int, _ sales: SaleColumns) -> Members {
    var members = Members()
    members.product = sales.product[line]
    members.agency = sales.agency[line]
    if let now {
      members.setAccount(sales.account[line], of: book, on: now)
      members.family = book.family(of: sales.product[line], on: now)
      return members
    }
    members.account = sales.account[line]
    members.parentAccount = sales.parentAccount[line]
    members.segment = sales.segment[line]
    members.territory = sales.territory[line]
    members.family = sales.family[line]
    return members
  }

  /// Whoever has the credit of a part. Read as of now, the owner's goes to who owns the account now.
  func setHolder(_ members: inout Members, ofPart part: Int, _ line: Int, _ sales: SaleColumns) {
    members.person = sales.partPerson[part]
    members.team = sales.partTeam[part]
    guard let now else { return }
    if sales.owned[line] >= 0 { members.person = book.owner(of: sales.owned[line], on: now) }
    members.team = book.team(of: members.person, on: now)
  }

  /// Counts each account on the day of its first revenue ever, to whom that sale's largest share went.
  mutating func addNewAccounts() {
    guard wants(.newAccounts) else { return }
    let sales = book.sales
    // Where other measures of sales are asked for, these have counted the line already.
    let countsEntries = countsEntries(.sales) && bases.count { $0.source == .sales } == 1
    var keys: [Key] = []
    for opening in book.openings(asOf: asOf) where window.contains(opening.day) {
      guard let part = sales.parts(of: opening.line).first(where: { sales.partIsLargest[$0] }) else {
        continue
      }
      var members = members(ofSale: opening.line, sales)
      setHolder(&members, ofPart: part, opening.line, sales)
      let reading = readingDay(sales.date[opening.line])
      guard filter.passes(members, on: reading) else { continue }
      setKeys(&keys, of: members, on: reading)
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
  func openings(asOf: Day) -> [Opening] { shelf.thing(OpeningsAsOf(day: asOf)) { findOpenings(asOf: asOf) } }

  private func findOpenings(asOf: Day) -> [Opening] {
    var first: [Int32: (day: Day, line: Int)] = [:]
    for line in 0..<sales.count
    where sales.known[line] <= asOf && !sales.isCredit[line] && sales.amount[line] > .zero {
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

private struct OpeningsAsOf: Hashable {
  let day: Day
}
