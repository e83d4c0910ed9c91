/// An account that buys: how much, when, what and on which terms.
struct Buyer {
  let account: String
  /// Net pence in the financial years that end in 2026 and 2027.
  let years: (first: Pence, second: Pence)
  let season: Season
  /// Products by id, and how often each is chosen.
  let mix: [(item: String, weight: Int)]
  /// The usual discount in percent, and how many points a booking may lie either side of it.
  let discount: Int
  var spread = 3
  /// Bookings are not made for less than this.
  var smallest: Pence = 6_000_00
  var deals: [AgencyDeal] = []
  /// The first day on which anything of the account runs.
  var firstDay = CalendarMonth.first.firstDay
  /// Months that begin within these days have no advertising, and it is not made up for.
  var paused: ClosedRange<CalendarDay>?
  /// Nothing is booked before this day.
  var firstBooking = CalendarDay(2025, 1, 2)
  /// Nothing is booked after this day.
  var lastBooking = CalendarDay.asOf
  /// The last day on which anything of the account runs.
  var lastDay = CalendarDay(2027, 3, 31)

  /// The commission on a booking, in tenths of a percent.
  func commission(on day: CalendarDay, for product: String) -> Int {
    deals.first { $0.covers(day, product: product) }?.tenths ?? 0
  }
}

/// The share that an account's agency keeps, the same as in the account's note.
struct AgencyDeal {
  let tenths: Int
  let from: CalendarDay
  var to = CalendarDay(2027, 3, 31)
  /// How the ids of the products begin that the deal is for; it is for all where this is empty.
  var products = ""

  func covers(_ day: CalendarDay, product: String) -> Bool {
    from <= day && day <= to && product.hasPrefix(products)
  }
}
