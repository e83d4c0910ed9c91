import Bookkeeping
import Questions
import Values

extension Calculator {
  /// The days worked by those who call, in halves: a row comes into being by a call, and not by a day.
  ///
  /// Whoever never made a call is not measured by them: an office would make every division look idle. Nor is a day
  /// before the first call of the book, when nobody kept any.
  mutating func addDaysWorked() {
    guard wants(.halfDaysWorked) else { return }
    let callers = callers()
    guard let first = callers.values.min() else { return }
    for person in callers.keys.sorted() {
      let employment = book.patterns.employment(of: person)
      guard
        let days = Period(from: max(window.first, first), to: min(window.last, asOf))?.intersection(
          employment)
      else { continue }
      addDaysWorked(by: person, on: days)
    }
  }

  /// Whoever made a call, reached or not, as known on the as-of day, with the day of the first.
  private func callers() -> [Int32: Day] {
    let activities = book.activities
    var first: [Int32: Day] = [:]
    for line in 0..<activities.count where activities.isCall[line] && activities.known[line] <= asOf {
      for person in activities.people(of: line) {
        first[person] = min(first[person] ?? .latest, activities.date[line])
      }
    }
    return first
  }

  private mutating func addDaysWorked(by person: Int32, on days: Period) {
    var keys: [Key] = []
    var read: Day?
    var passes = false
    let changes = changes(of: person)
    for number in days.first.number...days.last.number {
      let day = Day(number: number)
      guard book.patterns.works(person, on: day) else { continue }
      let halves = Away.Half.allCases.count { !book.away.isAway(person, on: day, $0) }
      guard halves > 0 else { continue }
      // A person's rows are the same until a team changes.
      let last = changes.last { $0 <= day }
      if keys.isEmpty || last != read {
        let reading = readingDay(day)
        var members = Members()
        members.person = person
        members.team = book.team(of: person, on: reading)
        passes = filter.passes(members, on: reading)
        setKeys(&keys, of: members, on: reading)
        read = last
      }
      guard passes else { continue }
      for var key in keys where buckets.set(day, in: &key) {
        if let row = sums.row(ifAny: key) { sums.add(.halfDaysWorked, Int128(halves), to: row) }
      }
    }
  }

  /// The days on which a person's team becomes another, or the tree of teams.
  private func changes(of person: Int32) -> [Day] {
    let trees = book.links.teams.parents.flatMap { $0.changes.map(\.from) }
    return (trees + book.links.personTeam[Int(person)].changes.map(\.from)).sorted()
  }

  /// The halves of days of each account whose owner is away while they would work, and those of them that somebody
  /// covers. Absences look ahead: all days that are asked for count, also after the as-of day.
  mutating func addCover() {
    guard wants(.absentHalfDays) || wants(.coveredHalfDays) else { return }
    var keys: [Key] = []
    let approved = Dictionary(grouping: book.away.all.filter(\.isApproved), by: \.person)
    for away in book.away.all where away.isApproved {
      // One that was to be over by now, and has no last day, ends where the next begins.
      let later = (approved[away.person] ?? []).filter { $0.days.first > away.days.first }
      guard let days = away.days.intersection(planned) else { continue }
      for number in days.first.number...days.last.number {
        let day = Day(number: number)
        let halves = away.halves.filter { half in
          !later.contains { $0.days.contains(day) && $0.halves.contains(half) }
        }
        guard !halves.isEmpty, book.patterns.works(away.person, on: day) else { continue }
        let reading = readingDay(day)
        for account in book.away.accounts(of: away.person, on: day) {
          var members = Members()
          members.setAccount(account, of: book, on: reading)
          members.person = away.person
          members.team = book.team(of: away.person, on: reading)
          guard filter.passes(members, on: reading) else { continue }
          let covered = halves.count { book.away.coverer(of: account, for: away, on: day, $0) >= 0 }
          setKeys(&keys, of: members, on: reading)
          for var key in keys where buckets.set(day, in: &key) {
            let row = sums.row(key)
            sums.add(.absentHalfDays, Int128(halves.count), to: row)
            sums.add(.coveredHalfDays, Int128(covered), to: row)
          }
        }
      }
    }
  }
}
