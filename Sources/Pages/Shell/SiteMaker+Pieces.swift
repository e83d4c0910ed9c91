import Bookkeeping
import Figures
import Reports
import Tables
import Templating
import Values

extension Words {
  /// The words that tables need.
  var tableWords: TableWords {
    // Patterns keep their names in braces, which tables fill in.
    TableWords(
      rounding: self[.rounding], notAvailable: self[.notAvailable], notSet: self[.notSet],
      new: self[.newThing],
      range: self[.range, "{first}", "{last}"], upTo: self[.upTo, "{day}"], from: self[.fromDay, "{day}"],
      always: self[.always], week: self[.weekOf, "{day}"], financialYear: self[.financialYear, "{year}"])
  }
}

// Pieces that several kinds of pages are made of.
extension SiteMaker {
  /// What a share of a target is measured against.
  func targetNote(_ target: Figure, gap: Figure) -> String {
    guard let amount = target.fixed else { return words[.noTarget] }
    guard let gap = gap.fixed, gap > .zero else {
      return words[.aboveTarget, language.money(amount, decimals: 0)]
    }
    return words[.gapToTarget, language.money(gap, decimals: 0), language.money(amount, decimals: 0)]
  }

  func budgetNote(_ budget: Figure) -> String {
    guard let amount = budget.fixed else { return words[.noBudget] }
    return words[.ofBudget, language.money(amount, decimals: 0)]
  }

  /// What share of their budget costs are.
  func costNote(_ cost: Fixed, _ budget: Figure) -> String {
    guard let amount = budget.fixed, let share = Ratio(cost, over: amount) else { return budgetNote(budget) }
    return words[.shareOfBudget, language.percentage(share, decimals: 1), language.money(amount, decimals: 0)]
  }

  /// The next step for an account in a cell.
  func nextStep(_ next: ActivityIndex.FollowUp?) -> String {
    guard let next else { return "" }
    guard let due = next.due else { return next.what }
    return words[.nextByDay, next.what, language.day(due, .short)]
  }

  /// Follow-ups as a table.
  func followUps(_ items: [ActivityIndex.FollowUp], _ desk: PageDesk) -> Table {
    Table(
      words[.followUpsCaption],
      columns: [Column(words[.what], .name), Column(words[.account], .text), Column(words[.due], .day)],
      rows: items.map { item in
        Row([.text(item.what), desk.account(item.account), item.due.map { .day($0) } ?? .blank])
      })
  }
}

extension PageDesk {
  /// An account's name, linked.
  func account(_ number: Int32) -> Cell { cell(maker.book.accounts.name(number), maker.map.account(number)) }

  func person(_ number: Int32) -> Cell { cell(maker.book.people.name(number), maker.map.person(number)) }

  func team(_ number: Int32) -> Cell { cell(maker.book.teams.name(number), maker.map.team(number)) }

  func territory(_ number: Int32) -> Cell {
    cell(maker.book.territories.name(number), maker.map.territory(number))
  }

  func cell(_ name: String, _ address: String?) -> Cell {
    guard !name.isEmpty else { return .blank }
    return link(address).map { .link(name, to: $0) } ?? .text(name)
  }
}
