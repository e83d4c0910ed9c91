import Bookkeeping
import Records
import Values

extension TargetFinder {
  /// The sum of what lies directly below a node: of each member for the months in which it does. Nil where nothing is
  /// set for some month in which somebody was there: a smaller number would pass for the whole.
  func below(_ node: Placement.Node, _ period: Period, _ item: Int32, _ measure: Quota.Measure?)
    -> Found?
  {
    guard filter.dimensions.isEmpty else { return findBelow(node, period, item, measure) }
    return memory.found(node, period, item, measure) { findBelow(node, period, item, measure) }
  }

  private func findBelow(
    _ node: Placement.Node, _ period: Period, _ item: Int32, _ measure: Quota.Measure?
  ) -> Found? {
    let months = book.calendar.months(of: period)
    var isSet = [Bool](repeating: false, count: months.count)
    var found: [Found] = []
    for (member, stay) in stays(under: node, months) {
      guard let days = Period(from: months[stay.lowerBound].first, to: months[stay.upperBound].last) else {
        continue
      }
      if let target = target(member, days, item, measure) {
        found.append(target)
        for month in stay { isSet[month] = true }
        continue
      }
      guard stay.count > 1, hasTargets(member) else { continue }
      for month in stay {
        guard var target = target(member, months[month], item, measure) else { continue }
        target.isStated = false
        found.append(target)
        isSet[month] = true
      }
    }
    guard !found.isEmpty else { return nil }
    let isWhole = zip(months, isSet).allSatisfy { month, isSet in
      isSet || placement.isEmpty(node, in: month, on: readingDay(month.last))
    }
    return isWhole ? sum(found) : nil
  }

  /// Whether a person has a target at all; below other nodes some may lie.
  private func hasTargets(_ node: Placement.Node) -> Bool {
    guard case .person(let person) = node else { return true }
    return targets.nodes.contains(.person(person))
  }

  private func target(_ node: Placement.Node, _ period: Period, _ item: Int32, _ measure: Quota.Measure?)
    -> Found?
  {
    switch node {
    case .person(let person): self.person(person, period, item: item, measure)
    case .team(let team): self.team(team, period, item: item, measure)
    case .territory(let territory): self.territory(territory, period, item: item, measure)
    }
  }

  /// Who and what lies directly under a node, each with the months in which it does without a break.
  private func stays(under node: Placement.Node, _ months: [Period]) -> [(Placement.Node, ClosedRange<Int>)] {
    let days = months.map { readingDay($0.last) }
    guard let first = days.first, let last = days.last else { return [] }
    if placement.isSame(first, last) {
      return placement.members(under: node, on: last).map { ($0, 0...months.count - 1) }
    }
    var stays: [(member: Placement.Node, months: ClosedRange<Int>)] = []
    var current: [Placement.Node: Int] = [:]
    for (month, day) in days.enumerated() {
      for member in placement.members(under: node, on: day) {
        if let stay = current[member], stays[stay].months.upperBound == month - 1 {
          stays[stay].months = stays[stay].months.lowerBound...month
          continue
        }
        current[member] = stays.count
        stays.append((member, month...month))
      }
    }
    return stays
  }
}
