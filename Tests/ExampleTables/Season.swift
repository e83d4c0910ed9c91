/// How a year's advertising falls on its months, April first. Only the proportions count.
struct Season {
  private let weights: [Int]

  /// The part of a year's amount that falls on a month.
  func share(of year: Pence, in month: CalendarMonth) -> Pence {
    year * weights[month.placeInYear] / weights.reduce(0, +)
  }

  static let shops = Season(weights: [90, 95, 80, 70, 50, 85, 110, 165, 150, 45, 65, 105])
  static let leisure = Season(weights: [95, 85, 75, 100, 70, 60, 110, 120, 130, 45, 90, 90])
  static let spring = Season(weights: [150, 140, 90, 60, 45, 85, 70, 60, 45, 50, 90, 150])
  static let cars = Season(weights: [60, 75, 80, 60, 70, 130, 80, 110, 60, 45, 85, 150])
  static let college = Season(weights: [60, 80, 100, 140, 170, 90, 100, 80, 20, 100, 60, 40])
  static let steady = Season(weights: [100, 100, 85, 75, 55, 95, 105, 130, 120, 55, 80, 110])
  static let cruises = Season(weights: [140, 140, 130, 100, 55, 50, 30, 60, 50, 75, 110, 150])
  static let charity = Season(weights: [60, 60, 70, 40, 20, 120, 140, 160, 190, 40, 60, 60])

  /// The season that targets are set by.
  static let targets = Season(weights: [92, 94, 80, 76, 60, 84, 90, 112, 100, 50, 72, 90])
}
