import Values

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
  /// Whether rows without an entry and without a target are kept.
  package var keepsEmptyRows = false
  /// Whether a node's row has what lies under it as well. Without, a row has its own entries alone.
  package var rollsUp = false

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

package extension Dimension {
  /// Reads a list of dimensions by comma, as it stands on the command line.
  static func list(reading text: String) throws(QuestionFault) -> [Dimension] {
    var dimensions: [Dimension] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let dimension = Dimension(rawValue: name) else {
        throw QuestionFault.unknown("dimension", name, among: allCases.map(\.rawValue))
      }
      guard !dimensions.contains(dimension) else { throw QuestionFault("the dimension `\(name)` is asked for twice") }
      dimensions.append(dimension)
    }
    return dimensions
  }
}
