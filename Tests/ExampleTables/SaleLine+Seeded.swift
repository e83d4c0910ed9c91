extension SaleLine {
  /// The bookings of one account, month by month, from its own sequence of numbers.
  static func seeded(for buyer: Buyer) -> [SaleLine] {
    var random = SplitMix64(seed: "sales \(buyer.account)")
    var lines: [SaleLine] = []
    var carried: Pence = 0
    for month in CalendarMonth.all where buyer.firstDay <= month.lastDay && month.firstDay <= buyer.lastDay {
      if let paused = buyer.paused, paused.contains(month.firstDay) { continue }
      let year = month.financialYear == 2026 ? buyer.years.first : buyer.years.second
      carried += buyer.season.share(of: year, in: month) * bookedShare(of: month) / 100
      guard carried >= buyer.smallest else { continue }
      lines += bookings(of: carried, in: month, for: buyer, &random)
      carried = 0
    }
    return lines
  }

  /// The percentage of a month's advertising that is in the book on the as-of day.
  private static func bookedShare(of month: CalendarMonth) -> Int {
    guard month.firstDay > .asOf else { return 100 }
    return [62, 58, 47, 30, 20, 16][(month.month + 2) % 12]
  }

  /// Splits a month's amount into one to three lines, some of them in one order.
  private static func bookings(
    of amount: Pence, in month: CalendarMonth, for buyer: Buyer, _ random: inout SplitMix64
  ) -> [SaleLine] {
    let most = amount < 14_000_00 ? 1 : amount < 34_000_00 ? 2 : 3
    let count = random.between(max(1, most - 1), most)
    var lines: [SaleLine] = []
    for place in 0..<count {
      let part = amount / count * random.between(86, 114) / 100
      guard var line = booking(of: part, in: month, for: buyer, &random) else { continue }
      // One telephone call often books two things.
      if place > 0, let first = lines.first, first.booked <= (line.start ?? first.booked),
        random.below(2) == 0
      {
        line.booked = first.booked
        line.unitPrice = RateCard.product(line.product)?.price(on: line.booked)
        line.commission = buyer.commission(on: line.booked, for: line.product)
      }
      lines.append(line)
    }
    return lines
  }

  private static func booking(
    of amount: Pence, in month: CalendarMonth, for buyer: Buyer, _ random: inout SplitMix64
  ) -> SaleLine? {
    guard let product = RateCard.product(random.pick(buyer.mix)) else { return nil }
    let start = firstDay(of: product, in: month, for: buyer, &random)
    // A run is whole fortnights or weeks, also where the account's time is up.
    let most = (buyer.lastDay.number + 1 - start.number) / product.run.unit
    let units = min(random.between(product.run.low, product.run.high), most)
    guard units > 0 else { return nil }
    let end = start + (units * product.run.unit - 1)

    var booked = max((start - random.between(12, 68)).backToWork, buyer.firstBooking)
    if booked > buyer.lastBooking { booked = (buyer.lastBooking - random.between(1, 80)).backToWork }

    let discount = max(0, buyer.discount + random.between(-buyer.spread, buyer.spread)) * 10
    let commission = buyer.commission(on: booked, for: product.id)
    let price = product.price(on: booked)
    let quantity = amount * product.per * 1_000_000 / (price * (1_000 - discount) * (1_000 - commission))
    let steps = max(1, (quantity + product.step / 2) / product.step)
    return SaleLine(
      booked: booked, account: buyer.account, product: product.id, quantity: steps * product.step,
      unitPrice: price, discount: discount, commission: commission, start: start, end: end)
  }

  private static func firstDay(
    of product: Product, in month: CalendarMonth, for buyer: Buyer, _ random: inout SplitMix64
  ) -> CalendarDay {
    let chosen = max(month.firstDay + random.below(24), buyer.firstDay)
    guard !product.fromMonday else { return chosen.onToMonday }
    return chosen.onToWork
  }
}
