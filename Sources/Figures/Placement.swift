import Bookkeeping
import Values

/// Who and what lies directly under the teams, territories and categories of a book, day by day.
///
/// Between two changes of a tree or of a person's team every day is the same, and is read once for all questions. It is
/// a class because the rows of a question share what was read.
final class Placement {
  enum Node: Hashable {
    case person(Int32)
    case team(Int32)
    case territory(Int32)
  }

  private struct Reading: Sendable {
    let people: [Int32: [Int32]]
    let teams: [Int32: [Int32]]
    let territories: [Int32: [Int32]]
    let categories: [Int32: [Int32]]
  }

  private let book: Book
  /// The days on which something changes, in order.
  private let changes: [Day]
  /// By the number of changes up to the day.
  private var readings: [Int: Reading] = [:]

  init(_ book: Book) {
    self.book = book
    let trees = [book.links.teams, book.links.territories, book.categories.tree].flatMap(\.parents)
    changes = Set((trees + book.links.personTeam).flatMap { $0.changes.map(\.from) }).sorted()
  }

  /// Under a team its teams and its people; under `none` the tops, and who is in no team.
  func members(under node: Node, on day: Day) -> [Node] {
    let reading = reading(on: day)
    switch node {
    case .person: return []
    case .team(let team):
      return (reading.teams[team] ?? []).map { .team($0) } + (reading.people[team] ?? []).map { .person($0) }
    case .territory(let territory): return (reading.territories[territory] ?? []).map { .territory($0) }
    }
  }

  /// Whether it is a team in which nobody was employed on some days; teams and people are read on `day`.
  func isEmpty(_ node: Node, in days: Period, on day: Day) -> Bool {
    switch node {
    case .person(let person): book.patterns.employment(of: person).intersection(days) == nil
    case .team: members(under: node, on: day).allSatisfy { isEmpty($0, in: days, on: day) }
    case .territory: false
    }
  }

  func categories(under category: Int32, on day: Day) -> [Int32] {
    reading(on: day).categories[category] ?? []
  }

  /// Whether nothing changes from one day to another.
  func isSame(_ first: Day, _ last: Day) -> Bool { changesUp(to: first) == changesUp(to: last) }

  private func changesUp(to day: Day) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func reading(on day: Day) -> Reading {
    let place = changesUp(to: day)
    if let known = readings[place] { return known }
    let reading = book.shelf.thing(ReadingName(place: place)) { read(day) }
    readings[place] = reading
    return reading
  }

  private struct ReadingName: Hashable {
    let place: Int
  }

  private func read(_ day: Day) -> Reading {
    func below(_ tree: Tree) -> [Int32: [Int32]] {
      Dictionary(grouping: 0..<Int32(tree.parents.count)) { tree.parent(of: $0, on: day) }
    }
    return Reading(
      people: Dictionary(grouping: 0..<Int32(book.people.count)) { book.team(of: $0, on: day) },
      teams: below(book.links.teams), territories: below(book.links.territories),
      categories: below(book.categories.tree))
  }
}
