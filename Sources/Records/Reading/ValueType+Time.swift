import FrontMatter
import Questions
import Values

package extension ValueType where Value == Day {
  /// A day, `2026-03-14` unless the table says another form.
  static let day = ValueType(name: "day") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    let format = reading.isCell ? reading.conventions.dateFormat ?? .iso : .iso
    if let day = format.read(text) { return day }
    var help = "write it like `\(format == .iso ? "2026-03-14" : format.pattern)`"
    if reading.isCell, format == .iso { help += ", or say the form with `date_format` in the table's entry" }
    reading.report(.badDay, "`\(text)` is not a day", at: node.range, help: help)
    return nil
  }
}

/// A time of day, in minutes from midnight.
package struct TimeOfDay: Hashable, Sendable {
  package let minutes: Int
}

extension TimeOfDay {
  /// A time like `09:30`.
  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      text.utf8.allSatisfy({ $0.isDigit || $0 == 0x3A }), let hours = Int(parts[0]),
      let minutes = Int(parts[1]),
      hours < 24, minutes < 60
    else { return nil }
    self.init(minutes: hours * 60 + minutes)
  }
}

package extension ValueType where Value == TimeOfDay {
  /// A time like `09:30`.
  static let time = ValueType(name: "time") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    if let time = TimeOfDay(text) { return time }
    reading.report(.badTime, "`\(text)` is not a time of day", at: node.range, help: "write it like `09:30`")
    return nil
  }
}

package extension ValueType where Value == Period {
  /// A period of the calendar or a range of days; never one that moves with the as-of day.
  static let period = ValueType(name: "period") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    let reader = PeriodReader(calendar: reading.conventions.calendar, asOf: nil)
    do throws(PeriodFault) {
      return try reader.read(text)
    } catch {
      if let month = monthOfSheet(text) { return month }
      reading.report(.badPeriod, error.summary, at: node.range, help: error.help)
      return nil
    }
  }

  /// A month as spreadsheets head their columns, `Apr-25`.
  private static func monthOfSheet(_ text: String) -> Period? {
    var rest = Array(text.utf8)[...]
    guard let month = rest.takeMonth(isShort: true),
      rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: " ")
    else { return nil }
    rest.removeFirst()
    guard let year = rest.takeNumber(2...4), rest.isEmpty,
      let first = Day(year: year < 100 ? 2000 + year : year, month: month, day: 1)
    else { return nil }
    return first.adding(months: 1).flatMap { Period(from: first, to: $0.adding(days: -1)) }
  }
}

/// A length of time in days and months.
package struct Duration: Hashable, Sendable {
  package let months: Int
  package let days: Int
}

package extension ValueType where Value == Duration {
  /// `7 days`, `4 weeks`, `24 months`, `2 years`.
  static let duration = ValueType(name: "duration") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    let parts = text.split(separator: " ")
    if parts.count == 2, parts[0].utf8.count <= 4, let count = Int(parts[0]), count >= 0 {
      switch parts[1] {
      case "day", "days": return Duration(months: 0, days: count)
      case "week", "weeks": return Duration(months: 0, days: count * 7)
      case "month", "months": return Duration(months: count, days: 0)
      case "year", "years": return Duration(months: count * 12, days: 0)
      default: break
      }
    }
    reading.report(
      .badDuration, "`\(text)` is not a length of time", at: node.range,
      help: "write it like `7 days` or `24 months`")
    return nil
  }
}

/// The days of the week, from Monday.
package enum Weekday: String, ClosedWord {
  case mon, tue, wed, thu, fri, sat, sun
}
