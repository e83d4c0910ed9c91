import Questions
import Values

/// How days are cut into the periods that a question asks by.
struct Buckets {
  let calendar: FiscalCalendar
  /// The units asked by, and their places among the dimensions.
  let units: [(place: Int, unit: CalendarUnit)]
  /// The periods that conditions name.
  let conditions: [(unit: CalendarUnit, isNot: Bool, members: Set<Int32>)]

  private let cuts: [CalendarUnit]

  init(
    calendar: FiscalCalendar, units: [(place: Int, unit: CalendarUnit)],
    conditions: [(unit: CalendarUnit, isNot: Bool, members: Set<Int32>)]
  ) {
    self.calendar = calendar
    self.units = units
    self.conditions = conditions
    cuts = units.map(\.unit) + conditions.map(\.unit)
  }

  /// Whether a day's periods fulfil the conditions; sets them in the key.
  func set(_ day: Day, in key: inout Key) -> Bool {
    for (place, unit) in units { key[place] = calendar.period(unit, of: day).index }
    return passes(day)
  }

  private func passes(_ day: Day) -> Bool {
    conditions.allSatisfy { $0.members.contains(calendar.period($0.unit, of: day).index) != $0.isNot }
  }

  /// The stretches of a run of days that lie in the same periods and fulfil the conditions, each with its row.
  /// They take the place of what the list had, so that one list serves many runs.
  func cut(_ days: Period, _ key: Key, into stretches: inout [(days: Period, key: Key)]) {
    stretches.removeAll(keepingCapacity: true)
    guard !cuts.isEmpty else { return stretches.append((days, key)) }
    var key = key
    var first = days.first
    while first <= days.last {
      var last = days.last
      if first < last {
        for unit in cuts { last = min(last, calendar.days(of: calendar.period(unit, of: first)).last) }
      }
      if set(first, in: &key), let stretch = Period(from: first, to: last) {
        stretches.append((stretch, key))
      }
      first = last.adding(days: 1)
    }
  }

  /// The days that all the periods of a key have in common; nil where they have none, or no period is asked by.
  func days(of key: Key) -> Period? {
    var common: Period?
    for (place, unit) in units {
      let days = calendar.days(of: CalendarPeriod(unit, key[place]))
      guard let before = common else {
        common = days
        continue
      }
      common = before.intersection(days)
      guard common != nil else { return nil }
    }
    return common
  }
}
