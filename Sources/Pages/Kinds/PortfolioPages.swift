import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// The portfolios: one page a person, and the list of them.
enum PortfolioPages {
  static let kind = Shell.kind(
    "portfolio",
    [
      Declared("headlines", .list(HeadlineFigure.names), "The figures that say how the person is doing."),
      Declared("has-attention", .flag, "Whether anything needs the person."),
      Declared("attention", .list(SiteMaker.attentionNames), "What needs the person, the most valuable first."),
      Declared("accounts", .html, "The person's accounts by revenue this year."),
      Declared("months", .html, "The year month by month, against target and last year."),
      Declared("has-follow-ups", .flag, "Whether the person has something to do."),
      Declared("follow-ups", .html, "What the person has promised, the most urgent first."),
    ])

  static func plans(_ maker: SiteMaker, _ reports: PortfolioReports) -> [PagePlan] {
    reports.people.map { person in
      let book = maker.book
      let team = book.team(of: person, on: book.asOf)
      let lineage = book.links.teams.lineage(of: team, on: book.asOf).reversed()
      return PagePlan(
        kind: kind, address: maker.map.portfolio(person) ?? "", title: book.people.name(person),
        crumbs: lineage.map { PagePlan.Crumb(label: book.teams.name($0), address: maker.map.team($0)) },
        scope: maker.words[.portfolioScope, maker.toDate], part: .portfolios
      ) { desk in
        let page = PortfolioPage(report: reports.report(person), maker: maker, desk: desk)
        return page.values
      }
    }
  }
}

private struct PortfolioPage {
  let report: PortfolioReport
  let maker: SiteMaker
  let desk: PageDesk

  private var words: Words { maker.words }
  private var book: Book { maker.book }

  var values: TemplateValues {
    let open = maker.base.activities.open(ofPerson: report.person)
    return [
      "headlines": maker.headlines(headlines),
      "has-attention": .flag(!report.attention.isEmpty),
      "attention": maker.attention(report.attention, desk),
      "accounts": .html(html(accounts, maker.language)),
      "months": .html(html(months, maker.language)),
      "has-follow-ups": .flag(!open.isEmpty),
      "follow-ups": .html(html(maker.followUps(open, desk), maker.language)),
    ]
  }

  private var headlines: [HeadlineFigure] {
    [
      maker.headline(.revenueToDate, report.revenue, good: .up),
      maker.headline(.attainment, report.attainment, note: maker.targetNote(report.target, gap: report.gap)),
      maker.headline(.calls, .count(report.calls), note: words[.ofThemVisits, String(report.visits)]),
      maker.headline(.newAccountsOpened, .count(report.newAccounts), note: words[.toDateNote]),
      maker.headline(.ownCosts, .money(report.actualCost), note: maker.budgetNote(report.costBudget)),
    ]
  }

  private var accounts: Table {
    var rows = report.accounts.map { row in
      Row([
        desk.account(row.account), .text(book.segments.name(book.segment(of: row.account, on: book.asOf))),
        .money(row.revenue.now), .money(row.revenue.before), Cell(row.revenue, good: .up),
        .money(row.lastYear), row.lastContact.map { .day($0) } ?? .blank, .text(maker.nextStep(row.next)),
      ])
    }
    if let others = report.others {
      rows.append(
        Row([
          .text(words[.othersAccounts]), .blank, .money(others.revenue.now), .money(others.revenue.before),
          Cell(others.revenue, good: .up), .money(others.lastYear), .blank, .blank,
        ]))
    }
    let lastYear = rows.isEmpty ? Fixed.zero : report.accounts.reduce(report.others?.lastYear ?? .zero) { $0 + $1.lastYear }
    return Table(
      words[.portfolioAccountsCaption, String(report.accounts.count), maker.toDate],
      columns: [
        Column(words[.account], .name), Column(words[.segment], .text),
        Column(words[.thisYear], .figure(decimals: 0), isAdditive: true),
        Column(words[.sameDaysLastYear], .figure(decimals: 0), isAdditive: true), Column(words[.change], .change),
        Column(words[.wholeLastYear], .figure(decimals: 0), isAdditive: true), Column(words[.lastContact], .day),
        Column(words[.next], .text),
      ],
      rows: rows,
      total: Row([
        .text(words[.allAccounts]), .blank, .money(report.revenue.now), .money(report.revenue.before),
        Cell(report.revenue, good: .up), .money(lastYear), .blank, .blank,
      ]))
  }

  private var months: Table {
    let rows = report.months.map { row in
      Row([
        .text(maker.language.name(row.month, in: book.calendar)), row.revenue.map { .money($0) } ?? .blank, Cell(row.target),
        Cell(row.attainment), .money(row.lastYear),
      ])
    }
    return Table(
      words[.portfolioMonthsCaption, maker.language.name(maker.base.dates.year, in: book.calendar)],
      columns: [
        Column(words[.month], .name), Column(words[.revenue], .figure(decimals: 0), isAdditive: true),
        Column(words[.target], .figure(decimals: 0), isAdditive: true), Column(words[.attainment], .figure(decimals: 1)),
        Column(words[.lastYear], .figure(decimals: 0), isAdditive: true),
      ], rows: rows, total: nil)
  }
}
