import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// The teams: one page a team, and the tree of all of them.
enum TeamPages {
  static let kind = Shell.kind(
    "team",
    [
      Declared("headlines", .list(HeadlineFigure.names), "The figures that say how the team is doing."),
      Declared("has-attention", .flag, "Whether anything needs somebody."),
      Declared("attention", .list(SiteMaker.attentionNames), "What needs somebody, the most valuable first."),
      Declared(
        "further", .section([Declared("further-attention", .text, "How much more needs somebody.")]),
        "Where it is more than the page shows."),
      cover.declared,
      Declared(
        "by-member", .section([Declared("members", .html, "The people against their targets.")]),
        "Where there are people."),
      Declared(
        "by-team", .section([Declared("teams", .html, "The teams below, and the team's own.")]),
        "Where there are teams below."),
      Declared(
        "by-month", .section([Declared("months", .html, "The year month by month.")]),
        "Where there is anything by month."),
      Declared(
        "running-costs",
        .section([
          Declared("is-budgeted", .flag, "Whether a budget is set against them."),
          Declared(
            "costs", .html, "The costs by top category, against the budget of the year where there is one."),
          Declared(
            "costs-linked", .section([Declared("costs-address", .address, "The page of the team's costs.")]),
            "Where it has one."),
        ]), "Where the team has costs."),
      Declared(
        "own-words", .section([Declared("note", .html, "What the book says of the team.")]),
        "Where it says something."),
      Declared(
        "who-when", .section([Declared("history", .html, "Who was in the team when.")]), "Where somebody was."
      ),
    ])

  static let cover = PageSection(
    name: "cover", sentence: "Who of the team is away on the as-of day, and who covers.")

  static let indexKind = Shell.kind(
    "teams",
    [
      Declared("tree", .html, "All teams as a tree, against targets and budgets."),
      Declared(
        "people", .section([Declared("people-address", .address, "The page of all people.")]),
        "Where there is one."),
    ])

  static func plans(_ maker: SiteMaker, _ reports: TeamReports) -> [PagePlan] {
    let (book, words) = (maker.book, maker.words)
    guard book.teams.count > 0 else { return [] }
    let index = PagePlan(
      kind: indexKind, address: SiteMap.teamIndex, title: words[.teams],
      scope: words[.teamsScope, maker.toDate, maker.moneyUnit], part: .teams
    ) { desk in
      let (rows, total) = reports.index
      let table = TeamTables(desk: desk, yearGone: reports.yearGone).index(rows, total: total)
      return [
        "tree": .html(html(table.named("teams"), maker.language)),
        "people": maker.map.hasPeople
          ? .group(["people-address": .address(desk.link(SiteMap.people))]) : .nothing,
      ]
    }
    return [index]
      + (0..<Int32(book.teams.count)).map { team in
        let lineage = book.links.teams.lineage(of: team, on: book.asOf).dropFirst().reversed()
        return PagePlan(
          kind: kind, address: maker.map.team(team) ?? "", title: book.teams.name(team),
          crumbs: [PagePlan.Crumb(label: words[.teams], address: SiteMap.teamIndex)]
            + lineage.map { PagePlan.Crumb(label: book.teams.name($0), address: maker.map.team($0)) },
          scope: maker.scope(ofTeam: team, count: reports.memberCount(team)), part: .teams
        ) { desk in TeamPage(report: reports.report(team), desk: desk).values }
      }
  }
}

private extension SiteMaker {
  /// Who leads it, how many are in it, which days, which unit.
  func scope(ofTeam team: Int32, count: Int) -> String {
    let lead = book.links.teamLead[Int(team)].value(on: book.asOf)
    var parts: [String] = []
    if lead >= 0 { parts.append(words[.ledBy, book.people.name(lead)]) }
    if count > 0 { parts.append(words[.peopleCount, language.number(count)]) }
    parts.append(toDate)
    parts.append(moneyUnit)
    return parts.joined(separator: words[.scopeSeparator])
  }
}

private struct TeamPage {
  let report: TeamReport
  let desk: PageDesk

  private var maker: SiteMaker { desk.maker }
  private var book: Book { maker.book }
  private var words: Words { maker.words }

  var values: TemplateValues {
    let tables = TeamTables(desk: desk, yearGone: report.yearGone)
    let note = book.teams[report.team].head.note.map { desk.html($0) } ?? []
    let further = report.furtherAttention
    return [
      "headlines": maker.headlines(headlines), "has-attention": .flag(!report.attention.isEmpty),
      "attention": maker.attention(report.attention, desk),
      "further": further > 0
        ? .group(["further-attention": .text(words[.furtherAttention, String(further)])]) : .nothing,
      "cover": TeamPages.cover.value(
        CoverPhrases(desk: desk).table(
          maker.cover.today(inTeam: report.team),
          words[cover: .teamCaption, maker.language.day(book.asOf)]), maker.language),
      "by-member": desk.group("members", tables.members(report)),
      "by-team": desk.group("teams", tables.below(report)),
      "by-month": desk.group("months", tables.months(report)), "running-costs": runningCosts,
      "own-words": note.isEmpty ? .nothing : .group(["note": .html(note)]),
      "who-when": desk.group("history", tables.history(report)),
    ]
  }

  private var headlines: [HeadlineFigure] {
    let total = report.total
    var all: [HeadlineFigure] = []
    if book.sales.count > 0 { all.append(maker.headline(.revenueToDate, total.revenue, good: .up)) }
    if !book.quotas.isEmpty {
      all.append(
        maker.headline(
          .attainment, total.attainment, note: maker.targetNote(total.target, gap: total.gap),
          isProRata: total.isProRata))
    }
    if book.activities.count > 0 {
      all.append(
        maker.headline(
          .calls, .count(total.calls ?? 0),
          note: maker.callNote(visits: total.visits ?? 0, rate: total.callRate)))
    }
    if book.sales.count > 0 {
      all.append(maker.headline(.newAccountsOpened, .count(total.newAccounts), note: words[.toDateNote]))
    }
    if maker.map.hasCosts { all.append(costHeadline) }
    return all
  }

  private var costHeadline: HeadlineFigure {
    let costs = report.costs
    guard let used = costs.used, let budget = costs.budget, let gone = report.yearGone else {
      return maker.headline(
        .runningCosts, .money(costs.actual),
        note: maker.budgetNote(costs.budget.map { .money($0) } ?? .notSet))
    }
    let language = maker.language
    return maker.headline(
      .runningCosts, .money(costs.actual),
      note: words[
        .shareOfYearBudget, language.percentage(used, decimals: 1), language.money(budget, decimals: 0),
        language.percentage(gone, decimals: 1)])
  }

  private var runningCosts: TemplateValue {
    guard !report.categories.isEmpty else { return .nothing }
    let tables = CostTables(desk: desk, period: nil, yearGone: report.yearGone)
    var caption = words[.costCategoriesCaption, maker.toDate, maker.costUnit]
    if report.costs.budget != nil, let gone = report.yearGone {
      caption += maker.againstYear(gone, report.categories)
    }
    let table = tables.table(caption, .category, report.categories, total: report.costs)
    let address = desk.link(maker.map.costs(.team(report.team)))
    let isBudgeted = report.costs.budget != nil || report.categories.contains { $0.figures.budget != nil }
    return .group([
      "is-budgeted": .flag(isBudgeted),
      "costs": .html(html(table.named("costs"), maker.language)),
      "costs-linked": address.map { .group(["costs-address": .address($0)]) } ?? .nothing,
    ])
  }
}
