import Bookkeeping
import Figures
import TestSupport
import Testing
import Values

/// Books made from seeds, asked at random, against the oracle: every row, exact to the twelfth decimal.
struct RandomBookTests {
  @Test(arguments: Array(1...12) as [UInt64])
  func `A random book answers as the oracle does`(seed: UInt64) async throws {
    var world = RandomBook(seed: seed)
    let book = try await world.book()
    var compared = 0
    for _ in 0..<25 {
      let question = RandomQuestion(&world)
      let (rows, total) = question.expected(of: world.oracle)
      compared += rows.count
      #expect(
        book.lines(
          question.measure, by: question.by.joined(separator: ","), where: question.conditions.map(\.text),
          period: question.period, rollsUp: question.rollsUp) == rows, "seed \(seed): \(question)")
      #expect(
        book.lines(question.measure, where: question.conditions.map(\.text), period: question.period) == [
          total
        ],
        "seed \(seed): \(question)")
    }
    // Most questions have rows to compare.
    #expect(compared > 50)
  }
}

/// A question, and how the oracle answers it.
struct RandomQuestion {
  struct Condition {
    var dimension: String
    var isNot: Bool
    var values: [String]

    var text: String { dimension + (isNot ? "!=" : "=") + values.joined(separator: ",") }
  }

  var measure: String
  var by: [String]
  var conditions: [Condition] = []
  var days: ClosedRange<Int>?
  var rollsUp: Bool

  private static let trees: Set<String> = ["team", "territory", "family", "category"]

  init(_ world: inout RandomBook) {
    measure = ["booked", "revenue", "units", "actual_cost"][world.below(4)]
    var dimensions = ["account", "person", "team", "territory", "segment"]
    dimensions += measure == "actual_cost" ? ["category"] : ["product", "family"]
    by = []
    for _ in 0...world.below(3) {
      let dimension = dimensions[world.below(dimensions.count)]
      if !by.contains(dimension) { by.append(dimension) }
    }
    if world.below(2) == 0 {
      by.insert(["day", "month", "quarter", "year"][world.below(4)], at: world.below(by.count + 1))
    }
    rollsUp = world.below(3) == 0
    for _ in 0..<world.below(3) {
      let dimension = dimensions[world.below(dimensions.count)]
      let values = (0...world.below(2)).map { _ in world.below(5) == 0 ? "" : world.pick(dimension) }
      conditions.append(Condition(dimension: dimension, isNot: world.below(3) == 0, values: values))
    }
    guard world.below(2) == 0 else { return }
    let ends = [world.below(RandomBook.days.count), world.below(RandomBook.days.count)].sorted()
    days = ends[0]...ends[1]
  }

  var period: String? { days.map { "\(RandomBook.days[$0.lowerBound])..\(RandomBook.days[$0.upperBound])" } }

  /// The lines of the answer, and the line of the total.
  func expected(of oracle: Oracle) -> (rows: [String], total: String) {
    let days = days ?? 0...RandomBook.days.count
    let sums = oracle.sums(of: measure, days: days) { grain in
      passes(grain, oracle) ? rows(of: grain, oracle) : []
    }
    let total = oracle.sums(of: measure, days: days) { passes($0, oracle) ? [""] : [] }
    let ordered = sums.map { ($0.key.split(separator: "|", omittingEmptySubsequences: false), $0.value) }
      .sorted {
        $0.0.lexicographicallyPrecedes($1.0)
      }
    return (
      ordered.map { words, sum in
        words.map { $0.isEmpty ? "-" : String($0) }.joined(separator: " ") + ": " + sum.text
      }, (total[""] ?? Fraction(0)).text
    )
  }

  private func passes(_ grain: Oracle.Grain, _ oracle: Oracle) -> Bool {
    conditions.allSatisfy { condition in
      let member = grain.members[condition.dimension] ?? ""
      let has = condition.values.contains { value in
        RandomQuestion.trees.contains(condition.dimension) ? oracle.isWithin(member, value) : member == value
      }
      return has != condition.isNot
    }
  }

  /// The words of each of a grain's rows, with `|` between them.
  private func rows(of grain: Oracle.Grain, _ oracle: Oracle) -> [String] {
    var rows = [""]
    for (place, dimension) in by.enumerated() {
      let words = words(of: grain, dimension, oracle)
      rows = rows.flatMap { row in words.map { place == 0 ? $0 : row + "|" + $0 } }
    }
    return rows
  }

  private func words(of grain: Oracle.Grain, _ dimension: String, _ oracle: Oracle) -> [String] {
    let day = RandomBook.days[grain.day]
    let isNewYear = day >= "2026-04-01"
    switch dimension {
    case "day": return [day]
    case "month": return [String(day.prefix(7))]
    case "quarter": return [isNewYear ? "FY2027-Q1" : "FY2026-Q4"]
    case "year": return [isNewYear ? "FY2027" : "FY2026"]
    default:
      let word = grain.members[dimension] ?? ""
      return rollsUp && RandomQuestion.trees.contains(dimension) ? oracle.lineage(word) : [word]
    }
  }
}
