import Records
import Values

/// A quota or a budget: what is to be reached, or may be spent, by somebody in a period.
package struct Target: Sendable {
  /// Whose it is.
  package enum Node: Hashable, Sendable {
    /// Everybody's.
    case whole
    case person(Int32)
    case team(Int32)
    case territory(Int32)
  }

  package let node: Node
  package let period: Period
  package let amount: Fixed
  /// A category for a budget, a product family for a quota; `none` for all of them.
  package let item: Int32
  /// What a quota counts; a budget counts costs and has none.
  package let measure: Quota.Measure?
  package let version: TargetVersion
  /// The day from which this version is in force; nil for always.
  package let from: Day?
  package let phasing: Phasing
  package let place: Place?
}
