import Records
import Values

/// Who is away when, who covers which account, and what nobody covers.
package struct AwayIndex: Sendable {
  /// By person, then by day.
  package let all: [Away]
  private let places: [Int32: Range<Int>]
  private let owned: [Int32: [(account: Int32, days: Period)]]
  private let patterns: WorkPatterns

  init(_ all: [Away], _ accounts: Register<Account>, owners: [History], _ patterns: WorkPatterns) {
    let sorted = all.enumerated().sorted { left, right in
      (left.element.person, left.element.days.first, left.offset)
        < (right.element.person, right.element.days.first, right.offset)
    }.map(\.element)
    self.all = sorted
    self.patterns = patterns
    var places: [Int32: Range<Int>] = [:]
    for (place, away) in sorted.enumerated() {
      places[away.person] = (places[away.person]?.lowerBound ?? place)..<place + 1
    }
    self.places = places
    var owned: [Int32: [(account: Int32, days: Period)]] = [:]
    for (account, history) in owners.enumerated() where !sorted.isEmpty {
      let record = accounts[Int32(account)]
      // Who has gone needs nobody, and what goes on as another account is looked after there.
      guard record.stage != .lost, record.head.mergedInto == nil else { continue }
      for (place, change) in history.changes.enumerated() where places[change.value] != nil {
        let next = place + 1 < history.changes.count ? history.changes[place + 1].from : nil
        let last = next.map { $0.adding(days: -1) } ?? .latest
        guard let days = Period(from: change.from, to: last) else { continue }
        owned[change.value, default: []].append((Int32(account), days))
      }
    }
    self.owned = owned
  }

  package var isEmpty: Bool { all.isEmpty }

  /// The absences of a person, by day, also those that are not approved.
  package func absences(of person: Int32) -> ArraySlice<Away> { all[places[person] ?? 0..<0] }

  /// Whether somebody is away for sure: an absence that is only asked for may not come.
  package func isAway(_ person: Int32, on day: Day, _ half: Away.Half) -> Bool {
    absences(of: person).contains { $0.isApproved && $0.days.contains(day) && $0.halves.contains(half) }
  }

  /// The accounts that need cover while somebody is away on a day: their own that are not lost, by number.
  package func accounts(of person: Int32, on day: Day) -> [Int32] {
    (owned[person] ?? []).filter { $0.days.contains(day) }.map(\.account)
  }

  /// Who covers an account on a half of a day of an absence, the first that is named and there; `none` for nobody.
  package func coverer(of account: Int32, for away: Away, on day: Day, _ half: Away.Half) -> Int32 {
    away.cover.first { cover in
      cover.contains(account, on: day) && patterns.isEmployed(cover.person, on: day)
        && !isAway(cover.person, on: day, half)
    }?.person ?? none
  }

  /// The accounts that nobody covers for some part of a day of an absence.
  package func uncovered(_ away: Away, on day: Day) -> [Int32] {
    accounts(of: away.person, on: day).filter { account in
      away.halves.contains { coverer(of: account, for: away, on: day, $0) == none }
    }
  }
}
