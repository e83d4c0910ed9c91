import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// The costs of the year: of everybody, of each team and of each person.
enum CostPages {
  static let kind = Shell.kind(
    "costs",
    [
      Declared(
        "headlines", .list(HeadlineFigure.names), "The figures that say what was spent and what is left."),
      Declared("no-budget", .flag, "Whether no cost budget is set."),
      Declared(
        "whose", .section(linkNames("whose")), "The page of the team or person whose costs these are."),
      Declared(
        "waiting", .section([Declared("awaiting", .html, "What waits for approval, the oldest first.")]),
        "Where anything does."),
      Declared(
        "against-rules",
        .section([
          Declared(
            "exceptions-listed",
            .section([
              Declared("exceptions", .html, "The lines that are against the rules, the newest first.")
            ]),
            "Where there are any."),
          Declared("checks", .text, "Which rules lines are checked by."),
        ]), "Where any can be told."),
      Declared(
        "by-team", .section([Declared("teams", .html, "The costs by team.")]), "Where there are teams."),
      Declared(
        "by-person", .section([Declared("people", .html, "The team's costs by person.")]),
        "On pages of teams."),
      Declared(
        "by-everybody", .section([Declared("everybody", .html, "All costs by person.")]),
        "On the page of all costs."),
      Declared(
        "by-category", .section([Declared("categories", .html, "The costs by category.")]),
        "Where there are costs."),
      Declared(
        "by-month", .section([Declared("months", .html, "The year month by month.")]),
        "Where the year has anything."),
      Declared(
        "longer", .section([Declared("periods", .list(linkNames("period")), "The quarters and years.")]),
        "Where quarters or years have pages."),
      Declared(
        "by-supplier", .section([Declared("suppliers", .html, "The dearest suppliers.")]),
        "Where they are known."),
      Declared(
        "before", .section([Declared("earlier", .html, "The months before last year.")]),
        "Where there are any."),
      Declared(
        "further",
        .section([Declared("names", .list(linkNames("name")), "The people that no table on the page shows.")]
        ),
        "Where there are such people."),
    ])

  /// A link: its words and its address.
  static func linkNames(_ name: String) -> [Declared] {
    [
      Declared("\(name)-label", .text, "What the link says."),
      Declared("\(name)-address", .address, "Where it leads."),
    ]
  }

  static func plans(_ maker: SiteMaker, _ reports: CostReports) -> [PagePlan] {
    guard maker.map.hasCosts else { return [] }
    return reports.centres.map { centre in
      PagePlan(
        kind: kind, address: maker.map.costs(centre) ?? "", title: maker.title(centre),
        crumbs: maker.crumbs(above: centre, on: maker.book.asOf),
        scope: maker.words[.costScope, maker.toDate, maker.costUnit], part: .costs, sources: [.costs]
      ) { desk in
        CostPage(
          report: reports.report(centre), everybody: centre == .all ? reports.people : [], desk: desk,
          evidence: reports.evidence(ofRecord:)
        ).values
      }
    }
  }
}

private struct CostPage {
  let report: CostYearReport
  /// Everybody who has a page; empty but on the page of all costs.
  let everybody: [Int32]
  let desk: PageDesk
  /// Where a record was written.
  let evidence: (Int32) -> Evidence?

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var tables: CostTables { CostTables(desk: desk, period: nil, yearGone: report.yearGone) }

  var values: TemplateValues {
    let tables = tables
    return [
      "headlines": maker.headlines(headlines),
      "no-budget": .flag(report.total.budget == nil && !maker.book.budgets.isEmpty), "whose": whose,
      "waiting": desk.group("awaiting", tables.waiting(report)),
      "against-rules": tables.policy(report, evidence),
      "by-team": desk.group(
        "teams",
        tables.table(caption(.costTeamsCaption, report.teams), .team, report.teams, total: report.total)),
      "by-person": desk.group("people", report.centre == .all ? nil : people),
      "by-everybody": desk.group("everybody", report.centre == .all ? people : nil),
      "by-category": desk.group(
        "categories",
        tables.table(
          caption(.costCategoriesCaption, report.categories), .category, report.categories,
          total: report.total)),
      "by-month": desk.group("months", tables.months(report)),
      "longer": longer,
      "by-supplier": desk.group("suppliers", tables.merchants(report)),
      "before": desk.group("earlier", tables.earlier(report)), "further": further(report.people.cut()),
    ]
  }

  private var people: Table {
    tables.people(caption(.costPeopleCaption, report.people), report.people, total: report.total)
  }

  private func caption(_ word: Word, _ rows: [CostRow]) -> String {
    guard rows.contains(where: { $0.figures.budget != nil }), let gone = report.yearGone else {
      return words[word, maker.toDate, tables.unit]
    }
    return words[word, maker.toDate, tables.unit] + maker.againstYear(gone, rows)
  }

  private var headlines: [HeadlineFigure] {
    let language = maker.language
    var all = [maker.headline(.costsToDate, report.compared, good: .down, isKnown: report.hasLastYear)]
    if let used = report.total.used, let budget = report.total.budget, let remaining = report.total.remaining
    {
      let gone = report.yearGone.map { language.percentage($0, decimals: 1) } ?? ""
      all.append(maker.headline(.budgetUsed, .ratio(used), note: words[.yearGone, gone]))
      all.append(
        maker.headline(
          .remaining, .money(remaining), note: words[.ofWholeYear, language.money(budget, decimals: 0)]))
    }
    all += maker.outlook(report.total)
    if report.total.awaiting != .zero {
      all.append(maker.headline(.awaiting, .money(report.total.awaiting), note: words[.awaitingNote]))
    }
    if report.total.committed != .zero, all.count < 5 {
      all.append(maker.headline(.committed, .money(report.total.committed), note: words[.committedNote]))
    }
    if all.count < 3, report.lineCount > 0 {
      all.append(
        maker.headline(
          .lines, .count(report.lineCount), note: words[.fromSuppliers, language.number(report.merchantCount)]
        ))
    }
    return all
  }

  private var whose: TemplateValue {
    switch report.centre {
    case .all: return .nothing
    case .team(let team): return link(maker.map.team(team), words[.teamPageOf, maker.book.teams.name(team)])
    case .person(let person):
      return link(maker.map.portfolio(person), words[.portfolioOf, maker.book.people.name(person)])
    }
  }

  private func link(_ address: String?, _ label: String) -> TemplateValue {
    desk.link(address).map { .group(["whose-label": .text(label), "whose-address": .address($0)]) }
      ?? .nothing
  }

  /// The quarters and the years that have pages, the newest first.
  private var longer: TemplateValue {
    let periods = report.longer
    guard !periods.isEmpty else { return .nothing }
    return .group([
      "periods": .list(
        periods.compactMap { period in
          desk.link(maker.map.costs(CostPeriod(report.centre, period))).map { address in
            [
              "period-label": .text(label(period)),
              "period-address": .address(address),
            ]
          }
        })
    ])
  }

  /// `July to September 2026`, `2025/26`
  private func label(_ period: CalendarPeriod) -> String {
    let (language, calendar) = (maker.language, maker.book.calendar)
    return period.unit == .year
      ? language.shortName(period, in: calendar) : language.name(period, in: calendar)
  }

  /// The people with a page that the table leaves out.
  private func further(_ rows: [CostRow]) -> TemplateValue {
    let shown = Set(rows.map(\.item))
    let left = everybody.filter { !shown.contains(.person($0)) }
    guard !left.isEmpty else { return .nothing }
    return .group([
      "names": .list(
        left.compactMap { person in
          desk.link(maker.map.costs(.person(person))).map { address in
            ["name-label": .text(maker.book.people.name(person)), "name-address": .address(address)]
          }
        })
    ])
  }
}

extension SiteMaker {
  /// What a page of the costs of the year is called.
  func title(_ centre: CostCentre) -> String {
    switch centre {
    case .all: words[.costs]
    case .team(let team): words[.costsOf, book.teams.name(team)]
    case .person(let person): words[.costsOf, book.people.name(person)]
    }
  }

  /// Where the costs of the year will end; empty where nothing says.
  func outlook(_ total: CostFigures) -> [HeadlineFigure] {
    guard let outlook = total.outlook else { return [] }
    var note = ""
    if let budget = total.budget, let share = Ratio(outlook, over: budget) {
      let share = language.percentage(share, decimals: 1)
      note = words[cost: .outlookNote, share, language.money(budget, decimals: 0)]
    }
    return [headline(words[cost: .outlookOfYear], .money(outlook), note: note)]
  }

  /// Against how much of the year the budgets of rows are looked at, and where these will end.
  func againstYear(_ gone: Ratio, _ rows: [CostRow]) -> String {
    let share = language.percentage(gone, decimals: 1)
    let hasOutlook = rows.contains { $0.figures.outlook != nil }
    return hasOutlook ? words[cost: .againstWholeYear, share] : words[.againstWholeYear, share]
  }

  /// Whose costs they are.
  func name(_ centre: CostCentre) -> String {
    switch centre {
    case .all: words[.allCosts]
    case .team(let team): book.teams.name(team)
    case .person(let person): book.people.name(person)
    }
  }

  /// The way down to the costs of a team or a person: all costs, then the teams above it on a day.
  func crumbs(above centre: CostCentre, on day: Day) -> [PagePlan.Crumb] {
    let lineage: [Int32]
    switch centre {
    case .all: return []
    case .team(let team): lineage = Array(book.links.teams.lineage(of: team, on: day).dropFirst())
    case .person(let person):
      lineage = book.links.teams.lineage(of: book.team(of: person, on: day), on: day)
    }
    return [PagePlan.Crumb(label: words[.costs], address: SiteMap.costIndex)]
      + lineage.reversed().map { PagePlan.Crumb(label: book.teams.name($0), address: map.costs(.team($0))) }
  }
}
