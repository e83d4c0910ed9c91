/// A second opinion on what figures are, worked out in the dumbest way: every amount is laid on its days, every day is
/// looked at, and nothing is shared with the code that it judges but the texts of the book.
struct Oracle {
  struct Account {
    var owner: [(from: Int, value: String)]
    var territory: [(from: Int, value: String)]
    var segment: [(from: Int, value: String)]
  }

  struct Sale {
    var day: Int
    var known: Int
    var account: String
    var product: String
    var quantity: Fraction
    var amount: Fraction
    /// First day, last day and amount of each stretch.
    var runs: [(first: Int, last: Int, amount: Fraction)]
    var credit: [(person: String, share: Fraction)]
  }

  struct Expense {
    var day: Int
    var known: Int
    var amount: Fraction
    var vat: Fraction
    var category: String
    var account: String
    var person: String
    var team: String
    var shared: [(person: String, share: Fraction)]
    var first: Int
    var last: Int
  }

  var accounts: [String: Account] = [:]
  var teams: [String: [(from: Int, value: String)]] = [:]
  var families: [String: String] = [:]
  var recoverable: [String: Fraction] = [:]
  var parents: [String: String] = [:]
  var sales: [Sale] = []
  var expenses: [Expense] = []
  var asOf = 0

  /// One amount on one day, with whatever can be said of it.
  struct Grain {
    var amount: Fraction
    var members: [String: String]
    var day: Int
  }

  static func value(_ history: [(from: Int, value: String)], _ day: Int) -> String {
    history.filter { $0.from <= day }.last?.value ?? ""
  }

  private func members(
    account: String, product: String, category: String, person: String, team: String, day: Int
  )
    -> [String: String]
  {
    var members = [
      "account": account, "product": product, "category": category, "person": person, "team": team,
    ]
    members["family"] = families[product] ?? ""
    guard let known = accounts[account] else { return members }
    members["territory"] = Oracle.value(known.territory, day)
    members["segment"] = Oracle.value(known.segment, day)
    return members
  }

  /// An amount on the days of a stretch: each day rounded at the twelfth decimal, the last takes the rest.
  private func laid(_ amount: Fraction, _ first: Int, _ last: Int) -> [(day: Int, amount: Fraction)] {
    let each = (amount / Fraction(last - first + 1)).rounded
    return (first...last).map { day in
      (day, day < last ? each : amount - (first..<last).reduce(Fraction(0)) { sum, _ in sum + each })
    }
  }

  private func split(_ amount: Fraction, _ shares: [Fraction]) -> [Fraction] {
    let others = shares.dropFirst().map { (amount * $0).rounded }
    return [others.reduce(amount) { $0 - $1 }] + others
  }

  /// The grains of a measure: `booked`, `revenue`, `units` or `actual_cost`.
  func grains(of measure: String) -> [Grain] {
    measure == "actual_cost" ? costs : sales.filter { $0.known <= asOf }.flatMap { grains(of: measure, $0) }
  }

  private func grains(of measure: String, _ sale: Sale) -> [Grain] {
    var credit = sale.credit
    if credit.isEmpty {
      let owner = accounts[sale.account].map { Oracle.value($0.owner, sale.day) } ?? ""
      credit = [(owner == "vacant" || owner == "house" ? "" : owner, Fraction(1))]
    }
    let shares = credit.map(\.share)
    let parts = split(sale.amount, shares)
    let quantities = split(sale.quantity, shares)
    var grains: [Grain] = []
    for (index, (person, _)) in credit.enumerated() {
      let team = Oracle.value(teams[person] ?? [], sale.day)
      let who = members(
        account: sale.account, product: sale.product, category: "", person: person, team: team, day: sale.day)
      if measure == "booked" {
        grains.append(Grain(amount: parts[index], members: who, day: sale.day))
        continue
      }
      // The last stretch of a part takes what is left of it, in money and in quantity.
      var (money, quantity) = (parts[index], quantities[index])
      var unlaid = sale.quantity
      for (place, run) in sale.runs.enumerated() {
        let isLast = place == sale.runs.count - 1
        let units = isLast ? unlaid : (sale.quantity * run.amount / sale.amount).rounded
        unlaid = unlaid - units
        let ownMoney = isLast ? money : split(run.amount, shares)[index]
        let ownUnits = isLast ? quantity : split(units, shares)[index]
        money = money - ownMoney
        quantity = quantity - ownUnits
        for (day, amount) in laid(measure == "units" ? ownUnits : ownMoney, run.first, run.last) {
          grains.append(Grain(amount: amount, members: who, day: day))
        }
      }
    }
    return grains
  }

  private var costs: [Grain] {
    var grains: [Grain] = []
    for expense in expenses where expense.known <= asOf {
      let cost = expense.amount - (expense.vat * (recoverable[expense.category] ?? Fraction(0))).rounded
      let shared = expense.shared.isEmpty ? [(person: expense.person, share: Fraction(1))] : expense.shared
      for ((person, _), part) in zip(shared, split(cost, shared.map(\.share))) {
        let team = expense.team.isEmpty ? Oracle.value(teams[person] ?? [], expense.day) : expense.team
        let who = members(
          account: expense.account, product: "", category: expense.category, person: person, team: team,
          day: expense.day)
        for (day, amount) in laid(part, expense.first, expense.last) {
          grains.append(Grain(amount: amount, members: who, day: day))
        }
      }
    }
    return grains
  }

  /// The sums of a measure by the words that stand for a grain's rows; a grain may have several or none.
  func sums(of measure: String, days: ClosedRange<Int>, rows: (Grain) -> [String]) -> [String: Fraction] {
    var sums: [String: Fraction] = [:]
    for grain in grains(of: measure) where days.contains(grain.day) && grain.day <= asOf {
      for row in rows(grain) { sums[row] = (sums[row] ?? Fraction(0)) + grain.amount }
    }
    return sums
  }

  /// A word and all that it lies under.
  func lineage(_ word: String) -> [String] {
    [word] + (parents[word].map(lineage) ?? [])
  }

  /// Whether a word is another or lies under it.
  func isWithin(_ word: String, _ other: String) -> Bool {
    if word == other { return true }
    guard !word.isEmpty, let parent = parents[word] else { return false }
    return isWithin(parent, other)
  }
}

/// An exact fraction, always in its lowest terms.
struct Fraction: Equatable {
  var numerator: Int128
  var denominator: Int128

  init(_ number: Int) {
    (numerator, denominator) = (Int128(number), 1)
  }

  init(_ numerator: Int128, over denominator: Int128) {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let common = Int128(max(a, 1)) * denominator.signum()
    (self.numerator, self.denominator) = (numerator / common, denominator / common)
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, over: right.denominator)
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  /// At the twelfth decimal, half away from zero: the whole part of twice the number and one, halved.
  var rounded: Fraction {
    let unit: Int128 = 1_000_000_000_000
    let doubled =
      (2 * numerator.magnitude * unit.magnitude + denominator.magnitude) / (2 * denominator.magnitude)
    return Fraction(Int128(doubled) * numerator.signum(), over: unit)
  }

  /// Plain decimals without zeros at the end, for a number with twelve of them at most.
  var text: String {
    var digits = String((self * Fraction(1_000_000_000_000)).numerator.magnitude)
    digits = String(repeating: "0", count: max(0, 13 - digits.count)) + digits
    var decimals = digits.suffix(12)
    while decimals.last == "0" { decimals.removeLast() }
    return (numerator < 0 ? "-" : "") + digits.dropLast(12) + (decimals.isEmpty ? "" : "." + decimals)
  }
}
