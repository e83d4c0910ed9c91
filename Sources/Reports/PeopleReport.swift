import Bookkeeping
import Values

/// Who works here, along the reporting line, and who did.
package struct PeopleReport: Sendable {
  package struct Row: Hashable, Sendable {
    package let person: Int32
    /// How many managers stand above; 0 is the top.
    package let level: Int
    package let team: Int32
  }

  /// Each before those who report to them; sisters in the order of their names.
  package let here: [Row]
  /// Who has not come yet, by the day they will.
  package let coming: [Int32]
  /// Who left, the last first.
  package let gone: [Int32]

  package init(_ base: Groundwork) {
    let (book, asOf) = (base.book, base.dates.asOf)
    let all = (0..<Int32(book.people.count)).filter { book.people[$0].head.mergedInto == nil }
    func isComing(_ person: Int32) -> Bool { book.people[person].joined.map { $0 > asOf } ?? false }
    func isGone(_ person: Int32) -> Bool { book.people[person].left.map { $0 < asOf } ?? false }
    let now = all.filter { !isComing($0) && !isGone($0) }
    let isHere = Set(now)
    // Whoever reports to somebody who is not here stands at the top.
    let below = Dictionary(grouping: now) { person in
      let manager = book.links.personManager[Int(person)].value(on: asOf)
      return isHere.contains(manager) ? manager : none
    }.mapValues { people in people.sorted { book.precedes($0, $1) } }
    var rows: [Row] = []
    var open = (below[none] ?? []).reversed().map { (person: $0, level: 0) }
    // A ring of managers is an error in the content; the bound keeps a walk over such a book finite.
    while let (person, level) = open.popLast(), rows.count <= now.count {
      rows.append(Row(person: person, level: level, team: book.team(of: person, on: asOf)))
      open += (below[person] ?? []).reversed().map { ($0, level + 1) }
    }
    here = rows
    coming = all.filter(isComing).sorted {
      (book.people[$0].joined ?? .latest, $0) < (book.people[$1].joined ?? .latest, $1)
    }
    gone = all.filter { isGone($0) && !isComing($0) }.sorted {
      (book.people[$1].left ?? .earliest, $0) < (book.people[$0].left ?? .earliest, $1)
    }
  }
}

private extension Book {
  /// Whether a person stands before another in a list by name.
  func precedes(_ left: Int32, _ right: Int32) -> Bool {
    let (first, second) = (folded(people.name(left)), folded(people.name(right)))
    return first == second ? left < right : first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}
