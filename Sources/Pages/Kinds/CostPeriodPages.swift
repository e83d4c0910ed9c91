import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// The costs of a month, with each line that stands there: of everybody, of each team and of each person; and those of a
/// quarter and of a financial year, with their months.
enum CostPeriodPages {
  static let kind = Shell.kind(
    "cost-period",
    [
      Declared(
        "headlines", .list(HeadlineFigure.names),
        "The figures of the period; none on further pages of its lines."),
      Declared("has-headlines", .flag, "Whether there are headline figures."),
      Declared(
        "earlier-period", .section(CostPages.linkNames("earlier")), "The period before that has a page."),
      Declared("later-period", .section(CostPages.linkNames("later")), "The period after that has a page."),
      Declared(
        "by-team", .section([Declared("teams", .html, "The costs by team.")]), "Where there are teams."),
      Declared(
        "by-person", .section([Declared("people", .html, "The team's costs by person.")]),
        "On pages of teams."),
      Declared(
        "by-category", .section([Declared("categories", .html, "The costs by category.")]),
        "Where there are costs."),
      Declared(
        "by-everybody", .section([Declared("everybody", .html, "All costs by person.")]),
        "On pages of all costs."),
      Declared(
        "by-month", .section([Declared("months", .html, "The costs by month.")]),
        "On pages of quarters and years."),
      Declared(
        "in-pages", .section([Declared("pages", .html, "The pages that the lines stand on.")]),
        "Where it is more than one."),
      Declared(
        "line-by-line",
        .section([
          Declared("is-without-person", .flag, "Whether they are only the lines that name no person."),
          Declared("lines", .html, "Each line with its file and line."),
        ]),
        "Where lines stand here."),
      Declared(
        "not-counted",
        .section([Declared("left-out", .html, "Lines that enter no figure, with the reason.")]),
        "Where there are any."),
    ])

  static func plans(_ maker: SiteMaker, _ reports: CostReports) -> [PagePlan] {
    reports.centres.flatMap { centre in
      reports.periods(of: centre).flatMap { period in
        let place = CostPeriod(centre, period)
        let count = reports.pageCount(place)
        return (1...count).map { page in plan(maker, reports, place, page: page, of: count) }
      }
    }
  }

  private static func plan(
    _ maker: SiteMaker, _ reports: CostReports, _ place: CostPeriod, page: Int, of count: Int
  ) -> PagePlan {
    let (words, calendar) = (maker.words, maker.book.calendar)
    let period = maker.language.name(place.period, in: calendar)
    let title =
      place.centre == .all
      ? words[.allCostsPeriodTitle, period] : words[.costPeriodTitle, maker.name(place.centre), period]
    let last = calendar.days(of: place.period).last
    // As on the period's last day: the page stays as it was when somebody moves later.
    var crumbs = maker.crumbs(above: place.centre, on: min(last, maker.book.asOf))
    crumbs.append(
      PagePlan.Crumb(label: maker.name(ofCrumb: place.centre), address: maker.map.costs(place.centre)))
    crumbs += reports.above(place).map { above in
      PagePlan.Crumb(
        label: maker.language.name(above, in: calendar),
        address: maker.map.costs(CostPeriod(place.centre, above)))
    }
    if page > 1 { crumbs.append(PagePlan.Crumb(label: period, address: maker.map.costs(place))) }
    return PagePlan(
      kind: kind, address: maker.map.costs(place, page: page) ?? "",
      title: page > 1 ? words[.furtherPage, title, String(page), String(count)] : title, crumbs: crumbs,
      scope: maker.scope(of: place), part: .costs, sources: [.costs], asOf: min(last, maker.book.asOf)
    ) { desk in
      CostPeriodPage(report: reports.report(place), page: page, desk: desk).values
    }
  }
}

private extension SiteMaker {
  func name(ofCrumb centre: CostCentre) -> String { centre == .all ? words[.costs] : name(centre) }

  /// The days looked at.
  func scope(of place: CostPeriod) -> String {
    let whole = book.calendar.days(of: place.period)
    guard whole.last > book.asOf else {
      return words[.costScope, language.name(place.period, in: book.calendar), costUnit]
    }
    let days = Period(from: whole.first, to: max(whole.first, book.asOf)) ?? whole
    return words[.costScope, language.name(days, in: book.calendar), costUnit]
  }
}

private struct CostPeriodPage {
  let report: CostPeriodReport
  let page: Int
  let desk: PageDesk

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var tables: CostTables {
    CostTables(desk: desk, period: report.place.period, yearGone: nil, isOfAll: report.place.centre == .all)
  }

  var values: TemplateValues {
    let tables = tables
    let isFirst = page == 1
    let isMonth = report.place.period.unit == .month
    let lines = report.pages[page - 1]
    return [
      "headlines": isFirst ? maker.headlines(headlines) : .list([]), "has-headlines": .flag(isFirst),
      "earlier-period": link("earlier", report.previous), "later-period": link("later", report.next),
      "by-team": desk.group(
        "teams",
        isFirst ? tables.table(caption(.costTeamsCaption), .team, report.teams, total: report.total) : nil),
      "by-person": desk.group("people", report.place.centre == .all ? nil : people),
      "by-everybody": desk.group("everybody", report.place.centre == .all ? people : nil),
      "by-category": desk.group(
        "categories",
        isFirst
          ? tables.table(caption(.costCategoriesCaption), .category, report.categories, total: report.total)
          : nil),
      "by-month": desk.group("months", isMonth ? nil : tables.months(report)),
      "in-pages": desk.group("pages", report.pages.count > 1 ? tables.pages(report, current: page) : nil),
      "line-by-line": lineByLine(isMonth ? tables.lines(lines, report) : nil),
      "not-counted": desk.group("left-out", isMonth ? tables.leftOut(lines, report) : nil),
    ]
  }

  /// A person's lines stand on the person's page: on that of a team, or of all, are those that name nobody.
  private func lineByLine(_ table: Table?) -> TemplateValue {
    guard let table, !table.rows.isEmpty else { return .nothing }
    let hasPeople = report.people.contains { if case .person = $0.item { true } else { false } }
    return .group([
      "is-without-person": .flag(!report.place.centre.isPerson && hasPeople),
      "lines": .html(html(table.named("lines"), maker.language)),
    ])
  }

  private var people: Table? {
    page == 1 ? tables.people(caption(.costPeopleCaption), report.people, total: report.total) : nil
  }

  private func caption(_ word: Word) -> String {
    words[word, maker.language.name(report.days, in: maker.book.calendar), maker.costUnit]
  }

  private func link(_ name: String, _ period: CalendarPeriod?) -> TemplateValue {
    guard let period, let address = desk.link(maker.map.costs(CostPeriod(report.place.centre, period)))
    else {
      return .nothing
    }
    return .group([
      "\(name)-label": .text(maker.language.name(period, in: maker.book.calendar)),
      "\(name)-address": .address(address),
    ])
  }

  private var headlines: [HeadlineFigure] {
    let (language, total) = (maker.language, report.total)
    var all: [HeadlineFigure] = []
    let note = total.budget.map { words[.ofBudget, language.money($0, decimals: 0)] } ?? ""
    all.append(maker.headline(.costs, .money(total.actual), note: total.used == nil ? note : ""))
    if let used = total.used { all.append(maker.headline(.budgetUsed, .ratio(used), note: note)) }
    if let remaining = total.remaining {
      let note: Word = remaining < .zero ? .beyondNote : .remainingNote
      all.append(maker.headline(.remaining, .money(remaining), note: words[note]))
    }
    if total.awaiting != .zero {
      all.append(maker.headline(.awaiting, .money(total.awaiting), note: words[.awaitingNote]))
    }
    if total.committed != .zero {
      all.append(maker.headline(.committed, .money(total.committed), note: words[.committedNote]))
    }
    let lines = report.pages.reduce(0) { $0 + $1.counted.count }
    if all.count < 3, lines > 0 {
      all.append(maker.headline(.lines, .count(lines), note: words[.writtenHere]))
    }
    return all
  }
}
