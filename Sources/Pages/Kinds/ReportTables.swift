import Bookkeeping
import Figures
import Reports
import Tables
import Templating
import Values

/// The tables of a sales report that say what its parts brought. Columns of what nobody keeps are left out.
struct ReportTables {
  let page: ReportPage

  private var desk: PageDesk { page.desk }
  private var maker: SiteMaker { page.maker }
  private var words: Words { page.words }
  private var book: Book { page.book }
  private var language: Language { page.language }
  private var report: SalesReport { page.report }
  private let whole = Column.Kind.figure(decimals: 0)

  typealias PartRow = SalesReport.PartRow

  /// The quarters and months within, which lead to their own reports.
  var parts: Table? {
    guard !report.parts.isEmpty else { return nil }
    let all = report.parts
    let columns =
      [
        ColumnMaker<SalesReport.PeriodRow>(Column(words[.period], .name)) { row in
          let name =
            row.period.unit == .quarter
            ? language.shortName(row.period, in: book.calendar) : language.name(row.period, in: book.calendar)
          return desk.cell(name, row.hasPage ? maker.map.report(row.period) : nil)
        }
      ]
      + PeriodColumns(maker: maker, figures: \SalesReport.PeriodRow.figures).columns(
        all.map(\.figures), hasYearBefore: false)
    let total = reports.figures(report.period)
    let sum = PeriodColumns<PeriodFigures>(maker: maker) { $0 }.columns(
      all.map(\.figures), hasYearBefore: false)
    let last = Row([.text(words[.allTogether])] + sum.map { $0.cell(total) })
    return Table(
      caption(.reportPartsCaption, hasCosts: true), columns: columns.map(\.column),
      rows: all.map { Row($0, columns, level: $0.level) }, total: last)
  }

  private var reports: SalesReports { page.reports }

  var products: Table? {
    guard !report.products.isEmpty else { return nil }
    let units = [
      ColumnMaker<PartRow>(Column(words[.sellingUnit], .text)) { row in
        guard case .member(let product) = row.subject, product >= 0 else { return .blank }
        return .text(book.products[product].unit ?? "")
      },
      ColumnMaker(Column(words[.volume], whole)) { volume($0) { $0.units } },
      ColumnMaker(Column(words[.volumeYearBefore], whole)) { volume($0) { $0.unitsYearBefore } },
    ]
    return table(
      caption(.reportProductsCaption), .product, report.products, extra: units, hasShare: true,
      id: "products",
      total: words[.allProducts]
    ) { desk.product($0) }
  }

  /// Volumes of unlike units are never added: a sum has none, and so has a row of others.
  private func volume(_ row: PartRow, _ figure: (PartRow) -> Figure?) -> Cell {
    guard case .member = row.subject else { return .blank }
    return figure(row).map { Cell($0) } ?? .blank
  }

  var families: Table? {
    guard
      report.families.contains(where: {
        if case .member(let family) = $0.subject { family >= 0 } else { false }
      })
    else { return nil }
    return table(
      caption(.reportFamiliesCaption), .family, report.families, hasShare: true, total: words[.allProducts]
    ) {
      .text($0 < 0 ? words[.noFamily] : book.families.name($0))
    }
  }

  var teams: Table? {
    table(
      caption(.reportTeamsCaption, hasCosts: true), .team, report.teams, total: words[.allTogether],
      centre: CostCentre.team
    ) {
      $0 < 0 ? .text(words[.noTeam]) : desk.team($0)
    }
  }

  var people: Table? {
    table(
      caption(.reportPeopleCaption, hasCosts: true), .person, report.people, id: "people",
      total: words[.allTogether], centre: CostCentre.person, hasGone: { gone($0) != nil },
      name: { person in
        if let left = gone(person) { return desk.person(person, left: left) }
        return person < 0 ? .text(words[.nobody]) : desk.person(person)
      })
  }

  /// The last day of somebody who left before the report's days and brought nothing in them: all of it is lost, and
  /// nothing of it is news.
  private func gone(_ person: Int32) -> Day? {
    guard let left = book.leftBefore(report.period.days.first, person),
      report.people.contains(where: { $0.subject == .member(person) && $0.revenue == .zero })
    else { return nil }
    return left
  }

  var territories: Table? {
    table(caption(.reportTerritoriesCaption), .territory, report.territories, total: words[.allTogether]) {
      $0 < 0 ? .text(words[.noTerritory]) : desk.territory($0)
    }
  }

  /// Products, families and territories have no costs.
  private func caption(_ word: ReportWord, hasCosts: Bool = false) -> String {
    words[word, page.days, hasCosts ? maker.moneyUnit : maker.unit]
  }

  private func table(
    _ caption: String, _ first: Word, _ rows: [PartRow], extra: [ColumnMaker<PartRow>] = [],
    hasShare: Bool = false, id: String? = nil, total: String,
    centre: (@Sendable (Int32) -> CostCentre)? = nil, hasGone: @escaping (Int32) -> Bool = { _ in false },
    name: @escaping (Int32) -> Cell
  ) -> Table? {
    guard !rows.isEmpty else { return nil }
    let columns =
      [ColumnMaker<PartRow>(Column(words[first], .name)) { self.name($0.subject, name) }] + extra
      + revenue(hasShare: hasShare, hasGone) + work(centre)
    var last = Row(report.total, columns)
    last.cells[0] = .text(total)
    var table = Table(
      caption, columns: columns.map(\.column),
      rows: rows.map { Row($0, columns, level: $0.level, isOwnEntries: $0.isOwn) }, total: last, id: id
    ).withTopAsTotal.withoutEmptyColumns
    let counts = [words[.calls], words.text(Words.labelKey("accounts_contacted"))]
    if table.isShared(counts) { table.caption += words[.sharedCallsOnce] }
    return table
  }

  private func revenue(hasShare: Bool, _ hasGone: @escaping (Int32) -> Bool) -> [ColumnMaker<PartRow>] {
    guard book.sales.count > 0 else { return targets }
    let all = report.total.revenue
    var columns = [
      ColumnMaker<PartRow>(Column(words[.revenue], whole, isAdditive: true)) { .money($0.revenue) }
    ]
    if hasShare {
      columns.append(
        ColumnMaker(Column(words[.shareOfRevenue], .figure(decimals: 1))) { row in
          Ratio(row.revenue, over: all).map { .ratio($0) } ?? .missing(.notAvailable)
        })
    }
    columns += hasShare ? [] : targets
    func compared(_ label: String, _ amount: @escaping (PartRow) -> Fixed?) {
      columns += [
        ColumnMaker(Column(label, whole, isAdditive: true)) { amount($0).map { .money($0) } ?? .blank },
        ColumnMaker(Column(words[.change], .change)) { row in
          guard let before = amount(row), before != .zero || row.revenue != .zero else { return .blank }
          if case .member(let member) = row.subject, hasGone(member) { return .blank }
          return .change(from: before, to: row.revenue, good: .up)
        },
      ]
    }
    compared(page.columnName(before: true), \.before)
    compared(page.columnName(before: false), \.yearBefore)
    return columns
  }

  private var targets: [ColumnMaker<PartRow>] {
    [
      ColumnMaker(Column(words[.target], whole)) { maker.targetCell($0.target) },
      ColumnMaker(Column(words[.attainment], .figure(decimals: 1))) { maker.targetCell($0.attainment) },
    ]
  }

  /// What was done and spent. A call of several people counts once in a total, so calls do not add up.
  private func work(_ centre: ((Int32) -> CostCentre)?) -> [ColumnMaker<PartRow>] {
    func column(_ label: String, isAdditive: Bool = false, _ cell: @escaping (PartRow) -> Cell)
      -> ColumnMaker<PartRow>
    {
      ColumnMaker(Column(label, whole, isAdditive: isAdditive), cell)
    }
    var columns: [ColumnMaker<PartRow>] = []
    if book.activities.count > 0 {
      columns += [
        column(words[.calls]) { Cell($0.calls) },
        column(words.text(Words.labelKey("accounts_contacted"))) { Cell($0.contacted) },
      ]
    }
    if book.sales.count > 0 { columns.append(column(words[.newOpened]) { Cell($0.newAccounts) }) }
    if maker.map.hasCosts {
      columns.append(
        column(words[.costs], isAdditive: true) { row in
          row.cost.map { .money($0, to: desk.link(costs(of: row.subject, centre))) } ?? .blank
        })
    }
    return columns
  }

  /// Where the costs of a team or a person are taken apart: a person's of a month alone.
  private func costs(of subject: PartRow.Subject, _ centre: ((Int32) -> CostCentre)?) -> String? {
    guard case .member(let number) = subject, number >= 0, let centre = centre?(number) else { return nil }
    return maker.map.costs(CostPeriod(centre, report.period.period))
  }

  private func name(_ subject: PartRow.Subject, _ name: (Int32) -> Cell) -> Cell {
    switch subject {
    case .member(let number): name(number)
    case .own(let number): .text(words[.ownEntries, name(number).words])
    case .moved: .text(words[.movedBefore])
    case .others(let count): .text(words[.otherNodes, language.number(count)])
    case .all: .blank
    }
  }
}

extension ReportTables {
  /// The accounts that fell, the worst first; of more than a hundred the others as one row.
  var fallen: Table? {
    typealias Fall = (name: Cell, owner: Cell, revenue: Compared)
    let all = report.exceptions.fallen
    guard !all.isEmpty else { return nil }
    let day = report.period.asOf
    var rows: [Fall] = all.prefix(all.count > longestTable + 1 ? longestTable : all.count).map { fall in
      let owner = book.owner(of: fall.account, on: day)
      return (desk.account(fall.account), owner < 0 ? .blank : desk.person(owner), fall.revenue)
    }
    if rows.count < all.count {
      let rest = all.dropFirst(rows.count)
      rows.append(
        (
          .text(words[.otherAccounts, language.number(rest.count)]), .blank,
          rest.reduce(.zero) { $0 + $1.revenue }
        ))
    }
    let columns: [ColumnMaker<Fall>] = [
      ColumnMaker(Column(words[.account], .name)) { $0.name },
      ColumnMaker(Column(words[.owner], .text)) { $0.owner },
      ColumnMaker(Column(words[.revenue], whole)) { .money($0.revenue.now) },
      ColumnMaker(Column(page.columnName(before: false), whole)) { .money($0.revenue.before) },
      ColumnMaker(Column(words[.change], .change)) { Cell($0.revenue, good: .up) },
    ]
    return Table(
      words[.fallenCaption, language.number(all.count), page.days, maker.unit],
      columns: columns.map(\.column), rows: rows.map { Row($0, columns) }
    ).withoutEmptyColumns
  }

  /// The accounts with their first revenue ever, the newest first.
  var opened: Table? {
    var table = newAccounts(report.opened, .openedCaption, day: .firstRevenue, who: .creditTo, id: "opened")
    if let first = maker.base.kept.salesBegin(within: report.period.days) {
      table?.caption += words[.salesBegin, language.day(first)]
    }
    return table
  }

  /// The accounts in which somebody was reached for the first time, the newest first.
  var contacted: Table? {
    newAccounts(report.contacted, .contactedCaption, day: .firstReached, who: .byWhom, id: "contacted")
  }

  private func newAccounts(
    _ accounts: [SalesReport.NewAccount], _ caption: ReportWord, day: ReportWord, who: ReportWord, id: String
  ) -> Table? {
    guard !accounts.isEmpty else { return nil }
    let shown = accounts.reversed().prefix(accounts.count > longestTable + 1 ? longestTable : accounts.count)
    var rows = shown.map { new in
      Row([
        desk.account(new.account), .day(new.day),
        .html(
          Array(
            new.people.map { html(desk.person($0), language) }.joined(separator: maker.listSeparator)),
          plain: maker.list(new.people.map { book.people.name($0) })),
      ])
    }
    if shown.count < accounts.count {
      rows.append(Row([.text(words[.otherAccounts, language.number(accounts.count - shown.count)])]))
    }
    return Table(
      words[caption, language.number(accounts.count), page.days],
      columns: [
        Column(words[.account], .name), Column(words[day], .day), Column(words[who], .text),
      ], rows: rows, id: id
    ).withoutEmptyColumns
  }

  /// Costs by category, against budget.
  var costs: Table? {
    guard maker.map.hasCosts, !report.categories.isEmpty else { return nil }
    var table = CostTables(desk: desk, period: nil, yearGone: nil).table(
      words[.reportCostsCaption, page.days, maker.costUnit], .category, report.categories, total: report.costs
    )
    table.id = "costs"
    return table
  }

  /// What is booked to run later, beside the target of the year.
  var outlook: Table? {
    guard let outlook = report.outlook else { return nil }
    let year = language.shortName(outlook.year, in: book.calendar)
    let isYearOver = book.calendar.days(of: outlook.year).last <= report.period.asOf
    let before = outlook.before
    /// A sum beside what it was on that day a year before.
    func money(_ label: String, _ amount: Fixed, _ before: Fixed?) -> Row {
      let change = before.flatMap { before -> Cell? in
        guard before != .zero || amount != .zero else { return nil }
        return .change(from: before, to: amount, good: .up)
      }
      return Row([.text(label), .money(amount), before.map { .money($0) } ?? .blank, change ?? .blank])
    }
    var rows: [Row] = []
    if !isYearOver, outlook.isInRevenue {
      rows.append(money(words[.outlookLater, year], outlook.laterThisYear, before?.laterThisYear))
    } else if !isYearOver {
      rows.append(money(words[.outlookToDate, year], outlook.revenueToDate, before?.revenueToDate))
      rows.append(money(words[.outlookLater, year], outlook.laterThisYear, before?.laterThisYear))
      rows.append(money(words[.outlookTogether], outlook.together, before?.together))
      if outlook.target.figure.fixed != nil {
        rows.append(Row([.text(words[.outlookTarget, year]), maker.targetCell(outlook.target)]))
      }
      if case .money(let target) = outlook.target.figure, let share = Ratio(outlook.together, over: target) {
        rows.append(Row([.text(words[.outlookShare]), .ratio(share)], decimals: 1))
      }
    }
    if outlook.afterTheYear != .zero || (before?.afterTheYear ?? .zero) != .zero {
      rows.append(money(words[.outlookAfter, year], outlook.afterTheYear, before?.afterTheYear))
    }
    return Table(
      words[.outlookCaption, language.day(report.period.asOf), maker.unit],
      columns: [
        Column(words[.what], .name), Column(words[.amount], .figure(decimals: 0)),
        Column(words[.sameDayYearBefore], .figure(decimals: 0)), Column(words[.change], .change),
      ], rows: rows
    ).withoutEmptyColumns
  }
}

private extension SalesReport.PartRow {
  var isOwn: Bool {
    guard case .own = subject else { return false }
    return true
  }
}

private extension Cell {
  /// Its words alone.
  var words: String {
    switch self {
    case .text(let text), .link(let text, _): text
    default: ""
    }
  }
}
