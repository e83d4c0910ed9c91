import Bookkeeping
import Records
import Values

/// Four weeks, day by day: who is away, for whom somebody covers, and where accounts are left.
package struct CoverGrid: Hashable, Sendable {
  /// What a person does on a day.
  package enum State: Hashable, Sendable {
    case works
    /// No day of the person's week, or not employed.
    case off
    case holiday
    case away
    /// Asked for, and not approved.
    case requested
  }

  package struct Cell: Hashable, Sendable {
    package let state: State
    /// The half that somebody is away, where it is no more.
    package let part: Absence.Part?
    /// How many accounts nobody covers while the person is away.
    package let uncovered: Int
    /// For whom the person covers.
    package let coversFor: [Int32]
  }

  package struct Row: Hashable, Sendable {
    package let person: Int32
    /// One for each day.
    package let cells: [Cell]
  }

  /// From a Monday on: Monday to Friday, and the days of the weekend on which somebody of the rows works.
  package let days: [Day]
  /// Whoever is away or covers, by name.
  package let rows: [Row]
}

extension CoverGrid {
  init(_ base: Groundwork, _ weeks: Period) {
    let (book, index) = (base.book, base.book.away)
    let meeting = index.all.filter { $0.days.intersection(weeks) != nil }
    let covering = meeting.flatMap(\.cover).filter { $0.days.intersection(weeks) != nil }.map(\.person)
    let people = Set(meeting.map(\.person) + covering).sorted { left, right in
      let (first, second) = (folded(book.people.name(left)), folded(book.people.name(right)))
      return first == second ? left < right : first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    let all = (weeks.first.number...weeks.last.number).map(Day.init(number:))
    let worked = Set(
      all.filter { day in people.contains { book.patterns.works($0, on: day) } }.map(\.weekday))
    let days = all.filter { $0.weekday <= 5 || worked.contains($0.weekday) }
    /// For whom each covers on a day.
    func coversFor(_ person: Int32, _ day: Day) -> [Int32] {
      guard covering.contains(person) else { return [] }
      let missed = meeting.filter { away in
        away.days.contains(day) && book.patterns.works(away.person, on: day)
          && away.cover.contains { $0.person == person && $0.days.contains(day) }
          && away.halves.contains { !index.isAway(person, on: day, $0) }
      }
      return Set(missed.map(\.person)).sorted()
    }
    func cell(_ person: Int32, _ day: Day) -> Cell {
      let patterns = book.patterns
      guard patterns.works(person, on: day) else {
        let isHoliday = patterns.isHoliday(day, of: person)
        return Cell(state: isHoliday ? .holiday : .off, part: nil, uncovered: 0, coversFor: [])
      }
      let absences = index.absences(of: person).filter { $0.days.contains(day) }
      let state: State =
        absences.isEmpty ? .works : absences.contains(where: \.isApproved) ? .away : .requested
      return Cell(
        state: state, part: absences.count == 1 ? absences.first?.part : nil,
        uncovered: Set(absences.flatMap { index.uncovered($0, on: day) }).count,
        coversFor: coversFor(person, day))
    }
    self.days = days
    rows = people.map { person in Row(person: person, cells: days.map { cell(person, $0) }) }
  }
}
