import Bookkeeping
import Figures
import Seeds
import TestSupport
import Testing
import Values

/// Calls a day of random books, against days that are counted one by one on paper: from the texts alone, without the
/// book's own index of absences.
struct AbsenceOracleTests {
  private struct Leave {
    let person: Int
    let first: Int
    let last: Int
    let part: String
    let isApproved: Bool
  }

  /// Day 0 is Monday 1 June 2026.
  private static let start = Day(year: 2026, month: 6, day: 1)

  @Test(arguments: 0..<12) func `calls a day are calls over days counted one by one`(seed: Int) async throws {
    var random = SplitMix64(seed: UInt64(seed))
    let start = try #require(AbsenceOracleTests.start)
    let people = 4
    var leaves: [Leave] = []
    for person in 0..<people {
      var day = Int.random(in: 0..<12, using: &random)
      while day < 80 {
        let length = Int.random(in: 1...9, using: &random)
        let part = length == 1 ? ["am", "pm", ""].randomElement(using: &random) ?? "" : ""
        leaves.append(
          Leave(
            person: person, first: day, last: day + length - 1, part: part,
            isApproved: Int.random(in: 0..<4, using: &random) > 0))
        day += length + Int.random(in: 0..<20, using: &random)
      }
    }
    let holidays = [10, 31, 45]
    let calls =
      (0..<60).map { _ in
        (day: Int.random(in: 0..<90, using: &random), person: Int.random(in: 0..<people, using: &random))
      } + (0..<people).map { (day: 0, person: $0) }
    func text(_ day: Int) -> String { start.adding(days: day).description }

    let book = try await smallBook(
      asOf: text(89), settings: "holidays: [\(holidays.map(text).joined(separator: ", "))]\n",
      tables: [
        "person": "id,name\n" + (0..<people).map { "p\($0),P\($0)\n" }.joined(),
        "account": "id,name\na,A\n",
        "activity": "date,account,type,person\n"
          + calls.map { "\(text($0.day)),a,call,p\($0.person)\n" }.joined(),
        "absence": "person,from,to,part,status\n"
          + leaves.map { leave in
            "p\(leave.person),\(text(leave.first)),\(text(leave.last)),\(leave.part),"
              + "\(leave.isApproved ? "approved" : "requested")\n"
          }.joined(),
      ])

    let (from, to) = (Int.random(in: 0..<30, using: &random), Int.random(in: 40..<90, using: &random))
    var expected: [String] = []
    for person in 0..<people {
      var halves = 0
      for day in from...to where day % 7 < 5 && !holidays.contains(day) {
        for half in ["am", "pm"] {
          let isAway = leaves.contains { leave in
            leave.person == person && leave.isApproved && leave.first <= day && day <= leave.last
              && (leave.part.isEmpty || leave.part == half)
          }
          if !isAway { halves += 1 }
        }
      }
      let count = calls.count { $0.person == person && from <= $0.day && $0.day <= to }
      guard count > 0 else { continue }
      let rate = Ratio(count * 2, over: halves)?.rounded(to: 6)?.plain(atLeast: 6)
      expected.append("p\(person): \(count) \(rate ?? "n/a")")
    }
    #expect(
      book.lines("calls,call_rate", by: "person", period: "\(text(from))..\(text(to))") == expected,
      "seed \(seed)")
  }
}
