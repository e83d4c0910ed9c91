import Bookkeeping
import DaybookCommand
import Records
import Values

/// A question of the figures of many pages: what `daybook query` would be asked.
///
/// `by` names what the page is about, then for a table what its rows are; a page looks up its own rows.
struct Asked: Hashable, Sendable {
  let measures: String
  let by: [String]
  /// A period; `{month}` and `{year}` are those of the page, and so are the others that `Subject` fills in.
  let period: String
  /// Beside the figures those of a year before.
  var compares = false
  /// Beside the figures those of the period before.
  var comparesPrevious = false
  /// Whether a node of a tree has everything under it.
  var rollsUp = false
  /// Which of the days are read as accounts and people belong now.
  var readsNow = ReadsNow.nothing

  enum ReadsNow: Hashable, Sendable {
    case nothing
    /// What it is set against: the figures of a year before, which are asked for by themselves.
    case before
    case everything
  }

  init(
    _ measures: String, by: String = "", _ period: String, compares: Bool = false,
    comparesPrevious: Bool = false, rollsUp: Bool = false, readsNow: ReadsNow = .nothing
  ) {
    self.measures = measures
    self.by = by.split(separator: ",").map(String.init)
    self.period = period
    self.compares = compares
    self.comparesPrevious = comparesPrevious
    self.rollsUp = rollsUp
    self.readsNow = readsNow
  }

  private init(_ asked: Asked, by: [String]) {
    measures = asked.measures
    self.by = by
    period = asked.period
    compares = asked.compares
    comparesPrevious = asked.comparesPrevious
    rollsUp = asked.rollsUp
    readsNow = asked.readsNow
  }

  /// The same measures of other days alone, read as the days before were.
  func alone(in period: String) -> Asked {
    let text = by.joined(separator: ",")
    return Asked(
      measures, by: text, period, rollsUp: rollsUp, readsNow: readsNow == .nothing ? .nothing : .everything)
  }

  /// The same of other days.
  func over(_ period: String) -> Asked {
    Asked(
      measures, by: by.joined(separator: ","), period, compares: compares, comparesPrevious: comparesPrevious,
      rollsUp: rollsUp, readsNow: readsNow)
  }

  /// The same without the rows of a table: of the page as a whole.
  var ofPage: Asked { Asked(self, by: Array(by.dropLast())) }

  /// The same of an agency: what came through it.
  var throughAgency: Asked { Asked(self, by: ["agency"]) }

  private static let trees: Set<String> = ["team", "territory", "family", "category"]

  func arguments(_ period: String) -> [String] {
    var arguments = [measures]
    if !by.isEmpty { arguments += ["--by", by.joined(separator: ",")] }
    arguments += ["--period", period]
    if compares { arguments += ["--compare", "year"] }
    if comparesPrevious { arguments += ["--compare", "previous"] }
    if rollsUp, !Asked.trees.isDisjoint(with: by) { arguments += ["--depth", "20"] }
    if readsNow == .everything { arguments += ["--basis", "as_now"] }
    return arguments
  }
}

/// What `daybook query` writes as CSV, by the ids of its rows.
struct Sheet {
  private let columns: [String: Int]
  private let rows: [[String]: [String]]
  /// Where the figures before are asked for by themselves.
  private var before: [Sheet] = []

  /// The same with the figures before of another.
  func before(in other: Sheet) -> Sheet {
    var sheet = self
    sheet.before = [other]
    return sheet
  }

  init(_ csv: String, by: [String]) {
    let lines = csv.split(separator: "\n").map { Sheet.cells($0) }
    let header = lines.first ?? []
    let columns = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.columns = columns
    let places = by.compactMap { columns[$0] }
    rows = Dictionary(
      lines.dropFirst().map { cells in (places.map { cells[$0] }, cells) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells
  }

  enum Found: Hashable {
    case value(Fixed)
    /// The row has no such number: n/a, or not set.
    case nothing
    case noRow
    case noColumn
  }

  func value(_ measure: String, _ key: [String]) -> Found {
    if measure.hasSuffix("_before"), let before = before.first { return before.value(measure, key) }
    guard let column = columns[measure] else { return .noColumn }
    guard let row = rows[key] else { return .noRow }
    return Fixed(plain: row[column]).map { .value($0) } ?? .nothing
  }

  /// The ids of the last dimension in rows of a page.
  func members(of page: [String]) -> [String] {
    rows.keys.filter { $0.count == page.count + 1 && Array($0.dropLast()) == page }.compactMap(\.last)
  }
}

/// Asks a book, and keeps what it answered.
final class Asker {
  let book: Book
  private let books: [Day: Book]
  private var sheets: [[String]: Sheet] = [:]

  init(_ example: ExampleSite) {
    book = example.book
    books = example.books
  }

  var questionCount: Int { sheets.count }

  /// The answer as `daybook query … --as-of DAY --format csv` writes it.
  func sheet(_ asked: Asked, period: String, asOf: Day) throws -> Sheet {
    guard asked.readsNow != .before else {
      var (now, before) = (asked, asked)
      (now.readsNow, before.readsNow) = (.nothing, .everything)
      return try sheet(now, period: period, asOf: asOf).before(in: sheet(before, period: period, asOf: asOf))
    }
    let arguments = asked.arguments(period)
    let key = arguments + [asOf.description]
    if let sheet = sheets[key] { return sheet }
    guard let book = books[asOf] else { throw PageFault(description: "no book was made for \(asOf)") }
    let sheet = Sheet(try answerSheet(arguments, book).csv, by: asked.by)
    sheets[key] = sheet
    return sheet
  }
}
