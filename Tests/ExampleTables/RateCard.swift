/// What a product costs by the rate card, and how it is sold.
struct Product {
  let id: String
  /// Prices in pence by the day they hold from, oldest first.
  let prices: [(from: CalendarDay, price: Pence)]
  /// How many units the price is for.
  var per = 1
  /// Quantities are sold in multiples of this.
  let step: Int
  /// How many days a booking runs: a count of `unit` days between two counts.
  let run: (unit: Int, low: Int, high: Int)
  /// Whether runs begin on a Monday.
  var fromMonday = true

  /// The price on a day.
  func price(on day: CalendarDay) -> Pence {
    prices.last { $0.from <= day }?.price ?? 0
  }
}

/// The ten products, with the list prices of the notes in `Content/products`.
enum RateCard {
  private static let always = CalendarDay(2024, 1, 1)
  private static let january = CalendarDay(2026, 1, 1)
  private static let april = CalendarDay(2026, 4, 1)

  static let products: [Product] = [
    Product(
      id: "six-sheet", prices: [(always, 165_00), (january, 172_00)], step: 5,
      run: (unit: 14, low: 1, high: 3)),
    Product(
      id: "forty-eight-sheet", prices: [(always, 310_00), (january, 325_00)], step: 2,
      run: (unit: 14, low: 1, high: 3)),
    Product(
      id: "digital-forty-eight", prices: [(always, 540_00), (january, 555_00)], step: 1,
      run: (unit: 7, low: 2, high: 6)),
    Product(
      id: "bus-superside", prices: [(always, 245_00), (april, 252_00)], step: 5,
      run: (unit: 14, low: 2, high: 4)),
    Product(
      id: "radio-spot-london", prices: [(always, 265_00), (april, 275_00)], step: 2,
      run: (unit: 7, low: 1, high: 5)),
    Product(
      id: "radio-spot-regions", prices: [(always, 88_00), (april, 92_00)], step: 4,
      run: (unit: 7, low: 1, high: 5)),
    Product(
      id: "radio-sponsorship", prices: [(always, 2_400_00), (april, 2_500_00)], step: 1,
      run: (unit: 7, low: 4, high: 12)),
    Product(
      id: "display-impressions", prices: [(always, 7_50), (january, 7_20)], per: 1_000, step: 25_000,
      run: (unit: 7, low: 2, high: 9), fromMonday: false),
    Product(
      id: "video-impressions", prices: [(always, 16_00)], per: 1_000, step: 25_000,
      run: (unit: 7, low: 2, high: 6), fromMonday: false),
    Product(
      id: "press-inserts", prices: [(always, 38_00), (april, 41_00)], per: 1_000, step: 5_000,
      run: (unit: 1, low: 1, high: 1), fromMonday: false),
  ]

  /// The product of that id, or nothing where a name is misspelt.
  static func product(_ id: String) -> Product? {
    products.first { $0.id == id }
  }
}
