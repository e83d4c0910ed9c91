import Testing
import Values

struct PeriodTests {
  private func period(_ first: Int32, _ last: Int32) -> Period? {
    Period(from: Day(number: first), to: Day(number: last))
  }

  @Test func `A period has both its ends and never ends before it starts`() throws {
    let days = try #require(period(10, 12))
    #expect(days.count == 3)
    #expect(
      (8...14).map { days.contains(Day(number: $0)) } == [false, false, true, true, true, false, false])
    #expect(period(12, 10) == nil)
    #expect(Period(Day(number: 5)).count == 1)
    #expect(Period.always.count == 3_652_059)
  }

  @Test func `Periods meet in the days that both have`() {
    for (a, b) in pairs {
      for (c, d) in pairs {
        let common = (a...b).filter { ($0 >= c) && ($0 <= d) }
        let expected = common.first.flatMap { first in common.last.flatMap { period(first, $0) } }
        guard let left = period(a, b), let right = period(c, d) else { continue }
        #expect(left.intersection(right) == expected)
        #expect(left.contains(right) == ((a...b).contains(c) && (a...b).contains(d)))
      }
    }
  }

  private var pairs: [(Int32, Int32)] { (0...4).flatMap { first in (first...4).map { (first, $0) } } }
}
