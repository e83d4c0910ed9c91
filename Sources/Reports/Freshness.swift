import Bookkeeping
import Records
import Values

/// A table of which newer rows should have come by now, as its entry's `fresh` says.
package struct StaleTable: Hashable, Sendable {
  /// As the settings name it: `tables/expenses-*.csv`.
  package let file: String
  /// The newest day of its records; nil where it has none.
  package let newest: Day?
  /// How many days ago that was, seen from the as-of day.
  package let age: Int?
}

package extension Book {
  /// The tables that are older than their settings allow, in the order of the settings.
  ///
  /// Only tables of dated things have an age: sales, expenses, activities. Rows that enter no figure tell of how far
  /// an export reaches as well as those that do.
  var staleTables: [StaleTable] {
    let newest = newestDays
    return tables.enumerated().compactMap { place, table in
      guard let limit = table.fresh, [.sale, .expense, .activity].contains(table.kind) else {
        return nil
      }
      let day = newest[place]
      if let day, let due = day.adding(months: limit.months)?.adding(days: limit.days), due >= asOf {
        return nil
      }
      return StaleTable(file: table.file ?? "", newest: day, age: day.map { asOf.days(since: $0) })
    }
  }

  /// The newest day of the records of each table, up to the as-of day.
  private var newestDays: [Int: Day] {
    var newest: [Int: Day] = [:]
    func add(_ table: Int?, _ date: Day?) {
      guard let table, let date, date <= asOf else { return }
      newest[table] = max(newest[table] ?? date, date)
    }
    guard tables.contains(where: { $0.fresh != nil }) else { return [:] }
    for place in saleRecords.indices { add(saleRecords[place].head.table, saleRecords[place].date) }
    for place in expenseRecords.indices { add(expenseRecords[place].head.table, expenseRecords[place].date) }
    for place in shownActivities { add(activityRecords[place].head.table, activityRecords[place].date) }
    return newest
  }
}
