import Records
import Values

// Targets say one thing: no target is given twice, and where both a period and all its parts have one, the parts
// add up to it.

extension Linker {
  mutating func checkTargets(_ targets: [Target], called name: String) {
    var groups: [TargetKey: [Target]] = [:]
    // Those of somebody who is not there are not compared: nobody knows whose they are.
    for target in targets where target.node.isKnown {
      groups[TargetKey(target), default: []].append(target)
    }
    for group in groups.values {
      checkDuplicates(group, called: name)
      checkSums(group, called: name)
    }
  }

  private struct TargetKey: Hashable {
    let node: Target.Node
    let item: Int32
    let measure: Quota.Measure?
    let version: TargetVersion
    let from: Day?

    init(_ target: Target) {
      (node, item, measure) = (target.node, target.item, target.measure)
      (version, from) = (target.version, target.from)
    }
  }

  private mutating func checkDuplicates(_ group: [Target], called name: String) {
    var seen: [Period: Target] = [:]
    for target in group {
      guard let first = seen[target.period] else {
        seen[target.period] = target
        continue
      }
      report(
        .duplicateTarget, "there are two \(name)s for the same period", at: target.place,
        notes: first.place.map { [("first here", $0)] } ?? [],
        help: "take one out, or say which is newer with `version` and `from`")
    }
  }

  private mutating func checkSums(_ group: [Target], called name: String) {
    // Two of one period are said already.
    var seen: Set<Period> = []
    let targets = group.filter { seen.insert($0.period).inserted }.sorted {
      ($1.period.first, $0.period.last) < ($0.period.first, $1.period.last)
    }
    // Only a period with whose days another starts, and another ends, can have parts: few of them do.
    var starting: [Day: Int] = [:]
    var ending: [Day: Int] = [:]
    for target in targets {
      starting[target.period.first, default: 0] += 1
      ending[target.period.last, default: 0] += 1
    }
    let wholes = targets.filter { whole in
      starting[whole.period.first, default: 0] > 1 && ending[whole.period.last, default: 0] > 1
    }
    for (last, wholes) in Dictionary(grouping: wholes, by: \.period.last) {
      let sums = sums(
        of: parts(from: wholes.map(\.period.first).min() ?? last, to: last, in: targets), to: last)
      for whole in wholes {
        guard let sum = sums[whole.period.first], sum != whole.amount else { continue }
        report(
          .targetsDiffer, "the \(name) is \(whole.amount), but those of its parts add up to \(sum)",
          at: whole.place,
          help: "make them the same, or take one side out")
      }
    }
  }

  /// The targets that lie within days, the latest first; all are sorted like that.
  private func parts(from first: Day, to last: Day, in targets: [Target]) -> [Target] {
    let begin = targets.partition { $0.period.first > last }
    let end = targets.partition { $0.period.first >= first }
    return targets[begin..<end].filter { $0.period.last <= last }
  }

  /// What the parts that cover the days from each day to the last one add up to, the longest first, where a single one
  /// that covers them all is no part.
  private func sums(of targets: [Target], to last: Day) -> [Day: Fixed] {
    // From the end: of the targets that begin on a day, the longest after which the rest can be covered.
    var covered: [Day: (sum: Fixed, until: Day)] = [:]
    var sums: [Day: Fixed] = [:]
    var longest: [Day: Day] = [:]
    for target in targets {
      let (start, end) = (target.period.first, target.period.last)
      let rest = covered[end.adding(days: 1)]
      guard end == last || rest != nil else { continue }
      let sum = target.amount + (rest?.sum ?? .zero)
      if covered[start].map({ $0.until < end }) ?? true { covered[start] = (sum, end) }
      guard end < last, longest[start].map({ $0 < end }) ?? true else { continue }
      longest[start] = end
      sums[start] = sum
    }
    return sums
  }
}

private extension Target.Node {
  var isKnown: Bool {
    switch self {
    case .whole: true
    case .person(let number), .team(let number), .territory(let number): number >= 0
    }
  }
}

private extension [Target] {
  /// The number of targets at the start that a condition holds for, which holds for no others.
  func partition(_ isBefore: (Target) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Targets that cover a period day by day without overlap, the longest first; nil where they do not.
package func tile(_ period: Period, with targets: [Target]) -> [Target]? {
  if let whole = targets.first(where: { $0.period == period }) { return [whole] }
  guard targets.contains(where: { $0.period.first == period.first }),
    targets.contains(where: { $0.period.last == period.last })
  else { return nil }
  var within: [(days: Period, place: Int)] = []
  for place in targets.indices where period.contains(targets[place].period) {
    within.append((targets[place].period, place))
  }
  within.sort { ($1.days.first, $0.place) < ($0.days.first, $1.place) }
  // From the end: of the targets that begin on a day, the longest after which the rest can be covered.
  var starting: [(days: Period, place: Int)] = []
  for target in within {
    let next = target.days.last.adding(days: 1)
    guard target.days.last == period.last || starting.contains(where: { $0.days.first == next }) else {
      continue
    }
    if let other = starting.last, other.days.first == target.days.first {
      if other.days.last < target.days.last { starting[starting.count - 1] = target }
    } else {
      starting.append(target)
    }
  }
  var tiles: [Target] = []
  var day = period.first
  for tile in starting.reversed() where tile.days.first == day {
    tiles.append(targets[tile.place])
    day = tile.days.last.adding(days: 1)
  }
  return day > period.last ? tiles : nil
}
