extension Buyer {
  /// The advertisers that spend less, by id. Some have come, gone or slept within the two years.
  static let smaller: [Buyer] = [
    Buyer(
      account: "blacktarn-brewery", years: (52_000_00, 58_000_00), season: .leisure,
      mix: [("six-sheet", 4), ("forty-eight-sheet", 2), ("display-impressions", 2)], discount: 8,
      smallest: 4_000_00, deals: [AgencyDeal(tenths: 150, from: CalendarDay(2024, 5, 1))]),
    Buyer(
      account: "brindle-pies", years: (54_000_00, 60_000_00), season: .steady,
      mix: [("six-sheet", 3), ("radio-spot-regions", 3), ("bus-superside", 1)], discount: 5,
      smallest: 3_000_00, firstDay: CalendarDay(2025, 12, 8), firstBooking: CalendarDay(2025, 11, 18)),
    Buyer(
      account: "cheetwood-credit-union", years: (26_000_00, 28_000_00), season: .steady,
      mix: [("bus-superside", 3), ("press-inserts", 2)], discount: 5, spread: 1, smallest: 3_500_00),
    Buyer(
      account: "cotham-and-dyer", years: (46_000_00, 0), season: .spring,
      mix: [("six-sheet", 3), ("press-inserts", 3)], discount: 8, smallest: 4_000_00,
      lastBooking: CalendarDay(2025, 9, 25), lastDay: CalendarDay(2025, 11, 2)),
    Buyer(
      account: "gable-and-sun", years: (0, 64_000_00), season: .steady,
      mix: [("press-inserts", 3), ("radio-spot-regions", 2)], discount: 4, spread: 2, smallest: 3_500_00,
      firstDay: CalendarDay(2026, 6, 1), firstBooking: CalendarDay(2026, 5, 19)),
    Buyer(
      account: "garland-row", years: (58_000_00, 60_000_00), season: .leisure,
      mix: [("digital-forty-eight", 3), ("display-impressions", 2), ("six-sheet", 1)], discount: 10,
      smallest: 4_000_00, deals: [AgencyDeal(tenths: 150, from: CalendarDay(2024, 9, 2))]),
    Buyer(
      account: "hollins-wood", years: (44_000_00, 46_000_00), season: .spring,
      mix: [("radio-spot-regions", 3), ("press-inserts", 2), ("bus-superside", 1)], discount: 6,
      smallest: 4_000_00),
    Buyer(
      account: "ketteridge-removals", years: (0, 56_000_00), season: .spring,
      mix: [("bus-superside", 3), ("press-inserts", 2)], discount: 3, spread: 2, smallest: 4_000_00,
      firstDay: CalendarDay(2026, 6, 15), firstBooking: CalendarDay(2026, 6, 2)),
    Buyer(
      account: "ormsby-carpets", years: (48_000_00, 50_000_00), season: .shops,
      mix: [("press-inserts", 4), ("forty-eight-sheet", 2), ("radio-spot-london", 1)], discount: 7,
      smallest: 4_500_00),
    Buyer(
      account: "pargeter-online", years: (38_000_00, 0), season: .shops,
      mix: [("display-impressions", 3), ("video-impressions", 2)], discount: 9, smallest: 3_500_00,
      lastBooking: CalendarDay(2026, 2, 27), lastDay: CalendarDay(2026, 3, 31)),
    Buyer(
      account: "pargeter-shoes", years: (92_000_00, 140_000_00), season: .shops,
      mix: [("six-sheet", 3), ("display-impressions", 2), ("video-impressions", 2)], discount: 9),
    Buyer(
      account: "pentre-bay", years: (70_000_00, 74_000_00), season: .cruises,
      mix: [("radio-spot-regions", 3), ("bus-superside", 2), ("video-impressions", 2)], discount: 8,
      smallest: 5_000_00, deals: [AgencyDeal(tenths: 125, from: CalendarDay(2024, 2, 1))]),
    Buyer(
      account: "tallis-opticians", years: (62_000_00, 66_000_00), season: .steady,
      mix: [("six-sheet", 3), ("press-inserts", 2), ("display-impressions", 2)], discount: 6,
      smallest: 4_000_00),
    Buyer(
      account: "tunstead-furniture", years: (60_000_00, 0), season: .shops,
      mix: [("press-inserts", 3), ("radio-spot-regions", 2)], discount: 8, smallest: 4_000_00,
      lastBooking: CalendarDay(2025, 8, 20), lastDay: CalendarDay(2025, 9, 28)),
    Buyer(
      account: "turncroft-vans", years: (0, 78_000_00), season: .cars,
      mix: [("radio-spot-regions", 3), ("forty-eight-sheet", 2)], discount: 5, spread: 2,
      smallest: 4_000_00, firstDay: CalendarDay(2026, 9, 14), firstBooking: CalendarDay(2026, 8, 27)),
  ]
}
