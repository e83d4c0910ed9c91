import Bookkeeping
import Questions
import Records
import Values

/// Finds what is to be reached, or may be spent, at a node of the teams or territories in a period.
///
/// A target at a node is for everything under it. A node without one takes the sum of those below it; so does a node
/// of which the question's conditions leave something out. A period takes its own target, or those that tile it.
struct TargetFinder {
  /// A target that was found.
  struct Found: Hashable {
    var amount: Fixed
    /// Whether it is the sum of what lies below.
    var isDerived: Bool
  }

  let book: Book
  let filter: MemberFilter
  private let targets: [Slot: [Target]]
  private let isBudget: Bool
  private let members: [Int32: [Int32]]
  private let lastDay: Day

  private struct Slot: Hashable {
    let node: Target.Node
    let item: Int32
    let measure: Quota.Measure?
  }

  /// The targets as in force on the as-of day; `lastDay` is the day on which teams and territories are read.
  init(_ targets: [Target], isBudget: Bool, _ book: Book, _ filter: MemberFilter, lastDay: Day, asOf: Day) {
    self.book = book
    self.filter = filter
    self.isBudget = isBudget
    self.lastDay = lastDay
    var slots: [Slot: [Target]] = [:]
    for target in TargetFinder.inForce(targets, asOf: asOf) {
      slots[Slot(node: target.node, item: target.item, measure: target.measure), default: []].append(target)
    }
    self.targets = slots
    var members: [Int32: [Int32]] = [:]
    for person in 0..<Int32(book.people.count) {
      members[book.team(of: person, on: lastDay), default: []].append(person)
    }
    self.members = members
  }

  /// Of several versions of one target the newest that is in force: the latest `from`, revised before original.
  static func inForce(_ targets: [Target], asOf: Day) -> [Target] {
    struct Name: Hashable {
      let node: Target.Node
      let item: Int32
      let measure: Quota.Measure?
      let period: Period
    }
    var newest: [Name: Target] = [:]
    for target in targets where target.from.map({ $0 <= asOf }) ?? true {
      let name = Name(node: target.node, item: target.item, measure: target.measure, period: target.period)
      guard let other = newest[name] else {
        newest[name] = target
        continue
      }
      if (target.from ?? .earliest, target.version.rank) > (other.from ?? .earliest, other.version.rank) {
        newest[name] = target
      }
    }
    return targets.filter { target in
      let name = Name(node: target.node, item: target.item, measure: target.measure, period: target.period)
      return newest[name].map { $0.from == target.from && $0.version == target.version } ?? false
    }
  }

  /// The measures that quotas of the book are in, revenue first.
  var measures: [Quota.Measure?] {
    let used = Set(targets.keys.map(\.measure))
    return isBudget ? [nil] : Quota.Measure.allCases.filter { used.contains($0) }
  }

  /// The target of everybody, or of those whom the conditions leave.
  func whole(_ period: Period, item: Int32, _ measure: Quota.Measure?) -> Found? {
    let narrows = Set(filter.dimensions)
    if narrows.contains(.territory) {
      guard !narrows.contains(.person), !narrows.contains(.team) else { return nil }
      return territories(below: none, period, item, measure)
    }
    if narrows.isDisjoint(with: [.person, .team]), let own = own(.whole, period, item, measure) {
      return Found(amount: own.amount, isDerived: own.isDerived)
    }
    return teams(below: none, period, item, measure)
      ?? (narrows.isDisjoint(with: [.person, .team]) ? territories(below: none, period, item, measure) : nil)
  }

  func person(_ number: Int32, _ period: Period, item: Int32, _ measure: Quota.Measure?) -> Found? {
    guard passes(person: number) else { return nil }
    return own(.person(number), period, item, measure)
  }

  func team(_ number: Int32, _ period: Period, item: Int32, _ measure: Quota.Measure?) -> Found? {
    guard !isLimited(team: number) else { return teams(below: number, period, item, measure) }
    guard filter.passes(number, of: .team, on: lastDay) else { return nil }
    return own(.team(number), period, item, measure) ?? teams(below: number, period, item, measure)
  }

  func territory(_ number: Int32, _ period: Period, item: Int32, _ measure: Quota.Measure?) -> Found? {
    guard !isLimited(territory: number) else { return territories(below: number, period, item, measure) }
    guard filter.passes(number, of: .territory, on: lastDay) else { return nil }
    return own(.territory(number), period, item, measure) ?? territories(below: number, period, item, measure)
  }

  /// Whether the conditions leave out some of a team.
  private func isLimited(team: Int32) -> Bool {
    filter.dimensions.contains(.person) || filter.reachesBelow(team, of: .team, on: lastDay)
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

  private func teams(below team: Int32, _ period: Period, _ item: Int32, _ measure: Quota.Measure?) -> Found? {
    let subteams = book.links.teams.children(of: team, on: lastDay).compactMap {
      self.team($0, period, item: item, measure)
    }
    let people = (members[team] ?? []).compactMap { person($0, period, item: item, measure) }
    return sum(subteams + people)
  }

  private func territories(below territory: Int32, _ period: Period, _ item: Int32, _ measure: Quota.Measure?) -> Found? {
    sum(
      book.links.territories.children(of: territory, on: lastDay).compactMap {
        self.territory($0, period, item: item, measure)
      })
  }

  private func sum(_ found: [Found]) -> Found? {
    guard !found.isEmpty else { return nil }
    return Found(amount: found.reduce(Fixed.zero) { $0 + $1.amount }, isDerived: true)
  }

  /// The node's own target. For a budget over all categories where only categories have one, it is their sum; for a
  /// category without one, the sum of those under it. A quota of a product family answers for that family alone.
  private func own(_ node: Target.Node, _ period: Period, _ item: Int32, _ measure: Quota.Measure?) -> Found? {
    if item != none || !filter.dimensions.contains(.category),
      let tiles = tile(period, with: targets[Slot(node: node, item: item, measure: measure)] ?? [])
    {
      return Found(amount: tiles.reduce(Fixed.zero) { $0 + $1.amount }, isDerived: false)
    }
    guard isBudget else { return nil }
    let below = book.categories.tree.children(of: item, on: lastDay)
      .filter { !filter.dimensions.contains(.category) || item != none || passesInPart($0) }
      .compactMap { own(node, period, $0, measure) }
    return sum(below)
  }

  /// Whether a category, or one under it, fulfils the conditions.
  private func passesInPart(_ category: Int32) -> Bool {
    filter.passes(category, of: .category, on: lastDay) || filter.reachesBelow(category, of: .category, on: lastDay)
  }
}

private extension TargetVersion {
  var rank: Int {
    switch self {
    case .outlook: 0
    case .original: 1
    case .revised: 2
    }
  }
}
