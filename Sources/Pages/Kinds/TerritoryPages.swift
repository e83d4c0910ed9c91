import Bookkeeping
import Figures
import Records
import Reports
import Tables
import Templating
import Values

/// The territories: one page each, with everything under it.
enum TerritoryPages {
  static let kind = Shell.kind(
    "territory",
    [
      Fact.declared,
      Declared("has-headlines", .flag, "Whether the territory has figures."),
      Declared("headlines", .list(HeadlineFigure.names), "The figures that say how the territory is doing."),
      Declared("has-attention", .flag, "Whether anything needs somebody."),
      Declared("attention", .list(SiteMaker.attentionNames), "What needs somebody, the most valuable first."),
      Declared(
        "attention-more", .section([Declared("attention-rest", .text, "How many more there are.")]),
        "Where there are more."),
      Declared("has-two", .flag, "Whether there are months, owners or a text."),
      Declared("has-beside", .flag, "Whether there are owners or a text."),
      Declared("has-text", .flag, "Whether anything is written of the territory."),
      Declared("text", .html, "The text of the territory's own note."),
      Declared(
        "moves",
        .section([
          Declared("moves-table", .html, "The accounts that came in and went out."),
          Declared(
            "moved-targets", .list([Declared("moved-target", .text, "What became of the target, and when.")]),
            "The targets that changed with them."),
        ]), "Where accounts changed territory since last year began."),
    ] + TerritorySection.allCases.map(\.section.declared))

  static func plans(_ maker: SiteMaker, _ reports: TerritoryReports) -> [PagePlan] {
    (0..<Int32(maker.book.territories.count)).map { territory in
      let book = maker.book
      let above = book.links.territories.lineage(of: territory, on: book.asOf).dropFirst().reversed()
      return PagePlan(
        kind: kind, address: maker.map.territory(territory) ?? "", title: book.territories.name(territory),
        crumbs: above.map {
          PagePlan.Crumb(label: book.territories.name($0), address: maker.map.territory($0))
        },
        scope: maker.base.kept.territories
          ? maker.words[.territoryScope, maker.toDate, maker.unit] : maker.words[.territory],
        part: .territories, sources: maker.base.kept.territories ? Set(Reach.Source.allCases) : [],
        isOfDay: true
      ) { desk in
        let report = reports.report(territory)
        return TerritoryPage(report: report, hasTargets: reports.hasTargets, maker: maker, desk: desk).values
      }
    }
  }
}

/// The parts of a territory's page that are tables, each there only where it has rows.
enum TerritorySection: String, CaseIterable {
  case territories, balance, accounts, months, owners

  var section: PageSection { PageSection(name: rawValue, sentence: sentence) }

  private var sentence: String {
    switch self {
    case .territories: "The territories directly under this one."
    case .balance: "The work in the territories under it, or in it and its sisters, side by side."
    case .accounts: "The accounts in the territory."
    case .months: "The year month by month."
    case .owners: "Who owned the territory when."
    }
  }
}

private struct TerritoryPage {
  let report: TerritoryReport
  let hasTargets: Bool
  let maker: SiteMaker
  let desk: PageDesk

  private var words: Words { maker.words }
  private var book: Book { maker.book }
  private var language: Language { maker.language }
  private var territory: Int32 { report.node.territory }
  private var record: Territory { book.territories[territory] }
  private var hasSales: Bool { book.sales.count > 0 }
  /// Whether anybody keeps which account lies where.
  private var isKept: Bool { maker.base.kept.territories }
  private var hasMonths: Bool { isKept && hasSales }

  var values: TemplateValues {
    let text = record.head.note.map { desk.html($0) } ?? []
    let figures = isKept ? headlines : []
    let hasBeside = desk.owners(report.owners) != nil || !text.isEmpty
    var values: TemplateValues = [
      "facts": maker.facts(facts),
      "has-headlines": .flag(!figures.isEmpty), "headlines": maker.headlines(figures),
      "has-attention": .flag(!report.attention.isEmpty),
      "attention": maker.attention(report.attention, desk),
      "attention-more": report.moreAttention == 0
        ? .nothing
        : .group(["attention-rest": .text(words[.attentionMore, language.number(report.moreAttention)])]),
      "has-two": .flag(hasMonths || hasBeside), "has-beside": .flag(hasBeside),
      "has-text": .flag(!text.isEmpty),
      "text": text.isEmpty ? .nothing : .html(text),
    ]
    values.add("moves", moves)
    for section in TerritorySection.allCases {
      values.add(section.rawValue, section.section.value(table(section), language))
    }
    return values
  }

  private func table(_ section: TerritorySection) -> Table? {
    switch section {
    case .territories: report.children.isEmpty ? nil : territories
    case .balance: isKept ? report.balance.map { tables.balance($0, own: territory) } : nil
    case .accounts: isKept ? accounts : nil
    case .months: hasMonths ? months : nil
    case .owners: desk.owners(report.owners)
    }
  }

  private var tables: TerritoryTables { TerritoryTables(maker: maker, desk: desk) }

  private var moves: TemplateValue {
    guard isKept, let table = tables.moves(report.moves) else { return .nothing }
    return .group([
      "moves-table": .html(html(table.named("moves"), language)),
      "moved-targets": .list(
        report.moves.targets.compactMap(tables.sentence).map { ["moved-target": .text($0)] }),
    ])
  }

  private var facts: [Fact?] {
    [
      maker.fact(words[.owner], [desk.holder(report.node.owner)]),
      maker.fact(
        words[.places], record.places?.value(on: book.asOf)?.joined(separator: words[.listSeparator])),
      report.potential.flatMap { maker.fact(words[.potentialAYear], [.money($0)]) },
    ]
  }

  private var headlines: [HeadlineFigure] {
    let figures = report.node.figures
    func number(_ count: Int) -> String { language.number(count) }
    var result: [HeadlineFigure] = []
    if !maker.base.activities.entries.isEmpty {
      result.append(
        HeadlineFigure(
          label: words[.accountsSeen], value: figures.coverage.map { .ratio($0) } ?? .missing(.notAvailable),
          note: escaped(words[.ofRegister, number(figures.seen), number(figures.register)])))
    }
    if hasSales { result.append(maker.headline(.revenueToDate, figures.revenue, good: .up)) }
    if hasTargets {
      result.append(
        maker.headline(
          .attainment, figures.attainment, note: maker.targetNote(figures.target, gap: figures.gap),
          isProRata: figures.isProRata))
    }
    result.append(
      maker.headline(
        words[.prospects], .count(report.prospects), note: words[.ofRegisterCount, number(figures.register)]))
    if let penetration = report.penetration {
      let note = words[
        .penetrationNote, language.shortMoney(report.lastTwelveMonths),
        language.shortMoney(report.potential ?? .zero)]
      result.append(
        HeadlineFigure(label: words[.penetration], value: .ratio(penetration), note: escaped(note)))
    }
    return result
  }

  private var territories: Table {
    let rows = TerritoryRows(maker: maker, desk: desk, hasTargets: hasTargets)
    var all = rows.rows(report.children, isTree: false)
    if let own = report.node.own { all.append(rows.ownEntries(own, of: territory, level: 0)) }
    if let moved = report.moved {
      all.append(
        Row([
          .text(words[.movedTerritories]), .blank, .blank, .blank, .blank, .money(moved.revenue.now),
          .money(moved.revenue.before),
          TerritoryRows.change(moved.revenue, lastYear: moved.lastYear, isNew: moved.isNew),
          .money(moved.lastYear),
        ]))
    }
    guard isKept else {
      return Table(words[.territoriesBareCaption], columns: rows.columns, rows: all).withoutEmptyColumns
    }
    return Table(
      words[.territoriesCaption, maker.toDate, maker.unit], columns: rows.columns, rows: all,
      total: Row([.text(book.territories.name(territory)), .blank] + rows.figures(report.node.figures))
    ).withoutEmptyColumns
  }

  private var accounts: Table {
    let isParent = !report.children.isEmpty
    var rows = report.accounts.map { row in
      let account = book.accounts[row.account]
      let figures = desk.figures(of: row.account, row.revenue, lastYear: row.lastYear)
      return Row(
        [figures.isPart ? figures.name : name(row.account)]
          + (hasSales
            ? [figures.now, figures.before, change(row) ?? figures.change, figures.lastYear]
            : [.blank, .blank, .blank, .blank])
          + [
            row.lastContact.map { .day($0) } ?? .blank,
            .text(account.stage.map { words[$0.word] } ?? ""),
            desk.holder(row.owner),
            isParent ? desk.territory(row.territory) : .blank,
          ], isPart: figures.isPart)
    }
    if let others = report.otherAccounts {
      rows.append(
        Row(
          [.text(words[.otherAccounts, language.number(others.count)])]
            + figures(others)))
    }
    if let passedOn = report.passedOn {
      rows.append(Row([.text(words[.passedOn])] + figures(passedOn)))
    }
    let count = report.accounts.count + (report.otherAccounts?.count ?? 0)
    let node = report.node.figures
    return Table(
      words[.territoryAccountsCaption, language.number(count), maker.toDate, maker.unit],
      columns: [
        Column(words[.account], .name),
        Column(words[.thisYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.change], .change),
        Column(words[.wholeLastYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.lastContact], .day), Column(words[.stage], .text), Column(words[.owner], .text),
        Column(words[.territory], .text),
      ],
      rows: rows,
      total: hasSales
        ? Row(
          [.text(words[.allAccounts])] + figures(node.revenue, node.lastYear, isNew: !node.hasIncomers))
        : nil
    ).withoutEmptyColumns
  }

  /// An account that came in says since when: what it brought before stays with the territory that it was in.
  private func name(_ account: Int32) -> Cell {
    let name = desk.account(account)
    guard let move = report.moves.came.moves.first(where: { $0.account == account }) else { return name }
    return .noted(name, words[territory: .cameInOn, language.day(move.day)])
  }

  /// What stands instead of "new" where an account is that to the territory alone; nil where it is not.
  private func change(_ row: TerritoryReport.AccountRow) -> Cell? {
    switch row.elsewhere {
    case .territory: .text(words[territory: .movedIn])
    case .unmoved: .blank
    case nil: nil
    }
  }

  private func figures(_ sum: TerritoryReport.Sum) -> [Cell] {
    figures(sum.revenue, sum.lastYear, isNew: sum.isNew)
  }

  private func figures(_ revenue: Compared, _ lastYear: Fixed, isNew: Bool) -> [Cell] {
    guard hasSales else { return [.blank, .blank, .blank, .blank] }
    return [
      .money(revenue.now), .money(revenue.before),
      TerritoryRows.change(revenue, lastYear: lastYear, isNew: isNew), .money(lastYear),
    ]
  }

  private var months: Table {
    let dates = maker.base.dates
    func targets(_ figures: [Figure?], _ isProRata: Bool) -> [Cell] {
      figures.map { figure in
        report.hasTargets ? figure.map { maker.targetCell($0, isProRata: isProRata) } ?? .blank : .blank
      }
    }
    return Table(
      words[.territoryMonthsCaption, maker.unit],
      columns: [
        Column(words[.month], .name),
        Column(language.shortName(dates.year, in: book.calendar), .figure(decimals: 0), isAdditive: true),
        Column(words[.target], .figure(decimals: 0), isAdditive: true),
        Column(words[.attainment], .figure(decimals: 1)),
        Column(language.shortName(dates.lastYear, in: book.calendar), .figure(decimals: 0), isAdditive: true),
      ],
      rows: report.months.map { row in
        Row(
          [.text(language.monthName(row.month, in: book.calendar)), row.revenue.map { .money($0) } ?? .blank]
            + targets([row.target, row.attainment], row.isProRata) + [.money(row.lastYear)])
      },
      total: Row(
        [.text(words[.year]), .money(report.node.figures.revenue.now)]
          + targets([report.year.target, report.year.attainment], report.year.isProRata)
          + [.money(report.node.figures.lastYear)])
    ).withoutEmptyColumns
  }
}
