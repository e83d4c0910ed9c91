extension ExpenseLine {
  /// Bills of the cost centres that nobody claims, and what is on order on the as-of day.
  static let particular: [ExpenseLine] = telephones + bills + onOrder

  private static let telephones: [ExpenseLine] = {
    var random = SplitMix64(seed: "expenses telephones")
    var lines: [ExpenseLine] = []
    for quarter in 0..<6 {
      let day = CalendarMonth.first.advanced(by: quarter * 3 + 2).lastDay.backToWork
      for centre in ["Division", "London", "Regions"] {
        let usual = centre == "Division" ? 96_00 : centre == "London" ? 248_00 : 212_00
        lines.append(
          bill(
            day, centre, "Beacon Mobile", "Mobiles, quarter", .phones, usual + random.below(24_00),
            quarter == 5 ? "Accrued" : "Paid"))
      }
    }
    return lines
  }()

  private static let bills: [ExpenseLine] = [
    bill(
      CalendarDay(2025, 5, 15), "Division", "Retail Forum Ltd", "Stand, Retail Forum 2025", .events, 2_940_00),
    bill(
      CalendarDay(2025, 10, 9), "Regions", "Northern Business Fair", "Stand and lighting", .events, 1_176_00),
    bill(CalendarDay(2025, 11, 20), "London", "Guildhall Events", "Outdoor awards, table", .events, 1_740_00),
    bill(
      CalendarDay(2026, 2, 12), "Division", "Audience Survey Board", "Audience data, year", .subscriptions,
      3_120_00),
    bill(
      CalendarDay(2026, 4, 16), "Division", "Foundry Print", "Rate cards, new prices", .marketing, 1_464_00),
    bill(
      CalendarDay(2026, 5, 14), "Division", "Retail Forum Ltd", "Stand, Retail Forum 2026", .events, 3_180_00),
    bill(
      CalendarDay(2026, 6, 25), "London", "Guildhall Events", "Summer evening, agencies", .events, 2_310_00),
    bill(
      CalendarDay(2026, 7, 9), "Regions", "Harbour Festival Trust", "Harbour Festival, guests", .events,
      690_00),
    bill(CalendarDay(2026, 7, 23), "London", "Foundry Print", "Agency mailing", .marketing, 642_00),
  ]

  private static let onOrder: [ExpenseLine] = [
    bill(
      CalendarDay(2026, 8, 20), "London", "Guildhall Events", "Outdoor awards, table, November", .events,
      1_860_00, "On order"),
    bill(
      CalendarDay(2026, 9, 3), "Regions", "Northern Business Fair", "Stand, October", .events, 1_236_00,
      "On order"),
    bill(
      CalendarDay(2026, 9, 17), "Division", "Foundry Print", "Rate cards, January prices", .marketing,
      1_128_00, "On order"),
    bill(
      CalendarDay(2026, 9, 22), "Division", "Bright & Early Design", "Christmas cards", .marketing, 468_00,
      "On order"),
  ]

  private static func bill(
    _ day: CalendarDay, _ centre: String, _ supplier: String, _ purpose: String, _ nominal: Nominal,
    _ gross: Pence, _ status: String = "Paid"
  ) -> ExpenseLine {
    ExpenseLine(
      day: day, employee: nil, centre: centre, supplier: supplier, purpose: purpose, nominal: nominal.word,
      gross: gross, tax: (gross + 3) / 6, client: nil, status: status, clerk: "AP1")
  }
}
