extension SaleLine {
  /// The lines that the notes tell of, written by hand. The notes name their days, sites and money.
  static let particular: [SaleLine] = booked + bookedBySmaller + withoutMoney + credits

  private static let booked: [SaleLine] = [
    sold(
      "northgate", 120, "forty-eight-sheet", on: CalendarDay(2025, 9, 12), discount: 14,
      from: CalendarDay(2025, 11, 17), to: CalendarDay(2025, 12, 28)),
    sold(
      "northgate", 240, "radio-spot-regions", on: CalendarDay(2026, 3, 16), discount: 14,
      from: CalendarDay(2026, 4, 20), to: CalendarDay(2026, 5, 10),
      split: "priya-shah 60 %; callum-byrne 40 %"),
    sold(
      "northgate", 132, "forty-eight-sheet", on: CalendarDay(2026, 9, 9), discount: 14,
      from: CalendarDay(2026, 11, 16), to: CalendarDay(2026, 12, 27)),
    sold(
      "thameside-motors", 90, "radio-spot-london", on: CalendarDay(2025, 6, 5), discount: 10,
      from: CalendarDay(2025, 6, 23), to: CalendarDay(2025, 7, 13),
      split: "tom-reid 60 %; priya-shah 40 %"),
    sold(
      "thameside-motors", 44, "forty-eight-sheet", on: CalendarDay(2025, 12, 11), discount: 10,
      from: CalendarDay(2026, 1, 19), to: CalendarDay(2026, 2, 15), key: "unlit panels"),
    sold(
      "fairmile-homes", 60, "forty-eight-sheet", on: CalendarDay(2025, 8, 28), discount: 10,
      from: CalendarDay(2025, 9, 29), to: CalendarDay(2025, 11, 9),
      split: "tom-reid 50 %; leo-novak 50 %"),
    sold(
      "fairmile-homes", 100, "six-sheet", on: CalendarDay(2026, 9, 29), discount: 10,
      from: CalendarDay(2026, 10, 26), to: CalendarDay(2026, 11, 22)),
    sold(
      "calder-cinemas", 2_400_000, "display-impressions", on: CalendarDay(2025, 10, 2), discount: 12,
      from: CalendarDay(2025, 10, 20), to: CalendarDay(2025, 11, 16), key: "short delivery"),
    sold(
      "calder-bowl", 1_400_000, "display-impressions", on: CalendarDay(2026, 6, 30), discount: 7,
      from: CalendarDay(2026, 7, 20), to: CalendarDay(2026, 8, 30),
      split: "aisha-rahman 50 %; grace-mensah 50 %"),
    sold(
      "oakapple-insurance", 16, "digital-forty-eight", on: CalendarDay(2026, 2, 4), discount: 12,
      from: CalendarDay(2026, 2, 23), to: CalendarDay(2026, 3, 22)),
    sold(
      "mersey-motor-group", 60, "six-sheet", on: CalendarDay(2026, 4, 14), discount: 11,
      from: CalendarDay(2026, 5, 18), to: CalendarDay(2026, 6, 14)),
    sold(
      "roper-and-lowe", 45_000, "press-inserts", on: CalendarDay(2026, 3, 19), discount: 8),
    sold(
      "severn-steamers", 160, "radio-spot-regions", on: CalendarDay(2026, 1, 7), discount: 9,
      from: CalendarDay(2026, 2, 9), to: CalendarDay(2026, 3, 1)),
    sold(
      "avon-vale-bakeries", 80_000, "press-inserts", on: CalendarDay(2026, 1, 8), discount: 9,
      from: CalendarDay(2026, 1, 29), to: CalendarDay(2026, 1, 29)),
    sold(
      "avon-vale-bakeries", 120_000, "press-inserts", on: CalendarDay(2026, 5, 20), discount: 9,
      from: CalendarDay(2026, 6, 18), to: CalendarDay(2026, 6, 18), key: "wrong round"),
    sold(
      "combe-kitchens", 60_000, "press-inserts", on: CalendarDay(2026, 6, 16), discount: 0,
      from: CalendarDay(2026, 7, 6), to: CalendarDay(2026, 7, 6)),
  ]

  private static let bookedBySmaller: [SaleLine] = [
    sold(
      "pargeter-online", 1_200_000, "video-impressions", on: CalendarDay(2025, 10, 9), discount: 9,
      from: CalendarDay(2025, 11, 10), to: CalendarDay(2025, 12, 14)),
    sold(
      "pargeter-shoes", 2_000_000, "display-impressions", on: CalendarDay(2026, 7, 29), discount: 9,
      from: CalendarDay(2026, 8, 17), to: CalendarDay(2026, 9, 13)),
    sold(
      "tallis-opticians", 60, "six-sheet", on: CalendarDay(2026, 8, 19), discount: 6,
      from: CalendarDay(2026, 9, 7), to: CalendarDay(2026, 10, 4)),
    sold(
      "ormsby-carpets", 110_000, "press-inserts", on: CalendarDay(2025, 9, 30), discount: 7,
      from: CalendarDay(2025, 10, 23), to: CalendarDay(2025, 10, 23)),
    sold(
      "garland-row", 12, "digital-forty-eight", on: CalendarDay(2026, 9, 10), discount: 10,
      from: CalendarDay(2026, 11, 30), to: CalendarDay(2026, 12, 27)),
    sold(
      "ketteridge-removals", 40, "bus-superside", on: CalendarDay(2026, 4, 23), discount: 0,
      from: CalendarDay(2026, 5, 11), to: CalendarDay(2026, 6, 7)),
    sold(
      "hollins-wood", 100_000, "press-inserts", on: CalendarDay(2026, 1, 27), discount: 6,
      from: CalendarDay(2026, 2, 12), to: CalendarDay(2026, 2, 12)),
    sold(
      "blacktarn-brewery", 36, "forty-eight-sheet", on: CalendarDay(2026, 4, 16), discount: 8,
      from: CalendarDay(2026, 5, 18), to: CalendarDay(2026, 6, 14), key: "panel by a school"),
    sold(
      "brindle-pies", 50, "six-sheet", on: CalendarDay(2025, 10, 22), discount: 5,
      from: CalendarDay(2025, 11, 10), to: CalendarDay(2025, 12, 7)),
    sold(
      "cheetwood-credit-union", 20, "bus-superside", on: CalendarDay(2025, 12, 3), discount: 5,
      from: CalendarDay(2026, 1, 5), to: CalendarDay(2026, 2, 1)),
    sold(
      "turncroft-vans", 180, "radio-spot-regions", on: CalendarDay(2026, 7, 22), discount: 5,
      from: CalendarDay(2026, 8, 17), to: CalendarDay(2026, 9, 6),
      split: "callum-byrne 70 %; aisha-rahman 30 %"),
    sold(
      "tunstead-furniture", 70_000, "press-inserts", on: CalendarDay(2025, 8, 13), discount: 8,
      from: CalendarDay(2025, 9, 18), to: CalendarDay(2025, 9, 18)),
    sold(
      "pentre-bay", 200, "radio-spot-regions", on: CalendarDay(2026, 1, 21), discount: 8,
      from: CalendarDay(2026, 2, 2), to: CalendarDay(2026, 3, 1)),
    sold(
      "gable-and-sun", 75_000, "press-inserts", on: CalendarDay(2026, 4, 2), discount: 0,
      from: CalendarDay(2026, 4, 30), to: CalendarDay(2026, 4, 30)),
  ]

  /// What was cancelled, is only held, or was given away.
  private static let withoutMoney: [SaleLine] = [
    sold(
      "mersey-motor-group", 40, "forty-eight-sheet", on: CalendarDay(2026, 4, 14), discount: 11,
      from: CalendarDay(2026, 7, 6), to: CalendarDay(2026, 8, 2), status: "cancelled"),
    sold(
      "severn-steamers", 40, "bus-superside", on: CalendarDay(2025, 8, 20), discount: 9,
      from: CalendarDay(2025, 10, 13), to: CalendarDay(2025, 11, 9), status: "cancelled"),
    sold(
      "harbour-and-finch", 900_000, "video-impressions", on: CalendarDay(2026, 1, 21), discount: 8,
      from: CalendarDay(2026, 3, 2), to: CalendarDay(2026, 3, 29), status: "cancelled"),
    sold(
      "st-anselms", 80, "six-sheet", on: CalendarDay(2026, 9, 2), discount: 20,
      from: CalendarDay(2026, 11, 23), to: CalendarDay(2026, 12, 20), status: "option"),
    sold(
      "northgate", 90, "forty-eight-sheet", on: CalendarDay(2026, 9, 9), discount: 14,
      from: CalendarDay(2027, 3, 8), to: CalendarDay(2027, 3, 21), status: "option"),
    sold(
      "roper-and-lowe", 200_000, "press-inserts", on: CalendarDay(2026, 9, 16), discount: 8,
      from: CalendarDay(2027, 3, 12), to: CalendarDay(2027, 3, 12), status: "option"),
    sold(
      "garland-row", 500_000, "display-impressions", on: CalendarDay(2026, 2, 19), discount: 10,
      from: CalendarDay(2026, 4, 13), to: CalendarDay(2026, 5, 3), status: "cancelled"),
    sold(
      "pentre-bay", 80, "bus-superside", on: CalendarDay(2026, 9, 22), discount: 8,
      from: CalendarDay(2027, 2, 1), to: CalendarDay(2027, 3, 28), status: "option"),
    sold(
      "ormsby-carpets", 150_000, "press-inserts", on: CalendarDay(2026, 9, 23), discount: 7,
      from: CalendarDay(2027, 1, 7), to: CalendarDay(2027, 1, 7), status: "option"),
    given(
      "pennine-dairies", 20, "six-sheet", on: CalendarDay(2025, 10, 7),
      from: CalendarDay(2025, 11, 3), to: CalendarDay(2025, 11, 16)),
    given(
      "harbour-and-finch", 500_000, "display-impressions", on: CalendarDay(2026, 4, 22),
      from: CalendarDay(2026, 5, 11), to: CalendarDay(2026, 5, 31)),
  ]

  private static let credits: [SaleLine] = [
    credit(
      "calder-cinemas", "display-impressions", 2_019_60, on: CalendarDay(2025, 11, 26), "short delivery"),
    credit("thameside-motors", "forty-eight-sheet", 474_30, on: CalendarDay(2026, 2, 18), "unlit panels"),
    credit("avon-vale-bakeries", "press-inserts", 1_119_30, on: CalendarDay(2026, 6, 24), "wrong round"),
    credit(
      "blacktarn-brewery", "forty-eight-sheet", 254_15, on: CalendarDay(2026, 5, 27), "panel by a school"),
  ]

  /// A sale by the rate card and the terms of its day. `discount` is in percent.
  private static func sold(
    _ account: String, _ quantity: Int, _ product: String, on day: CalendarDay, discount: Int,
    from start: CalendarDay? = nil, to end: CalendarDay? = nil, status: String? = nil, key: String? = nil,
    split: String = ""
  ) -> SaleLine {
    SaleLine(
      booked: day, account: account, product: product, quantity: quantity,
      unitPrice: RateCard.product(product)?.price(on: day), discount: discount * 10,
      commission: Buyer.of(account)?.commission(on: day, for: product) ?? 0, start: start, end: end,
      status: status, key: key, split: split)
  }

  private static func given(
    _ account: String, _ quantity: Int, _ product: String, on day: CalendarDay, from start: CalendarDay,
    to end: CalendarDay
  ) -> SaleLine {
    SaleLine(
      booked: day, account: account, product: product, quantity: quantity,
      unitPrice: RateCard.product(product)?.price(on: day), discount: 1_000, start: start, end: end,
      kind: .bonus)
  }

  private static func credit(
    _ account: String, _ product: String, _ amount: Pence, on day: CalendarDay, _ key: String
  ) -> SaleLine {
    SaleLine(booked: day, account: account, product: product, kind: .credit, amount: -amount, credits: key)
  }
}
