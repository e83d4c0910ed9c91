/// Which question each figure of one kind of page answers.
struct PageRule: Sendable {
  /// `portfolios/{person}.html`; `{month}` is a month.
  let address: String
  var headlines: [String: HeadlineRule] = [:]
  /// By the ids of the tables.
  var tables: [String: TableRule] = [:]
  /// Why nobody can ask for the amounts of a list, by the id of its heading.
  var unaskedLists: [String: String] = [:]

  init(
    _ address: String, headlines: [String: HeadlineRule] = [:], tables: [String: TableRule] = [:],
    unaskedLists: [String: String] = [:]
  ) {
    self.address = address
    self.headlines = headlines
    self.tables = tables
    self.unaskedLists = unaskedLists
  }
}

struct HeadlineRule: Sendable {
  let asked: Asked
  let sought: Sought
  /// What the numbers in the note are, by the note with `#` for each of them.
  let notes: [String: [Sought]]

  init(_ asked: Asked, _ sought: Sought, notes: [String: [Sought]] = [:]) {
    self.asked = asked
    self.sought = sought
    self.notes = notes
  }
}

extension HeadlineRule {
  /// A count of what no measure counts.
  static func unasked(_ why: String, notes: [String: [Sought]] = [:]) -> HeadlineRule {
    HeadlineRule(Asked("entries", "ytd"), .unasked(why), notes: notes)
  }
}

struct TableRule: Sendable {
  /// Columns that one question answers, by their labels, in which `Subject` fills in the names of periods.
  ///
  /// Where several columns have one label, it is followed by the label on its left: `Change on Aug 2026`.
  struct Columns: Sendable {
    let asked: Asked
    /// Where the last row is asked otherwise.
    let totals: Asked?
    let sought: [String: Sought]

    init(_ asked: Asked, totals: Asked? = nil, _ sought: [String: Sought]) {
      self.asked = asked
      self.totals = totals
      self.sought = sought
    }

    /// The same of other days alone.
    func alone(in period: String) -> Columns {
      Columns(asked.alone(in: period), totals: totals.map { $0.alone(in: period) }, sought)
    }
  }

  let columns: [Columns]
  /// Why nobody can ask for the figures of a column.
  var unasked: [String: String] = [:]
  /// Whether nobody can ask for the rows, as they are records. The last row can be asked for.
  var rowsAreRecords = false
  /// Whether each row is a cost centre and a month, by the page that it leads to.
  var rowsArePlaces = false
  /// The columns that say nothing in the row of somebody who has left.
  var blankForGone: Set<String> = []
  /// Of a table with days in each row: the days, in the order of the rows.
  var periods: [String] = []
  /// Of a table with a measure in each row: the measures by the rows' labels. `*` in its columns stands for them.
  var measures: [String: String] = [:]
  /// The measures of which no change is shown: shares, and what is left over of something else.
  var withoutChange: Set<String> = []

  init(
    _ columns: Columns..., unasked: [String: String] = [:], rowsAreRecords: Bool = false,
    blankForGone: Set<String> = []
  ) {
    self.columns = columns
    self.unasked = unasked
    self.blankForGone = blankForGone
    self.rowsAreRecords = rowsAreRecords
  }

  /// A table of cost centres and months. Its question is by what the page is about, and by month.
  init(places columns: Columns) {
    self.columns = [columns]
    rowsArePlaces = true
  }

  /// A table with days in each row.
  init(periods: [String], _ columns: Columns...) {
    self.columns = columns
    self.periods = periods
  }

  /// A table with a measure in each row.
  init(measures: [String: String], withoutChange: Set<String> = [], _ columns: Columns...) {
    self.columns = columns
    self.measures = measures
    self.withoutChange = withoutChange
  }
}

extension TableRule {
  /// A list of which every number is a number of records, or a field of one.
  static func list(_ why: String, _ columns: String...) -> TableRule {
    TableRule(unasked: Dictionary(columns.map { ($0, why) }, uniquingKeysWith: { first, _ in first }))
  }
}
