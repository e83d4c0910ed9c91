import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// Makes the tables of the pages of costs.
struct CostTables {
  let desk: PageDesk
  /// The period of the page; nil for the page of the year to date.
  let period: CalendarPeriod?
  /// The part of the year that has gone; nil on the page of a period.
  let yearGone: Ratio?
  /// Whether it is the page of all costs: what no person answers for may be written on pages of teams.
  var isOfAll = false

  var maker: SiteMaker { desk.maker }
  var words: Words { maker.words }
  private var book: Book { maker.book }
  /// Lines need their pence, and so does what is compared with them.
  private var decimals: Int { isOfLines ? book.currency.decimals : 0 }
  /// Whether the lines stand on the page itself.
  private var isOfLines: Bool { period?.unit == .month }

  /// Rows of costs with their sum, against budgets where some are set.
  func table(
    _ caption: String, _ first: Word, _ rows: [CostRow], total: CostFigures, called name: Word = .allCosts
  ) -> Table {
    // A tree whose one top is the sum of all has it as its last row, so that the rows add up to it as they are shown.
    if rows.count > 1, let top = rows.first, rows.dropFirst().allSatisfy({ $0.level > 0 }),
      top.figures == total
    {
      let below = rows.dropFirst().map { CostRow($0.item, level: $0.level - 1, $0.figures) }
      return table(caption, first, below, total: total, calledLike: self.name(top.item))
    }
    return table(caption, first, rows, total: total, calledLike: .text(words[name]))
  }

  private func table(
    _ caption: String, _ first: Word, _ rows: [CostRow], total: CostFigures, calledLike name: Cell
  ) -> Table {
    let tops = rows.filter { $0.level == 0 }.map(\.figures)
    let rest = total.rest(of: tops)
    // A budget that only the sum has stands above the table: beside it, every row would be a line of dashes.
    let isBudgeted = rows.contains { $0.figures.budget != nil }
    let columns =
      [ColumnMaker<CostRow>(Column(words[first], .name)) { self.name($0.item) }]
      + figures(
        rows.map(\.figures) + (isBudgeted ? [total] : []), tops + [rest].compactMap(\.self), total,
        \CostRow.figures)
    var sum = Row(CostRow(.moved, total), columns)
    sum.cells[0] = name
    var shown = rows.map { Row($0, columns, level: $0.level, isOwnEntries: $0.item.isOwn) }
    if let rest {
      var row = Row(CostRow(.restOfBudget, rest), columns)
      // Where the parts have all of the budget, only what was spent without one is left over.
      if rest.budget == .zero { row.cells[0] = .text(words[.costsWithoutBudget]) }
      // What was spent stands in the other rows.
      let said =
        [words[.remaining]] + (rest.budget == .zero ? [] : [words[.costBudget]])
        + (rest.outlook == .zero ? [] : [words[cost: .outlook]])
      for (place, column) in columns.enumerated() where place > 0 && !said.contains(column.column.label) {
        row.cells[place] = .blank
      }
      shown.append(row)
    }
    return Table(caption, columns: columns.map(\.column), rows: shown, total: sum)
  }

  /// The columns that say something without a cost.
  var ofBudgets: [String] { [words[.costBudget], words[.remaining]] }

  /// The columns that figures of costs have; those that would be empty throughout are left out.
  ///
  /// `tops` are the figures that should add up to the total.
  func figures<Item>(
    _ all: [CostFigures], _ tops: [CostFigures], _ total: CostFigures,
    _ figures: @escaping (Item) -> CostFigures
  ) -> [ColumnMaker<Item>] {
    func column(_ word: Word, isAdditive: Bool = true) -> Column {
      Column(words[word], .figure(decimals: decimals), isAdditive: isAdditive)
    }
    func addsUp(_ value: (CostFigures) -> Fixed?) -> Bool {
      tops.reduce(Fixed.zero) { $0 + (value($1) ?? .zero) } == value(total)
    }
    func money(_ value: Fixed?) -> Cell { value.map { .money($0) } ?? .missing(.notSet) }
    let isBudgeted = all.contains { $0.budget != nil }
    var columns: [ColumnMaker<Item>] = []
    if isBudgeted {
      columns.append(
        ColumnMaker(column(.costBudget, isAdditive: addsUp(\.budget))) { money(figures($0).budget) })
    }
    columns.append(ColumnMaker(column(.costs)) { .money(figures($0).actual) })
    if all.contains(where: { $0.awaiting != .zero }) {
      columns.append(ColumnMaker(column(.awaiting)) { .money(figures($0).awaiting) })
    }
    if all.contains(where: { $0.committed != .zero }) {
      columns.append(ColumnMaker(column(.committed)) { .money(figures($0).committed) })
    }
    guard isBudgeted else { return columns }
    columns.append(
      ColumnMaker(column(.remaining, isAdditive: addsUp(\.remaining))) { money(figures($0).remaining) })
    // That of the whole alone stands above the table.
    if all.count(where: { $0.outlook != nil }) > 1 {
      let outlook = Column(
        words[cost: .outlook], .figure(decimals: decimals), isAdditive: addsUp(\.outlook))
      columns.append(ColumnMaker(outlook) { figures($0).outlook.map { .money($0) } ?? .blank })
    }
    columns.append(
      ColumnMaker(Column(words[.budgetUsed], .figure(decimals: 1))) { Cell(figures($0).usedFigure) })
    if let yearGone {
      columns.append(
        ColumnMaker(Column(words[.againstYear], .figure(decimals: 1))) { item in
          let figures = figures(item)
          return figures.used.map { pace($0, yearGone) } ?? Cell(figures.usedFigure)
        })
    }
    return columns
  }

  /// How far the spending is ahead of the year, in points: the difference of the two percentages as they are shown.
  func pace(_ used: Ratio, _ gone: Ratio) -> Cell {
    guard let used = used.rounded(to: 3), let gone = gone.rounded(to: 3) else { return .blank }
    let points = Fixed(scaled: (used - gone).scaled * 100)
    let text = escaped((points > .zero ? "+" : "") + maker.language.number(points, decimals: 1))
    guard points > .zero else { return .html(text, plain: points.description) }
    return .html(
      Array("<span class=\"down\"><span aria-hidden=\"true\">▲</span> ".utf8) + text + Array("</span>".utf8),
      plain: points.description)
  }

  /// What a row is called, and where more is said of it.
  func name(_ item: CostRow.Item) -> Cell {
    switch item {
    case .team(let team): return desk.cell(book.teams.name(team), address(.team(team)))
    case .person(let person): return desk.cell(book.people.name(person), address(.person(person)))
    case .category(let category):
      guard category >= 0 else { return .text(words[.noCategory]) }
      return desk.cell(book.categories.name(category), maker.map.costs(.category(category)))
    case .merchant(let merchant):
      guard merchant >= 0 else { return .text(words[.noSupplier]) }
      return desk.cell(book.merchants.name(merchant), maker.map.costs(.merchant(merchant)))
    case .ownOfTeam(let team): return .text(words[.ownEntries, book.teams.name(team)])
    case .ownOfCategory(let category): return .text(words[.ownEntries, book.categories.name(category)])
    case .withoutPerson: return isOfAll ? .text(words[.withoutPerson]) : lines(words[.withoutPerson])
    case .withoutTeam: return .text(words[.withoutTeam])
    case .notAllocated: return lines(words[.notAllocated])
    case .moved: return .text(words[.beforeMoves])
    case .restOfBudget: return .text(words[.restOfBudget])
    case .others(let count): return .text(words[.otherNodes, maker.language.number(count)])
    }
  }

  /// What nobody answers for stands line by line on the page of its month.
  private func lines(_ label: String) -> Cell {
    isOfLines ? .link(label, to: "#lines") : .text(label)
  }

  private func address(_ centre: CostCentre) -> String? {
    let map = maker.map
    return period.flatMap { map.costs(CostPeriod(centre, $0)) } ?? map.costs(centre)
  }
}

private extension CostFigures {
  /// What of a budget no part has, and what is left of it after the parts that have none, with the same of the outlook,
  /// unless parts without one have spent more; nil where the parts add up, and where none of them has a budget.
  func rest(of parts: [CostFigures]) -> CostFigures? {
    guard let budget, let remaining, parts.contains(where: { $0.budget != nil }) else { return nil }
    var rest = CostFigures()
    let left = parts.reduce(budget) { $0 - ($1.budget ?? .zero) }
    rest.remaining = parts.reduce(remaining) { $0 - ($1.remaining ?? .zero) }
    rest.budget = left
    if parts.contains(where: { $0.outlook != nil }) {
      let left = outlook.map { parts.reduce($0) { $0 - ($1.outlook ?? .zero) } }
      let spent = parts.reduce(Fixed.zero) { $1.outlook == nil ? $0 + $1.sum : $0 }
      rest.outlook = left.flatMap { $0 < spent ? nil : $0 }
    }
    return left == .zero && rest.remaining == .zero ? nil : rest
  }
}

private extension CostRow.Item {
  var isOwn: Bool {
    switch self {
    case .ownOfTeam, .ownOfCategory: true
    default: false
    }
  }
}
