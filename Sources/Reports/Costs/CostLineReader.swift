import Bookkeeping
import Records
import Values

/// Reads the lines of a page from the book's columns and records.
///
/// It is a class because all pages of costs ask the same one.
final class CostLineReader: Sendable {
  let book: Book
  let lines: CostLines
  private let expenses: ExpenseColumns
  private let sources: SourceLines
  /// The records that others say they are the same cost as, by id.
  private let matched: [Symbol: Int]

  init(_ book: Book, _ lines: CostLines) {
    self.book = book
    self.lines = lines
    expenses = book.expenses
    sources = SourceLines(book.sources, book.expenseRecords.lazy.map(\.head.place))
    let named = Set(book.expenseRecords.indices.compactMap { book.expenseRecords[$0].matches })
    var matched: [Symbol: Int] = [:]
    for place in book.expenseRecords.indices where !named.isEmpty {
      if let id = book.expenseRecords[place].head.id, named.contains(id) { matched[id] = place }
    }
    self.matched = matched
  }

  /// The pages of a cost centre and month. `days` are those looked at, `asOf` the day that they were known by.
  func pages(of place: CostPeriod, in days: Period, asOf: Day) -> [CostPage] {
    lines.pages(of: place).enumerated().map { number, entries in
      let all = entries.map { line($0, of: place.centre, in: days, asOf: asOf) }
      let brought = number == 0 ? self.brought(to: place, in: days, asOf: asOf) : []
      var total = CostFigures()
      for line in all { total += line.counted ?? CostFigures() }
      for costs in brought { total += costs.figures }
      return CostPage(
        number: number + 1,
        days: entries.first.flatMap { Period(from: $0.day, to: entries.last?.day ?? $0.day) },
        counted: all.filter { $0.counted != nil }, leftOut: all.filter { $0.counted == nil },
        brought: brought,
        total: total)
    }
  }

  func evidence(ofRecord record: Int32) -> Evidence? {
    sources.evidence(book.expenseRecords[Int(record)].head.place)
  }

  private func brought(to place: CostPeriod, in days: Period, asOf: Day) -> [BroughtCosts] {
    var order: [CostPeriod] = []
    var sums: [CostPeriod: CostFigures] = [:]
    for item in lines.brought[place] ?? [] where expenses.known[Int(item.line)] <= asOf {
      guard let cost = cost(ofPart: item.part, of: Int(item.line), in: days) else { continue }
      if sums[item.from] == nil { order.append(item.from) }
      sums[item.from, default: CostFigures()].add(cost, expenses.state[Int(item.line)])
    }
    return order.map { BroughtCosts(from: $0, figures: sums[$0] ?? CostFigures()) }
  }

  /// What of a part falls on some days; nil where none of its days is among them.
  private func cost(ofPart part: Int, of line: Int, in days: Period) -> Fixed? {
    let whole = expenses.period[line]
    guard let common = whole.intersection(days) else { return nil }
    return expenses.cost(ofPart: part, line: line, on: common)
  }

  private func line(_ entry: CostLines.Entry, of centre: CostCentre, in days: Period, asOf: Day) -> CostLine {
    // Each field by itself: a copy of the record would cost more than all of them.
    let records = book.expenseRecords
    let (record, line) = (Int(entry.record), Int(entry.line))
    let amount = records[record].amount ?? .zero
    let counts = entry.line >= 0
    let whole = counts ? expenses.cost[line] : amount
    let covers = counts ? expenses.period[line] : Period(entry.day)
    let people = counts ? expenses.parts(of: line).map { expenses.partPerson[$0] } : []
    let reason = reason(entry, covers, in: days, asOf: asOf)
    return CostLine(
      day: entry.day, merchant: records[record].merchant.map { book.symbols[$0] } ?? "",
      purpose: records[record].purpose ?? "",
      category: records[record].category.flatMap { book.categories.number(of: book.symbols[$0]) } ?? none,
      account: book.accounts.number(of: records[record].account) ?? none,
      status: records[record].status ?? (records[record].head.table == nil ? .claimed : .approved),
      paid: amount,
      vatBack: amount - whole, whole: whole,
      counted: reason == nil ? counted(line, of: centre, in: days) : nil,
      shared: people.count > 1 ? people : [], spread: covers == Period(entry.day) ? nil : covers,
      reason: reason,
      evidence: sources.evidence(records[record].head.place))
  }

  /// What of a line counts for a cost centre: for a person the person's parts, else the line whole.
  private func counted(_ line: Int, of centre: CostCentre, in days: Period) -> CostFigures {
    var figures = CostFigures()
    for part in expenses.parts(of: line) where isPart(part, of: centre) {
      figures.add(cost(ofPart: part, of: line, in: days) ?? .zero, expenses.state[line])
    }
    return figures
  }

  private func isPart(_ part: Int, of centre: CostCentre) -> Bool {
    switch centre {
    case .person(let person): expenses.partPerson[part] == person
    case .team(let team): expenses.partPerson[part] < 0 && expenses.partTeam[part] == team
    case .all: expenses.partPerson[part] < 0 && expenses.partTeam[part] < 0
    }
  }

  private func reason(
    _ entry: CostLines.Entry, _ covers: Period, in days: Period, asOf: Day
  ) -> CostLine.Reason? {
    guard entry.line >= 0 else {
      guard book.expenseRecords[Int(entry.record)].status != .rejected else { return .rejected }
      let other = book.expenseRecords[Int(entry.record)].matches.flatMap { matched[$0] }
      return .matched(other.flatMap { sources.evidence(book.expenseRecords[$0].head.place) })
    }
    let known = expenses.known[Int(entry.line)]
    guard known <= asOf else { return .later(known) }
    return min(entry.day, covers.first) > asOf ? .ahead : nil
  }
}
