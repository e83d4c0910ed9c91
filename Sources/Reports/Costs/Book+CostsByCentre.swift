import Bookkeeping
import Figures
import Questions
import Values

extension Book {
  /// The costs of everybody, of each team with what lies under it, and of each person.
  ///
  /// With a `unit` of time they are asked by its periods too, and against their budgets. `key` makes the key of a row
  /// from whose it is and the number of its period. They are as the book knew them on a day, if one is given.
  func costsByCentre<Key: Hashable>(
    by unit: Dimension? = nil, in period: Period, asOf: Day? = nil, key: (CostCentre, Int32) -> Key
  ) throws(QuestionFault) -> [Key: CostFigures] {
    var found: [Key: CostFigures] = [:]
    let measures = CostFigures.measures(withBudget: unit != nil && !budgets.isEmpty)
    let by = unit.map { [$0] } ?? []
    func add(_ row: Answer.Row, _ centre: CostCentre) {
      found[key(centre, row.key.last ?? none)] = CostFigures(row.figures)
    }
    func ask(_ dimensions: [Dimension], rollsUp: Bool = false) throws(QuestionFault) -> [Answer.Row] {
      try answer(Question(measures, by: dimensions + by, period: period, rollsUp: rollsUp), asOf: asOf).rows
    }
    for row in try ask([]) { add(row, .all) }
    for row in try ask([.team], rollsUp: true) where row.key[0] >= 0 { add(row, .team(row.key[0])) }
    for row in try ask([.person]) where row.key[0] >= 0 { add(row, .person(row.key[0])) }
    return found
  }

  /// What was spent with each supplier, the dearest first.
  func merchants(in period: Period) throws(QuestionFault) -> [CostCentre: [CostYearReport.MerchantRow]] {
    var found: [CostCentre: [CostYearReport.MerchantRow]] = [:]
    func add(_ by: [Dimension], _ centre: (Int32) -> CostCentre?) throws(QuestionFault) {
      for row in try ask(["actual_cost", "entries"], by: by + [.merchant], in: period, rollsUp: true).rows {
        guard let centre = centre(by.isEmpty ? none : row.key[0]), case .count(let lines) = row.figures[1]
        else { continue }
        found[centre, default: []].append(
          CostYearReport.MerchantRow(
            item: .merchant(row.key.last ?? none), cost: row.figures[0].fixed ?? .zero, lines: lines))
      }
    }
    try add([]) { _ in .all }
    try add([.team]) { $0 >= 0 ? .team($0) : nil }
    try add([.person]) { $0 >= 0 ? .person($0) : nil }
    return found.mapValues { rows in
      rows.sorted { ($1.cost, $0.item.number) < ($0.cost, $1.item.number) }
    }
  }
}
