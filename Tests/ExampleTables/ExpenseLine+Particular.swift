extension ExpenseLine {
  /// Bills of the cost centres that nobody claims, what is on order on the as-of day, and the claims for the
  /// visits to smaller accounts that the notes tell of.
  static let particular: [ExpenseLine] = telephones + bills + onOrder + visits

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

  private static let visits: [ExpenseLine] = [
    claim(
      CalendarDay(2025, 5, 7), "Aisha Rahman", "Birch Hill Services", "Clitheroe, round trip", .fuel, 43_70,
      "blacktarn-brewery"),
    claim(
      CalendarDay(2025, 5, 20), "Priya Shah", "City Cab Account", "To Tallis and back", .parking, 24_60,
      "tallis-opticians"),
    claim(
      CalendarDay(2025, 6, 4), "Daniel Price", "Gordano Forecourt", "Saundersfoot, round trip", .fuel, 68_20,
      "pentre-bay"),
    claim(
      CalendarDay(2025, 9, 30), "Tom Reid", "Hansom Cars", "Parking, Ormsby visit", .parking, 9_80,
      "ormsby-carpets"),
    claim(
      CalendarDay(2025, 10, 9), "Priya Shah", "Marlow & Daughters", "Lunch, Pargeter Online", .entertaining,
      96_40, "pargeter-online"),
    claim(
      CalendarDay(2025, 10, 22), "Callum Byrne", "Tatton Road Garage", "Chorley, round trip", .fuel, 41_10,
      "brindle-pies"),
    claim(
      CalendarDay(2026, 1, 21), "Megan Pugh", "Gordano Forecourt", "Saundersfoot, round trip", .fuel, 72_30,
      "pentre-bay"),
    claim(
      CalendarDay(2026, 2, 5), "Priya Shah", "City Cab Account", "To Pargeter and back", .parking, 18_40,
      "pargeter-shoes"),
    claim(
      CalendarDay(2026, 3, 18), "Megan Pugh", "Ringway Fuels", "Gloucester, round trip", .fuel, 44_90,
      "gable-and-sun"),
    claim(
      CalendarDay(2026, 4, 16), "Aisha Rahman", "Birch Hill Services", "Clitheroe, round trip", .fuel, 46_90,
      "blacktarn-brewery"),
    claim(
      CalendarDay(2026, 6, 18), "Leo Novak", "Thames & Northern Rail", "Day return, Gravesend", .rail, 22_80,
      "oystergate-homes"),
    claim(
      CalendarDay(2026, 7, 2), "Tom Reid", "Westway Rail", "Day return, Surbiton", .rail, 14_60,
      "wrenfield-care"),
    claim(
      CalendarDay(2026, 7, 15), "Megan Pugh", "The Castle, Neath", "One night, early meeting", .hotels,
      104_00,
      "pentre-bay"),
    claim(
      CalendarDay(2026, 7, 22), "Callum Byrne", "Canal Street Pantry", "Breakfast, Turncroft", .meals, 21_40,
      "turncroft-vans"),
    claim(
      CalendarDay(2026, 9, 1), "Grace Mensah", "Hansom Cars", "To Tavener and back", .parking, 22_40,
      "tavener-gyms", "Approved"),
    claim(
      CalendarDay(2026, 9, 16), "Aisha Rahman", "Tatton Road Garage", "Northwich, round trip", .fuel, 39_80,
      "hollins-wood", "Awaiting approval"),
    claim(
      CalendarDay(2026, 9, 23), "Priya Shah", "City Cab Account", "To Farrier & Flint and back", .parking,
      19_60, "farrier-and-flint", "Awaiting approval"),
    // The same journey on two forms.
    claim(
      CalendarDay(2026, 9, 23), "Priya Shah", "City Cab Account", "To Farrier & Flint and back", .parking,
      19_60, "farrier-and-flint", "Awaiting approval"),
  ]

  private static func claim(
    _ day: CalendarDay, _ employee: String, _ supplier: String, _ purpose: String, _ nominal: Nominal,
    _ gross: Pence, _ client: String, _ status: String = "Paid"
  ) -> ExpenseLine {
    ExpenseLine(
      day: day, employee: employee, centre: nil, supplier: supplier, purpose: purpose, nominal: nominal.word,
      gross: gross, tax: nominal.taxed ? (gross + 3) / 6 : nil, client: client, status: status, clerk: "AP2")
  }

  private static func bill(
    _ day: CalendarDay, _ centre: String, _ supplier: String, _ purpose: String, _ nominal: Nominal,
    _ gross: Pence, _ status: String = "Paid"
  ) -> ExpenseLine {
    ExpenseLine(
      day: day, employee: nil, centre: centre, supplier: supplier, purpose: purpose, nominal: nominal.word,
      gross: gross, tax: (gross + 3) / 6, client: nil, status: status, clerk: "AP1")
  }
}
