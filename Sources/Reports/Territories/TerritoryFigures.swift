import Bookkeeping
import Figures
import Questions
import Values

/// The figures of every territory, rolled up or of its own entries alone.
struct TerritoryFigures: Sendable {
  private let totals: Answer
  private let revenue: Groundwork.Yearly

  private static let measures = [
    "quota", "attainment", "gap_to_quota", "coverage_of_register", "calls", "visits",
  ]

  init(_ book: Book, _ dates: ReportingDates, rollsUp: Bool) throws(QuestionFault) {
    // A territory in which nothing happened still has accounts to be covered.
    var question = Question(
      TerritoryFigures.measures, by: [.territory], period: dates.toDate, rollsUp: rollsUp)
    question.keepsEmptyRows = true
    totals = try book.answer(question)
    revenue = try Groundwork.Yearly(book, dates, by: [.territory], rollsUp: rollsUp)
  }

  private init(whole book: Book, _ dates: ReportingDates) throws(QuestionFault) {
    totals = try book.ask(TerritoryFigures.measures, in: dates.toDate)
    revenue = try Groundwork.Yearly(book, dates, by: [])
  }

  /// The figures of the book as a whole.
  static func whole(_ book: Book, _ dates: ReportingDates) throws(QuestionFault) -> TerritoryReport.Figures {
    try TerritoryFigures(whole: book, dates).figures([])
  }

  /// Whether any territory has a target for the year to date.
  var hasTargets: Bool { totals.rows.contains { totals.figure("quota", $0.key).fixed != nil } }

  func figures(_ territory: Int32) -> TerritoryReport.Figures { figures([territory]) }

  private func figures(_ key: [Int32]) -> TerritoryReport.Figures {
    let coverage = totals.figure("coverage_of_register", key).ratio
    return TerritoryReport.Figures(
      seen: coverage.map { Int($0.numerator.scaled / Fixed.one.scaled) } ?? 0,
      register: coverage.map { Int($0.denominator.scaled / Fixed.one.scaled) } ?? 0,
      revenue: revenue.compared(key), lastYear: revenue.lastYear(key), target: totals.figure("quota", key),
      attainment: totals.figure("attainment", key), gap: totals.figure("gap_to_quota", key),
      isProRata: totals.isProRata("quota", key), calls: totals.count("calls", key),
      visits: totals.count("visits", key))
  }
}
