import Bookkeeping
import Seeds
import Testing
import Values

@Suite struct `The days of lines` {
  @Test func `give every line that has a day in a period, and each line once`() throws {
    let seed = UInt64.random(in: .min ... .max)
    print("day index: seed \(seed)")
    var generator = SplitMix64(seed: seed)
    let start = try #require(Day(iso: "2026-01-01"))
    func period() -> Period {
      let first = start.adding(days: Int.random(in: 0..<60, using: &generator))
      let length = Bool.random(using: &generator) ? 0 : Int.random(in: 0..<20, using: &generator)
      return Period(from: first, to: first.adding(days: length)) ?? Period(first)
    }
    for _ in 0..<200 {
      let periods = (0..<Int.random(in: 0..<30, using: &generator)).map { _ in period() }
      let index = DayIndex(periods)
      let asked = period()
      let found = index.lines(meeting: asked)
      #expect(Set(found).count == found.count)
      let wanted = periods.indices.filter { periods[$0].intersection(asked) != nil }.map(Int32.init)
      #expect(Set(wanted).isSubset(of: Set(found)), "\(periods) \(asked)")
    }
  }
}
