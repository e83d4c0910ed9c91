import Bookkeeping
import Reports
import Tables
import Templating
import Values

extension SiteMaker {
  static let attentionNames: [Declared] = [
    Declared(
      "attention-linked",
      .section([Declared("attention-address", .address, "The page of what needs somebody.")]),
      "Where it has a page."),
    Declared("attention-name", .text, "What needs somebody."),
    Declared("attention-what", .text, "What is the matter, in a few words."),
    Declared("attention-why", .text, "The reason."),
    Declared(
      "attention-further",
      .list([Declared("attention-also", .text, "What else is the matter, and why.")]),
      "The reasons that are less grave."),
    Declared(
      "attention-valued", .section([Declared("attention-value", .text, "What is at stake.")]),
      "Where that is known."),
  ]

  /// The exceptions of a report, as the template shows them.
  func attention(_ items: [Attention], _ desk: PageDesk) -> TemplateValue {
    .list(
      items.map { item in
        let reasons = item.reasons.map(reason)
        var (what, why) = reasons.first ?? ("", "")
        if item.coveredFor >= 0 { what = words[.attentionCovering, what, book.people.name(item.coveredFor)] }
        return [
          "attention-linked": desk.link(map.account(item.account)).map {
            .group(["attention-address": .address($0)])
          } ?? .nothing,
          "attention-name": .text(book.accounts.name(item.account)), "attention-what": .text(what),
          "attention-why": .text(why),
          "attention-further": .list(
            reasons.dropFirst().map { ["attention-also": .text(words[.attentionAlso, $0.what, $0.why])] }),
          "attention-valued": item.value > .zero
            ? .group(["attention-value": .text(language.money(item.value, decimals: 0))]) : .nothing,
        ]
      })
  }

  private func reason(_ reason: Attention.Reason) -> (what: String, why: String) {
    switch reason {
    case .overdue(let next):
      let due = next.due.map { language.day($0) } ?? ""
      let days = next.due.map { base.dates.asOf.days(since: $0) } ?? 0
      return (words[.attentionOverdue, String(days)], words[.attentionOverdueWhy, next.what, due])
    case .falling(let revenue, let stretch):
      let fall = revenue.change.map { Ratio(-$0.numerator, over: $0.denominator) } ?? nil
      let share = fall.map { language.percentage($0, decimals: 0) } ?? ""
      let (now, before) = (
        language.money(revenue.now, decimals: 0), language.money(revenue.before, decimals: 0)
      )
      guard stretch.period.unit != .year else {
        return (words[.attentionFalling, share], words[.attentionFallingWhy, now, before])
      }
      let period = language.shortName(stretch.period, in: book.calendar)
      return (words[.attentionFallingIn, share, period], words[.attentionFallingInWhy, now, before])
    case .silent(let days):
      guard let days else { return (words[.attentionNever], words[.attentionNeverWhy]) }
      let last = language.day(base.dates.asOf.adding(days: -days))
      return (words[.attentionSilent, String(days)], words[.attentionSilentWhy, last])
    }
  }
}
