import Bookkeeping
import Figures
import Questions
import Values

/// What a question answers for every period that has a report, as the book was known on the period's last day.
///
/// Periods of which nothing became known later are asked for together, one question for each unit of time; a period
/// that is not over, or of which something came late, by three questions of its own.
struct PeriodAnswers: Sendable {
  /// The rows of one period.
  struct Rows: Sendable {
    fileprivate let answer: Answer
    /// The period's number, which ends the keys of an answer for many; nil for one of its own.
    fileprivate let period: Int32?
    private let places: [Int]?

    init(_ answer: Answer, period: Int32? = nil, places: [Int]? = nil) {
      self.answer = answer
      self.period = period
      self.places = places
    }

    /// The members that have a row, by their keys, in their order.
    var keys: [[Int32]] {
      guard let places else { return answer.rows.map(\.key) }
      return places.map { Array(answer.rows[$0].key.dropLast()) }
    }

    func figure(_ measure: String, _ key: [Int32] = []) -> Figure { answer.figure(measure, whole(key)) }

    func fixed(_ measure: String, _ key: [Int32] = []) -> Fixed { figure(measure, key).fixed ?? .zero }

    func count(_ measure: String, _ key: [Int32] = []) -> Int {
      guard case .count(let count) = figure(measure, key) else { return 0 }
      return count
    }

    /// Whether the figure is made of a target that is pro rata.
    func isProRata(_ measure: String, _ key: [Int32] = []) -> Bool {
      guard let place = answer.measures.firstIndex(where: { $0.name == measure }) else { return false }
      return answer.row(whole(key))?.isProRata(place) ?? false
    }

    private func whole(_ key: [Int32]) -> [Int32] { period.map { key + [$0] } ?? key }
  }

  private struct Own: Hashable {
    let period: CalendarPeriod
    let side: Side
  }

  private let shared: [CalendarUnit: (answer: Answer, places: [Int32: [Int]])]
  private let own: [Own: Answer]

  /// `depth` is that of trees; with it, or where `rollsUp`, a node has what lies under it.
  init(
    _ book: Book, _ periods: [ReportPeriod], _ measures: [String], by: [Dimension] = [], depth: Int? = nil,
    rollsUp: Bool = false
  ) throws(QuestionFault) {
    var question = Question(measures, by: by, rollsUp: rollsUp)
    question.depth = depth
    var shared: [CalendarUnit: (answer: Answer, places: [Int32: [Int]])] = [:]
    let years = periods.filter(\.isSettled).map(\.year)
    for dimension in [Dimension.month, .quarter, .year] {
      // Whole years, so that each has its own targets, and the one before for what is compared.
      guard let unit = dimension.unit, let first = years.min(), let last = years.max() else { continue }
      question.by = by + [dimension]
      question.period = Period(
        from: book.calendar.days(of: first.previous).first, to: book.calendar.days(of: last).last)
      let answer = try book.answer(question)
      var places: [Int32: [Int]] = [:]
      for (place, row) in answer.rows.enumerated() { places[row.key.last ?? none, default: []].append(place) }
      shared[unit] = (answer, places)
    }
    self.shared = shared
    question.by = by
    var own: [Own: Answer] = [:]
    for period in periods where !period.isSettled {
      for side in Side.allCases {
        guard let days = period.days(side) else { continue }
        question.period = days
        own[Own(period: period.period, side: side)] = try book.answer(question, asOf: period.asOf)
      }
    }
    self.own = own
  }

  /// Nil for days before the book begins.
  func rows(_ period: ReportPeriod, _ side: Side = .now) -> Rows? {
    guard period.days(side) != nil else { return nil }
    if let answer = own[Own(period: period.period, side: side)] { return Rows(answer) }
    return rows(ofSettled: period.calendarPeriod(side))
  }

  /// What the book says today of a period: right where nothing of it became known later.
  func rows(ofSettled period: CalendarPeriod) -> Rows? {
    shared[period.unit].map { answer, places in
      Rows(answer, period: period.index, places: places[period.index] ?? [])
    }
  }
}

/// Answers over everybody for stretches of days, each asked for once.
struct StretchAnswers: Sendable {
  private struct Name: Hashable {
    let days: Period
    /// Nil for the book's own.
    let asOf: Day?
  }

  private var answers: [Name: Answer] = [:]

  /// What the reports of these periods need of the year to date.
  init(_ book: Book, _ periods: [ReportPeriod], _ measures: [String]) throws(QuestionFault) {
    for period in periods {
      for days in [period.toDate, period.lastToDate].compactMap(\.self) {
        let name = Name(days: days, asOf: period.isSettled ? nil : period.asOf)
        guard answers[name] == nil else { continue }
        answers[name] = try book.answer(Question(measures, period: days), asOf: name.asOf)
      }
    }
  }

  func rows(_ period: ReportPeriod, _ days: Period?) -> PeriodAnswers.Rows? {
    days.flatMap { answers[Name(days: $0, asOf: period.isSettled ? nil : period.asOf)] }.map {
      PeriodAnswers.Rows($0)
    }
  }
}
