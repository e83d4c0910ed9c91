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
          what: escaped(words[home: .orders, count(sum.count)]), value: money(sum.amount), why: largest(sum)
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
    let (name, share): (Cell, String) = (name(off.subject), off.faults.compactMap(share).first ?? "")
    let faults = off.faults.map(text).joined(separator: words[.listSeparator])
    let why = off.account.map { fallen in
      let amount = escaped(money(fallen.revenue.before - fallen.revenue.now))
      guard let last = fallen.lastOrder else {
        return maker.sentence(HomeWord.account, account(fallen.account), amount)
      }
      return maker.sentence(
        HomeWord.accountNoOrder, account(fallen.account), amount, escaped(language.day(last)))
    }
    return ListedItem(
      what: html(name, language) + escaped(": " + faults), value: share, why: why ?? budget(off.faults))
  }

  /// What was spent of which budget, where that is all that is wrong.
  private func budget(_ faults: [OffReport.Fault]) -> [UInt8] {
    guard case .overBudget(let by, let budget) = faults.first else { return [] }
    return escaped(words[home: .overBudgetWhy, money(budget + by), money(budget)])
  }

  private func name(_ subject: OffReport.Subject) -> Cell {
    switch subject {
    case .team(let team): desk.team(team)
    case .territory(let territory): desk.territory(territory)
    }
  }

  private func text(_ fault: OffReport.Fault) -> String {
    switch fault {
    case .behind(let gap, _): words[home: .behind, maker.amount(gap) ?? ""]
    case .below(let revenue):
      words[
        home: .below,
        revenue.change.flatMap { Ratio(-$0.numerator, over: $0.denominator) }.map {
          language.percentage($0, decimals: 0)
        } ?? ""]
    case .overBudget(let by, _): words[home: .overBudget, money(by)]
    }
  }

  private func share(_ fault: OffReport.Fault) -> String? {
    switch fault {
    case .behind(_, let attainment): language.percentage(attainment, decimals: 1)
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
