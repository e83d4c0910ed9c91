extension Buyer {
  /// Every advertiser that buys.
  static let all = larger + smaller

  /// The advertisers that most of the revenue comes from, by id.
  private static let larger: [Buyer] = [
    Buyer(
      account: "avon-vale-bakeries", years: (215_000_00, 205_000_00), season: .steady,
      mix: [("press-inserts", 4), ("radio-spot-regions", 4), ("six-sheet", 3), ("bus-superside", 2)],
      discount: 9),
    Buyer(
      account: "calder-bowl", years: (140_000_00, 155_000_00), season: .leisure,
      mix: [("radio-spot-regions", 4), ("display-impressions", 3), ("six-sheet", 2)], discount: 7),
    Buyer(
      account: "calder-cinemas", years: (310_000_00, 335_000_00), season: .leisure,
      mix: [
        ("digital-forty-eight", 4), ("video-impressions", 4), ("display-impressions", 3), ("six-sheet", 3),
      ], discount: 12, deals: [AgencyDeal(tenths: 150, from: CalendarDay(2024, 1, 8))]),
    Buyer(
      account: "calder-group", years: (80_000_00, 85_000_00), season: .leisure,
      mix: [("radio-sponsorship", 3), ("digital-forty-eight", 2)], discount: 10, smallest: 12_000_00,
      deals: [AgencyDeal(tenths: 150, from: CalendarDay(2024, 1, 8))]),
    Buyer(
      account: "combe-kitchens", years: (0, 105_000_00), season: .steady,
      mix: [("press-inserts", 3), ("six-sheet", 2), ("radio-spot-regions", 2)], discount: 0, spread: 0,
      smallest: 5_000_00, firstDay: CalendarDay(2026, 7, 6),
      firstBooking: CalendarDay(2026, 6, 16)),
    Buyer(
      account: "fairmile-homes", years: (300_000_00, 315_000_00), season: .spring,
      mix: [
        ("forty-eight-sheet", 4), ("six-sheet", 3), ("display-impressions", 3),
      ], discount: 10, deals: [AgencyDeal(tenths: 150, from: CalendarDay(2025, 10, 1))]),
    Buyer(
      account: "harbour-and-finch", years: (225_000_00, 245_000_00), season: .shops,
      mix: [
        ("bus-superside", 3), ("display-impressions", 3), ("press-inserts", 3), ("video-impressions", 2),
      ], discount: 8),
    Buyer(
      account: "irwell-college", years: (115_000_00, 125_000_00), season: .college,
      mix: [("bus-superside", 4), ("video-impressions", 3), ("radio-spot-regions", 2)], discount: 6),
    Buyer(
      account: "mersey-motor-group", years: (205_000_00, 150_000_00), season: .cars,
      mix: [("forty-eight-sheet", 3), ("radio-spot-regions", 4), ("press-inserts", 2)], discount: 11,
      deals: [AgencyDeal(tenths: 150, from: CalendarDay(2021, 9, 1), to: CalendarDay(2026, 6, 30))],
      lastBooking: CalendarDay(2026, 4, 14), lastDay: CalendarDay(2026, 6, 14)),
    Buyer(
      account: "northgate", years: (490_000_00, 520_000_00), season: .shops,
      mix: [
        ("six-sheet", 4), ("forty-eight-sheet", 3), ("radio-spot-london", 3), ("bus-superside", 2),
        ("press-inserts", 2), ("display-impressions", 2),
      ], discount: 14, smallest: 9_000_00,
      deals: [AgencyDeal(tenths: 150, from: CalendarDay(2022, 4, 1))]),
    Buyer(
      account: "oakapple-insurance", years: (200_000_00, 240_000_00), season: .steady,
      mix: [("digital-forty-eight", 3), ("video-impressions", 3), ("radio-spot-london", 3)], discount: 8,
      spread: 2,
      firstDay: CalendarDay(2026, 2, 23), firstBooking: CalendarDay(2026, 2, 4)),
    Buyer(
      account: "pennine-dairies", years: (285_000_00, 300_000_00), season: .steady,
      mix: [
        ("six-sheet", 4), ("bus-superside", 3), ("radio-spot-regions", 3), ("video-impressions", 2),
      ], discount: 11, deals: [AgencyDeal(tenths: 125, from: CalendarDay(2023, 6, 1))]),
    Buyer(
      account: "roper-and-lowe", years: (235_000_00, 265_000_00), season: .spring,
      mix: [("press-inserts", 4), ("radio-spot-regions", 4), ("six-sheet", 2)], discount: 8),
    Buyer(
      account: "severn-steamers", years: (235_000_00, 220_000_00), season: .cruises,
      mix: [("radio-spot-regions", 4), ("bus-superside", 3), ("display-impressions", 3)], discount: 9,
      deals: [AgencyDeal(tenths: 100, from: CalendarDay(2025, 6, 2), products: "radio")],
      paused: CalendarDay(2025, 10, 1)...CalendarDay(2025, 12, 31)),
    Buyer(
      account: "st-anselms", years: (70_000_00, 75_000_00), season: .charity,
      mix: [("six-sheet", 3), ("press-inserts", 3)], discount: 20, spread: 0),
    Buyer(
      account: "thameside-motors", years: (320_000_00, 345_000_00), season: .cars,
      mix: [("forty-eight-sheet", 4), ("radio-spot-london", 4), ("display-impressions", 2)], discount: 10,
      deals: [AgencyDeal(tenths: 150, from: CalendarDay(2023, 2, 1), to: CalendarDay(2025, 12, 31))]),
  ]

  static func of(_ account: String) -> Buyer? {
    all.first { $0.account == account }
  }
}
