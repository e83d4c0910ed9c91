import Bookkeeping
import Reports
import Tables
import Values

extension CostTables {
  /// People, the hundred dearest and a row for the others; what no person answers for is the last.
  func people(_ caption: String, _ rows: [CostRow], total: CostFigures) -> Table {
    let people = rows.filter { $0.item != .withoutPerson }
    let shown = people.cut() + rows.filter { $0.item == .withoutPerson }
    // On the page of a team with others below it, the people are those of the team itself.
    let sum = shown.reduce(into: CostFigures()) { $0 += $1.figures }
    let isWhole = sum.sum == total.sum && sum.actual == total.actual
    return table(
      caption, .person, shown, total: isWhole ? total : sum, called: isWhole ? .allCosts : .allPeople)
  }
}
