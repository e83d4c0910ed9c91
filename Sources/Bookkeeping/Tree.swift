import Records
import Values

/// A tree whose members may change their parent over time: teams, territories, families, categories, accounts.
package struct Tree: Sendable {
  /// The parent of each member by number.
  package let parents: [History]
  /// Whether every day is the same.
  package let isFixed: Bool

  package init(parents: [History]) {
    self.parents = parents
    isFixed = parents.allSatisfy { $0.changes.allSatisfy { $0.from == .earliest } }
  }

  /// A tree that never changes; `none` for no parent.
  init(fixed parents: [Int32]) {
    self.init(parents: parents.map { History(Dated($0)) { $0 } })
  }

  @inlinable package func parent(of member: Int32, on day: Day) -> Int32 {
    member < 0 ? none : parents[Int(member)].value(on: day)
  }

  /// The member and everything above it on a day, from the member up. Empty for no member.
  package func lineage(of member: Int32, on day: Day) -> [Int32] {
    guard member >= 0 else { return [] }
    var line = [member]
    forEach(above: member, on: day) { line.append($0) }
    return line
  }

  /// Goes through everything above a member on a day, from its parent up.
  @inlinable package func forEach(above member: Int32, on day: Day, _ body: (Int32) -> Void) {
    var next = parent(of: member, on: day)
    // A cycle is an error in the content; the bound keeps a walk over such a book finite.
    var steps = 0
    while next >= 0, steps < parents.count {
      body(next)
      next = parent(of: next, on: day)
      steps += 1
    }
  }

  /// The topmost member above this one, itself where it has no parent.
  @inlinable package func top(of member: Int32, on day: Day) -> Int32 {
    var (top, next) = (none, member)
    var steps = 0
    while next >= 0, steps <= parents.count {
      top = next
      next = parent(of: next, on: day)
      steps += 1
    }
    return top
  }

  /// Whether a member is this one or lies under it on a day.
  @inlinable package func isWithin(_ member: Int32, _ ancestor: Int32, on day: Day) -> Bool {
    var next = member
    var steps = 0
    while next >= 0, steps <= parents.count {
      if next == ancestor { return true }
      next = parent(of: next, on: day)
      steps += 1
    }
    return false
  }

  /// The members directly under one on a day, or the tops for `none`, in the order of their numbers.
  package func children(of member: Int32, on day: Day) -> [Int32] {
    (0..<Int32(parents.count)).filter { parent(of: $0, on: day) == member }
  }
}
