import Values

/// Finds the lines whose days meet a period without going through all of them: a book has many months, and most
/// questions look at one.
package struct DayIndex: Sendable {
  /// The lines of one day, by their day.
  private var dated: [(day: Day, line: Int32)] = []
  /// The lines that run over several days. They are few, so they are always looked at.
  private var spread: [Int32] = []

  /// Every line, by the days that it runs over.
  package init(_ periods: [Period] = []) {
    for (line, period) in periods.enumerated() {
      if period.first == period.last {
        dated.append((period.first, Int32(line)))
      } else {
        spread.append(Int32(line))
      }
    }
    dated.sort { ($0.day, $0.line) < ($1.day, $1.line) }
  }

  /// The lines that may have a day in common with a period, each once: all that have, and some that run elsewhere.
  package func lines(meeting period: Period) -> [Int32] {
    let first = place(of: period.first)
    let end = max(first, place(of: period.last.adding(days: 1)))
    return spread + dated[first..<end].map(\.line)
  }

  /// The place of the first line on a day or after it.
  private func place(of day: Day) -> Int {
    var (low, high) = (0, dated.count)
    while low < high {
      let middle = (low + high) / 2
      if dated[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
