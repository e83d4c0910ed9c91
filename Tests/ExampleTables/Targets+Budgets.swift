extension Targets {
  /// Cost budgets by month, cost centre and top category.
  ///
  /// A budget is for everything under its team, so the division's holds the two teams' and its own.
  static let budgets = Sheet(
    name: "budgets.csv", header: ["period", "amount", "team", "category"],
    rows: CalendarMonth.all.flatMap { month in
      ["clients", "office", "travel"].flatMap { category in
        let teams = ["team-london", "team-regions"].map { team in
          (team, monthly(team, category, month))
        }
        let own = monthly("sales-division", category, month)
        let whole = teams.reduce(own) { $0 + $1.1 }
        return ([("sales-division", whole)] + teams).map { team, amount in
          [month.iso, plain(amount), team, category]
        }
      }
    })

  /// The centre's own budget of a month: less in August and December, and cut for the second year.
  private static func monthly(_ team: String, _ category: String, _ month: CalendarMonth) -> Pence {
    let usual = usual(team, category)
    let quiet = month.month == 8 || month.month == 12
    let before = month.financialYear == 2026 ? usual * 110 / 100 : usual
    return (quiet ? before * 80 / 100 : before) / 10_00 * 10_00
  }

  private static func usual(_ team: String, _ category: String) -> Pence {
    switch (team, category) {
    case ("team-london", "clients"): 1_430_00
    case ("team-london", "office"): 110_00
    case ("team-london", "travel"): 450_00
    case ("team-regions", "clients"): 740_00
    case ("team-regions", "office"): 80_00
    case ("team-regions", "travel"): 570_00
    case (_, "clients"): 850_00
    case (_, "office"): 250_00
    default: 110_00
    }
  }
}
