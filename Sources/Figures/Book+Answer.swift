import Bookkeeping
import Questions
import Records
import Values

package extension Book {
  /// Answers a question, as the book was known on a day (the book's own as-of day unless said).
  ///
  /// Throws for what is not in the book: a measure, a dimension, a member that does not exist, a dimension that none of
  /// the measures has, a target without a period.
  func answer(_ question: Question, asOf: Day? = nil) throws(QuestionFault) -> Answer {
    try answer(question, asOf: asOf, keeping: [])
  }

  /// The same, with these rows also where they have no entry.
  internal func answer(
    _ question: Question, asOf: Day?, keeping rows: [Key]
  ) throws(QuestionFault) -> Answer {
    let asOf = min(asOf ?? self.asOf, self.asOf)
    var measures: [Measure] = []
    for name in question.measures { measures.append(try Measure.named(name)) }
    try check(question, measures)
    let period = question.period ?? Period(from: .earliest, to: asOf) ?? Period(asOf)
    guard let window = Period(from: period.first, to: max(period.first, min(period.last, asOf))) else {
      throw QuestionFault("the period is empty")
    }
    let isFuture = period.first > asOf
    let ahead = Period(
      from: max(period.first, asOf.adding(days: 1)), to: question.period?.last ?? .latest)
    var bases = measures.reduce(into: Set<Base>()) { $0.formUnion($1.bases) }
    if bases.contains(.quota) { bases.formUnion(quotaBases) }

    var calculator = try Calculator(
      self, question, bases: bases, window: window, asOf: isFuture ? .earliest : asOf,
      today: asOf, ahead: ahead)
    // What a node's target is for is everything under it, also where the rows do not roll up.
    let needsRollUp =
      bases.contains { $0.isTarget } && !calculator.rollsUp && question.by.contains(where: \.isTree)
    var rolled: Calculator?
    if needsRollUp {
      var wide = question
      wide.rollsUp = true
      let compared = measures.reduce(into: Set<Base>()) { $0.formUnion($1.comparedWithTarget) }
      var other = try Calculator(
        self, wide, bases: bases.intersection(compared), window: window, asOf: isFuture ? .earliest : asOf,
        today: asOf, ahead: ahead)
      other.run()
      rolled = other
    }
    calculator.run()
    if question.by.isEmpty || question.keepsEmptyRows { try keepRows(question, &calculator) }
    for key in rows { _ = calculator.sums.row(key) }
    var targets = TargetRows(calculator, question, asOf: asOf)
    targets.find()
    calculator = targets.calculator
    if bases.contains(.register) { calculator.addRegister() }
    calculator.addDaysWorked()
    let finisher = Finisher(
      measures: measures, dimensions: question.totalOf ?? question.by, calculator: calculator, rolled: rolled,
      targets: targets)
    return Answer(measures: measures, by: question.by, asOf: asOf, period: period, rows: finisher.rows())
  }

  /// The sums that some quota of the book is compared with.
  private var quotaBases: Set<Base> {
    shelf.thing(QuotaBases()) { Set(quotas.compactMap { $0.measure?.base }) }
  }

  private func check(_ question: Question, _ measures: [Measure]) throws(QuestionFault) {
    guard !measures.isEmpty else {
      throw QuestionFault("no measure is asked for", help: "write for example `revenue`")
    }
    guard question.by.count <= Key.width else {
      throw QuestionFault("more than \(Key.width) dimensions are asked for", help: "ask for fewer at once")
    }
    let others = measures.filter { $0.name != "entries" }
    for dimension in question.by where !others.isEmpty && !others.contains(where: { $0.has(dimension) }) {
      let names = others.map { "`\($0.name)`" }.joined(separator: ", ")
      let having = Dimension.allCases.filter { candidate in others.contains { $0.has(candidate) } }.map(
        \.rawValue)
      throw QuestionFault(
        "\(names) \(others.count == 1 ? "has" : "have") no dimension `\(dimension.rawValue)`",
        help: "write one of " + having.joined(separator: ", "))
    }
    for condition in question.conditions {
      guard let dimension = Dimension(rawValue: condition.name), !others.isEmpty,
        !others.contains(where: { $0.has(dimension) })
      else { continue }
      throw QuestionFault("none of the measures has the dimension `\(dimension.rawValue)`")
    }
    if let depth = question.depth {
      guard depth > 0 else {
        throw QuestionFault("`--depth \(depth)` leaves no level", help: "write 1 or more")
      }
      guard question.by.contains(where: \.isTree) else {
        let trees = Dimension.allCases.filter(\.isTree).map(\.rawValue).joined(separator: ", ")
        throw QuestionFault("`--depth` needs a tree", help: "ask `--by` one of " + trees)
      }
    }
    if let measure = measures.first(where: \.needsPeriod), question.period == nil, question.totalOf == nil,
      !question.by.contains(where: { $0.unit != nil })
    {
      throw QuestionFault(
        "`\(measure.name)` needs a period",
        help: "add `--period FY2026`, or a period such as `month` to `--by`")
    }
  }

  /// Makes a row for every combination of members, and for the only row of a question without dimensions.
  private func keepRows(_ question: Question, _ calculator: inout Calculator) throws(QuestionFault) {
    let window = calculator.window
    let first = window.first == .earliest ? min(firstDay, window.last) : window.first
    var stretches: [(days: Period, key: Key)] = []
    if let days = Period(from: first, to: window.last) {
      calculator.buckets.cut(days, Key(), into: &stretches)
    }
    var keys = Array(Set(stretches.map(\.key)))
    let last = calculator.readingDay(window.last)
    for ((place, dimension), tree) in zip(calculator.dimensions, calculator.trees) {
      let members = ids(of: dimension).indices.map(Int32.init).filter {
        calculator.filter.passes($0, of: dimension, on: last)
      }.flatMap { tree?.rows(of: $0, on: last) ?? [$0] }
      guard keys.count * members.count <= mostRows else {
        throw QuestionFault(
          "there are more than \(mostRows) combinations", help: "ask by fewer dimensions, or without `--all`")
      }
      keys = keys.flatMap { key in
        members.map { member in
          var key = key
          key[place] = member
          return key
        }
      }
    }
    if calculator.by.isEmpty { keys = [Key()] }
    for key in keys { _ = calculator.sums.row(key) }
  }

  /// The first day on which anything happened.
  private var firstDay: Day {
    min(sales.date.min() ?? asOf, min(expenses.date.min() ?? asOf, activities.date.min() ?? asOf))
  }
}

private struct QuotaBases: Hashable {}

/// How many rows may be kept without an entry: what is far beyond reading would only fill the memory.
private let mostRows = 1_000_000

extension Calculator {
  mutating func run() {
    addSales()
    addNewAccounts()
    addBookedAhead()
    addExpenses()
    addPolicyExceptions()
    addActivities()
    addNewContacts()
    addCover()
  }
}

extension Quota.Measure {
  /// The sum that a quota of this measure is compared with.
  var base: Base {
    switch self {
    case .revenue: .revenue
    case .booked: .booked
    case .units: .units
    case .orders: .orders
    case .calls: .calls
    case .visits: .visits
    case .newAccountsOpened: .newAccounts
    }
  }

  /// How a value of it is given.
  func figure(_ amount: Fixed) -> Figure { isMoney ? .money(amount) : .target(amount, of: self) }
}
