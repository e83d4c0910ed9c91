import Records
import Values

// Targets say one thing: no target is given twice, and where both a period and all its parts have one, the parts
// add up to it.

extension Linker {
  mutating func checkTargets(_ targets: [Target], called name: String) {
    var groups: [TargetKey: [Target]] = [:]
    for target in targets {
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
    let sorted = group.sorted { ($0.period.first, $1.period.last) < ($1.period.first, $0.period.last) }
    for whole in sorted where whole.period.count > 1 {
      let parts = sorted.filter { $0.period != whole.period && whole.period.contains($0.period) }
      guard let tiles = tile(whole.period, with: parts) else { continue }
      let sum = tiles.reduce(Fixed.zero) { $0 + $1.amount }
      guard sum != whole.amount else { continue }
      report(
        .targetsDiffer, "the \(name) is \(whole.amount), but those of its parts add up to \(sum)",
        at: whole.place,
        help: "make them the same, or take one side out")
    }
  }
}

/// Targets that cover a period day by day without overlap, the longest first; nil where they do not.
package func tile(_ period: Period, with targets: [Target]) -> [Target]? {
  if let whole = targets.first(where: { $0.period == period }) { return [whole] }
  guard targets.contains(where: { $0.period.first == period.first }),
    targets.contains(where: { $0.period.last == period.last })
  else { return nil }
  // From the end: of the targets that begin on a day, the longest after which the rest can be covered.
  var starting: [Day: Target] = [:]
  for target in targets.sorted(by: { $0.period.first > $1.period.first }) where period.contains(target.period)
  {
    let next = target.period.last.adding(days: 1)
    guard target.period.last == period.last || starting[next] != nil else { continue }
    if let other = starting[target.period.first], other.period.last >= target.period.last { continue }
    starting[target.period.first] = target
  }
  var tiles: [Target] = []
  var day = period.first
  while day <= period.last {
    guard let tile = starting[day] else { return nil }
    tiles.append(tile)
    day = tile.period.last.adding(days: 1)
  }
  return tiles
}
