extension ExpenseLine {
  /// What one person claimed, month by month.
  static func seeded(for spender: Spender) -> [ExpenseLine] {
    var random = SplitMix64(seed: spender.seed)
    var lines: [ExpenseLine] = []
    for month in CalendarMonth.all {
      let first = max(month.firstDay, spender.from)
      let last = min(month.lastDay, spender.to)
      guard first <= last else { continue }
      let quiet = month.month == 8 || month.month == 12
      let count = random.between(spender.lines.low, spender.lines.high) - (quiet ? 1 : 0)
      for _ in 0..<count {
        let day = (first + random.below(last.number - first.number + 1)).backToWork
        // A month that begins with a holiday may send a day back into the month before.
        guard day >= first else { continue }
        lines.append(line(of: spender, on: day, for: random.pick(spender.mix), &random))
      }
    }
    return lines
  }

  private static func line(
    of spender: Spender, on day: CalendarDay, for nominal: Nominal, _ random: inout SplitMix64
  ) -> ExpenseLine {
    let clients = spender.accounts.filter { $0.from <= day && day <= $0.to }.map(\.account)
      .filter { nominal.word != Nominal.entertaining.word || !Client.declinesInvitations.contains($0.id) }
    let client = nominal.forClient && !clients.isEmpty ? random.pick(clients) : nil
    let gross = random.between(nominal.amount.low, nominal.amount.high)
    let purpose = random.pick(nominal.purposes).replacing("%", with: client?.name ?? "client")
    return ExpenseLine(
      day: day, employee: spender.name, centre: spender.centre,
      supplier: random.pick(nominal.suppliers[spender.area] ?? [""]), purpose: purpose,
      nominal: random.below(60) == 0 ? nil : nominal.word, gross: gross,
      // A fifth of the net amount is a sixth of the gross one, to the nearest penny.
      tax: nominal.taxed ? (gross + 3) / 6 : nil,
      // Not every claim form names the client.
      client: random.below(5) == 0 ? nil : client?.id,
      status: status(on: day, &random), clerk: random.pick(["AP1", "AP2", "AP3"]))
  }
}
