import Records
import Values

/// On which days each person works: the days of the week that the person does, Monday to Friday unless said, less the
/// book's holidays and the person's own, from the day they joined to the day they left. Absences are no part of it.
package struct WorkPatterns: Sendable {
  private struct Pattern {
    let employed: Period
    /// The days of the week from a day on, Monday in the lowest bit.
    let weeks: [(from: Day, days: UInt8)]
    let holidays: Set<Day>
  }

  private let patterns: [Pattern]
  private let holidays: Set<Day>

  /// Monday to Friday.
  private static let usual: UInt8 = 0b001_1111

  init(_ people: Register<Person>, holidays: [Day]) {
    self.holidays = Set(holidays)
    patterns = people.records.map { person in
      let joined = person.joined ?? .earliest
      return Pattern(
        employed: Period(from: joined, to: person.left ?? .latest) ?? Period(joined),
        weeks: (person.workingDays?.entries ?? []).map {
          ($0.from ?? .earliest, WorkPatterns.bits($0.value))
        },
        holidays: Set(person.holidays ?? []))
    }
  }

  private static func bits(_ days: [Weekday]) -> UInt8 {
    Weekday.allCases.enumerated().reduce(0) { bits, day in
      days.contains(day.element) ? bits | 1 << UInt8(day.offset) : bits
    }
  }

  /// From the day a person joined to the day the person left.
  package func employment(of person: Int32) -> Period { patterns[Int(person)].employed }

  package func isEmployed(_ person: Int32, on day: Day) -> Bool {
    person >= 0 && patterns[Int(person)].employed.contains(day)
  }

  /// Whether a day is a holiday of everybody's.
  package func isHoliday(_ day: Day) -> Bool { holidays.contains(day) }

  /// Whether a day is a holiday of a person's, on which the person would work else.
  package func isHoliday(_ day: Day, of person: Int32) -> Bool {
    isInPattern(person, day) && (holidays.contains(day) || patterns[Int(person)].holidays.contains(day))
  }

  /// Whether a person works on a day, absences apart.
  package func works(_ person: Int32, on day: Day) -> Bool {
    isInPattern(person, day) && !holidays.contains(day) && !patterns[Int(person)].holidays.contains(day)
  }

  private func isInPattern(_ person: Int32, _ day: Day) -> Bool {
    guard isEmployed(person, on: day) else { return false }
    let week = patterns[Int(person)].weeks.last { $0.from <= day }?.days ?? WorkPatterns.usual
    return week & 1 << UInt8(day.weekday - 1) != 0
  }
}
