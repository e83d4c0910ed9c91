import Bookkeeping
import Values

extension CostItemReports {
  /// The page of a category or a supplier, from what was asked already.
  package func report(_ item: CostItem) -> CostItemReport {
    let (book, dates) = (costs.base.book, costs.base.dates)
    let entries = entries[item] ?? []
    let answers = answers(item, entries)
    let total = answers.total(.all)
    let tree = CostTree(book, on: book.asOf)
    let current = book.calendar.period(.month, of: book.asOf)
    let months = months[item] ?? [:]
    let (places, others) = places(entries)
    return CostItemReport(
      item: item, total: total,
      compared: Compared(now: total.actual, before: lastToDate[item] ?? .zero),
      hasLastYear: costs.base.kept.hasCosts(by: dates.lastToDate),
      share: Ratio(total.actual, over: costs.total(.all).actual), yearGone: costs.yearGone,
      teams: tree.teams(answers), people: people(answers), categories: categoryRows(item, entries),
      merchants: merchantRows(item, entries),
      months: dates.months.map { month in
        let before = CalendarPeriod(.month, month.index - 12)
        return CostItemReport.MonthRow(
          month: month, figures: month <= current ? months[month] ?? CostFigures() : nil,
          budget: months[month]?.budget, lastYear: months[before]?.actual ?? .zero,
          hasLastYear: costs.base.kept.hasCosts(by: book.calendar.days(of: before)))
      },
      places: places, otherPlaces: others, lineCount: years[item]?.lines ?? 0)
  }

  /// The item's costs by whose they are; budgets are those of the category.
  private func answers(_ item: CostItem, _ entries: [Entry]) -> CostAnswers {
    var totals: [CostCentre: CostFigures] = [.all: years[item]?.figures ?? CostFigures()]
    var people: [Int32: [Int32: CostFigures]] = [:]
    for entry in entries {
      people[entry.team, default: [:]][entry.person, default: CostFigures()] += entry.figures
      if entry.person >= 0 { totals[.person(entry.person), default: CostFigures()] += entry.figures }
    }
    switch item {
    case .category(let category):
      // With their budgets, and teams with what lies under them.
      for (centre, parts) in costs.year.categories {
        if let part = parts.first(where: { $0.member == category }) { totals[centre] = part.figures }
      }
    case .merchant(let merchant):
      for part in merchantTeams[merchant] ?? [] where part.member >= 0 {
        totals[.team(part.member)] = part.figures
      }
    }
    let parts = people.mapValues { people in
      people.map { CostAnswers.Part(member: $0.key, figures: $0.value) }.sorted { $0.member < $1.member }
    }
    return CostAnswers(totals: totals, categories: [:], people: parts)
  }

  private func people(_ answers: CostAnswers) -> [CostRow] {
    let everybody = answers.totals.compactMap { centre, figures -> CostRow? in
      guard case .person(let person) = centre else { return nil }
      return CostRow(.person(person), figures)
    }.sorted { $0.item.number < $1.item.number }.dearestFirst
    let nobody = everybody.reduce(answers.total(.all)) { $0 - $1.figures }
    return everybody + (nobody.isNothing ? [] : [CostRow(.withoutPerson, nobody)])
  }

  /// Of a category what lies directly under it, with its own; of a supplier the categories it was used for.
  private func categoryRows(_ item: CostItem, _ entries: [Entry]) -> [CostRow] {
    guard case .category(let category) = item else {
      return rows(entries, by: \.category) { .category($0) }
    }
    let tree = costs.base.book.categories.tree
    let all = costs.year.categories[.all] ?? []
    let below = all.filter {
      $0.member >= 0 && tree.parent(of: $0.member, on: costs.base.book.asOf) == category
    }
    guard !below.isEmpty else { return [] }
    let total = all.first { $0.member == category }?.figures ?? CostFigures()
    let own = below.reduce(total) { $0 - $1.figures }
    let rows = below.map { CostRow(.category($0.member), $0.figures) }.dearestFirst.cut()
    guard !own.isNothing else { return rows }
    return rows + [CostRow(.ownOfCategory(category), own.left(of: total, by: below.map(\.figures)))]
  }

  private func merchantRows(_ item: CostItem, _ entries: [Entry]) -> [CostRow] {
    guard case .category = item, entries.contains(where: { $0.merchant >= 0 }) else { return [] }
    return rows(entries, by: \.merchant) { .merchant($0) }
  }

  /// Entries added up, the dearest first; of more than a hundred the rest as one, and what has no member last.
  private func rows(
    _ entries: [Entry], by member: (Entry) -> Int32, _ item: (Int32) -> CostRow.Item
  ) -> [CostRow] {
    var figures: [Int32: CostFigures] = [:]
    for entry in entries { figures[member(entry), default: CostFigures()] += entry.figures }
    let nobody = figures.removeValue(forKey: none)
    return figures.sorted { $0.key < $1.key }.map { CostRow(item($0.key), $0.value) }.dearestFirst.cut()
      + (nobody.map { [CostRow(item(none), $0)] } ?? [])
  }

  /// The cost centres and months on whose pages the lines are.
  private func places(_ entries: [Entry]) -> ([CostItemReport.PlaceRow], CostItemReport.OtherPlaces?) {
    var sums: [CostPeriod: CostFigures] = [:]
    for entry in entries {
      let centre: CostCentre =
        entry.person >= 0 ? .person(entry.person) : entry.team >= 0 ? .team(entry.team) : .all
      sums[CostPeriod(centre, entry.month), default: CostFigures()] += entry.figures
    }
    let dearest = sums.map { CostItemReport.PlaceRow(place: $0.key, figures: $0.value) }
      .sorted { left, right in
        guard left.figures.sum == right.figures.sum else { return left.figures.sum > right.figures.sum }
        return left.place.isListed(before: right.place)
      }
    let shown = dearest.prefix(longestTable)
    let rest = dearest.dropFirst(longestTable)
    // Within a month the dearest stay first.
    let rows = shown.enumerated().sorted {
      ($1.element.place.period, $0.offset) < ($0.element.place.period, $1.offset)
    }.map(\.element)
    guard !rest.isEmpty else { return (rows, nil) }
    let sum = rest.reduce(into: CostFigures()) { $0 += $1.figures }
    return (rows, CostItemReport.OtherPlaces(count: rest.count, figures: sum))
  }
}

private extension CostPeriod {
  /// The newest month first; in a month people, then teams, then all, each by their numbers.
  func isListed(before other: CostPeriod) -> Bool {
    let (left, right) = (centre.place, other.centre.place)
    return (other.period, left.kind, left.number) < (period, right.kind, right.number)
  }
}

private extension CostCentre {
  var place: (kind: Int, number: Int32) {
    switch self {
    case .person(let number): (0, number)
    case .team(let number): (1, number)
    case .all: (2, none)
    }
  }
}
