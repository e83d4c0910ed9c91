import Bookkeeping
import Figures
import Questions
import Values

/// An account that went from one territory to another.
package struct TerritoryMove: Hashable, Sendable {
  package let account: Int32
  /// The first day in the other territory.
  package let day: Day
  /// `none` for no territory.
  package let from: Int32
  package let to: Int32
  /// The account's revenue of the twelve months before that day.
  package let revenue: Fixed
}

/// The target of a territory, where another one came into force on a day on which accounts moved.
package struct MovedTarget: Hashable, Sendable {
  package let day: Day
  /// The financial year that both are of.
  package let year: CalendarPeriod
  package let before: Figure
  package let after: Figure
}

/// What came into a territory and went out of it since last financial year began.
package struct TerritoryMoves: Hashable, Sendable {
  package struct Side: Hashable, Sendable {
    /// The newest first; of more than a hundred the newest hundred.
    package let moves: [TerritoryMove]
    /// How many more there are.
    package let further: Int
    /// Of all of them.
    package let revenue: Fixed

    init(_ all: [TerritoryMove]) {
      moves = Array(all.prefix(longestTable))
      further = all.count - moves.count
      revenue = all.reduce(.zero) { $0 + $1.revenue }
    }
  }

  package let came: Side
  package let went: Side
  package let targets: [MovedTarget]

  package var isEmpty: Bool { came.moves.isEmpty && went.moves.isEmpty }
  /// What the territory won or lost by it.
  package var net: Fixed { came.revenue - went.revenue }
}

/// Every change of an account's territory since last financial year began.
struct MoveIndex: Sendable {
  /// The newest first.
  let all: [TerritoryMove]
  private let book: Book
  /// The targets of the year before and on a day, of the days on which both accounts moved and a target changed.
  private let targets: [Day: (year: CalendarPeriod, before: Answer, after: Answer)]

  init(_ base: Groundwork) throws(QuestionFault) {
    let book = base.book
    self.book = book
    all = MoveIndex.moves(book, since: base.dates.lastYearDays.first)
    let changed = Set(
      book.quotas.compactMap { quota -> Day? in
        guard case .territory = quota.node else { return nil }
        return quota.from
      })
    var targets: [Day: (year: CalendarPeriod, before: Answer, after: Answer)] = [:]
    for day in changed.intersection(all.map(\.day)) {
      let year = book.calendar.period(.year, of: day)
      let question = Question(
        ["quota"], by: [.territory], period: book.calendar.days(of: year), rollsUp: true)
      targets[day] = (
        year, try book.answer(question, asOf: day.adding(days: -1)), try book.answer(question, asOf: day)
      )
    }
    self.targets = targets
  }

  /// The accounts that came into a territory with everything under it from another one.
  func cameIn(_ territory: Int32) -> Set<Int32> {
    Set(sides(territory).came.filter { $0.from >= 0 }.map(\.account))
  }

  /// Of a territory with everything under it: what moved within it moved neither in nor out.
  private func sides(_ territory: Int32) -> (came: [TerritoryMove], went: [TerritoryMove]) {
    func holds(_ other: Int32, _ day: Day) -> Bool {
      book.links.territories.isWithin(other, territory, on: day)
    }
    return (
      all.filter { holds($0.to, $0.day) && !holds($0.from, $0.day) },
      all.filter { holds($0.from, $0.day) && !holds($0.to, $0.day) }
    )
  }

  func moves(_ territory: Int32) -> TerritoryMoves {
    let (came, went) = sides(territory)
    let days = Set((came + went).map(\.day)).sorted(by: >)
    let moved = days.compactMap { day -> MovedTarget? in
      guard let (year, before, after) = targets[day] else { return nil }
      let target = MovedTarget(
        day: day, year: year, before: before.figure("quota", [territory]),
        after: after.figure("quota", [territory]))
      return target.before == target.after || target.after.fixed == nil ? nil : target
    }
    return TerritoryMoves(came: .init(came), went: .init(went), targets: moved)
  }

  private static func moves(_ book: Book, since first: Day) -> [TerritoryMove] {
    var found: [(account: Int32, day: Day, from: Int32, to: Int32)] = []
    for account in 0..<Int32(book.accounts.count) where book.accounts[account].head.mergedInto == nil {
      var before: Int32?
      for change in book.links.accountTerritory[Int(account)].changes where change.from <= book.asOf {
        // The first territory that an account was ever in is none that it moved to.
        if let from = before, from != change.value, change.from >= first {
          found.append((account, change.from, from, change.value))
        }
        before = change.value
      }
    }
    let revenue = book.revenueBefore(found.map { ($0.account, $0.day) })
    return zip(found, revenue).map { move, revenue in
      TerritoryMove(
        account: move.account, day: move.day, from: move.from, to: move.to, revenue: revenue)
    }.sorted { ($1.day, $1.revenue, $0.account) < ($0.day, $0.revenue, $1.account) }
  }
}

private extension Book {
  /// The revenue of accounts in the twelve months before a day each, as `revenue` by account answers it. Every move
  /// may have a day of its own, so the lines are gone through once and not asked for by day.
  func revenueBefore(_ moves: [(account: Int32, day: Day)]) -> [Fixed] {
    var sums = [Fixed](repeating: .zero, count: moves.count)
    guard !moves.isEmpty else { return sums }
    let places = Dictionary(grouping: moves.indices) { moves[$0].account }
    let days = moves.map { Period(from: $0.day.adding(months: -12) ?? $0.day, to: $0.day.adding(days: -1)) }
    for line in 0..<sales.count where sales.known[line] <= asOf {
      guard let found = places[sales.account[line]] else { continue }
      for run in sales.parts(of: line).flatMap({ sales.runs(of: $0) }) {
        for place in found {
          guard let common = days[place].flatMap({ sales.runPeriod[run].intersection($0) }) else { continue }
          sums[place] += sales.amount(ofRun: run, on: common)
        }
      }
    }
    return sums
  }
}
