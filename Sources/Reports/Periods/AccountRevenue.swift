import Bookkeeping
import Figures
import Questions
import Values

/// Revenue by account of quarters that are over and of years, as the book knew it on their last days.
///
/// It is asked for by quarter, and a year is the sum of its own: once for all periods that are settled, and once for
/// each day on which the book knew less. What has gone of a year that runs is no sum of quarters and is asked for itself.
struct AccountRevenue: Sendable {
  /// By quarter and account.
  private typealias Quarters = [Int32: [Int32: Fixed]]

  private let settled: Quarters
  private var known: [Day: Quarters] = [:]
  private var running: [Side: [Int32: Fixed]] = [:]

  init(_ book: Book, _ periods: [ReportPeriod]) throws(QuestionFault) {
    let judged = periods.filter { $0.period.unit == .year || $0.period.unit == .quarter && $0.isOver }
    /// From the year before a period's to its last day, where there is one.
    func quarters(_ some: [ReportPeriod], asOf: Day? = nil) throws(QuestionFault) -> Quarters {
      guard let first = some.map(\.year).min(), let last = some.map(\.whole.last).max(),
        let days = Period(from: book.calendar.days(of: first.previous).first, to: last)
      else { return [:] }
      let answer = try book.answer(Question(["revenue"], by: [.account, .quarter], period: days), asOf: asOf)
      return answer.rows.reduce(into: [:]) { quarters, row in
        quarters[row.key[1], default: [:]][row.key[0]] = row.figures.first?.fixed ?? .zero
      }
    }
    settled = try quarters(judged.filter(\.isSettled))
    let late = Dictionary(grouping: judged.filter { !$0.isSettled && $0.isOver }, by: \.asOf)
    for (day, periods) in late { known[day] = try quarters(periods, asOf: day) }
    guard let year = judged.first(where: { !$0.isOver }) else { return }
    for side in [Side.now, .yearBefore] {
      guard let days = year.days(side) else { continue }
      let answer = try book.ask(["revenue"], by: [.account], in: days)
      running[side] = Dictionary(
        answer.rows.map { ($0.key[0], $0.figures.first?.fixed ?? .zero) }, uniquingKeysWith: +)
    }
  }

  /// By account; nil where nobody asked.
  func revenue(_ period: ReportPeriod, _ side: Side) -> [Int32: Fixed]? {
    guard period.isOver else { return running[side] }
    guard let quarters = period.isSettled ? settled : known[period.asOf] else { return nil }
    let asked = period.calendarPeriod(side)
    guard asked.unit == .year else { return quarters[asked.index] ?? [:] }
    return (asked.index * 4..<asked.index * 4 + 4).reduce(into: [:]) { sum, quarter in
      sum.merge(quarters[quarter] ?? [:], uniquingKeysWith: +)
    }
  }
}
