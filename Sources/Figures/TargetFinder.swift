import Bookkeeping
import Questions
import Records
import Values

/// Finds what is to be reached, or may be spent, at a node of the teams or territories in a period.
///
/// A target at a node is for everything under it. A node without one takes the sum of those below it; so does a node
/// of which the question's conditions leave something out. A period takes its own target or those that tile it, and
/// where it is shorter its share of them. What lies below is read month by month, so that the months of a year add up
/// to it although people come, go and move.
struct TargetFinder {
  /// A target that was found.
  struct Found: Hashable {
    var amount: Fixed
    /// Whether it is the sum of what lies below.
    var isDerived: Bool
    /// Whether a share of a target that runs longer is in it.
    var isProRata: Bool
    /// Whether all of it is what somebody expects to spend in exactly the period.
    var isStated: Bool
  }

  let book: Book
  let filter: MemberFilter
  let targets: TargetChoices
  private let isBudget: Bool
  let placement: Placement
  /// The day on which teams and territories are read for what ends on a day.
  let readingDay: (Day) -> Day
  /// Of these targets, read on these days.
  let memory: TargetMemory

  /// Of the targets as in force.
  init(
    _ targets: TargetChoices, isBudget: Bool, _ book: Book, _ filter: MemberFilter, _ placement: Placement,
    _ memory: TargetMemory, readingDay: @escaping (Day) -> Day
  ) {
    self.memory = memory
    self.book = book
    self.filter = filter
    self.isBudget = isBudget
    self.targets = targets
    self.placement = placement
    self.readingDay = readingDay
  }

  /// The target of everybody, or of those whom the conditions leave: the sum of the teams' and of what stays with
  /// vacant territories, else the territories', or, for the total of rows by territory, the territories' alone.
  func whole(_ period: Period, item: Int32, _ measure: Quota.Measure?, isOfTerritories: Bool) -> Found? {
    let narrowsTeams = narrowsTeams
    if !narrowsTeams, !narrowsTerritories, let own = own(.whole, period, item, measure) { return own }
    if !narrowsTerritories, !isOfTerritories, let teams = below(.team(none), period, item, measure) {
      return narrowsTeams ? teams : sum([teams] + vacancies(period, item, measure))
    }
    return narrowsTeams ? nil : below(.territory(none), period, item, measure)
  }

  /// Whether conditions leave out people or teams: what a territory is to reach then says nothing.
  private var narrowsTeams: Bool { filter.dimensions.contains(.person) || filter.dimensions.contains(.team) }

  /// Whether conditions leave out territories: what a person is to reach then says nothing.
  private var narrowsTerritories: Bool { filter.dimensions.contains(.territory) }

  /// A person's own. For somebody who came or left within the period it is what is set for the months worked.
  func person(_ number: Int32, _ period: Period, item: Int32, _ measure: Quota.Measure?) -> Found? {
    guard !narrowsTerritories, passes(person: number, on: readingDay(period.last)) else { return nil }
    if let own = own(.person(number), period, item, measure) { return own }
    let employed = book.patterns.employment(of: number)
    guard !employed.contains(period) else { return nil }
    let months = book.calendar.months(of: period).filter { employed.intersection($0) != nil }
    guard let first = months.first?.first, let last = months.last?.last,
      let worked = Period(from: first, to: last)
    else { return nil }
    var found = own(.person(number), worked, item, measure)
    if found == nil { found = sum(months.compactMap { own(.person(number), $0, item, measure) }) }
    found?.isDerived = false
    found?.isStated = false
    return found
  }

  /// What of a person's target is for the months in a team.
  func person(_ number: Int32, inTeam team: Int32, _ period: Period, item: Int32, _ measure: Quota.Measure?)
    -> Found?
  {
    let months = book.calendar.months(of: period)
    let inTeam = months.filter { book.team(of: number, on: readingDay($0.last)) == team }
    guard inTeam.count < months.count else { return person(number, period, item: item, measure) }
    return sum(inTeam.compactMap { person(number, $0, item: item, measure) }).map { found in
      var found = found
      found.isDerived = false
      found.isStated = false
      return found
    }
  }

  func team(_ number: Int32, _ period: Period, item: Int32, _ measure: Quota.Measure?) -> Found? {
    guard !narrowsTerritories else { return nil }
    let day = readingDay(period.last)
    let below = { self.below(.team(number), period, item, measure) }
    guard !isLimited(team: number, on: day) else { return below() }
    guard filter.passes(number, of: .team, on: day) else { return nil }
    return own(.team(number), period, item, measure) ?? below()
  }

  func territory(_ number: Int32, _ period: Period, item: Int32, _ measure: Quota.Measure?) -> Found? {
    guard !narrowsTeams else { return nil }
    let day = readingDay(period.last)
    let below = { self.below(.territory(number), period, item, measure) }
    guard !isLimited(territory: number, on: day) else { return below() }
    guard filter.passes(number, of: .territory, on: day) else { return nil }
    return own(.territory(number), period, item, measure) ?? below()
  }

  /// Whether the conditions leave out some of a team.
  private func isLimited(team: Int32, on day: Day) -> Bool {
    filter.dimensions.contains(.person)
      || filter.reachesBelow(team, of: .team, on: day) && !isNamed(team, .team, on: day)
  }

  private func isLimited(territory: Int32, on day: Day) -> Bool {
    filter.reachesBelow(territory, of: .territory, on: day) && !isNamed(territory, .territory, on: day)
  }

  /// Whether the whole node passes although a condition names something within it: it names the node itself.
  private func isNamed(_ node: Int32, _ dimension: Dimension, on day: Day) -> Bool {
    guard let tree = book.tree(dimension) else { return false }
    let below = (0..<Int32(tree.parents.count)).filter { tree.isWithin($0, node, on: day) }
    return below.allSatisfy { filter.passes($0, of: dimension, on: day) }
  }

  private func passes(person: Int32, on day: Day) -> Bool {
    filter.passes(person, of: .person, on: day)
      && filter.passes(book.team(of: person, on: day), of: .team, on: day)
  }

  /// What stays with territories that nobody owns on some day of a month: no person's target has it.
  private func vacancies(_ period: Period, _ item: Int32, _ measure: Quota.Measure?) -> [Found] {
    let vacant = (0..<Int32(book.territories.count)).filter { territory in
      book.territories[territory].owner?.entries.contains { $0.value == .vacant } ?? false
    }
    return vacant.flatMap { territory in
      book.calendar.months(of: period).compactMap { month in
        book.territories[territory].isVacant(in: month)
          ? own(.territory(territory), month, item, measure) : nil
      }
    }
  }

  func sum(_ found: [Found]) -> Found? {
    guard !found.isEmpty else { return nil }
    return Found(
      amount: found.reduce(Fixed.zero) { $0 + $1.amount }, isDerived: true,
      isProRata: found.contains(where: \.isProRata), isStated: found.allSatisfy(\.isStated))
  }

  /// The node's own target. For a budget over all categories where only categories have one, it is their sum; for a
  /// category without one, the sum of those under it; so it is too where conditions leave out some of the categories.
  /// A quota of a product family answers for that family alone.
  private func own(_ node: Target.Node, _ period: Period, _ item: Int32, _ measure: Quota.Measure?) -> Found?
  {
    guard targets.nodes.contains(node) else { return nil }
    let day = readingDay(period.last)
    if passesWhole(item, on: day),
      let own = targets.target(TargetChoices.Slot(node: node, item: item, measure: measure), period)
    {
      return Found(
        amount: own.amount, isDerived: false, isProRata: own.isProRata, isStated: own.isStated)
    }
    guard isBudget else { return nil }
    let categories = placement.categories(under: item, on: day).filter { passesPartly(category: $0, on: day) }
    return sum(categories.compactMap { own(node, period, $0, measure) })
  }

  /// Whether the conditions let something of a category pass.
  private func passesPartly(category: Int32, on day: Day) -> Bool {
    guard filter.dimensions.contains(.category) else { return true }
    return items(under: category, on: day).contains { filter.passes($0, of: .category, on: day) }
  }

  /// Whether the conditions let a category or family pass with all that lies under it.
  private func passesWhole(_ item: Int32, on day: Day) -> Bool {
    let dimension: Dimension = isBudget ? .category : .family
    guard filter.dimensions.contains(dimension) else { return true }
    return item >= 0 && items(under: item, on: day).allSatisfy { filter.passes($0, of: dimension, on: day) }
  }

  /// A category or family and all that lies under it.
  private func items(under item: Int32, on day: Day) -> [Int32] {
    guard let tree = book.tree(isBudget ? .category : .family) else { return [item] }
    return (0..<Int32(tree.parents.count)).filter { tree.isWithin($0, item, on: day) }
  }
}

private extension Territory {
  /// Whether it is said to be vacant on some day of a period.
  func isVacant(in period: Period) -> Bool {
    let entries = owner?.entries ?? []
    return entries.indices.contains { place in
      guard entries[place].value == .vacant else { return false }
      let next = place + 1 < entries.count ? entries[place + 1].from : nil
      let days = Period(from: entries[place].from ?? .earliest, to: next?.adding(days: -1) ?? .latest)
      return days?.intersection(period) != nil
    }
  }
}
