import Questions
import Values

/// What a book answers to a question: rows by the question's dimensions, a figure for each measure.
package struct Answer: Sendable {
  package struct Row: Sendable {
    /// The member of each dimension by number: a record's, a word's or a period's; `none` where there is no value.
    package let key: [Int32]
    package let figures: [Figure]
    /// Whether a target in the row is the sum of those below it.
    package let isDerivedTarget: Bool
    /// By measure, whether its target is pro rata; empty where none is.
    let isProRata: [Bool]

    /// Whether a target in the row is pro rata: the share that its days have of a target for longer.
    package var isProRataTarget: Bool { !isProRata.isEmpty }

    /// Whether the figure of a measure, by its place, is made of a target that is pro rata.
    package func isProRata(_ measure: Int) -> Bool { !isProRata.isEmpty && isProRata[measure] }
  }

  package let measures: [Measure]
  package let by: [Dimension]
  package let asOf: Day
  /// The days looked at.
  package let period: Period
  /// In the order of the dimensions, ids by bytes and periods by day.
  package let rows: [Row]
  private let places: PlaceTable<Key>

  init(measures: [Measure], by: [Dimension], asOf: Day, period: Period, rows: [Row]) {
    self.measures = measures
    self.by = by
    self.asOf = asOf
    self.period = period
    self.rows = rows
    var places = PlaceTable<Key>()
    for row in rows { _ = places.add(Key(row.key)) }
    self.places = places
  }

  /// The row with this key.
  package func row(_ key: [Int32]) -> Row? { places.place(of: Key(key)).map { rows[$0] } }

  /// Whether a figure is made of a target that is pro rata.
  package func isProRata(_ measure: String, _ key: [Int32] = []) -> Bool {
    guard let column = measures.firstIndex(where: { $0.name == measure }) else { return false }
    return row(key)?.isProRata(column) ?? false
  }

  /// A figure by row and measure; what a row without entries would have where there is none.
  package func figure(_ measure: String, _ key: [Int32] = []) -> Figure {
    guard let column = measures.firstIndex(where: { $0.name == measure }) else { return .empty }
    guard let place = places.place(of: Key(key)) else { return measures[column].withoutEntries }
    return rows[place].figures[column]
  }
}

extension Measure {
  /// Its value over no entries at all.
  var withoutEntries: Figure {
    switch value {
    case .amount: .money(.zero)
    case .count: .count(0)
    case .units: .quantity(.zero)
    case .ratio, .share, .costEach, .perDay, .averagePrice, .change: .notAvailable
    case .target, .remaining, .outlook, .attainment, .gap: .notSet
    }
  }
}
