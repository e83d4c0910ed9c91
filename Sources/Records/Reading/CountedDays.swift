import Diagnostics
import FrontMatter
import Values

// Where a year is mistyped, a report would have a row for each month up to it. So what is counted by days lies in
// centuries that somebody can mean, and nothing is spread over more than twenty years.

package extension ValueType where Value == Day {
  /// A day on which something is counted: from 1900 to 2200.
  static let countedDay = ValueType(name: "day") { node, reading in
    guard let value = ValueType.day.read(node, &reading) else { return nil }
    guard let fault = whyNotCounted(Period(value)) else { return value }
    reading.report(.badDay, "`\(node.text?.trimmed ?? "")` \(fault)", at: node.range, help: "check the year")
    return nil
  }
}

package extension ValueType where Value == Period {
  /// A period over which something is counted: from 1900 to 2200, and of twenty years at most.
  static let countedPeriod = ValueType(name: "period") { node, reading in
    guard let value = ValueType.period.read(node, &reading) else { return nil }
    guard let fault = whyNotCounted(value) ?? (value.isTooLong ? "is longer than 20 years" : nil) else {
      return value
    }
    reading.report(
      .badPeriod, "`\(node.text?.trimmed ?? "")` \(fault)", at: node.range,
      help: "check the years")
    return nil
  }
}

package extension Period {
  /// Whether it is longer than anything is spread over: twenty years.
  var isTooLong: Bool { first.adding(months: 20 * 12).map { $0 <= last } ?? false }
}

private func whyNotCounted(_ days: Period) -> String? {
  if days.first.parts.year < 1900 { return "lies before 1900" }
  return days.last.parts.year > 2200 ? "lies after 2200" : nil
}
