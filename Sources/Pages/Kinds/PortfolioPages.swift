import Bookkeeping
import Figures
import Reports
import Tables
import Templating
import Values

/// The portfolios: one page a person, and the list of them.
enum PortfolioPages {
  static let kind = Shell.kind(
    "portfolio",
    [
      Declared("has-headlines", .flag, "Whether there are figures of the person."),
      Declared("headlines", .list(HeadlineFigure.names), "The figures that say how the person is doing."),
      Declared("has-two", .flag, "Whether there are months, follow-ups or plans."),
      Declared("has-beside", .flag, "Whether there are follow-ups or plans."),
      Declared("has-attention", .flag, "Whether anything needs the person."),
      Declared(
        "attention", .list(SiteMaker.attentionNames), "What needs the person, the most valuable first."),
      cover.declared, accounts.declared, quarters.declared, months.declared, followUps.declared,
      planned.declared,
      Declared(
        "own-words", .section([Declared("note", .html, "What the book says of the person.")]),
        "Where it says something."),
    ] + NoteList.names)

  static let cover = PageSection(
    name: "cover", sentence: "When the person is away and who covers, and for whom the person covers.")
  static let accounts = PageSection(name: "accounts", sentence: "The person's accounts by revenue this year.")
  static let quarters = PageSection(
    name: "quarters", sentence: "The year quarter by quarter, against target and last year.")
  static let months = PageSection(
    name: "months", sentence: "The year month by month, against target and last year.")
  static let followUps = PageSection(
    name: "follow-ups", sentence: "What the person has promised, the most urgent first.")
  static let planned = PageSection(
    name: "planned", sentence: "What the person has planned, the nearest first.")

  static func plans(_ maker: SiteMaker, _ reports: PortfolioReports) -> [PagePlan] {
    reports.people.map { person in
      let book = maker.book
      let team = book.team(of: person, on: book.asOf)
      let lineage = book.links.teams.lineage(of: team, on: book.asOf).reversed()
      return PagePlan(
        kind: kind, address: maker.map.portfolio(person) ?? "", title: book.people.name(person),
        crumbs: lineage.map { PagePlan.Crumb(label: book.teams.name($0), address: maker.map.team($0)) },
        scope: scope(maker, person), part: .portfolios
      ) { desk in
        let page = PortfolioPage(report: reports.report(person), maker: maker, desk: desk)
        return page.values
      }
    }
  }

  /// `Portfolio, Account manager · April to September 2026 · pounds without VAT`
  private static func scope(_ maker: SiteMaker, _ person: Int32) -> String {
    let words = maker.words
    // Of somebody who left before the year began, the day of that stands in the place of the year's days.
    let left = maker.book.leftBefore(maker.book.asOf, person)
    let isPast = left.map { $0 < maker.base.dates.yearDays.first } ?? false
    let days = [isPast ? nil : maker.toDate, left.map { words[.leftOn, maker.language.day($0)] }]
      .compactMap(\.self).joined(separator: words[.scopeSeparator])
    let unit = isPast ? maker.unit : maker.moneyUnit
    guard let job = maker.book.people[person].jobTitle else {
      return words[.portfolioScope, days, unit]
    }
    return words[.portfolioJobScope, job, days, unit]
  }
}

/// The page of one person's portfolio.
private struct PortfolioPage {
  let report: PortfolioReport
  let maker: SiteMaker
  let desk: PageDesk

  private var words: Words { maker.words }
  private var book: Book { maker.book }
  private var language: Language { maker.language }

  var values: TemplateValues {
    let open = maker.base.activities.open(ofPerson: report.person)
    let hasBeside = !open.isEmpty || !report.planned.isEmpty
    let figures = headlines
    let text = book.people[report.person].head.note.map { desk.html($0) } ?? []
    var values: TemplateValues = [
      "has-headlines": .flag(!figures.isEmpty), "headlines": maker.headlines(figures),
      "has-two": .flag(months != nil || hasBeside), "has-beside": .flag(hasBeside),
      "has-attention": .flag(!report.attention.isEmpty),
      "attention": maker.attention(report.attention, desk),
      "cover": PortfolioPages.cover.value(cover, language),
      "accounts": PortfolioPages.accounts.value(accounts, language),
      "quarters": PortfolioPages.quarters.value(quarters, language),
      "months": PortfolioPages.months.value(months, language),
      "follow-ups": PortfolioPages.followUps.value(maker.followUps(open, desk), language),
      "planned": PortfolioPages.planned.value(planned, language),
      "own-words": text.isEmpty ? .nothing : .group(["note": .html(text)]),
    ]
    NoteList(report.notes, maker, desk).add(to: &values)
    return values
  }

  /// What nobody keeps is left out, and of somebody who does not sell, all that sellers are measured by.
  private var headlines: [HeadlineFigure] {
    let sells =
      !report.accounts.isEmpty || report.revenue != .zero || report.year.lastYear != .zero
      || report.year.target.fixed != nil
    var figures: [HeadlineFigure] = []
    guard !report.isPast else {
      guard report.year.lastYear != .zero else { return [] }
      return [
        maker.headline(
          words[.allLastYear], .money(report.year.lastYear),
          note: language.name(maker.base.dates.lastYearDays, in: book.calendar))
      ]
    }
    if sells, book.sales.count > 0 {
      figures.append(maker.headline(.revenueToDate, report.revenue, good: .up))
    }
    if sells, !book.quotas.isEmpty {
      figures.append(
        maker.headline(
          .attainment, report.attainment, note: maker.targetNote(report.target, gap: report.gap),
          isProRata: report.isProRata))
    }
    if book.activities.count > 0, sells || report.calls > 0 {
      figures.append(
        maker.headline(
          .calls, .count(report.calls), note: maker.callNote(visits: report.visits, rate: report.callRate)))
    }
    if sells, book.sales.count > 0 {
      figures.append(
        maker.headline(.newAccountsOpened, .count(report.newAccounts), note: words[.toDateNote]))
    }
    if maker.map.hasCosts {
      figures.append(
        HeadlineFigure(
          label: words[.ownCosts],
          value: .money(report.actualCost, to: desk.link(maker.map.costs(.person(report.person)))),
          note: escaped(maker.budgetNote(report.costBudget))))
    }
    return figures
  }

  private var cover: Table? {
    let own = maker.cover.absences(of: report.person)
    let others = maker.cover.covered(by: report.person).map { $0.covered(by: report.person) }
    return CoverPhrases(desk: desk).table(own + others, words[cover: .personCaption])
  }

  private var accounts: Table {
    var rows = report.accounts.map(row)
    if let more = report.moreAccounts {
      rows.append(sum(words[.otherAccounts, language.number(more.count)], more))
    }
    if let others = report.others { rows.append(sum(words[.othersAccounts], others)) }
    let count = report.accounts.count + (report.moreAccounts?.count ?? 0)
    let total = figures(report.revenue, lastYear: report.year.lastYear)
    return Table(
      words[
        report.isOwner
          ? .portfolioAccountsCaption : report.isPast ? .portfolioPastCaption : .portfolioSoldCaption,
        language.number(count), days,
        maker.unit] + concentration + asOwnedNow,
      columns: [
        Column(words[.account], .name),
        Column(words[.thisYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.change], .change),
        Column(words[.wholeLastYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.bookedAhead], .figure(decimals: 0), isAdditive: true),
        Column(words[.segment], .text), Column(words[.lastContact], .day),
        Column(words[.next], .text),
      ],
      rows: rows,
      total: Row([
        .text(words[.allAccounts]), total.now, total.before, total.change,
        .money(report.year.lastYear), ahead(report.bookedAhead), .blank, .blank, .blank,
      ])
    ).withoutEmptyColumns
  }

  /// The days that the figures are of: those of last year where the person left before this one.
  private var days: String {
    report.isPast ? language.name(maker.base.dates.lastYearDays, in: book.calendar) : maker.toDate
  }

  /// Of somebody who left before this year there is nothing to say but last year's.
  private func figures(_ revenue: Compared, lastYear: Fixed) -> (now: Cell, before: Cell, change: Cell) {
    guard !report.isPast else { return (.blank, .blank, .blank) }
    return (.money(revenue.now), .money(revenue.before), Cell(revenue, good: .up, lastYear: lastYear))
  }

  /// Somebody who has left has no accounts: last year is what was credited then.
  private var asOwnedNow: String { report.left == nil ? maker.asOwnedNow : "" }

  /// Where nothing is booked to run later, there is no such column.
  private func ahead(_ amount: Fixed) -> Cell { report.bookedAhead == .zero ? .blank : .money(amount) }

  /// How much of it one account is.
  private var concentration: String {
    guard let largest = report.largest, report.accounts.count > 1 else { return "" }
    return words[
      .largestAccount, language.percentage(largest.share, decimals: 1), book.accounts.name(largest.account)]
  }

  /// Who has left reaches nobody any more: whom others reach stands on their pages.
  private func row(_ row: PortfolioReport.AccountRow) -> Row {
    let figures = desk.figures(of: row.account, row.revenue, lastYear: row.lastYear)
    // Of somebody who left before this year there is nothing to say but last year's.
    let ofYear = report.isPast ? [.blank, .blank, .blank] : [figures.now, figures.before, figures.change]
    return Row(
      [figures.name] + ofYear
        + [
          figures.lastYear, figures.isPart ? .blank : ahead(row.bookedAhead),
          .text(book.segments.name(book.segment(of: row.account, on: book.asOf))),
          report.left == nil ? row.lastContact.map { .day($0) } ?? .blank : .blank,
          report.left == nil ? next(row) : .blank,
        ], isPart: figures.isPart)
  }

  /// What is due first: a follow-up or a planned activity.
  private func next(_ row: PortfolioReport.AccountRow) -> Cell {
    guard let planned = row.planned, row.next.map({ planned.day < $0.due ?? .latest }) ?? true else {
      return maker.nextStep(row.next)
    }
    return .text(words[.nextByDay, maker.typeName(planned.type), maker.shortDay(planned.day)])
  }

  private func sum(_ label: String, _ row: PortfolioReport.AccountRow) -> Row {
    let figures = figures(row.revenue, lastYear: row.lastYear)
    return Row([
      .text(label), figures.now, figures.before, figures.change, .money(row.lastYear),
      ahead(row.bookedAhead),
    ])
  }

  private var months: Table? {
    periods(report.months, words[.portfolioMonthsCaption, maker.unit], words[.month]) { row, _ in
      language.monthName(row.period, in: book.calendar)
    }
  }

  private var quarters: Table? {
    periods(report.quarters, words[.portfolioQuartersCaption, maker.unit], words[.quarter]) { _, place in
      words[.quarterNumber, String(place + 1)]
    }
  }

  /// Where the person neither sold anything nor was to, there are no periods to show.
  private func periods(
    _ periods: [PortfolioReport.PeriodRow], _ caption: String, _ first: String,
    name: (PortfolioReport.PeriodRow, Int) -> String
  ) -> Table? {
    let hasTarget =
      !report.isPast && (report.year.target.fixed != nil || report.months.contains { $0.target.fixed != nil })
    guard hasTarget || report.revenue != .zero || report.year.lastYear != .zero else { return nil }
    let dates = maker.base.dates
    func targets(_ figures: [Figure], _ isProRata: Bool) -> [Cell] {
      figures.map { hasTarget ? maker.targetCell($0, isProRata: isProRata) : .blank }
    }
    let rows = periods.enumerated().map { place, row in
      Row(
        [
          .text(name(row, place)),
          row.revenue.flatMap { report.isPast ? nil : .money($0) } ?? .blank,
        ] + targets([row.target, row.attainment], row.isProRata) + [.money(row.lastYear)])
    }
    return Table(
      caption + asOwnedNow,
      columns: [
        Column(first, .name),
        Column(language.shortName(dates.year, in: book.calendar), .figure(decimals: 0), isAdditive: true),
        Column(words[.target], .figure(decimals: 0), isAdditive: true),
        Column(words[.attainment], .figure(decimals: 1)),
        Column(language.shortName(dates.lastYear, in: book.calendar), .figure(decimals: 0), isAdditive: true),
      ], rows: rows,
      total: Row(
        [.text(words[.year]), report.isPast ? .blank : .money(report.revenue.now)]
          + targets([report.year.target, report.year.attainment], report.year.isProRata)
          + [.money(report.year.lastYear)])
    ).withoutEmptyColumns
  }

  private var planned: Table {
    Table(
      words[.plannedCaption],
      columns: [
        Column(words[.day], .name), Column(words[.activityType], .text), Column(words[.account], .text),
        Column(words[.withWhom], .text),
      ],
      rows: report.planned.map { entry in
        let accounts = entry.accounts.map { desk.html(desk.account($0)) }
        let others = desk.participants(of: entry).map { desk.html(desk.cell($0.name, $0.address)) }
        func list(_ pieces: [[UInt8]]) -> Cell {
          pieces.isEmpty ? .blank : .html(Array(pieces.joined(separator: maker.listSeparator)))
        }
        return Row([
          .text("\(language.shortWeekday(entry.date)) \(language.day(entry.date, .short))"),
          .text(maker.typeName(of: entry)), list(accounts), list(others),
        ])
      }
    ).withoutEmptyColumns
  }
}
