/// What was asked of people and what they may spend, by month.
enum Targets {
  /// Whole pounds a year, and the months that the target is for.
  struct Yearly {
    let holder: String
    let financialYear: Int
    let amount: Pence
    var months = 0..<12
  }

  /// Quotas of the executives, of the territory that had nobody in January 2026, and since April 2026 of all of them.
  static let quotas = Sheet(
    name: "quotas.csv", header: ["period", "amount", "person", "territory", "version", "from", "reason"],
    rows: byMonth(executives).map { [$0.month.iso, plain($0.amount), $0.holder, "", "", "", ""] }
      + byMonth(vacancy).map { [$0.month.iso, plain($0.amount), "", $0.holder, "", "", ""] }
      + territories + recut)

  /// A territory is to bring what the people who look after it are to bring, quarter by quarter.
  private static let territories = carers.flatMap { territory, people in
    (0..<4).map { quarter in
      [quarterName(quarter), plain(sum(people, quarter: quarter)), "", territory, "original", "", ""]
    }
  }

  /// On 1 July 2026 an account went from Manchester to London, with what it was expected to bring.
  private static let recut = [("london", 1), ("manchester", -1)].flatMap { territory, sign in
    [(1, 25_000_00), (2, 39_000_00), (3, 28_000_00)].map { quarter, moved in
      let people = carers.first { $0.territory == territory }?.people ?? []
      let amount = sum(people, quarter: quarter) + sign * moved
      return [
        quarterName(quarter), plain(amount), "", territory, "revised", "2026-07-01",
        "Calder Bowl went to London",
      ]
    }
  }

  private static let carers: [(territory: String, people: [String])] = [
    ("bristol", ["megan-pugh"]),
    ("london", ["grace-mensah", "leo-novak", "priya-shah", "tom-reid"]),
    ("manchester", ["aisha-rahman", "callum-byrne"]),
  ]

  private static func quarterName(_ quarter: Int) -> String { "FY2027-Q\(quarter + 1)" }

  /// What people are to bring in a quarter of the financial year 2027.
  private static func sum(_ people: [String], quarter: Int) -> Pence {
    byMonth(executives.filter { $0.financialYear == 2027 && people.contains($0.holder) })
      .filter { $0.month.placeInYear / 3 == quarter }.reduce(0) { $0 + $1.amount }
  }

  private static let executives = [
    Yearly(holder: "aisha-rahman", financialYear: 2026, amount: 670_000_00),
    Yearly(holder: "aisha-rahman", financialYear: 2027, amount: 730_000_00),
    Yearly(holder: "callum-byrne", financialYear: 2026, amount: 360_000_00, months: 5..<12),
    Yearly(holder: "callum-byrne", financialYear: 2027, amount: 540_000_00),
    Yearly(holder: "daniel-price", financialYear: 2026, amount: 540_000_00, months: 0..<9),
    Yearly(holder: "grace-mensah", financialYear: 2026, amount: 445_000_00),
    Yearly(holder: "grace-mensah", financialYear: 2027, amount: 460_000_00),
    Yearly(holder: "leo-novak", financialYear: 2026, amount: 460_000_00),
    Yearly(holder: "leo-novak", financialYear: 2027, amount: 590_000_00),
    Yearly(holder: "megan-pugh", financialYear: 2026, amount: 340_000_00, months: 10..<12),
    Yearly(holder: "megan-pugh", financialYear: 2027, amount: 600_000_00),
    Yearly(holder: "priya-shah", financialYear: 2026, amount: 920_000_00),
    Yearly(holder: "priya-shah", financialYear: 2027, amount: 990_000_00),
    Yearly(holder: "tom-reid", financialYear: 2026, amount: 570_000_00),
    Yearly(holder: "tom-reid", financialYear: 2027, amount: 480_000_00),
  ]

  private static let vacancy = [
    Yearly(holder: "bristol", financialYear: 2026, amount: 540_000_00, months: 9..<10)
  ]

  /// Each year's months, to the nearest hundred pounds. `amount` is what a whole year would be.
  private static func byMonth(_ yearly: [Yearly]) -> [(month: CalendarMonth, amount: Pence, holder: String)] {
    yearly.flatMap { target in
      target.months.map { place in
        let month = CalendarMonth(year: target.financialYear - 1, month: 4).advanced(by: place)
        let share = Season.targets.share(of: target.amount, in: month)
        return (month, (share + 50_00) / 100_00 * 100_00, target.holder)
      }
    }
  }
}
