import Bookkeeping
import Figures
import Questions
import Values

/// The costs of one period, asked for everybody at once.
struct CostAnswers: Sendable {
  /// A person, a category or a supplier with what it cost.
  struct Part: Sendable {
    /// Its number in the book; `none` where there is no such thing.
    let member: Int32
    let figures: CostFigures
  }

  /// With everything under a team, and for a person everything of the person's, whichever team it was for.
  let totals: [CostCentre: CostFigures]
  /// With everything under a category.
  let categories: [CostCentre: [Part]]
  /// By team, what is the team's own: its people's, and what no person answers for. By `none` what is no team's.
  let people: [Int32: [Part]]

  /// The costs of a period as the book knew them on a day, with where they will end where that is asked.
  init(_ book: Book, in period: Period, asOf: Day, withOutlook: Bool = false) throws(QuestionFault) {
    let isBudgeted = !book.budgets.isEmpty || withOutlook && !book.outlooks.isEmpty
    let hasOwnBudgets = (book.budgets + (withOutlook ? book.outlooks : [])).contains {
      if case .person = $0.node { true } else { false }
    }
    func ask(_ by: [Dimension], rollsUp: Bool, budgets: Bool) throws(QuestionFault) -> [Answer.Row] {
      let measures = CostFigures.measures(withBudget: budgets, withOutlook: withOutlook)
      return try book.answer(Question(measures, by: by, period: period, rollsUp: rollsUp), asOf: asOf).rows
    }
    var totals: [CostCentre: CostFigures] = [:]
    var categories: [CostCentre: [Part]] = [:]
    var people: [Int32: [Part]] = [:]
    for row in try ask([], rollsUp: false, budgets: isBudgeted) { totals[.all] = CostFigures(row.figures) }
    for row in try ask([.team], rollsUp: true, budgets: isBudgeted) where row.key[0] >= 0 {
      totals[.team(row.key[0])] = CostFigures(row.figures)
    }
    for row in try ask([.person], rollsUp: false, budgets: hasOwnBudgets) where row.key[0] >= 0 {
      totals[.person(row.key[0])] = CostFigures(row.figures)
    }
    for row in try ask([.category], rollsUp: true, budgets: isBudgeted) {
      categories[.all, default: []].append(Part(member: row.key[0], figures: CostFigures(row.figures)))
    }
    for row in try ask([.team, .category], rollsUp: true, budgets: isBudgeted) where row.key[0] >= 0 {
      categories[.team(row.key[0]), default: []].append(
        Part(member: row.key[1], figures: CostFigures(row.figures)))
    }
    for row in try ask([.person, .category], rollsUp: true, budgets: hasOwnBudgets) where row.key[0] >= 0 {
      categories[.person(row.key[0]), default: []].append(
        Part(member: row.key[1], figures: CostFigures(row.figures)))
    }
    for row in try ask([.team, .person], rollsUp: false, budgets: hasOwnBudgets) {
      people[row.key[0], default: []].append(Part(member: row.key[1], figures: CostFigures(row.figures)))
    }
    self.totals = totals
    self.categories = categories
    self.people = people
  }

  /// What was answered elsewhere, for one category or supplier.
  init(totals: [CostCentre: CostFigures], categories: [CostCentre: [Part]], people: [Int32: [Part]]) {
    self.totals = totals
    self.categories = categories
    self.people = people
  }

  func total(_ centre: CostCentre) -> CostFigures { totals[centre] ?? CostFigures() }
}
