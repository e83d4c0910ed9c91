import Bookkeeping
import Reports
import Tables
import Values

extension CostTables {
  /// People, the hundred dearest and a row for the others.
  ///
  /// Costs that no person answers for stand in no row of all people, so their sum need not be that of all costs.
  func people(_ caption: String, _ rows: [CostRow], total: CostFigures) -> Table {
    var sum = CostFigures()
    for row in rows { sum += row.figures }
    let isWhole =
      sum.actual == total.actual && sum.awaiting == total.awaiting && sum.committed == total.committed
    return table(
      caption, .person, rows.cut(), total: isWhole ? total : sum, called: isWhole ? .allCosts : .allPeople)
  }
}
