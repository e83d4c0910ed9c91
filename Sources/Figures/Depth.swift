import Bookkeeping
import Questions
import Values

package extension Int32 {
  /// In a dimension that is a tree, the row of a node's own entries, without those of what lies under it.
  var ownEntries: Int32 { -2 - self }

  /// The node whose own entries a row has; nil for a whole node, and for none.
  var nodeOfOwnEntries: Int32? { self <= -2 ? -2 - self : nil }
}

/// Which of a tree's nodes have rows where everything rolls up.
struct RolledTree {
  let tree: Tree
  /// The deepest level that has rows, the tops being the first; nil for all of them, without rows of own entries.
  private let depth: Int?
  /// By member, whether anything ever lay under it; empty where all levels have rows.
  private let hasBelow: [Bool]

  init(_ tree: Tree, depth: Int?) {
    self.tree = tree
    self.depth = depth
    var hasBelow: [Bool] = []
    if depth != nil {
      hasBelow = Array(repeating: false, count: tree.parents.count)
      for history in tree.parents {
        for change in history.changes where change.value >= 0 { hasBelow[Int(change.value)] = true }
      }
    }
    self.hasBelow = hasBelow
  }

  /// Goes through the rows that an entry of a member adds to on a day, from the member up; `none` is one itself.
  func forEachRow(of member: Int32, on day: Day, _ body: (Int32) -> Void) {
    guard member >= 0 else { return body(member) }
    guard let depth else {
      body(member)
      return tree.forEach(above: member, on: day, body)
    }
    let line = tree.lineage(of: member, on: day)
    if line.count < depth, hasBelow[Int(member)] { body(member.ownEntries) }
    line.suffix(depth).forEach(body)
  }

  /// The rows of nodes that a target of a member is under, from the member up.
  func nodes(above member: Int32, on day: Day) -> [Int32] {
    let line = tree.lineage(of: member, on: day)
    return depth.map { Array(line.suffix($0)) } ?? line
  }

  /// The rows that a member can have on a day: its own and that of its own entries.
  func rows(of member: Int32, on day: Day) -> [Int32] {
    guard let depth else { return [member] }
    let level = tree.lineage(of: member, on: day).count
    guard level <= depth else { return [] }
    return level < depth && hasBelow[Int(member)] ? [member, member.ownEntries] : [member]
  }
}
