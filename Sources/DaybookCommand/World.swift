import Foundation
import Questions
import Values

/// What a command takes from the machine that it runs on. Nothing below this room asks the machine itself.
struct World {
  let environment: Environment
  let terminal: Terminal
  /// Today by the clock of the machine and its time zone.
  let today: Values.Day
  let workers: Int

  static func current() -> World {
    let environment = Environment(ProcessInfo.processInfo.environment)
    let now = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return World(
      environment: environment, terminal: Terminal(environment: environment),
      today: Day(year: now.year ?? 1970, month: now.month ?? 1, day: now.day ?? 1) ?? Day(number: 0),
      workers: max(1, ProcessInfo.processInfo.activeProcessorCount))
  }

  /// The day of `SOURCE_DATE_EPOCH`, seconds since 1970 in UTC, where it is set and a number.
  var sourceDay: Values.Day? {
    guard let seconds = environment["SOURCE_DATE_EPOCH"].flatMap(Int64.init), abs(seconds) < 250_000_000_000
    else { return nil }
    let day = Day(number: Int32((Double(seconds) / 86400).rounded(.down)))
    return (Day.earliest...Day.latest).contains(day) ? day : nil
  }
}
