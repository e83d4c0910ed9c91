import Bookkeeping
import Questions
import Records
import Values

/// Makes the figures of an answer from the sums of its rows.
struct Finisher {
  let measures: [Measure]
  /// The dimensions of the rows, or of the rows that this is the total of.
  let dimensions: [Dimension]
  let calculator: Calculator
  /// The same sums with everything under a node, for what is compared with the node's target.
  let rolled: Calculator?
  let targets: TargetRows
  /// By measure, whether the records that it is made of have all that the question asks by.
  private let isAnswered: [Bool]

  init(
    measures: [Measure], dimensions: [Dimension], calculator: Calculator, rolled: Calculator?,
    targets: TargetRows
  ) {
    self.measures = measures
    self.dimensions = dimensions
    self.calculator = calculator
    self.rolled = rolled
    self.targets = targets
    isAnswered = measures.map { measure in
      measure.bases.allSatisfy { calculator.answers($0.source) } && dimensions.allSatisfy { measure.has($0) }
    }
  }

  func rows() -> [Answer.Row] {
    let sums = calculator.sums
    let width = calculator.by.count
    let order = calculator.book.order(of: sums.keys, by: calculator.by)
    return order.map { row in
      let key = sums.keys[row]
      return Answer.Row(
        key: (0..<width).map { key[$0] },
        figures: measures.indices.map { isAnswered[$0] ? figure(measures[$0], row, key) : .empty },
        isDerivedTarget: Base.targets.contains { targets.found[$0]?[key]?.isDerived ?? false },
        isProRata: isProRata(key))
    }
  }

  /// By measure, whether its target in the row is pro rata; empty where none is.
  private func isProRata(_ key: Key) -> [Bool] {
    guard !targets.found.isEmpty else { return [] }
    let bases = Set(Base.targets.filter { targets.found[$0]?[key]?.isProRata ?? false })
    return bases.isEmpty ? [] : measures.map { !$0.bases.isDisjoint(with: bases) }
  }

  private func figure(_ measure: Measure, _ row: Int, _ key: Key) -> Figure {
    switch measure.value {
    case .amount(let base): return .money(amount(base, row))
    case .count(.policyExceptions) where calculator.book.policy.checks.isEmpty: return .notAvailable
    case .count(let base): return .count(Int(calculator.sums[base, row]))
    case .units: return isMixed(row) ? .notAvailable : .quantity(amount(.units, row))
    case .averagePrice:
      guard !isMixed(row), let price = Ratio(amount(.revenue, row), over: amount(.units, row)) else {
        return .notAvailable
      }
      return .price(price)
    case .ratio(let numerator, let denominator):
      return Ratio(Int(calculator.sums[numerator, row]), over: Int(calculator.sums[denominator, row])).map {
        .ratio($0)
      }
        ?? .notAvailable
    case .share(let numerator, let denominator):
      return Ratio(amount(numerator, row), over: amount(denominator, row)).map { .ratio($0) } ?? .notAvailable
    case .costEach(let base):
      let count = Fixed(Int(calculator.sums[base, row]))
      return Ratio(amount(.actualCost, row), over: count).map { .price($0) } ?? .notAvailable
    case .perDay(let count, let halfDays):
      return Ratio(Int(calculator.sums[count, row]) * 2, over: Int(calculator.sums[halfDays, row])).map {
        .rate($0)
      } ?? .notAvailable
    case .target(let base):
      guard let target = targets.found[base]?[key] else { return .notSet }
      return target.measure?.figure(target.amount) ?? .money(target.amount)
    case .remaining:
      guard let budget = targets.found[.budget]?[key] else { return .notSet }
      let spent = [Base.actualCost, .awaiting, .committed].reduce(Fixed.zero) { $0 + wide($1, row, key) }
      return .money(budget.amount - spent)
    case .outlook: return outlook(row, key)
    case .attainment:
      guard let quota = targets.found[.quota]?[key], let measure = quota.measure else { return .notSet }
      return Ratio(achieved(measure, row, key), over: quota.amount).map { .ratio($0) } ?? .notAvailable
    case .change: return .notAvailable
    case .gap:
      guard let quota = targets.found[.quota]?[key], let measure = quota.measure else { return .notSet }
      return measure.figure(max(.zero, quota.amount - achieved(measure, row, key)))
    }
  }

  /// Where costs will end: what is spent, claimed and ordered, and of the days to come what may be spent, or what is
  /// known of them where that is more. What somebody stated goes before, but cannot be less than all that is known.
  private func outlook(_ row: Int, _ key: Key) -> Figure {
    let spent = [Base.actualCost, .awaiting, .committed].reduce(Fixed.zero) { $0 + wide($1, row, key) }
    let known = wide(.costAhead, row, key)
    guard !targets.isOver(key) else { return .money(spent + known) }
    guard let expected = targets.found[.outlook]?[key] else { return .notSet }
    return .money(
      expected.isStated ? max(expected.amount, spent + known) : spent + max(expected.amount, known))
  }

  private func amount(_ base: Base, _ row: Int) -> Fixed {
    Fixed(scaled: calculator.sums[base, row])
  }

  /// A sum with everything under the row's node.
  private func wide(_ base: Base, _ row: Int, _ key: Key) -> Fixed {
    guard let rolled else { return amount(base, row) }
    guard let row = rolled.sums.row(ifAny: key) else { return .zero }
    return Fixed(scaled: rolled.sums[base, row])
  }

  private func achieved(_ measure: Quota.Measure, _ row: Int, _ key: Key) -> Fixed {
    let sum = wide(measure.base, row, key)
    switch measure {
    case .revenue, .booked, .units: return sum
    case .orders, .calls, .visits, .newAccountsOpened: return Fixed(Int(sum.scaled))
    }
  }

  private func isMixed(_ row: Int) -> Bool { calculator.sums.units[row] == Sums.mixed }
}
