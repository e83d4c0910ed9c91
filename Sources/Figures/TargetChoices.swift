import Bookkeeping
import Records
import Values

/// The targets of a book as in force on a day, by whose and what they are.
struct TargetChoices: Sendable {
  struct Slot: Hashable, Sendable {
    let node: Target.Node
    let item: Int32
    let measure: Quota.Measure?
  }

  /// What a slot's targets give for a period.
  struct Found {
    let amount: Fixed
    /// Whether a share of a target that runs longer is in it.
    let isProRata: Bool
    /// Whether it is what somebody expects to spend in exactly the period.
    let isStated: Bool
  }

  /// The targets of one slot, as in force.
  private struct Choice: Sendable {
    /// Those of which no part was stated anew, which go first: a year does not stand against its revised months.
    var unrevised: [Target]
    /// All but those that a newer target covers whole.
    var all: [Target]
  }

  /// Whose targets they are.
  let nodes: Set<Target.Node>
  /// The measures that they are in, revenue first; of budgets nil alone.
  let measures: [Quota.Measure?]
  private let choices: [Slot: Choice]
  private let workingDays: WorkingDays

  init(_ targets: [Target], asOf: Day, _ workingDays: WorkingDays) {
    self.workingDays = workingDays
    var slots: [Slot: [Target]] = [:]
    for target in targets where target.from.map({ $0 <= asOf }) ?? true {
      slots[Slot(node: target.node, item: target.item, measure: target.measure), default: []].append(target)
    }
    choices = slots.mapValues(TargetChoices.choice)
    nodes = Set(slots.keys.map(\.node))
    let used = Set(slots.keys.map(\.measure))
    measures = ([nil] + Quota.Measure.allCases).filter { used.contains($0) }
  }

  /// Of several statements about the same days the newest counts: the latest `from`, revised before original.
  private static func choice(_ targets: [Target]) -> Choice {
    guard let first = targets.first,
      targets.contains(where: { $0.isNewer(than: first) || first.isNewer(than: $0) })
    else { return Choice(unrevised: targets, all: targets) }
    func isRestated(_ target: Target, _ meets: (Period, Period) -> Bool) -> Bool {
      targets.contains { $0.isNewer(than: target) && meets($0.period, target.period) }
    }
    let all = targets.filter { target in !isRestated(target) { $0.contains($1) } }
    return Choice(
      unrevised: all.filter { target in !isRestated(target) { $0.intersection($1) != nil } }, all: all)
  }

  /// A period's own target or those that tile it; else whole ones with shares of those that are cut at its ends.
  func target(_ slot: Slot, _ period: Period) -> Found? {
    guard let choice = choices[slot] else { return nil }
    if let tiles = tile(period, with: choice.unrevised) ?? tile(period, with: choice.all) {
      return Found(
        amount: tiles.reduce(Fixed.zero) { $0 + $1.amount }, isProRata: false,
        isStated: tiles.count == 1 && tiles.allSatisfy(\.isExpectation))
    }
    return (proRata(period, choice.unrevised) ?? proRata(period, choice.all)).map {
      Found(amount: $0, isProRata: true, isStated: false)
    }
  }

  /// A way to cover a period: shares of one target or two that are cut at its ends, and whole ones between them.
  private struct Cover {
    /// The targets that are cut, each with the days on which it counts.
    let cut: [(target: Target, days: Period)]
    /// What whole targets have to tile.
    let between: Period?

    /// What whole targets say is better known than a share, and a month's share better than a year's.
    var rank: (Int, Int) {
      (cut.reduce(0) { $0 + $1.days.count }, cut.reduce(0) { $0 + $1.target.period.count })
    }
  }

  private func proRata(_ period: Period, _ targets: [Target]) -> Fixed? {
    for cover in covers(of: period, targets).sorted(by: { $0.rank < $1.rank }) {
      let wholes = cover.between.map { tile($0, with: targets) } ?? []
      guard let wholes else { continue }
      let shares = cover.cut.compactMap { $0.target.share(of: $0.days, workingDays) }
      guard shares.count == cover.cut.count else { continue }
      return wholes.reduce(shares.reduce(.zero, +)) { $0 + $1.amount }
    }
    return nil
  }

  private func covers(of period: Period, _ targets: [Target]) -> [Cover] {
    let cut = targets.compactMap { target -> (target: Target, days: Period)? in
      guard !period.contains(target.period), let days = target.period.intersection(period) else { return nil }
      return (target, days)
    }
    var covers = cut.filter { $0.days == period }.map { Cover(cut: [$0], between: nil) }
    let heads = cut.filter { $0.days != period && $0.days.first == period.first }
    let tails = cut.filter { $0.days != period && $0.days.last == period.last }
    covers += heads.map {
      Cover(cut: [$0], between: Period(from: $0.days.last.adding(days: 1), to: period.last))
    }
    covers += tails.map {
      Cover(cut: [$0], between: Period(from: period.first, to: $0.days.first.adding(days: -1)))
    }
    for head in heads {
      for tail in tails where head.days.last < tail.days.first {
        let between = Period(
          from: head.days.last.adding(days: 1), to: tail.days.first.adding(days: -1))
        covers.append(Cover(cut: [head, tail], between: between))
      }
    }
    return covers
  }
}

private extension Target {
  /// Whether it was stated after another: its `from` is later, or it is revised and the other is not. What somebody
  /// expects to spend goes before what may be spent.
  func isNewer(than other: Target) -> Bool {
    guard isExpectation == other.isExpectation else { return isExpectation }
    return (from ?? .earliest, version.rank) > (other.from ?? .earliest, other.version.rank)
  }

  /// Whether it says what somebody expects to spend. Only budgets count nothing else.
  var isExpectation: Bool { measure == nil && version == .outlook }
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
