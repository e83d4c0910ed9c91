import Bookkeeping
import Figures
import Questions
import Values

package extension Book {
  /// Answers a question that is written as on the command line.
  func ask(
    _ measures: String, by: String? = nil, where conditions: [String] = [], period: String? = nil,
    all: Bool = false,
    rollsUp: Bool = false, depth: Int? = nil, asOf: String? = nil
  ) throws(QuestionFault) -> Answer {
    try answer(
      question(measures, by: by, where: conditions, period: period, all: all, rollsUp: rollsUp, depth: depth),
      asOf: asOf.flatMap { Day(iso: $0) })
  }

  func question(
    _ measures: String, by: String? = nil, where conditions: [String] = [], period: String? = nil,
    all: Bool = false,
    rollsUp: Bool = false, depth: Int? = nil
  ) throws(QuestionFault) -> Question {
    var question = try Question(
      reading: measures, by: by, where: conditions, period: period,
      PeriodReader(calendar: calendar, asOf: self.asOf))
    question.keepsEmptyRows = all
    question.rollsUp = rollsUp
    question.depth = depth
    return question
  }

  /// The answer in lines that are quick to read in a test: `north 2026-04: 100 0.5`. What has no value in a dimension
  /// is `-`, a ratio has six decimals, and what is no number is said: `n/a`, `not-set`, `empty`. A target that is the
  /// sum of those below it ends its line with `derived`, a share of one with `pro-rata`. Why a question has no answer is a line too.
  func lines(
    _ measures: String, by: String? = nil, where conditions: [String] = [], period: String? = nil,
    all: Bool = false,
    rollsUp: Bool = false, depth: Int? = nil, totals: Bool = false, asOf: String? = nil,
    compare: Comparison? = nil, basis: Basis = .asWas
  ) -> [String] {
    do throws(QuestionFault) {
      var question = try question(
        measures, by: by, where: conditions, period: period, all: all, rollsUp: rollsUp, depth: depth)
      question.basis = basis
      let day = asOf.flatMap { Day(iso: $0) }
      func ask(total: Bool) throws(QuestionFault) -> Answer {
        guard let compare else { return try self.answer(total ? question.total : question, asOf: day) }
        return try self.answer(question, comparedWith: compare, total: total, asOf: day)
      }
      let answer = try ask(total: false)
      var lines = answer.rows.map { line($0, answer.by) }
      if totals { lines += try ask(total: true).rows.map { "*: " + line($0, []) } }
      return lines
    } catch {
      return ["fault: " + error.summary + (error.help.map { "; " + $0 } ?? "")]
    }
  }

  private func line(_ row: Answer.Row, _ by: [Dimension]) -> String {
    let ids = zip(row.key, by).map { member, dimension in
      let id = id(of: member, in: dimension)
      return id.isEmpty ? "-" : id
    }
    let figures =
      row.figures.map(\.brief) + (row.isDerivedTarget ? ["derived"] : [])
      + (row.isProRataTarget ? ["pro-rata"] : [])
    return (ids.isEmpty ? "" : ids.joined(separator: " ") + ": ") + figures.joined(separator: " ")
  }
}

package extension Figure {
  /// Its value in a word, for tests.
  var brief: String {
    switch self {
    case .money(let value), .quantity(let value), .target(let value, _): value.description
    case .count(let count): String(count)
    case .ratio(let ratio), .price(let ratio), .rate(let ratio): ratio.rounded(to: 6)?.plain(atLeast: 6) ?? "beyond"
    case .notAvailable: "n/a"
    case .notSet: "not-set"
    case .empty: "empty"
    }
  }
}
