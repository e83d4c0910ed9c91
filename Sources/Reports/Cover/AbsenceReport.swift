import Bookkeeping
import Values

/// An absence as its readers need it: who covers which accounts on which days, and which accounts nobody covers.
package struct AbsenceReport: Hashable, Sendable {
  /// What one person covers, or what nobody does.
  package struct Row: Hashable, Sendable {
    /// `none` for nobody.
    package let coverer: Int32
    /// The most valuable first.
    package let accounts: [Int32]
    /// Whether these are all accounts that need cover. They are too where there are none.
    package let isAll: Bool
    /// From the first to the last day on which it is so.
    package let days: Period
    /// Whether it is not so from the first to the last working day that was looked at.
    package let isPart: Bool
  }

  package let away: Away
  /// Those of the absence that were looked at: these alone say who covers.
  package let looked: Period
  /// By the first day, who covers before what nobody does. Empty where nobody needs to cover and nobody does.
  package let rows: [Row]

  /// The same absence with what one person covers alone.
  package func covered(by person: Int32) -> AbsenceReport {
    AbsenceReport(away: away, looked: looked, rows: rows.filter { $0.coverer == person })
  }

  /// The same absence with who covers one account.
  package func of(account: Int32) -> AbsenceReport {
    let rows = rows.filter { $0.accounts.contains(account) }
    return AbsenceReport(
      away: away, looked: looked,
      rows: rows.map {
        Row(coverer: $0.coverer, accounts: [account], isAll: false, days: $0.days, isPart: $0.isPart)
      })
  }

  /// The accounts that nobody covers on some day.
  package var uncovered: [Int32] { Set(rows.filter { $0.coverer < 0 }.flatMap(\.accounts)).sorted() }
}

private struct Covered: Hashable {
  let coverer: Int32
  let account: Int32
}

private struct CoveredDays: Hashable {
  let coverer: Int32
  let days: Period
}

extension AbsenceReport {
  /// Looks at the days that an absence has in common with others; nil where these are none.
  init?(_ base: Groundwork, _ away: Away, on days: Period) {
    let book = base.book
    guard let days = away.days.intersection(days) else { return nil }
    self.away = away
    looked = days
    let all = (days.first.number...days.last.number).map(Day.init(number:))
    // On a day off nobody is missed; where there are no others, it is said who would cover.
    let working = all.filter { book.patterns.works(away.person, on: $0) }
    var found: [Covered: Period] = [:]
    var everything: Set<Int32> = []
    let seen = working.isEmpty ? all : working
    let whole = Period(from: seen.first ?? days.first, to: seen.last ?? days.last) ?? days
    for day in seen {
      for account in book.away.accounts(of: away.person, on: day) {
        everything.insert(account)
        for coverer in Set(away.halves.map({ book.away.coverer(of: account, for: away, on: day, $0) })) {
          let pair = Covered(coverer: coverer, account: account)
          found[pair] = Period(from: found[pair]?.first ?? day, to: day)
        }
      }
    }
    guard !everything.isEmpty else {
      rows = away.cover.compactMap { cover in
        cover.days.intersection(days).map {
          Row(coverer: cover.person, accounts: [], isAll: true, days: $0, isPart: $0 != days)
        }
      }
      return
    }
    // What one covers on the same days stands together.
    let groups = Dictionary(grouping: found.keys) { pair in
      CoveredDays(coverer: pair.coverer, days: found[pair] ?? whole)
    }
    rows = groups.map { group, pairs in
      let accounts = Set(pairs.map(\.account))
      return Row(
        coverer: group.coverer, accounts: base.byValue(accounts), isAll: accounts == everything,
        days: group.days, isPart: group.days != whole)
    }.sorted { left, right in
      if (left.coverer < 0) != (right.coverer < 0) { return right.coverer < 0 }
      return (left.days.first, left.days.last, left.coverer)
        < (right.days.first, right.days.last, right.coverer)
    }
  }
}

extension Groundwork {
  /// All revenue of an account of last year.
  package func lastYear(ofAccount account: Int32) -> Fixed { byAccount.lastYear([account]) }

  /// Accounts by their revenue of last year, the largest first.
  func byValue(_ accounts: some Sequence<Int32>) -> [Int32] {
    accounts.sorted { (lastYear(ofAccount: $1), $0) < (lastYear(ofAccount: $0), $1) }
  }
}
