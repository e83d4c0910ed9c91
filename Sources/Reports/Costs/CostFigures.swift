import Bookkeeping
import Figures
import Values

/// What something cost, and what may be spent on it.
package struct CostFigures: Hashable, Sendable {
  package var actual = Fixed.zero
  package var awaiting = Fixed.zero
  package var committed = Fixed.zero
  /// Nil where none is set.
  package var budget: Fixed?
  package var remaining: Fixed?
  /// Where the costs of the year will end; nil where nothing says.
  package var outlook: Fixed?

  package init() {}

  /// The share of the budget that is spent; nil without one, and where nothing may be spent: the parts of a budget can
  /// leave less than nothing of it.
  package var used: Ratio? { budget.flatMap { $0 > .zero ? Ratio(actual, over: $0) : nil } }

  /// The same as a figure.
  package var usedFigure: Figure {
    if let used { return .ratio(used) }
    return budget == nil ? .notSet : .notAvailable
  }

  /// Spent, claimed and ordered together.
  package var sum: Fixed { actual + awaiting + committed }

  /// Whether there is neither a cost nor a budget.
  package var isNothing: Bool { actual == .zero && awaiting == .zero && committed == .zero && budget == nil }
}

extension CostFigures {
  /// The measures that these figures are, in their order. Budgets are asked for only where the book has some, and the
  /// outlook only for the year.
  static func measures(withBudget: Bool, withOutlook: Bool = false) -> [String] {
    ["actual_cost", "awaiting", "committed"] + (withBudget ? ["budget", "remaining"] : [])
      + (withBudget && withOutlook ? ["cost_outlook"] : [])
  }

  /// The figures of a row of an answer to `measures`.
  init(_ figures: [Figure]) {
    func amount(_ place: Int) -> Fixed? { figures.indices.contains(place) ? figures[place].fixed : nil }
    actual = amount(0) ?? .zero
    awaiting = amount(1) ?? .zero
    committed = amount(2) ?? .zero
    budget = amount(3)
    remaining = amount(4)
    outlook = amount(5)
  }

  /// What of the budget some parts do not have; nil where that is nothing, and where no part has a budget.
  package func budgetLeft(by parts: [CostFigures]) -> Fixed? {
    guard let budget, parts.contains(where: { $0.budget != nil }) else { return nil }
    let left = parts.reduce(budget) { $0 - ($1.budget ?? .zero) }
    return left == .zero ? nil : left
  }

  /// A node's own costs, against what the parts below it leave of its budget and its outlook.
  ///
  /// Parts may expect more than the node does: it has no outlook of its own where they leave less of it than is spent,
  /// claimed and ordered already.
  func left(of node: CostFigures, by parts: [CostFigures]) -> CostFigures {
    let outlook = node.outlookLeft(by: parts).flatMap { $0 < sum ? nil : $0 }
    return against(node.budgetLeft(by: parts), outlook: outlook)
  }

  /// What of the outlook some parts do not have: what else is spent, and what else may be. Of a part without an outlook
  /// it is what is spent that counts. Nil where no part has one.
  private func outlookLeft(by parts: [CostFigures]) -> Fixed? {
    guard let outlook, parts.contains(where: { $0.outlook != nil }) else { return nil }
    return parts.reduce(outlook) { $0 - ($1.outlook ?? $1.sum) }
  }

  /// The same costs against a budget, and where they will end.
  package func against(_ budget: Fixed?, outlook: Fixed? = nil) -> CostFigures {
    var figures = self
    figures.budget = budget
    figures.remaining = budget.map { $0 - sum }
    figures.outlook = outlook
    return figures
  }

  /// Adds what was spent, claimed and ordered. Budgets are not added: a sum of some of them says nothing.
  package static func += (left: inout CostFigures, right: CostFigures) {
    left.actual += right.actual
    left.awaiting += right.awaiting
    left.committed += right.committed
  }

  static func - (left: CostFigures, right: CostFigures) -> CostFigures {
    var rest = CostFigures()
    rest.actual = left.actual - right.actual
    rest.awaiting = left.awaiting - right.awaiting
    rest.committed = left.committed - right.committed
    return rest
  }

  mutating func add(_ cost: Fixed, _ state: CostState) {
    switch state {
    case .actual: actual += cost
    case .awaiting: awaiting += cost
    case .committed: committed += cost
    }
  }
}
