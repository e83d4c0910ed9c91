import Bookkeeping
import Values

/// A row of a table of costs.
package struct CostRow: Hashable, Sendable {
  /// What the costs of a row are.
  package enum Item: Hashable, Sendable {
    case team(Int32)
    case person(Int32)
    /// `none` for costs without a category.
    case category(Int32)
    /// `none` for costs without a supplier.
    case merchant(Int32)
    /// A node's own, without what lies under it; the number is the node's.
    case ownOfTeam(Int32)
    case ownOfCategory(Int32)
    /// A team's costs that no person of it answers for.
    case withoutPerson
    /// Of people who are in no team.
    case withoutTeam
    /// Nobody answers for them.
    case notAllocated
    /// What teams cost before they came to lie where they lie now, or after they left.
    case moved
    /// What no row has of the budget of all.
    case restOfBudget
    /// So many others that are not shown one by one.
    case others(Int)
  }

  package let item: Item
  /// How deep it lies in its tree. Rows below 0 are part of one above them.
  package let level: Int
  package let figures: CostFigures

  package init(_ item: Item, level: Int = 0, _ figures: CostFigures) {
    self.item = item
    self.level = level
    self.figures = figures
  }
}

/// How many rows a table has at most; what is beyond stands in one row with its sum.
package let longestTable = 100

extension CostRow.Item {
  /// The number of what it is, for an order that is always the same.
  var number: Int32 {
    switch self {
    case .team(let number), .person(let number), .category(let number), .merchant(let number),
      .ownOfTeam(let number), .ownOfCategory(let number):
      number
    case .withoutPerson, .withoutTeam, .notAllocated, .moved, .restOfBudget, .others: none
    }
  }
}

extension [CostRow] {
  /// The dearest first; those of one cost as they are.
  var dearestFirst: [CostRow] {
    enumerated().sorted { left, right in
      let (first, second) = (left.element.figures, right.element.figures)
      return (second.actual, second.sum, left.offset) < (first.actual, first.sum, right.offset)
    }.map(\.element)
  }

  /// The first rows at the top, and one row for the others with their sum, where there are more than so many.
  /// A tree that is too long loses its branches first.
  package func cut(to length: Int = longestTable) -> [CostRow] {
    guard count > length else { return self }
    let tops = filter { $0.level == 0 }
    guard tops.count > length else { return tops }
    let rest = tops[length...]
    var sum = CostFigures()
    for row in rest { sum += row.figures }
    return tops[..<length] + [CostRow(.others(rest.count), sum)]
  }
}
