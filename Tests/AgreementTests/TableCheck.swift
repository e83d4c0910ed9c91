import Values

extension PageCheck {
  func check(_ table: ShownTable, _ rule: PageRule) {
    guard let wanted = rule.tables[table.id] else {
      let hasFigures = table.rows.contains { $0.cells.contains(where: \.isFigure) }
      return hasFigures ? report("no question for the table `\(table.id)`: \(table.columns)") : ()
    }
    let check = TableCheck(page: self, table: table, rule: wanted)
    check.checkRounding()
    for (place, label) in table.columns.enumerated() { check.check(column: place, label) }
  }
}

/// What the row of a table is about.
enum RowSubject: Hashable {
  case member(String)
  /// An agency among accounts: what came through it, a part of its clients' rows.
  case agency(String)
  case nobody
  /// What is the own of the member in a row above, or of the page.
  case own(ofRow: Int?)
  /// What the other rows leave over of the whole.
  case rest
  /// The whole page.
  case page
  /// Of a page whose node has others under it, its own.
  case ownOfPage
  /// All rows, which are not the whole page.
  case sumOfRows
  /// The average of the rows above it.
  case average
  /// The whole page, in a measure of the row's own.
  case measure
  /// A cost centre and a month.
  case place(CostPlace)
  /// The whole page in other days.
  case days(String)
  /// A quarter of a year, from 1.
  case quarter(String)
  case unknown

  /// Whether it is one record, word or measure, and no sum of several.
  var isOne: Bool {
    switch self {
    case .member, .measure, .place, .days, .quarter: true
    default: false
    }
  }
}

/// Compares the figures of one table.
struct TableCheck {
  let page: PageCheck
  let table: ShownTable
  let rule: TableRule
  private let subjects: [RowSubject]

  init(page: PageCheck, table: ShownTable, rule: TableRule) {
    self.page = page
    self.table = table
    self.rule = rule
    let dimension = rule.columns.first?.asked.by.last ?? ""
    subjects = table.rows.indices.map {
      if rule.periods.indices.contains($0) { return .days(rule.periods[$0]) }
      if rule.rowsArePlaces, let place = CostPlace(table.rows[$0], page.agreement.names) {
        return .place(place)
      }
      return rule.measures.isEmpty ? TableCheck.subject(of: $0, table, dimension, page) : .measure
    }
  }

  private static let nobody: Set<String> = [
    "Not allocated", "No person named", "Nobody", "No category", "No supplier named", "No product named",
    "Without an account", "No family", "In no team", "Without a team", "Without a territory",
  ]
  private static let rests: Set<String> = [
    "Credited on others’ accounts", "Accounts now in other territories", "Rest of the budget",
    "Costs without a budget",
    "Before teams were moved", "Under other territories since",
  ]

  private static func subject(
    of place: Int, _ table: ShownTable, _ dimension: String, _ page: PageCheck
  ) -> RowSubject {
    let row = table.rows[place]
    if row.part == .total {
      if row.label.hasSuffix(" itself") { return .ownOfPage }
      if row.label == "Average" { return .average }
      // A total that names the one node at the top is that node's: what belongs to no node is not in it.
      if page.subject.members[dimension] == nil, let link = row.link,
        let node = page.agreement.names.id(dimension, link: link)
      {
        return .member(node)
      }
      return row.label == "All of these" ? .sumOfRows : .page
    }
    if row.isOwn {
      return .own(ofRow: table.rows[..<place].lastIndex { $0.level < row.level && !$0.isOwn })
    }
    if nobody.contains(row.label) { return .nobody }
    if rests.contains(row.label) || row.label.hasSuffix(" others") || row.label.hasSuffix(" other")
      || row.label.hasSuffix(" other accounts") || row.label.hasSuffix(" other account")
      || row.label.hasSuffix(" other pages") || row.label.hasSuffix(" other page")
    {
      return .rest
    }
    if row.label.hasSuffix(" itself"), let id = page.subject.members[dimension] { return .member(id) }
    let names = page.agreement.names
    if dimension == "month" { return .member(row.label) }
    if dimension == "quarter", let number = row.label.split(separator: " ").last {
      return .quarter(String(number))
    }
    if let link = row.link, let id = names.id(dimension, link: link) {
      return dimension == "account" && row.isPart ? .agency(id) : .member(id)
    }
    return names.id(dimension, name: row.label).map { .member($0) } ?? .unknown
  }

  func check(column: Int, _ label: String) {
    let label = name(ofColumn: column, label)
    let wanted = rule.columns.first { columns in
      columns.sought.keys.contains { page.subject.label($0) == label }
    }
    let sought = wanted?.sought.first { page.subject.label($0.key) == label }?.value
    for (place, row) in table.rows.enumerated()
    where row.part != .rounding && row.cells.indices.contains(column) {
      let cell = row.cells[column]
      let isText = !cell.isFigure && cell != .missing && cell != .text("new")
      // A row of its own shows what there is; sums of some rows leave out what cannot be added.
      let isLeftOut =
        cell == .blank
        && (row.part != .body || !subjects[place].isOne
          || rule.blankForGone.contains { page.subject.label($0) == label } && hasGone(place))
      guard let wanted, let sought = own(sought, row) else {
        guard !isText, cell != .missing else { continue }
        guard rule.unasked[label] != nil || rule.rowsAreRecords && row.part == .body else {
          return page.report("no question for `\(label)` of the table `\(table.id)`")
        }
        page.agreement.note(isUnasked: true)
        continue
      }
      if rule.rowsAreRecords, row.part == .body {
        if cell.isFigure { page.agreement.note(isUnasked: true) }
        continue
      }
      // To its territory an account is new that bought in another one before.
      if cell == .text("moved in") {
        guard expected(sought, wanted, place) == .new else {
          return page.report("`\(row.label)` of `\(table.id)` has not only moved in")
        }
        page.agreement.note(isUnasked: false)
        continue
      }
      guard !isText || cell == .blank && !isLeftOut else { continue }
      // What brought nothing by this day last year, and something later, is not new.
      if cell == .blank, wanted.asked.period == "ytd", case .change(let measure) = sought,
        expected(sought, wanted, place) == .new,
        let later = value(measure, wanted.alone(in: "{last-year}"), place).fixed, later > .zero
      {
        page.agreement.note(isUnasked: false)
        continue
      }
      page.compare(cell, sought, "`\(table.id)`, `\(row.label)`, `\(label)`") { expected($0, wanted, place) }
    }
  }

  /// What is sought in a row: of its own measure, where each has one; nil where it has none.
  private func own(_ sought: Sought?, _ row: ShownTable.Row) -> Sought? {
    guard !rule.measures.isEmpty else { return sought }
    guard let measure = rule.measures[row.label] else { return nil }
    if case .change = sought, rule.withoutChange.contains(measure) { return nil }
    return sought?.of(measure)
  }

  /// The label of a column; where others have the same one, or the rule calls it so, with that on its left.
  private func name(ofColumn column: Int, _ label: String) -> String {
    guard column > 0 else { return label }
    let whole = "\(label) on \(table.columns[column - 1])"
    let isNamed = rule.columns.contains { $0.sought.keys.contains { page.subject.label($0) == whole } }
    return isNamed || table.columns.count(where: { $0 == label }) > 1 ? whole : label
  }

  /// A row for what rounding left over makes the rows add up as they are shown.
  func checkRounding() {
    for (place, row) in table.rows.enumerated() where row.part == .rounding {
      // Within a tree it belongs to the row above it that is one level up.
      guard
        let whole = row.level == 0
          ? table.rows.lastIndex(where: { $0.part == .total })
          : table.rows[..<place].lastIndex(where: { $0.level < row.level && $0.part == .body })
      else { continue }
      let parts = row.level == 0 ? table.rows[...] : table.rows[(whole + 1)..<place]
      checkRounding(row, of: table.rows[whole], parts)
    }
  }

  private func checkRounding(
    _ rounding: ShownTable.Row, of total: ShownTable.Row, _ parts: ArraySlice<ShownTable.Row>
  ) {
    for (place, cell) in rounding.cells.enumerated() {
      guard case .figure(let figure, _) = cell, place < total.cells.count,
        case .figure(let whole, _) = total.cells[place]
      else { continue }
      let sum = parts.reduce(figure.steps) { sum, row in
        guard row.part == .body, row.level == rounding.level, !row.isPart, place < row.cells.count,
          case .figure(let part, _) = row.cells[place]
        else { return sum }
        return sum + part.steps
      }
      if sum != whole.steps {
        page.report("`\(table.id)`: the column `\(table.columns[place])` does not add up")
      }
    }
  }
}

extension TableCheck {
  fileprivate func expected(_ sought: Sought, _ columns: TableRule.Columns, _ place: Int) -> Expected {
    if subjects[place] == .rest { return rest(sought, columns, place) }
    var product = page.subject.members["product"]
    if columns.asked.by.last == "product", case .member(let id) = subjects[place] { product = id }
    return made(
      sought, product: product, subject: page.subject, page: { whole($0, columns) },
      { value($0, columns, place) })
  }

  /// A measure of a row.
  private func value(_ measure: String, _ columns: TableRule.Columns, _ place: Int) -> Expected {
    let asked = columns.asked
    let own = page.key(asked.by.dropLast())
    guard let sheet = page.sheet(asked) else { return .nothing }
    func find(_ measure: String, _ id: String) -> Expected {
      Expected(sheet.value(measure, own + [id]), measure)
    }
    switch subjects[place] {
    case .member(let id): return find(measure, asked.by.last == "month" ? month(id, sheet, own) : id)
    case .agency(let id):
      guard let sheet = page.sheet(asked.throughAgency) else { return .nothing }
      return Expected(sheet.value(measure, [id]), measure)
    case .nobody: return find(measure, "")
    case .page: return whole(measure, columns)
    case .measure: return Expected(sheet.value(measure, page.key(asked.by)), measure)
    case .days(let days):
      guard let sheet = page.sheet(asked.over(days)) else { return .nothing }
      return Expected(sheet.value(measure, page.key(asked.by)), measure)
    case .quarter(let number):
      let quarter = sheet.members(of: own).first { $0.hasSuffix("-Q" + number) }
      return Expected(quarter.map { sheet.value(measure, own + [$0]) } ?? .noRow, measure)
    case .place(let place):
      guard let sheet = page.sheet(place.question(asked)) else { return .nothing }
      let found = place.keys.map { sheet.value(measure, own + $0) }
      return Expected(found.first { $0 != .noRow } ?? .noRow, measure)
    case .ownOfPage:
      let ofPage = columns.totals ?? asked.ofPage
      guard let whole = page.sheet(ofPage), let node = own.last else { return .nothing }
      return Expected(whole.value(measure, own.dropLast() + [ofPage.rollsUp ? node + "/" : node]), measure)
    case .own(let row): return ofNode(measure, columns, row, find)
    case .average:
      let values = tops(without: place).map { value(measure, columns, $0).fixed ?? .zero }
      let average = Ratio(values.reduce(Fixed.zero) { $0 + $1 }, over: Fixed(values.count))
      return average?.rounded(to: Fixed.places).map { .amount($0) } ?? .nothing
    case .sumOfRows:
      let rows = tops(without: place).filter { !isLeftOut(row: $0, measure, columns) }
        .map { value(measure, columns, $0) }
      let isTarget = ["budget", "remaining", "cost_outlook", "quota"].contains(measure)
      guard !isTarget else { return .nothing }
      return .amount(rows.reduce(Fixed.zero) { $0 + ($1.fixed ?? .zero) })
    case .rest: return rest(.measure(measure), columns, place)
    case .unknown: return .noColumn("a row called `\(table.rows[place].label)`")
    }
  }

  /// Whether a row brings nothing any more.
  private func hasGone(_ place: Int) -> Bool {
    guard let columns = rule.columns.first(where: { $0.sought.values.contains(.measure("revenue")) }) else {
      return false
    }
    return value("revenue", columns, place).fixed ?? .zero == .zero
  }

  /// Whether a row shows nothing of a measure, as its member is none any more: no sum has it then.
  private func isLeftOut(row: Int, _ measure: String, _ columns: TableRule.Columns) -> Bool {
    guard let label = columns.sought.first(where: { $0.value == .measure(measure) })?.key,
      rule.blankForGone.contains(label), let column = table.columns.firstIndex(of: label)
    else { return false }
    return table.rows[row].cells[column] == .blank
  }

  private func whole(_ measure: String, _ columns: TableRule.Columns) -> Expected {
    let asked = columns.totals ?? columns.asked.ofPage
    guard let sheet = page.sheet(asked) else { return .nothing }
    return Expected(sheet.value(measure, page.key(asked.by)), measure)
  }

  /// The own figures of a node with others under it. Of a budget and an outlook it is what those do not have.
  private func ofNode(
    _ measure: String, _ columns: TableRule.Columns, _ row: Int?,
    _ find: (String, String) -> Expected
  ) -> Expected {
    guard let node = node(row) else { return .nothing }
    switch measure {
    case "budget":
      guard let all = find("budget", node).fixed else { return .nothing }
      let below = children(of: row).map { value("budget", columns, $0) }
      guard below.contains(where: { if case .amount = $0 { true } else { false } }) else { return .nothing }
      let left = below.reduce(all) { $0 - ($1.fixed ?? .zero) }
      return left == .zero ? .nothing : .amount(left)
    case "remaining":
      guard case .amount(let budget) = ofNode("budget", columns, row, find) else { return .nothing }
      let spent = TableCheck.spending.map { ofNode($0, columns, row, find).fixed ?? .zero }
      return .amount(spent.reduce(budget, -))
    case "cost_outlook":
      guard let all = find("cost_outlook", node).fixed else { return .nothing }
      let below = children(of: row)
      let outlooks = below.map { value("cost_outlook", columns, $0).fixed }
      guard outlooks.contains(where: { $0 != nil }) else { return .nothing }
      let parts = zip(below, outlooks).map { child, outlook in
        outlook ?? TableCheck.spending.reduce(Fixed.zero) { $0 + (value($1, columns, child).fixed ?? .zero) }
      }
      let left = parts.reduce(all, -)
      let spent = TableCheck.spending.reduce(Fixed.zero) {
        $0 + (ofNode($1, columns, row, find).fixed ?? .zero)
      }
      return left < spent ? .nothing : .amount(left)
    default: return find(measure, node + "/")
    }
  }

  /// The measures of what is spent, whether it is paid yet or not.
  private static let spending = ["actual_cost", "awaiting", "committed"]

  private func node(_ row: Int?) -> String? {
    if let row {
      guard case .member(let id) = subjects[row] else { return nil }
      return id
    }
    let dimension = rule.columns.first?.asked.by.last ?? ""
    if let id = page.subject.members[dimension] { return id }
    guard let link = table.rows.last(where: { $0.part == .total })?.link else { return nil }
    return page.agreement.names.id(dimension, link: link)
  }

  /// The rows directly under one; those at the top for nil.
  private func children(of row: Int?) -> [Int] {
    guard let row else { return tops(without: nil).filter { !table.rows[$0].isOwn && subjects[$0] != .rest } }
    let level = table.rows[row].level
    return table.rows.indices.dropFirst(row + 1).prefix { table.rows[$0].level > level }.filter {
      table.rows[$0].level == level + 1 && !table.rows[$0].isOwn && table.rows[$0].part == .body
    }
  }

  private func tops(without place: Int?) -> [Int] {
    table.rows.indices.filter {
      $0 != place && table.rows[$0].part == .body && table.rows[$0].level == 0 && !table.rows[$0].isPart
    }
  }

  /// What the other rows leave over of the whole page.
  private func rest(_ sought: Sought, _ columns: TableRule.Columns, _ place: Int) -> Expected {
    if case .change(let name) = sought {
      return .change(
        from: rest(.measure(name + "_before"), columns, place), to: rest(.measure(name), columns, place))
    }
    if case .shareOfPage(let name) = sought {
      return .over(rest(.measure(name), columns, place), whole(name, columns))
    }
    guard case .measure(let name) = sought, let all = whole(name, columns).fixed else { return .nothing }
    let others = tops(without: place)
    let left = others.reduce(all) { $0 - (value(name, columns, $1).fixed ?? .zero) }
    guard name == "cost_outlook" else { return .amount(left) }
    let spent = others.filter { value(name, columns, $0).fixed == nil }.reduce(Fixed.zero) { sum, other in
      TableCheck.spending.reduce(sum) { $0 + (value($1, columns, other).fixed ?? .zero) }
    }
    return left < spent ? .nothing : .amount(left)
  }

  /// A month by its name, `April` or `April 2026`: the one that the question has rows of.
  private func month(_ label: String, _ sheet: Sheet, _ page: [String]) -> String {
    let words = label.split(separator: " ").map(String.init)
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    guard let number = words.first.flatMap({ months.firstIndex(of: $0) }) else { return label }
    let end = "-" + (number < 9 ? "0" : "") + String(number + 1)
    if words.count > 1, sheet.members(of: page).contains(words[1] + end) { return words[1] + end }
    return sheet.members(of: page).first { $0.hasSuffix(end) } ?? label
  }
}
