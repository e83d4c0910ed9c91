import Records
import Values

extension Linker {
  /// The quotas; each is a person's, a team's or a territory's, or, naming none, everybody's.
  mutating func layOutQuotas() -> [Target] {
    var targets: [Target] = []
    for quota in records.quotas.records where !quota.head.isLeftOut && quota.head.isSound {
      guard let period = quota.period else { continue }
      guard quota.amount != nil || quota.quantity != nil || quota.measure != nil else {
        report(
          .missingField, "the quota has neither an amount nor a quantity", at: quota.head.place,
          help: "write `amount` for money, `quantity` for what is counted")
        continue
      }
      let measure = quota.measure ?? (quota.amount == nil ? .units : .revenue)
      guard let amount = measure.isMoney ? quota.amount : quota.quantity else {
        report(
          .missingField, "the quota has no \(measure.isMoney ? "amount" : "quantity")", at: quota.head.place,
          help: "write `amount` for money, `quantity` for what is counted")
        continue
      }
      guard quota.amount == nil || quota.quantity == nil else {
        report(
          .wrongShape, "the quota has both an amount and a quantity", at: quota.head.place,
          help: "write a quota for each")
        continue
      }
      guard let node = node(quota.person, quota.team, quota.territory, of: quota),
        lies(quota.phasing, in: period, of: quota)
      else { continue }
      targets.append(
        Target(
          node: node, period: period, amount: amount,
          item: quota.productFamily.flatMap { families.number(of: symbols[$0]) } ?? none, measure: measure,
          version: quota.version ?? .original, from: quota.from, phasing: quota.phasing ?? .workingDays,
          place: quota.head.place))
    }
    return targets
  }

  /// The budgets, with the outlooks: what somebody expects to spend, not what may be spent.
  mutating func layOutBudgets() -> [Target] {
    var targets: [Target] = []
    for budget in records.budgets.records where !budget.head.isLeftOut {
      guard budget.head.isSound, let period = budget.period, let amount = budget.amount else { continue }
      guard let node = node(budget.person, budget.team, nil, of: budget),
        lies(budget.phasing, in: period, of: budget)
      else { continue }
      targets.append(
        Target(
          node: node, period: period, amount: amount,
          item: budget.category.flatMap { categories.number(of: symbols[$0]) } ?? none, measure: nil,
          version: budget.version ?? .original, from: budget.from, phasing: budget.phasing ?? .workingDays,
          place: budget.head.place))
    }
    return targets
  }

  /// Whether the shares that a target is spread by are of its own days; reports where they are not.
  private mutating func lies<R: Record>(_ phasing: Phasing?, in period: Period, of record: R) -> Bool {
    guard case .shares(let shares) = phasing, !shares.allSatisfy({ period.contains($0.period) }) else {
      return true
    }
    report(
      .badPeriod, "`phasing` has days that the \(R.kind.rawValue) is not for",
      at: records.place(of: "phasing", in: record),
      help: "write shares of periods between \(period.first) and \(period.last)")
    return false
  }

  private mutating func node<R: Record>(
    _ person: Symbol?, _ team: Symbol?, _ territory: Symbol?, of record: R
  ) -> Target.Node? {
    var nodes: [Target.Node] = []
    // A reference to nothing is reported with all others.
    if let person { nodes.append(.person(people.number(of: person) ?? none)) }
    if let team { nodes.append(.team(teams.number(of: team) ?? none)) }
    if let territory { nodes.append(.territory(territories.number(of: territory) ?? none)) }
    guard nodes.count <= 1 else {
      report(
        .wrongShape, "the \(R.kind.rawValue) is for more than one of person, team and territory",
        at: record.head.place,
        help: "write a \(R.kind.rawValue) for each")
      return nil
    }
    return nodes.first ?? .whole
  }
}

package extension Quota.Measure {
  /// Whether it counts money.
  var isMoney: Bool { self == .revenue || self == .booked }
}
