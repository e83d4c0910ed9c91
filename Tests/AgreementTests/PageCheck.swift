import Values

/// Compares the figures of one page.
struct PageCheck {
  let agreement: Agreement
  let page: ShownPage
  let subject: Subject

  func report(_ problem: String) { agreement.report(page, problem) }

  func sheet(_ asked: Asked) -> Sheet? {
    var asked = asked
    if subject.isOfLeaver { asked.readsNow = .nothing }
    do {
      return try agreement.asker.sheet(asked, period: subject.period(asked.period), asOf: subject.asOf)
    } catch {
      report(
        "`daybook query \(asked.arguments(subject.period(asked.period)).joined(separator: " "))`: \(error)")
      return nil
    }
  }

  /// The ids of the page's own dimensions, in the order of a question.
  func key(_ by: [String]) -> [String] {
    by.map {
      subject.members[$0] ?? subject.members[["agency", "parent_account"].contains($0) ? "account" : $0]
        ?? "?"
    }
  }

  func check(_ headline: ShownHeadline, _ rule: PageRule) {
    guard let wanted = rule.headlines[headline.label] else {
      return report("no question for the headline `\(headline.label)`")
    }
    let source = PageFigures(check: self, asked: wanted.asked)
    compare(headline.cell, wanted.sought, "`\(headline.label)`") { source.expected($0) }
    let (figures, sentence) = ShownFigure.all(in: headline.note)
    guard !figures.isEmpty else { return }
    guard let parts = wanted.notes[sentence], parts.count == figures.count else {
      return report("no question for the note `\(sentence)` of `\(headline.label)`")
    }
    for (figure, sought) in zip(figures, parts) {
      compare(.figure(figure, exactly: nil), sought, "`\(headline.label)`, \(headline.note)") {
        source.expected($0)
      }
    }
  }

  func compare(_ cell: ShownCell, _ sought: Sought, _ what: String, _ expected: (Sought) -> Expected) {
    if sought.isUnasked { return agreement.note(isUnasked: true) }
    let value = expected(sought)
    agreement.note(isUnasked: false)
    guard !value.isShown(cell) else { return }
    report("\(what): shown \(cell), asked \(value)")
  }

  /// Beside what needs somebody stands the account's revenue of last year; other lists are named in the rule.
  func check(_ item: (section: String, link: String?, cell: ShownCell), _ rule: PageRule) {
    let (section, link, cell) = item
    guard rule.unaskedLists[section] == nil else { return agreement.note(isUnasked: true) }
    guard section == "needs-attention" else { return report("no question for the list `\(section)`") }
    let asked = Asked("revenue", by: "account", "{last-year}")
    guard let link, let account = agreement.names.id("account", link: link), let sheet = sheet(asked) else {
      return report("`\(link ?? "")` in what needs attention is no account")
    }
    compare(cell, "revenue", "attention of `\(account)`") { _ in
      Expected(sheet.value("revenue", [account]), "revenue")
    }
  }
}

/// What a question says of a page as a whole.
struct PageFigures {
  let check: PageCheck
  let asked: Asked

  func expected(_ sought: Sought) -> Expected {
    made(sought, product: check.subject.members["product"], subject: check.subject, page: whole, value)
  }

  /// A measure of everything, where the question is of one member.
  private func whole(_ measure: String) -> Expected {
    let all = asked.ofPage
    guard let sheet = check.sheet(all) else { return .nothing }
    return Expected(sheet.value(measure, check.key(all.by)), measure)
  }

  private func value(_ measure: String) -> Expected {
    guard let sheet = check.sheet(asked) else { return .nothing }
    return Expected(sheet.value(measure, check.key(asked.by)), measure)
  }
}

/// A figure from the measures that it is made of; `page` has those of the whole page.
func made(
  _ sought: Sought, product: String?, subject: Subject, page: (String) -> Expected,
  _ value: (String) -> Expected
) -> Expected {
  switch sought {
  case .measure(let name): return value(name)
  case .change(let name): return .change(from: value(name + "_before"), to: value(name))
  case .over(let first, let second): return .over(value(first), value(second))
  case .shareOfPage(let name): return .over(value(name), page(name))
  case .yearGone: return subject.yearGone.map { .ratio($0) } ?? .nothing
  case .aheadOfYear:
    guard case .ratio(let used) = Expected.over(value("actual_cost"), value("budget")),
      let share = used.rounded(to: 3), let gone = subject.yearGone?.rounded(to: 3)
    else { return .nothing }
    return .amount(Fixed(scaled: (share - gone).scaled * 100))
  case .price:
    guard let revenue = value("revenue").fixed, let units = value("units").fixed, let product,
      let per = revenue.times(subject.pricePer(product), over: .one), let price = Ratio(per, over: units)
    else { return .nothing }
    return .ratio(price)
  case .priceChange:
    // A price over a price: how many units it is for falls out.
    guard let revenue = value("revenue").fixed, let units = value("units").fixed,
      let revenueBefore = value("revenue_before").fixed, let unitsBefore = value("units_before").fixed,
      let now = Ratio(revenue, over: units)?.rounded(to: 12),
      let before = Ratio(revenueBefore, over: unitsBefore)?.rounded(to: 12), before > .zero,
      let change = Ratio(now - before, over: before)
    else { return .nothing }
    return .ratio(change)
  case .unasked: return .nothing
  }
}
