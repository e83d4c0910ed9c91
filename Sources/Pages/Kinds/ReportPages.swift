import Bookkeeping
import Figures
import Reports
import Tables
import Templating
import Values

/// The sales reports: one page a month, quarter and financial year.
enum ReportPages {
  static let measures = PageSection(
    name: "measures", sentence: "What was sold, done and spent, beside the period before and the year before."
  )
  static let parts = PageSection(name: "parts", sentence: "The quarters and months of the period.")
  static let families = PageSection(name: "families", sentence: "Revenue by family of products.")
  static let products = PageSection(name: "products", sentence: "Volume and revenue by product.")
  static let teams = PageSection(name: "teams", sentence: "The teams against their targets.")
  static let people = PageSection(name: "people", sentence: "The people against their targets.")
  static let territories = PageSection(
    name: "territories", sentence: "The territories against their targets.")
  static let fallen = PageSection(
    name: "fallen", sentence: "All accounts that fell, where more did than need to be named above.")
  static let opened = PageSection(name: "opened", sentence: "The accounts with their first revenue ever.")
  static let contacted = PageSection(
    name: "contacted", sentence: "The accounts in which somebody was reached for the first time.")
  static let costs = PageSection(name: "costs", sentence: "Costs by category, against budget.")
  static let outlook = PageSection(name: "outlook", sentence: "What is booked to run later.")

  static let kind = Shell.kind(
    "report",
    [
      Declared("has-headlines", .flag, "Whether there are figures."),
      Declared("headlines", .list(HeadlineFigure.names), "The figures that say how the period went."),
      Declared("has-steps", .flag, "Whether there is a report before or after it."),
      Declared(
        "earlier-report", .section(CostPages.linkNames("earlier")), "The period before that has a report."),
      Declared("later-report", .section(CostPages.linkNames("later")), "The period after that has a report."),
      Declared(
        "commentaries",
        .list([
          Declared("commentary-by", .html, "Who wrote it, and on what."),
          Declared("commentary-text", .html, "What it says."),
          Declared(
            "commentary-actions", .section([Declared("actions", .html, "What is to be done, by whom.")]),
            "Where it says what is to be done."),
        ]), "What people wrote of the period."),
      Declared(
        "exceptions",
        .section([
          Declared("exceptions-lead", .text, "What is held to need somebody."),
          Declared("exception-items", .list(ListedItem.names), "What needs somebody, with the reason."),
          Declared(
            "further-exceptions",
            .list([Declared("more-exceptions", .html, "How many more of a kind, with a link to all of them.")]
            ),
            "The kinds of which there are more."),
        ]), "Where anything needs somebody."),
      measures.declared, parts.declared, families.declared, products.declared, teams.declared,
      people.declared, territories.declared, fallen.declared, opened.declared, contacted.declared,
      costs.declared,
      outlook.declared,
    ])

  static func plans(_ maker: SiteMaker, _ reports: SalesReports) -> [PagePlan] {
    let words = maker.words
    return reports.periods.map { period in
      let name = maker.language.name(period.period, in: maker.book.calendar)
      let short = maker.language.shortName(period.period, in: maker.book.calendar)
      let days = maker.language.name(period.days, in: maker.book.calendar)
      let crumbs =
        [PagePlan.Crumb(label: words[.reports], address: SiteMap.reportIndex)]
        + reports.above(period).reversed().map { above in
          PagePlan.Crumb(
            label: maker.language.shortName(above.period, in: maker.book.calendar),
            address: maker.map.report(above.period))
        }
      return PagePlan(
        kind: kind, address: maker.map.report(period.period) ?? "", title: words[.reportTitle, name],
        crumbs: crumbs,
        scope: period.isOver
          ? words[.reportScope, short, maker.moneyUnit]
          : words[.reportOpenScope, short, days, maker.moneyUnit], part: .reports,
        asOf: period.isOver ? period.asOf : nil
      ) { desk in
        ReportPage(
          report: reports.report(period), neighbours: reports.neighbours(period), reports: reports, desk: desk
        ).values
      }
    }
  }
}

/// One sales report as its template shows it.
struct ReportPage {
  let report: SalesReport
  let neighbours: (previous: ReportPeriod?, next: ReportPeriod?)
  let reports: SalesReports
  let desk: PageDesk

  var maker: SiteMaker { desk.maker }
  var words: Words { maker.words }
  var book: Book { maker.book }
  var language: Language { maker.language }

  var values: TemplateValues {
    let headlines = headlines
    let tables = ReportTables(page: self)
    return [
      "has-headlines": .flag(!headlines.isEmpty), "headlines": maker.headlines(headlines),
      "has-steps": .flag(neighbours.previous != nil || neighbours.next != nil),
      "earlier-report": link("earlier", neighbours.previous),
      "later-report": link("later", neighbours.next),
      "commentaries": .list(report.commentaries.map(commentary)),
      "exceptions": exceptions,
      "measures": ReportPages.measures.value(measures, language),
      "parts": ReportPages.parts.value(tables.parts, language),
      "families": ReportPages.families.value(tables.families, language),
      "products": ReportPages.products.value(tables.products, language),
      "teams": ReportPages.teams.value(tables.teams, language),
      "people": ReportPages.people.value(tables.people, language),
      "territories": ReportPages.territories.value(tables.territories, language),
      "fallen": ReportPages.fallen.value(tables.fallen, language),
      "opened": ReportPages.opened.value(tables.opened, language),
      "contacted": ReportPages.contacted.value(tables.contacted, language),
      "costs": ReportPages.costs.value(tables.costs, language),
      "outlook": ReportPages.outlook.value(tables.outlook, language),
    ]
  }

  private var exceptions: TemplateValue {
    let lines = ReportExceptionLines(report: report, desk: desk)
    let items = lines.items
    guard !items.isEmpty else { return .nothing }
    return .group([
      "exceptions-lead": .text(
        words[book.quotas.isEmpty ? .exceptionsLeadWithoutTargets : .exceptionsLead]),
      "exception-items": ListedItem.values(items),
      "further-exceptions": .list(lines.further.map { ["more-exceptions": .html($0)] }),
    ])
  }

  /// The days of the report in words.
  var days: String { language.name(report.period.days, in: book.calendar) }

  private func link(_ name: String, _ period: ReportPeriod?) -> TemplateValue {
    guard let period, let address = desk.link(maker.map.report(period.period)) else { return .nothing }
    return .group([
      "\(name)-label": .text(language.shortName(period.period, in: book.calendar)),
      "\(name)-address": .address(address),
    ])
  }

  private var headlines: [HeadlineFigure] {
    var figures: [HeadlineFigure] = []
    let (total, period) = (report.total, report.period)
    if report.measure("revenue") != nil {
      figures.append(
        HeadlineFigure(
          label: words[.revenue], value: .money(total.revenue),
          note: total.yearBefore == nil
            ? change(total.before, total.revenue, .before)
            : change(total.yearBefore, total.revenue, .yearBefore)))
    }
    if let attainment = report.measure("attainment"), let quota = report.measure("quota") {
      let gap = report.measure("gap_to_quota")?.now.figure ?? .notSet
      figures.append(
        HeadlineFigure(
          label: words[.attainment], value: maker.targetCell(attainment.now),
          note: escaped(maker.targetNote(quota.now.figure, gap: gap))))
    }
    if let calls = report.measure("calls"), let count = calls.now.figure.fixed {
      figures.append(
        HeadlineFigure(
          label: words[.calls], value: Cell(calls.now.figure),
          note: calls.before == nil
            ? change(calls.yearBefore?.fixed, count, .yearBefore)
            : change(calls.before?.fixed, count, .before)))
    }
    let contacted = language.number(report.contacted.count)
    if book.sales.count > 0 {
      figures.append(
        maker.headline(
          .newAccountsOpened, .count(report.opened.count),
          note: salesBegin ?? (book.activities.count > 0 ? words[.contactedBeside, contacted] : "")))
    } else if book.activities.count > 0 {
      figures.append(maker.headline(words[.newContacted], .count(report.contacted.count), note: ""))
    }
    if maker.map.hasCosts, let costs = report.measure("actual_cost") {
      let budget = report.measure("budget")?.now.figure ?? .notSet
      let address = maker.map.costs(CostPeriod(.all, period.period))
      figures.append(
        HeadlineFigure(
          label: words[.costs], value: .money(costs.now.figure.fixed ?? .zero, to: desk.link(address)),
          note: escaped(costNote(costs.now.figure.fixed ?? .zero, budget))))
    }
    return figures
  }

  /// From when on sales are known, where accounts may look new because they bought before that.
  private var salesBegin: String? {
    maker.base.kept.salesBegin(within: report.period.days).map { words[.salesKnownFrom, language.day($0)] }
  }

  private func costNote(_ cost: Fixed, _ budget: Figure) -> String {
    guard let amount = budget.fixed, let share = Ratio(cost, over: amount) else {
      return book.budgets.isEmpty ? "" : maker.budgetNote(budget)
    }
    return words[
      .shareOfPeriodBudget, language.percentage(share, decimals: 1), language.money(amount, decimals: 0)]
  }

  private enum Earlier { case before, yearBefore }

  /// `▲ +4.2% on Sep 2025`; empty where the book begins later, and where there was and is nothing.
  private func change(_ before: Fixed?, _ now: Fixed, _ earlier: Earlier) -> [UInt8] {
    guard let before, before != .zero || now != .zero else { return [] }
    let name = earlier == .before ? columnName(before: true) : columnName(before: false)
    guard case .change(let ratio?, let good) = Cell.change(from: before, to: now, good: .up) else {
      return escaped(words[.nothingInPeriod, name])
    }
    return html(Cell.change(ratio, good: good), decimals: 1, language) + escaped(" " + words[.onPeriod, name])
  }

  /// What the days before are called: `Aug 2026`, or `Aug 2026, same days` where the report's are not all.
  func columnName(before: Bool) -> String {
    let period = report.period
    let other = before ? period.period.previous : maker.yearBefore(period.period)
    let name = language.shortName(other, in: book.calendar)
    return period.isOver ? name : words[.sameDaysOf, name]
  }
}

extension ReportPage {
  /// What somebody wrote of the period, with its author, and on what.
  private func commentary(_ number: Int32) -> TemplateValues {
    let page = book.pages[number]
    var by: [[UInt8]] = [html(desk.cell(book.pages.name(number), maker.map.page(number)), language)]
    if let author = book.people.number(of: page.author) {
      by.append(html(desk.person(author), language))
    }
    if let about = page.about { by.append(html(subject(about), language)) }
    let actions = page.actions ?? []
    return [
      "commentary-by": .html(Array(by.joined(separator: escaped(words[.scopeSeparator])))),
      "commentary-text": page.head.note.map { .html(desk.html($0)) } ?? .nothing,
      "commentary-actions": actions.isEmpty
        ? .nothing : .group(["actions": .html(html(OwnPages.table(actions, desk), language))]),
    ]
  }

  /// What a commentary is about: a team, a territory or a person by its id, else the words themselves.
  private func subject(_ about: String) -> Cell {
    if let team = book.teams.number(ofID: about) { return desk.team(team) }
    if let territory = book.territories.number(ofID: about) { return desk.territory(territory) }
    if let person = book.people.number(ofID: about) { return desk.person(person) }
    return .text(about)
  }
}

extension SiteMaker {
  func yearBefore(_ period: CalendarPeriod) -> CalendarPeriod {
    switch period.unit {
    case .month: CalendarPeriod(.month, period.index - 12)
    case .quarter: CalendarPeriod(.quarter, period.index - 4)
    default: period.previous
    }
  }
}
