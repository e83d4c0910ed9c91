import Bookkeeping
import Figures
import Reports
import Tables
import Templating
import Values

/// What needs somebody in a sales report, in words with the reason and links.
struct ReportExceptionLines {
  let report: SalesReport
  let desk: PageDesk

  private static let mostNames = 5

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var language: Language { maker.language }

  var items: [ListedItem] { report.exceptions.items.map(item) }

  /// How many more there are, each kind with a link to the table that has all of them.
  var further: [[UInt8]] {
    report.exceptions.more.map { more in
      let (word, table): (ReportWord, String) =
        switch more.kind {
        case .teams: (.moreTeams, "teams-table")
        case .territories: (.moreTerritories, "territories-table")
        case .people: (.morePeople, "people")
        case .accounts: (.moreAccounts, "fallen-table")
        }
      return html(.link(words[word, language.number(more.count)], to: "#" + table), language)
    }
  }

  private func item(_ exception: ReportException) -> ListedItem {
    switch exception {
    case .behind(let part, let target, let attainment, let gap):
      let missing = maker.amount(gap) ?? ""
      let of = maker.amount(target.figure) ?? ""
      return ListedItem(
        what: named(name(part), words[.exceptionBehind, missing]),
        value: language.percentage(attainment, decimals: 1),
        why: escaped(words[target.isProRata ? .exceptionTargetShare : .exceptionTarget, of]))
    case .below(let part, let revenue): return fall(name(part), revenue)
    case .fallen(let account, let revenue): return fall(html(desk.account(account), language), revenue)
    case .noTarget: return ListedItem(what: escaped(words[.exceptionNoTarget]))
    case .withoutTarget(let people):
      let names = people.prefix(ReportExceptionLines.mostNames).map { html(desk.person($0), language) }
      let more = people.count - names.count
      return ListedItem(
        what: escaped(words[.exceptionWithoutTarget, language.number(people.count)]),
        why: Array(names.joined(separator: maker.listSeparator))
          + (more > 0 ? escaped(" " + words[home: .andMore, language.number(more)]) : []))
    case .waiting(let amount):
      let address = maker.map.costs(CostPeriod(.all, report.period.period))
      return ListedItem(
        what: html(desk.cell(words[.exceptionWaiting], address), language),
        value: language.money(amount, decimals: 0), why: escaped(words[.exceptionWaitingWhy]))
    }
  }

  private func fall(_ name: [UInt8], _ revenue: Compared) -> ListedItem {
    let share = revenue.change.flatMap { Ratio(-$0.numerator, over: $0.denominator) }
    return ListedItem(
      what: named(name, words[.exceptionBelow, share.map { language.percentage($0, decimals: 0) } ?? ""]),
      value: language.money(revenue.now - revenue.before, decimals: 0),
      why: escaped(
        words[
          .exceptionBelowWhy, language.money(revenue.now, decimals: 0),
          language.money(revenue.before, decimals: 0)]))
  }

  private func named(_ name: [UInt8], _ what: String) -> [UInt8] { name + escaped(": " + what) }

  private func name(_ part: ReportException.Part) -> [UInt8] {
    switch part {
    case .team(let team): html(desk.team(team), language)
    case .territory(let territory):
      maker.sentence(HomeWord.territory, html(desk.territory(territory), language))
    case .person(let person): html(desk.person(person), language)
    }
  }
}
