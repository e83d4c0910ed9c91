import Bookkeeping
import Values

/// Of which days a book came to know something only after they were over.
///
/// The report of a period is computed for its last day. Where nothing of those days became known later, that is what
/// the book says today, and one question answers for all periods; the others are asked for one by one.
struct LateRecords: Sendable {
  /// The days that did not know all that is known of them and of the days before, in order and apart.
  private let gaps: [Period]
  /// The last day on which a target came into force.
  private let newestTarget: Day

  init(_ book: Book) {
    var gaps: [Period] = []
    /// What is of a day and was known on another one: between them lie the days that it was missing on.
    func add(_ day: Day, _ known: Day) {
      guard known <= book.asOf, let gap = Period(from: day, to: known.adding(days: -1)) else { return }
      gaps.append(gap)
    }
    let (sales, expenses, activities) = (book.sales, book.expenses, book.activities)
    for line in 0..<sales.count {
      var first = sales.date[line]
      for part in sales.parts(of: line) {
        for run in sales.runs(of: part) { first = min(first, sales.runPeriod[run].first) }
      }
      add(first, sales.known[line])
    }
    for line in 0..<expenses.count {
      add(min(expenses.date[line], expenses.period[line].first), expenses.known[line])
    }
    for line in 0..<activities.count { add(activities.date[line], activities.known[line]) }
    let targets = book.quotas + book.budgets
    for target in targets { if let from = target.from { add(target.period.first, from) } }
    gaps.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    self.gaps = gaps.reduce(into: []) { joined, gap in
      guard let last = joined.last, gap.first <= last.last.adding(days: 1) else { return joined.append(gap) }
      joined[joined.count - 1].last = max(last.last, gap.last)
    }
    newestTarget = targets.compactMap(\.from).filter { $0 <= book.asOf }.max() ?? .earliest
  }

  /// Whether all that the book knows of the days up to one was known on that day.
  func isSettled(on day: Day) -> Bool {
    var (low, high) = (0, gaps.count)
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle].last < day { low = middle + 1 } else { high = middle }
    }
    return low == gaps.count || gaps[low].first > day
  }

  /// Whether the targets in force on a day, also those for days after it, are those of today.
  func hasAllTargets(on day: Day) -> Bool { newestTarget <= day }
}
