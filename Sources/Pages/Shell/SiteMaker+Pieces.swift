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
      always: self[.always], week: self[.weekOf, "{day}"], financialYear: self[.financialYear, "{year}"],
      proRata: self[.proRata], proRataNote: self[.proRataNote])
  }
}

// Pieces that several kinds of pages are made of.
extension SiteMaker {
  /// What a share of a target is measured against.
  func targetNote(_ target: Figure, gap: Figure) -> String {
    guard let amount = amount(target) else { return words[.noTarget] }
    guard let left = gap.fixed, left > .zero, let gap = self.amount(gap) else {
      return words[.aboveTarget, amount]
    }
    return words[.gapToTarget, gap, amount]
  }

  /// A target without a gap: `of a target of £595,000`.
  func targetNote(_ target: Figure) -> String {
    amount(target).map { words[.ofTarget, $0] } ?? words[.noTarget]
  }

  /// A target, or what is missing to it, with its unit: `£1,200`, `30 calls`. Nil where there is none.
  func amount(_ target: Figure) -> String? {
    guard case .target(let quantity, let measure) = target else {
      return target.fixed.map { language.money($0, decimals: 0) }
    }
    let name = words.text(Words.labelKey(measure.rawValue))
    return words[
      .quantityOf, language.number(quantity, decimals: quantity.isWhole ? 0 : 2), name.lowercased()]
  }

  /// The cell of a target, or of what is missing to it, in a column of money: one that is no money says its unit.
  func targetCell(_ target: Figure) -> Cell {
    guard case .target = target, let amount = amount(target) else { return Cell(target) }
    return .text(amount)
  }

  /// The same, marked where it is pro rata.
  func targetCell(_ target: Figure, isProRata: Bool) -> Cell {
    let cell = targetCell(target)
    return isProRata && cell.saysSomething ? .proRata(cell) : cell
  }

  /// `18 of them visits; 1.2 for each day worked`
  func callNote(visits: Int, rate: Figure) -> String {
    let visits = words[.ofThemVisits, String(visits)]
    guard let rate = rate.ratio?.rounded(to: Fixed.places) else { return visits }
    // Below one a day, a decimal would say next to nothing.
    let decimals = rate < .one ? 2 : 1
    return [visits, words[cover: .callsADay, language.number(rate, decimals: decimals)]].joined(
      separator: words[.sentenceSeparator])
  }

  /// `of a cost budget of £2,400`; nothing where the book has no budgets at all, and so none is missing.
  func budgetNote(_ budget: Figure) -> String {
    guard let amount = budget.fixed else { return book.budgets.isEmpty ? "" : words[.noBudget] }
    return words[.ofBudget, language.money(amount, decimals: 0)]
  }

  /// What share of their budget costs are.
  func costNote(_ cost: Fixed, _ budget: Figure) -> String {
    guard let amount = budget.fixed, let share = Ratio(cost, over: amount) else { return budgetNote(budget) }
    return words[.shareOfBudget, language.percentage(share, decimals: 1), language.money(amount, decimals: 0)]
  }

  /// The next step for an account in a cell, marked where it is past its day.
  func nextStep(_ next: ActivityIndex.FollowUp?) -> Cell {
    guard let next else { return .blank }
    guard let due = next.due else { return .text(next.what) }
    let text = words[.nextByDay, next.what, shortDay(due)]
    guard let late = overdue(due) else { return .text(text) }
    let mark = escaped(words[.listSeparator]) + html(late, language)
    return .html(escaped(text) + mark, plain: text)
  }

  /// `overdue by 5 days`; nil for a day that is not past.
  func overdue(_ due: Day?) -> Cell? {
    guard let due, due < book.asOf else { return nil }
    let text = words[.overdueBy, language.number(book.asOf.days(since: due))]
    return .html(Array("<span class=\"down\">".utf8) + escaped(text) + Array("</span>".utf8), plain: text)
  }

  /// `9 Oct`, and `9 Feb 2027` where it lies in another year than the as-of day.
  func shortDay(_ day: Day) -> String {
    language.day(day, day.parts.year == book.asOf.parts.year ? .short : .medium)
  }

  /// Follow-ups as a table.
  func followUps(_ items: [ActivityIndex.FollowUp], _ desk: PageDesk) -> Table {
    Table(
      words[.followUpsCaption],
      columns: [
        Column(words[.what], .name), Column(words[.due], .day), Column(words[.account], .text),
        Column(words[.remarks], .text),
      ],
      rows: items.map { item in
        Row([
          .text(item.what), item.due.map { .day($0) } ?? .blank, desk.accounts(item.accounts),
          overdue(item.due) ?? .blank,
        ])
      }
    ).withoutEmptyColumns
  }
}

extension PageDesk {
  /// An account's name, linked.
  func account(_ number: Int32) -> Cell { cell(maker.book.accounts.name(number), maker.map.account(number)) }

  /// Several accounts in one cell.
  func accounts(_ numbers: [Int32]) -> Cell {
    guard numbers.count > 1 else { return numbers.first.map(account) ?? .blank }
    let names = numbers.map { html(account($0)) }
    return .html(
      Array(names.joined(separator: maker.listSeparator)),
      plain: maker.list(numbers.map { maker.book.accounts.name($0) }))
  }

  /// A product's name, linked; lines without one say so.
  func product(_ number: Int32) -> Cell {
    guard number >= 0 else { return .text(maker.words[.noProduct]) }
    return cell(maker.book.products.name(number), maker.map.product(number))
  }

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
