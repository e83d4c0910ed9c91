import Bookkeeping
import Questions
import Records
import Values

/// Finds what is to be reached, or may be spent, at a node of the teams or territories in a period.
///
/// A target at a node is for everything under it. A node without one takes the sum of those below it; so does a node
/// of which the question's conditions leave something out. A period takes its own target or those that tile it, and
/// where it is shorter its share of them.
struct TargetFinder {
  /// A target that was found.
  struct Found: Hashable {
    var amount: Fixed
    /// Whether it is the sum of what lies below.
    var isDerived: Bool
    /// Whether a share of a target that runs longer is in it.
    var isProRata: Bool
  }

  let book: Book
  let filter: MemberFilter
  private let targets: TargetChoices
  private let isBudget: Bool
  /// The people of each team.
  private let members: [Int32: [Int32]]
  private let teams: Below
  private let territories: Below
  private let categories: Below
  private let lastDay: Day

  /// Of the targets as in force; `lastDay` is the day on which teams and territories are read.
  init(_ targets: TargetChoices, isBudget: Bool, _ book: Book, _ filter: MemberFilter, lastDay: Day) {
    self.book = book
    self.filter = filter
    self.isBudget = isBudget
    self.lastDay = lastDay
    self.targets = targets
    var members: [Int32: [Int32]] = [:]
    for person in 0..<Int32(book.people.count) {
      members[book.team(of: person, on: lastDay), default: []].append(person)
    }
    self.members = members
    teams = Below(book.links.teams, on: lastDay)
    territories = Below(book.links.territories, on: lastDay)
    categories = Below(book.categories.tree, on: lastDay)
  }

  /// The measures that quotas of the book are in, revenue first.
  var measures: [Quota.Measure?] {
    let used = targets.measures
    return isBudget ? [nil] : Quota.Measure.allCases.filter { used.contains($0) }
  }

  /// The target of everybody, or of those whom the conditions leave: the sum of the teams', else the territories',
  /// or, for the total of rows by territory, the territories' alone.
  func whole(_ period: Period, item: Int32, _ measure: Quota.Measure?, isOfTerritories: Bool) -> Found? {
    let narrowsTeams = narrowsTeams
    if !narrowsTeams, !narrowsTerritories, let own = own(.whole, period, item, measure) { return own }
    let teams = narrowsTerritories || isOfTerritories ? nil : teams(below: none, period, item, measure)
    return teams ?? (narrowsTeams ? nil : territories(below: none, period, item, measure))
  }

  /// Whether conditions leave out people or teams: what a territory is to reach then says nothing.
  private var narrowsTeams: Bool { filter.dimensions.contains(.person) || filter.dimensions.contains(.team) }

  /// Whether conditions leave out territories: what a person is to reach then says nothing.
  private var narrowsTerritories: Bool { filter.dimensions.contains(.territory) }

  func person(_ number: Int32, _ period: Period, item: Int32, _ measure: Quota.Measure?) -> Found? {
    guard !narrowsTerritories, passes(person: number) else { return nil }
    return own(.person(number), period, item, measure)
  }

  func team(_ number: Int32, _ period: Period, item: Int32, _ measure: Quota.Measure?) -> Found? {
    guard !narrowsTerritories else { return nil }
    guard !isLimited(team: number) else { return teams(below: number, period, item, measure) }
    guard filter.passes(number, of: .team, on: lastDay) else { return nil }
    return own(.team(number), period, item, measure) ?? teams(below: number, period, item, measure)
  }

  func territory(_ number: Int32, _ period: Period, item: Int32, _ measure: Quota.Measure?) -> Found? {
    guard !narrowsTeams else { return nil }
    guard !isLimited(territory: number) else { return territories(below: number, period, item, measure) }
    guard filter.passes(number, of: .territory, on: lastDay) else { return nil }
    return own(.territory(number), period, item, measure) ?? territories(below: number, period, item, measure)
  }

  /// Whether the conditions leave out some of a team.
  private func isLimited(team: Int32) -> Bool {
    filter.dimensions.contains(.person)
      || filter.reachesBelow(team, of: .team, on: lastDay)
        && !isNamed(team, .team)
  }

  private func isLimited(territory: Int32) -> Bool {
    filter.reachesBelow(territory, of: .territory, on: lastDay) && !isNamed(territory, .territory)
  }

  /// Whether the whole node passes although a condition names something within it: it names the node itself.
  private func isNamed(_ node: Int32, _ dimension: Dimension) -> Bool {
    guard let tree = book.tree(dimension) else { return false }
    let below = (0..<Int32(tree.parents.count)).filter { tree.isWithin($0, node, on: lastDay) }
    return below.allSatisfy { filter.passes($0, of: dimension, on: lastDay) }
  }

  private func passes(person: Int32) -> Bool {
    filter.passes(person, of: .person, on: lastDay)
      && filter.passes(book.team(of: person, on: lastDay), of: .team, on: lastDay)
  }

  private func teams(below team: Int32, _ period: Period, _ item: Int32, _ measure: Quota.Measure?) -> Found?
  {
    let subteams = teams[team].compactMap { self.team($0, period, item: item, measure) }
    let people = (members[team] ?? []).compactMap { person($0, period, item: item, measure) }
    return sum(subteams + people)
  }

  private func territories(below territory: Int32, _ period: Period, _ item: Int32, _ measure: Quota.Measure?)
    -> Found?
  {
    sum(territories[territory].compactMap { self.territory($0, period, item: item, measure) })
  }

  private func sum(_ found: [Found]) -> Found? {
    guard !found.isEmpty else { return nil }
    return Found(
      amount: found.reduce(Fixed.zero) { $0 + $1.amount }, isDerived: true,
      isProRata: found.contains(where: \.isProRata))
  }

  /// The node's own target. For a budget over all categories where only categories have one, it is their sum; for a
  /// category without one, the sum of those under it; so it is too where conditions leave out some of the categories.
  /// A quota of a product family answers for that family alone.
  private func own(_ node: Target.Node, _ period: Period, _ item: Int32, _ measure: Quota.Measure?) -> Found?
  {
    if passesWhole(item),
      let own = targets.target(TargetChoices.Slot(node: node, item: item, measure: measure), period)
    {
      return Found(amount: own.amount, isDerived: false, isProRata: own.isProRata)
    }
    guard isBudget else { return nil }
    return sum(categories[item].filter(passesPartly).compactMap { own(node, period, $0, measure) })
  }

  /// Whether the conditions let something of a category pass.
  private func passesPartly(category: Int32) -> Bool {
    guard filter.dimensions.contains(.category) else { return true }
    return items(under: category).contains { filter.passes($0, of: .category, on: lastDay) }
  }

  /// Whether the conditions let a category or family pass with all that lies under it.
  private func passesWhole(_ item: Int32) -> Bool {
    let dimension: Dimension = isBudget ? .category : .family
    guard filter.dimensions.contains(dimension) else { return true }
    return item >= 0 && items(under: item).allSatisfy { filter.passes($0, of: dimension, on: lastDay) }
  }

  /// A category or family and all that lies under it.
  private func items(under item: Int32) -> [Int32] {
    guard let tree = book.tree(isBudget ? .category : .family) else { return [item] }
    return (0..<Int32(tree.parents.count)).filter { tree.isWithin($0, item, on: lastDay) }
  }
}

/// What lies directly under each member of a tree on a day; under `none` its tops.
private struct Below {
  private let members: [Int32: [Int32]]

  init(_ tree: Tree, on day: Day) {
    members = Dictionary(grouping: 0..<Int32(tree.parents.count)) { tree.parent(of: $0, on: day) }
  }

  subscript(member: Int32) -> [Int32] { members[member] ?? [] }
}
