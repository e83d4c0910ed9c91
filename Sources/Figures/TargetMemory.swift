import Bookkeeping
import Questions
import Records
import Synchronization
import Values

/// What lies below the nodes of teams and territories, for all questions that leave nothing out: those by team, by team
/// and category, and by person come to the same nodes.
final class TargetMemory: Sendable {
  private struct Name: Hashable {
    let node: Placement.Node
    let period: Period
    let item: Int32
    let measure: Quota.Measure?
  }

  private let found = Mutex<[Name: TargetFinder.Found?]>([:])

  /// What was found before, else what is found now. Two who ask at once may both look.
  func found(
    _ node: Placement.Node, _ period: Period, _ item: Int32, _ measure: Quota.Measure?,
    look: () -> TargetFinder.Found?
  ) -> TargetFinder.Found? {
    let name = Name(node: node, period: period, item: item, measure: measure)
    if let known = found.withLock({ $0[name] }) { return known }
    let new = look()
    found.withLock { $0[name] = .some(new) }
    return new
  }
}
