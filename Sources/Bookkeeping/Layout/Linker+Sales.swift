import Diagnostics
import Records
import Values

extension Linker {
  /// The sales as they were laid out, with what was found on the way.
  struct Sold: Sendable {
    let columns: SaleColumns
    let records: Store<Sale>
    let diagnostics: [Diagnostic]
    let leftOut: Tally
  }

  /// A linker for the sales alone, which keeps apart what it finds. The costs stay with this one, which adds to them.
  var seller: Linker {
    var seller = self
    seller.records.leaveExpenses()
    seller.diagnostics = []
    seller.tally = Tally()
    return seller
  }

  func sold() -> Sold {
    var linker = self
    let columns = linker.layOutSales()
    return Sold(
      columns: columns, records: linker.records.sales, diagnostics: linker.diagnostics, leftOut: linker.tally)
  }

  mutating func take(_ sold: Sold) -> SaleColumns {
    records.takeSales(sold.records)
    diagnostics += sold.diagnostics
    tally.add(sold.leftOut)
    return sold.columns
  }

  /// Lays out the sales that count. Options and cancelled ones enter no figure.
  private mutating func layOutSales() -> SaleColumns {
    var columns = SaleColumns()
    var orders: [OrderKey: Int32] = [:]
    let rateCard = RateCardSources(records, products)
    // By place: while something goes over the array itself, putting an amount into it copies it once more.
    for place in records.sales.records.indices {
      let sale = records.sales.records[place]
      // What could be said of a sale that was not read whole would be a second fault of the first.
      guard !sale.head.isLeftOut, sale.head.isSound, let date = sale.date else { continue }
      guard let amount = amount(of: sale) else { continue }
      records.setAmount(amount, ofSale: place)
      switch sale.status ?? .booked {
      case .option: leaveOut(.option, sale)
      case .cancelled: leaveOut(.cancelled, sale)
      case .booked, .run:
        guard (sale.head.recorded ?? date) <= asOf else {
          leaveOut(.later, sale)
          continue
        }
        guard let runs = runs(of: sale, amount: amount, date: date) else { continue }
        let product = products.number(of: sale.product) ?? none
        var listed: RateCardValue?
        if rateCard.isKept {
          listed = rateCardValue(of: sale, amount: amount, date: date, product: product, rateCard)
          if listed == nil { continue }
        }
        add(
          sale, at: place, date: date, amount: amount, product: product, runs: runs, listed: listed, &orders,
          to: &columns)
      }
    }
    return columns
  }

  private struct OrderKey: Hashable {
    let account: Int32
    let order: Symbol?
    /// Tells sales without an order apart.
    let line: Int32
  }

  private mutating func add(
    _ sale: Sale, at place: Int, date: Day, amount: Fixed, product: Int32, runs: [ScheduleLine],
    listed: RateCardValue?, _ orders: inout [OrderKey: Int32], to columns: inout SaleColumns
  ) {
    let countsWhenBooked = records.settings.revenueCountsOn == .booked
    let counted = countsWhenBooked ? [ScheduleLine(period: Period(date), amount: amount)] : runs
    let account = accounts.number(of: sale.account) ?? none
    let quantity = sale.type == .credit ? .zero : sale.quantity ?? .zero
    let key = OrderKey(account: account, order: sale.order, line: sale.order == nil ? Int32(place) : none)
    let order = orders[key] ?? Int32(orders.count)
    orders[key] = order
    columns.date.append(date)
    columns.known.append(sale.head.recorded ?? date)
    columns.account.append(account)
    columns.product.append(product)
    columns.parentAccount.append(links.accounts.top(of: account, on: date))
    columns.agency.append(agency(of: sale, account: account, date: date))
    columns.segment.append(account < 0 ? none : links.accountSegment[Int(account)].value(on: date))
    columns.territory.append(account < 0 ? none : links.accountTerritory[Int(account)].value(on: date))
    columns.family.append(product < 0 ? none : links.productFamily[Int(product)].value(on: date))
    columns.order.append(order)
    columns.isCredit.append(sale.type == .credit)
    columns.owned.append(ownedAccount(of: sale, account: account))
    columns.amount.append(amount)
    columns.quantity.append(quantity)
    columns.unit.append(unitNumber(of: product))
    columns.record.append(Int32(place))
    let days = counted.map { $0.period ?? Period(date) }
    columns.span.append(
      days.reduce(days.first ?? Period(date)) {
        Period(from: min($0.first, $1.first), to: max($0.last, $1.last)) ?? $0
      })
    if sale.type != .credit {
      while columns.orderDay.count <= order { columns.orderDay.append(.latest) }
      columns.orderDay[Int(order)] = min(columns.orderDay[Int(order)], date)
    }
    let credit = credit(of: sale, account: account, date: date)
    let shares = credit.map(\.share)
    let decimals = lineDecimals(sale.head)
    let parts = amount.split(by: shares, decimals: decimals)
    let quantities = quantity.split(by: shares)
    let largest = shares.indices.max { (shares[$0], -$0) < (shares[$1], -$1) } ?? 0
    let cut = zip(counted, self.quantities(quantity, over: counted)).map { line, quantity in
      (line, (line.amount ?? .zero).split(by: shares, decimals: decimals), quantity.split(by: shares))
    }
    let later =
      countsWhenBooked
      ? runs.map { (($0.period ?? Period(date)), ($0.amount ?? .zero).split(by: shares, decimals: decimals)) }
      : []
    for (part, person) in credit.map(\.person).enumerated() {
      columns.partPerson.append(person)
      columns.partTeam.append(person < 0 ? none : links.personTeam[Int(person)].value(on: date))
      columns.partAmount.append(parts[part])
      columns.partIsLargest.append(part == largest)
      var (amountLeft, quantityLeft) = (parts[part], quantities[part])
      for (index, (line, amounts, quantities)) in cut.enumerated() {
        // The last line of every part takes what rounding left, so that lines and parts both add up.
        let isLast = index == cut.count - 1
        let amount = isLast ? amountLeft : amounts[part]
        let quantity = isLast ? quantityLeft : quantities[part]
        columns.runPeriod.append(line.period ?? Period(date))
        columns.runAmount.append(amount)
        columns.runQuantity.append(quantity)
        columns.runDecimals.append(UInt8(decimals))
        amountLeft -= amount
        quantityLeft -= quantity
      }
      columns.firstRun.append(Int32(columns.runPeriod.count))
      if countsWhenBooked {
        columns.add(later.map { ($0, $1[part]) }, of: parts[part], decimals: UInt8(decimals))
      }
    }
    columns.firstPart.append(Int32(columns.partPerson.count))
    guard let listed else { return }
    // Most sales run once, and one person has the credit.
    guard shares.count > 1 || counted.count > 1 else {
      columns.runListed.append(listed.list)
      columns.runDiscounted.append(listed.afterDiscount)
      return
    }
    columns.runListed += spread(listed.list, over: counted, by: shares, decimals: decimals)
    columns.runDiscounted += spread(listed.afterDiscount, over: counted, by: shares, decimals: decimals)
  }

  /// An amount as part by part and line by line, in the order of a sale's runs: in proportion to what they bring.
  private func spread(
    _ whole: Fixed, over lines: [ScheduleLine], by shares: [Fixed], decimals: Int
  ) -> [Fixed] {
    var left = whole.split(by: shares, decimals: decimals)
    let cut = quantities(whole, over: lines).map { $0.split(by: shares, decimals: decimals) }
    return shares.indices.flatMap { part in
      cut.indices.map { line in
        let amount = line == cut.count - 1 ? left[part] : cut[line][part]
        left[part] -= amount
        return amount
      }
    }
  }

  /// The quantity of each line, in proportion to its amount; the last line takes the rest.
  private func quantities(_ whole: Fixed, over lines: [ScheduleLine]) -> [Fixed] {
    let total = lines.reduce(Fixed.zero) { $0 + ($1.amount ?? .zero) }
    var rest = whole
    return lines.enumerated().map { index, line in
      guard index < lines.count - 1 else { return rest }
      let part = whole.times(line.amount ?? .zero, over: total) ?? .zero
      rest -= part
      return part
    }
  }

  /// Who gets the credit: the split or the person that the sale names, else the account's owner on the day booked.
  /// A credit note takes the split of what it credits.
  private func credit(of sale: Sale, account: Int32, date: Day) -> [(person: Int32, share: Fixed)] {
    if let split = sale.credit {
      return split.filter { $0.overlay != true }.map {
        (people.number(of: $0.person) ?? none, $0.share ?? .zero)
      }
    }
    if sale.person != nil { return [(people.number(of: sale.person) ?? none, .one)] }
    if sale.type == .credit, let credited = sale.credits.flatMap({ records.sales.record($0) }),
      credited.type != .credit,
      let day = credited.date
    {
      return credit(of: credited, account: accounts.number(of: credited.account) ?? none, date: day)
    }
    return [(account < 0 ? none : links.accountOwner[Int(account)].value(on: date), .one)]
  }

  /// The account whose owner gets the credit; `none` where the sale, or what it credits, names somebody.
  private func ownedAccount(of sale: Sale, account: Int32) -> Int32 {
    guard sale.credit == nil, sale.person == nil else { return none }
    if sale.type == .credit, let credited = sale.credits.flatMap({ records.sales.record($0) }),
      credited.type != .credit, credited.date != nil
    {
      return ownedAccount(of: credited, account: accounts.number(of: credited.account) ?? none)
    }
    return account
  }

  /// Products without a unit share one.
  private func unitNumber(of product: Int32) -> Int32 {
    guard product >= 0, let unit = products[product].unit else { return none }
    return symbols.symbol(of: unit)?.number ?? products.firstWith(unit: unit)
  }

  /// When the sale runs, and how much in each stretch of days.
  private mutating func runs(of sale: Sale, amount: Fixed, date: Day) -> [ScheduleLine]? {
    if let schedule = sale.schedule, !schedule.isEmpty {
      let sum = schedule.reduce(Fixed.zero) { $0 + ($1.amount ?? .zero) }
      guard sale.start == nil, sale.end == nil else {
        report(
          .scheduleDiffers, "the sale has both a schedule and a start or end",
          at: records.place(of: "schedule", in: sale), help: "write one of them")
        return nil
      }
      guard sum == amount else {
        report(
          .scheduleDiffers, "the schedule adds up to \(sum), the sale to \(amount)",
          at: records.place(of: "schedule", in: sale), help: "make them the same")
        return nil
      }
      return schedule
    }
    guard sale.start != nil || sale.end != nil else {
      return [ScheduleLine(period: Period(date), amount: amount)]
    }
    guard let start = sale.start, let end = sale.end else {
      let missing = sale.start == nil ? "start" : "end"
      report(
        .missingField, "the sale has no `\(missing)`",
        at: records.place(of: missing == "end" ? "start" : "end", in: sale),
        help: "write both days that it runs from and to")
      return nil
    }
    guard let period = Period(from: start, to: end) else {
      report(
        .datesOutOfOrder, "the sale ends before it starts", at: records.place(of: "end", in: sale),
        help: "write the day it starts first")
      return nil
    }
    guard !period.isTooLong else {
      report(
        .badPeriod, "the sale runs for more than 20 years", at: records.place(of: "end", in: sale),
        help: "check the years of `start` and `end`")
      return nil
    }
    return [ScheduleLine(period: period, amount: amount)]
  }
}

private extension Register where R == ProductRecord {
  /// A number for a unit that no record refers to by a symbol: that of the first product with it, beyond all symbols.
  func firstWith(unit: String) -> Int32 {
    Int32(records.firstIndex { $0.unit == unit } ?? 0) + Int32.max / 2
  }
}
