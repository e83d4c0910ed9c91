import Bookkeeping
import Questions
import Records
import Values

/// Finds the target of every row, and makes rows for targets without entries.
struct TargetRows {
  /// A row's target, and what a quota counts.
  struct Found {
    let amount: Fixed
    let isDerived: Bool
    /// Whether a share of a target that runs longer is in it.
    let isProRata: Bool
    /// Whether it is what somebody expects to spend in all of the row's days, and not the budget of those to come.
    let isStated: Bool
    let measure: Quota.Measure?
  }

  private(set) var calculator: Calculator
  private(set) var found: [Base: [Key: Found]] = [:]
  private let period: Period?
  private let asOf: Day
  /// The dimensions of the rows that this is the total of; empty for any other question.
  private let totalOf: [Dimension]
  private var finders: [Base: TargetFinder] = [:]

  /// The rows' periods lie in the question's; without one it is everything up to the as-of day.
  init(_ calculator: Calculator, _ question: Question, asOf: Day) {
    self.calculator = calculator
    period = question.period
    totalOf = question.totalOf ?? []
    self.asOf = asOf
  }

  mutating func find() {
    let book = calculator.book
    let placement = Placement(book)
    for base in Base.targets where calculator.wants(base) {
      let targets = book.targets(base)
      guard !targets.isEmpty, calculator.by.allSatisfy({ base.source.has($0) }) else { continue }
      let (asOf, now) = (asOf, calculator.now)
      finders[base] = TargetFinder(
        book.shelf.thing(ChoicesAsOf(base: base, day: asOf)) {
          TargetChoices(targets, asOf: asOf, book.workingDays)
        }, isBudget: base != .quota, book, calculator.filter, placement,
        book.shelf.thing(MemoryAsOf(base: base, day: asOf, now: now)) { TargetMemory() }
      ) { now ?? min($0, asOf) }
      addRows(base)
      for key in calculator.sums.keys where found[base]?[key] == nil {
        guard let days = days(of: key) else { continue }
        found[base, default: [:]][key] = target(base, key, days)
      }
    }
  }

  private func place(_ dimension: Dimension) -> Int? { calculator.by.firstIndex(of: dimension) }

  /// The days that a row's target is for: its periods, as far as they lie in the period asked for and fulfil the
  /// conditions. Nil where these leave days that do not follow each other: no target is for such.
  private func days(of key: Key) -> Period? {
    let buckets = calculator.buckets
    var days = period
    if !buckets.units.isEmpty {
      guard let own = buckets.days(of: key) else { return nil }
      days = period.map { own.intersection($0) } ?? own
    }
    guard let whole = days, !buckets.conditions.isEmpty else { return days }
    var stretches: [(days: Period, key: Key)] = []
    buckets.cut(whole, key, into: &stretches)
    guard var left = stretches.first?.days else { return nil }
    for (days, _) in stretches.dropFirst() {
      guard days.first == left.last.adding(days: 1) else { return nil }
      left.last = days.last
    }
    return left
  }

  /// Whether no day of a row is still to come.
  func isOver(_ key: Key) -> Bool { days(of: key).map { $0.last <= asOf } ?? false }

  private func target(_ base: Base, _ key: Key, _ days: Period) -> Found? {
    guard base == .outlook else { return found(base, key, days) }
    guard let ahead = Period(from: max(days.first, asOf.adding(days: 1)), to: days.last) else { return nil }
    let stated = found(base, key, days)
    return stated?.isStated ?? false ? stated : found(base, key, ahead, isOfRest: true)
  }

  private func found(_ base: Base, _ key: Key, _ days: Period, isOfRest: Bool = false) -> Found? {
    guard let finder = finders[base] else { return nil }
    let asked = place(base == .quota ? .family : .category).map { key[$0] }
    // A target for everything is not one for what has no category or family, nor one for a node's own entries.
    guard asked.map({ $0 >= 0 }) ?? true else { return nil }
    let item = asked ?? conditionItem(base)
    for measure in finder.targets.measures {
      guard let target = target(finder, key, days, item, measure) else { continue }
      return Found(
        amount: target.amount, isDerived: target.isDerived, isProRata: target.isProRata,
        isStated: target.isStated && !isOfRest, measure: measure)
    }
    return nil
  }

  /// The one family or category that the conditions name; `none` where they name none.
  private func conditionItem(_ base: Base) -> Int32 {
    let dimension: Dimension = base == .quota ? .family : .category
    guard calculator.filter.dimensions.contains(dimension) else { return none }
    return calculator.filter.only(dimension) ?? none
  }

  private func target(
    _ finder: TargetFinder, _ key: Key, _ days: Period, _ item: Int32, _ measure: Quota.Measure?
  ) -> TargetFinder.Found? {
    if calculator.filter.dimensions.contains(.family), item == none { return nil }
    let person = place(.person).map { key[$0] }
    let team = place(.team).map { key[$0] }
    let territory = place(.territory).map { key[$0] }
    if let territory {
      guard person == nil, team == nil, territory >= 0 else { return nil }
      return finder.territory(territory, days, item: item, measure)
    }
    if let person {
      // What nobody answers for has no target. A person's stands in the rows of the teams that the person was in.
      guard person >= 0 else { return nil }
      guard let team else { return finder.person(person, days, item: item, measure) }
      return finder.person(person, inTeam: team, days, item: item, measure)
    }
    if let team { return team >= 0 ? finder.team(team, days, item: item, measure) : nil }
    return finder.whole(days, item: item, measure, isOfTerritories: totalOf.contains(.territory))
  }

  /// A row for each target of the book that the question could ask for.
  private mutating func addRows(_ base: Base) {
    guard !calculator.by.isEmpty else { return }
    let book = calculator.book
    // Many targets lie under one node.
    var seen: Set<Key> = []
    for target in book.targets(base) {
      guard period.map({ $0.intersection(target.period) != nil }) ?? (target.period.first <= asOf) else {
        continue
      }
      guard let key = key(of: target, base), target.from.map({ $0 <= asOf }) ?? true else { continue }
      let days = period.flatMap { $0.intersection(target.period) } ?? target.period
      var keys: [Key] = []
      var stretches: [(days: Period, key: Key)] = []
      for key in withAncestors(key, on: calculator.readingDay(min(target.period.last, asOf))) {
        calculator.buckets.cut(days, key, into: &stretches)
        keys += stretches.map(\.key)
      }
      for key in keys where seen.insert(key).inserted {
        guard let days = self.days(of: key), period != nil || days.first <= asOf,
          let target = self.target(base, key, days)
        else { continue }
        found[base, default: [:]][key] = target
        _ = calculator.sums.row(key)
      }
    }
  }

  /// The rows of a target: where rows roll up, those of everything above its node as well, so that a node without
  /// an entry has a row as soon as something under it has a target.
  private func withAncestors(_ key: Key, on day: Day) -> [Key] {
    guard calculator.rollsUp else { return [key] }
    var keys = [key]
    for ((place, _), tree) in zip(calculator.dimensions, calculator.trees) {
      guard let tree else { continue }
      keys = keys.flatMap { key in
        guard key[place] >= 0 else { return [key] }
        return tree.nodes(above: key[place], on: day).map { ancestor in
          var key = key
          key[place] = ancestor
          return key
        }
      }
    }
    return keys
  }

  /// The row of a target's own node; nil where the question's dimensions have no row for it.
  private func key(of target: Target, _ base: Base) -> Key? {
    var key = Key()
    for (place, dimension) in calculator.dimensions {
      switch (dimension, target.node) {
      case (.person, .person(let person)): key[place] = person
      case (.team, .team(let team)): key[place] = team
      case (.team, .person(let person)):
        key[place] = calculator.book.team(
          of: person, on: calculator.readingDay(min(target.period.last, asOf)))
        guard key[place] >= 0 else { return nil }
      case (.territory, .territory(let territory)): key[place] = territory
      case (.category, _), (.family, _):
        guard target.item >= 0 else { return nil }
        key[place] = target.item
      default: return nil
      }
    }
    return key
  }
}

private extension Book {
  /// The targets that a sum is made of.
  func targets(_ base: Base) -> [Target] {
    switch base {
    case .quota: quotas
    case .outlook: budgets + outlooks
    default: budgets
    }
  }
}

extension MemberFilter {
  /// The one member that a plain condition on a dimension names.
  func only(_ dimension: Dimension) -> Int32? {
    let named = named(dimension)
    return named.count == 1 ? named.first : nil
  }
}

private struct MemoryAsOf: Hashable {
  let base: Base
  let day: Day
  /// The day on which it is read who belongs to whom; nil for that of each target.
  let now: Day?
}

private struct ChoicesAsOf: Hashable {
  let base: Base
  let day: Day
}
