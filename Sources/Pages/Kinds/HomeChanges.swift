import Bookkeeping
import Figures
import Reports
import Tables
import Templating
import Values

/// What changed in a week and what is off, each a line with its figure, the reason in words, and links.
struct HomeChanges {
  let desk: PageDesk

  /// So many names stand in a line; the rest is counted.
  private static let mostNames = 4

  private var maker: SiteMaker { desk.maker }
  private var words: Words { maker.words }
  private var book: Book { maker.book }
  private var language: Language { maker.language }

  /// What happened, in the order of what matters.
  func items(_ week: WeekReport) -> [ListedItem] {
    [
      week.orders.map { sum in
        ListedItem(
          what: linked(words[home: .orders, count(sum.count)], ordersPage), value: money(sum.amount),
          why: largest(sum)
        )
      },
      week.credits.map { sum in
        ListedItem(
          what: escaped(words[home: .credits, count(sum.count)]), value: money(sum.amount),
          why: maker.sentence(HomeWord.creditsWhy, account(sum.account), escaped(money(sum.largest))))
      },
      week.cancelled.map { sum in
        ListedItem(
          what: escaped(words[home: .cancelled, count(sum.count)]),
          value: sum.amount == .zero ? "" : money(sum.amount),
          why: sum.account < 0
            ? [] : maker.sentence(HomeWord.creditsWhy, account(sum.account), escaped(money(sum.largest))))
      },
      accounts(.opened, week.opened), accounts(.contacted, week.contacted), overdue(week.overdue),
      week.waiting.map(waiting),
      people(
        words[home: .done, count(week.doneCount)], week.done, isThere: week.doneCount > 0,
        SiteMap.followUpIndex),
      people(words[home: .notes, count(week.noteCount)], week.notes, isThere: week.noteCount > 0, nil),
    ].compactMap(\.self)
  }

  /// The report of the month, else the accounts.
  private var ordersPage: String? {
    let month = book.calendar.period(.month, of: maker.base.dates.asOf)
    return maker.map.report(month) ?? (book.accounts.count > 0 ? SiteMap.accountIndex : nil)
  }

  private func largest(_ sum: WeekReport.Sum) -> [UInt8] {
    guard sum.account >= 0 else { return [] }
    let (account, amount) = (account(sum.account), escaped(money(sum.largest)))
    guard sum.person >= 0 else { return maker.sentence(HomeWord.ordersWhyNobody, account, amount) }
    return maker.sentence(HomeWord.ordersWhy, account, amount, person(sum.person))
  }

  private func accounts(_ word: HomeWord, _ accounts: [Int32]) -> ListedItem? {
    guard !accounts.isEmpty else { return nil }
    return ListedItem(
      what: escaped(words[home: word, count(accounts.count)]), why: list(accounts.map(account)))
  }

  private func overdue(_ items: [ActivityIndex.FollowUp]) -> ListedItem? {
    guard !items.isEmpty else { return nil }
    let lines = items.map { item in
      let name = item.owner < 0 ? escaped(words[home: .nobody]) : person(item.owner)
      return maker.sentence(HomeWord.overdueItem, escaped(item.what), name)
    }
    return ListedItem(
      what: linked(words[home: .overdue, count(items.count)], SiteMap.followUpIndex),
      why: list(lines, most: 2))
  }

  private func waiting(_ waiting: WeekReport.Waiting) -> ListedItem {
    let day = language.day(waiting.oldest)
    return ListedItem(
      what: linked(
        words[home: .waiting, count(waiting.count)],
        maker.map.hasCosts ? "\(SiteMap.costIndex)#\(SiteMap.awaiting)" : nil),
      value: money(waiting.amount),
      why: escaped(
        waiting.newCount > 0
          ? words[home: .waitingWhy, count(waiting.newCount), money(waiting.newAmount), day]
          : words[home: .waitingWhyOld, day]))
  }

  private func people(_ what: String, _ counts: [WeekReport.Count], isThere: Bool, _ address: String?)
    -> ListedItem?
  {
    guard isThere else { return nil }
    let lines = counts.map { line in
      maker.sentence(
        HomeWord.personCount, line.person < 0 ? escaped(words[home: .nobody]) : person(line.person),
        escaped(count(line.count)))
    }
    return ListedItem(what: linked(what, address), why: list(lines))
  }

  // MARK: What is off

  func items(_ off: [OffReport]) -> [ListedItem] { off.map(item) }

  private func item(_ off: OffReport) -> ListedItem {
    let share = off.faults.compactMap(share).first ?? ""
    let faults = off.faults.map { fault in linked(text(fault), address(fault, off.subject)) }
    let further = off.further.map { linked(short($0), address($0, off.subject)) }
    let why = further + [off.account.map(sentence) ?? budget(off.faults)].filter { !$0.isEmpty }
    return ListedItem(
      what: name(off.subject) + escaped(": ") + Array(faults.joined(separator: maker.listSeparator)),
      value: share, why: Array(why.joined(separator: escaped(words[.sentenceSeparator]))))
  }

  private func sentence(_ fallen: OffReport.Account) -> [UInt8] {
    let amount = escaped(money(fallen.revenue.before - fallen.revenue.now))
    guard let last = fallen.lastOrder else {
      return maker.sentence(HomeWord.account, account(fallen.account), amount)
    }
    return maker.sentence(
      HomeWord.accountNoOrder, account(fallen.account), amount, escaped(language.day(last)))
  }

  /// What was spent of which budget, where that is all that is wrong.
  private func budget(_ faults: [OffReport.Fault]) -> [UInt8] {
    guard case .overBudget(let by, let budget) = faults.first else { return [] }
    return escaped(words[home: .overBudgetWhy, money(budget + by), money(budget)])
  }

  /// A territory often has the name of the team that sells in it.
  private func name(_ subject: OffReport.Subject) -> [UInt8] {
    switch subject {
    case .team(let team): html(desk.team(team), language)
    case .territory(let territory):
      maker.sentence(HomeWord.territory, html(desk.territory(territory), language))
    }
  }

  /// Where the figure stands: a quarter's and a month's in its report. The year's stand on the page of the name.
  private func address(_ fault: OffReport.Fault, _ subject: OffReport.Subject) -> String? {
    guard let stretch = fault.stretch, stretch.period.unit != .year else { return nil }
    let table = if case .team = subject { "teams-table" } else { "territories-table" }
    return maker.map.report(stretch.period).map { "\($0)#\(table)" }
  }

  private func text(_ fault: OffReport.Fault) -> String {
    switch fault {
    case .behind(let gap, _, let stretch): words[home: .behind, maker.amount(gap) ?? "", when(stretch)]
    case .below(let revenue, let stretch): words[home: .below, fall(revenue), when(stretch)]
    case .overBudget(let by, _): words[home: .overBudget, money(by)]
    }
  }

  /// The same of shorter days, with its share alone.
  private func short(_ fault: OffReport.Fault) -> String {
    guard case .behind(_, _, let stretch) = fault, let share = share(fault) else { return text(fault) }
    return words[home: .alsoBehind, share, when(stretch)]
  }

  private func fall(_ revenue: Compared) -> String {
    revenue.change.flatMap { Ratio(-$0.numerator, over: $0.denominator) }.map {
      language.percentage($0, decimals: 0)
    } ?? ""
  }

  private func when(_ stretch: Stretch) -> String {
    switch stretch.period.unit {
    case .month: words[home: .thisMonth]
    case .quarter: words[home: .thisQuarter]
    default: words[home: .thisYear]
    }
  }

  private func share(_ fault: OffReport.Fault) -> String? {
    switch fault {
    case .behind(_, let attainment, _): language.percentage(attainment, decimals: 1)
    case .overBudget(let by, let budget):
      Ratio(budget + by, over: budget).map { language.percentage($0, decimals: 1) }
    case .below: nil
    }
  }

  // MARK: Pieces

  private func count(_ count: Int) -> String { language.number(count) }
  private func money(_ amount: Fixed) -> String { language.money(amount, decimals: 0) }
  private func account(_ number: Int32) -> [UInt8] { html(desk.account(number), language) }
  private func person(_ number: Int32) -> [UInt8] { html(desk.person(number), language) }

  private func linked(_ text: String, _ address: String?) -> [UInt8] {
    html(desk.cell(text, address), language)
  }

  private func list(_ pieces: [[UInt8]], most: Int = HomeChanges.mostNames) -> [UInt8] {
    let more = pieces.count - most
    return Array(pieces.prefix(most).joined(separator: maker.listSeparator))
      + (more > 0 ? escaped(" " + words[home: .andMore, count(more)]) : [])
  }
}
