import Bookkeeping
import Values

/// Who is and was in which team.
struct TeamMembers: Sendable {
  /// The people in each team on the as-of day, by number.
  let now: [Int32: [Int32]]
  private let book: Book

  init(_ book: Book) {
    self.book = book
    let here = (0..<Int32(book.people.count)).filter { person in
      (book.people[person].joined ?? .earliest) <= book.asOf
        && book.asOf <= book.people[person].left ?? .latest
    }
    now = Dictionary(grouping: here) { book.team(of: $0, on: book.asOf) }
  }

  /// How many people are in a team and in those below it.
  func count(_ team: Int32, _ tree: [Int32: [Int32]]) -> Int {
    var sum = 0
    var open = [team]
    var seen: Set<Int32> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      sum += now[next]?.count ?? 0
      open += tree[next] ?? []
    }
    return sum
  }

  /// Everybody who was in the team: those still there first, by the day they came; then the others, the last first.
  func history(of team: Int32) -> [TeamReport.Membership] {
    let leads = stays(book.links.teamLead[Int(team)]).filter { $0.value >= 0 }
    let led =
      leads.count > 1
      ? leads.map { TeamReport.Membership(person: $0.value, from: $0.from, to: $0.to, isLead: true) } : []
    let members = (0..<Int32(book.people.count)).flatMap { person in
      let (joined, left) = (book.people[person].joined, book.people[person].left)
      return stays(book.links.personTeam[Int(person)]).filter { $0.value == team }.compactMap { stay in
        let to = [stay.to, left].compactMap(\.self).min()
        let from = stay.from ?? joined
        if let from, from > book.asOf { return nil as TeamReport.Membership? }
        return TeamReport.Membership(
          person: person, from: from, to: to.flatMap { $0 < book.asOf ? $0 : nil }, isLead: false)
      }
    }
    return (members + led).enumerated().sorted { left, right in
      if left.element.rank != right.element.rank { return left.element.rank < right.element.rank }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The last day of somebody in a team that it is no longer in; nil for who is still, or never was.
  func until(_ person: Int32, in team: Int32) -> Day? {
    guard person >= 0 else { return nil }
    let stay = stays(book.links.personTeam[Int(person)]).last { $0.value == team }
    return [stay?.to, stay == nil ? nil : book.people[person].left].compactMap(\.self).min().flatMap {
      $0 < book.asOf ? $0 : nil
    }
  }

  private func stays(_ history: History) -> [(value: Int32, from: Day?, to: Day?)] {
    history.changes.enumerated().map { place, change in
      let next = place + 1 < history.changes.count ? history.changes[place + 1].from.adding(days: -1) : nil
      return (change.value, change.from == .earliest ? nil : change.from, next)
    }
  }
}

private extension TeamReport.Membership {
  /// Leads first, then who is still there by the day they came, then the others, the last to leave first.
  var rank: Rank {
    Rank(lead: isLead ? 0 : 1, gone: to == nil ? 0 : 1, day: to.map { -$0.number } ?? from?.number ?? 0)
  }

  struct Rank: Comparable {
    let lead: Int
    let gone: Int
    let day: Int32

    static func < (left: Rank, right: Rank) -> Bool {
      (left.lead, left.gone, left.day) < (right.lead, right.gone, right.day)
    }
  }
}
