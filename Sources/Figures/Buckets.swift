import Bookkeeping
import Questions
import Values

/// How days are cut into the periods that a question asks by.
struct Buckets {
  let calendar: FiscalCalendar
  /// The units asked by, and their places among the dimensions.
  let units: [(place: Int, unit: CalendarUnit)]
  /// The periods that conditions name.
  let conditions: [(unit: CalendarUnit, isNot: Bool, members: Set<Int32>)]

  /// Of the units, then of the conditions.
  private let tables: [PeriodTable]

  init(
    _ book: Book, units: [(place: Int, unit: CalendarUnit)],
    conditions: [(unit: CalendarUnit, isNot: Bool, members: Set<Int32>)]
  ) {
    calendar = book.calendar
    self.units = units
    self.conditions = conditions
    tables = (units.map(\.unit) + conditions.map(\.unit)).map { book.periodTable($0) }
  }

  /// Whether a day's periods fulfil the conditions; sets them in the key.
  func set(_ day: Day, in key: inout Key) -> Bool {
    for index in units.indices { key[units[index].place] = tables[index].period(of: day) }
    for index in conditions.indices {
      let period = tables[units.count + index].period(of: day)
      guard conditions[index].members.contains(period) != conditions[index].isNot else { return false }
    }
    return true
  }

  /// The stretches of a run of days that lie in the same periods and fulfil the conditions, each with its row.
  /// They take the place of what the list had, so that one list serves many runs.
  func cut(_ days: Period, _ key: Key, into stretches: inout [(days: Period, key: Key)]) {
    stretches.removeAll(keepingCapacity: true)
    guard !tables.isEmpty else { return stretches.append((days, key)) }
    var key = key
    var first = days.first
    while first <= days.last {
      var last = days.last
      if first < last {
        for table in tables { last = min(last, table.last(of: first)) }
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
