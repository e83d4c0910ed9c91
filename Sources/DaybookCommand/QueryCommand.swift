import ArgumentParser
import Bookkeeping
import Diagnostics
import Figures
import Questions
import Values

/// `daybook query`: answers a question with figures.
struct QueryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Answers a question with figures.",
    discussion: """
      For example: daybook query revenue,attainment --by person,quarter --where team=north --period ytd
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  @Argument(help: "The measures, separated by commas.")
  var measures: String

  @OptionGroup var options: BookOptions

  @Option(help: "The dimensions of the rows, separated by commas.")
  var by: String?

  @Option(name: .customLong("where"), help: "A condition like team=north or segment!=retail. Repeatable.")
  var conditions: [String] = []

  @Option(help: "The days looked at: FY2026, FY2026-Q2, 2026-03, 2026-03-01..2026-03-31, ytd, last_month …")
  var period: String?

  @Option(help: "How trees, owners and the like are read: as on each record's day, or on the as-of day.")
  var basis = Basis.asWas

  @Option(help: "Rolls trees up to this level, with the own entries of a node in a row ID/.")
  var depth: Int?

  @Option(help: "Adds the figures of the period before or of a year before, and the change.")
  var compare: Comparison?

  @Option(help: "How the answer is written.")
  var format = Format.table

  // A minus begins its value, and is no option.
  @Option(parsing: .unconditional, help: "The measure to sort by, the largest first with a minus: -revenue.")
  var sort: String?

  @Option(help: "How many rows to give at most.")
  var limit: Int?

  @Flag(help: "Adds a last row with the totals.")
  var totals = false

  @Flag(name: .customLong("all"), help: "Keeps combinations with neither entry nor target.")
  var keepsEmptyRows = false

  func run() async throws {
    let world = World.current()
    let (book, diagnostics) = try await options.open(world)
    world.terminal.show(diagnostics)
    guard !diagnostics.hasErrors else { throw ExitCode.contentErrors }
    do throws(QuestionFault) {
      let sheet = try sheet(book)
      switch format {
      case .table: world.terminal.print(sheet.text)
      case .csv: world.terminal.print(sheet.csv)
      case .json: world.terminal.print(sheet.json)
      }
    } catch {
      let help = error.help.map { "; \($0)" } ?? ""
      world.terminal.say("daybook: \(error.summary)\(help)\n")
      throw ExitCode.usage
    }
  }

  /// What it answers, of a book that is open.
  fileprivate func sheet(_ book: Book) throws(QuestionFault) -> AnswerSheet {
    let question = try question(for: book)
    var sheet = AnswerSheet(try answer(question, book), book)
    if let sort { try sheet.sort(by: sort) }
    if let limit { try sheet.limit(to: limit) }
    if totals { sheet.totals = try answer(question, book, total: true) }
    return sheet
  }

  private func answer(
    _ question: Question, _ book: Book, total: Bool = false
  ) throws(QuestionFault) -> Answer {
    guard let compare else { return try book.answer(total ? question.total : question) }
    return try book.answer(question, comparedWith: compare, total: total)
  }

  private func question(for book: Book) throws(QuestionFault) -> Question {
    var question = try Question(
      reading: measures, by: by, where: conditions, period: period,
      PeriodReader(calendar: book.calendar, asOf: book.asOf))
    question.keepsEmptyRows = keepsEmptyRows
    question.depth = depth
    question.basis = basis
    return question
  }
}

/// What `daybook query` answers to its arguments, of a book that is open; its folder and its as-of day are passed over.
package func answerSheet(_ arguments: [String], _ book: Book) throws -> AnswerSheet {
  try QueryCommand.parse(arguments).sheet(book)
}

extension Basis: ExpressibleByArgument {}
extension Comparison: ExpressibleByArgument {}
