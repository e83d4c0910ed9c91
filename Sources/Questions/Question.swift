import Values

/// On which day it is read who belonged to whom.
package enum Basis: String, CaseIterable, Hashable, Sendable {
  /// On each record's own day.
  case asWas = "as_was"
  /// On the as-of day, whenever a record was.
  case asNow = "as_now"
}

/// What is asked of a book: which measures, by what, narrowed how, over which days.
package struct Question: Sendable {
  /// The names of measures, in the order of the answer's columns.
  package var measures: [String]
  /// The dimensions of the answer's rows, in their order.
  package var by: [Dimension]
  /// All of them must hold.
  package var conditions: [Condition]
  /// The days looked at; nil for everything up to the as-of day.
  package var period: Period?
  /// The day on which trees, owners, teams, territories, segments and families are read.
  package var basis = Basis.asWas
  /// Whether rows without an entry and without a target are kept.
  package var keepsEmptyRows = false
  /// Whether a node's row has what lies under it as well. Without, a row has its own entries alone.
  package var rollsUp = false
  /// The deepest level of trees that has rows, the tops being the first; nil for all. With it rows roll up, and the own
  /// entries of a node that has others under it are a row as well.
  package var depth: Int?
  /// The dimensions of the rows that this question is the total of; nil for any other question.
  package private(set) var totalOf: [Dimension]?

  package init(
    _ measures: [String], by: [Dimension] = [], where conditions: [Condition] = [], period: Period? = nil,
    rollsUp: Bool = false
  ) {
    self.measures = measures
    self.by = by
    self.conditions = conditions
    self.period = period
    self.rollsUp = rollsUp
  }
}

package extension Question {
  /// Reads a question as it stands on the command line: lists by comma, conditions like `team=north`, a period.
  ///
  /// Whether there are such measures and members is found out when a book answers it.
  init(
    reading measures: String, by: String? = nil, where conditions: [String] = [], period: String? = nil,
    _ reader: PeriodReader
  ) throws(QuestionFault) {
    self.init(measures.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    if let by { self.by = try Dimension.list(reading: by) }
    for condition in conditions { self.conditions.append(try Condition(reading: condition)) }
    guard let period else { return }
    do throws(PeriodFault) {
      self.period = try reader.read(period)
    } catch {
      throw QuestionFault(error.summary, help: error.help)
    }
  }

  /// The same question over everything at once, for the last row of its answer.
  ///
  /// A measure that the rows cannot have is empty in it too, and a target without a period is not set.
  var total: Question {
    var question = self
    question.by = []
    question.keepsEmptyRows = false
    question.depth = nil
    question.totalOf = by
    return question
  }
}

package extension Dimension {
  /// Reads a list of dimensions by comma, as it stands on the command line.
  static func list(reading text: String) throws(QuestionFault) -> [Dimension] {
    var dimensions: [Dimension] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let dimension = Dimension(rawValue: name) else {
        throw QuestionFault.unknown("dimension", name, among: allCases.map(\.rawValue))
      }
      guard !dimensions.contains(dimension) else {
        throw QuestionFault("the dimension `\(name)` is asked for twice")
      }
      dimensions.append(dimension)
    }
    return dimensions
  }
}
