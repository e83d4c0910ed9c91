/// A column of a table.
package struct Column: Hashable, Sendable {
  /// How the cells of a column are written and aligned.
  package enum Kind: Hashable, Sendable {
    /// The name of the row: its header, to the left.
    case name
    case text
    /// Figures to the right, all with so many decimals (0 to 12); counts have none.
    case figure(decimals: Int)
    /// Days with their year, `12 Sep 2026`.
    case day
    /// Days without their year, `12 Sep`: only where all of them lie within one.
    case shortDay
    /// Changes as a percentage with one decimal.
    case change
    /// Finished pieces such as sparklines: pages show them, exports leave the column out.
    case picture
  }

  package var label: String
  package var kind: Kind
  /// The unit of all its figures, shown once, in the header. Nil where the caption says it or there is none.
  package var unit: String?
  /// Whether the rows at the top add up to the total. Ratios, prices and counts of distinct things do not.
  package var isAdditive: Bool
  /// What the column and its neighbours of the same group have in common, such as their week: pages show it in a
  /// row above the headers. Nil for a column that stands alone.
  package var group: String?

  package init(
    _ label: String, _ kind: Kind, unit: String? = nil, isAdditive: Bool = false, group: String? = nil
  ) {
    self.label = label
    self.kind = kind
    self.unit = unit
    self.isAdditive = isAdditive
    self.group = group
  }
}

extension Column.Kind {
  /// The decimals of its figures.
  var decimals: Int {
    switch self {
    case .figure(let count): count
    case .change: 1
    default: 0
    }
  }

  var isFigure: Bool {
    switch self {
    case .figure, .day, .shortDay, .change: true
    case .name, .text, .picture: false
    }
  }
}
