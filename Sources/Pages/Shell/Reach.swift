import Bookkeeping
import Reports
import Tables
import Templating
import Values

/// How far the sources of a book reach, as it was known on any day.
struct Reach: Sendable {
  /// What figures are made of, in the order in which a foot names it.
  enum Source: CaseIterable, Hashable, Sendable {
    case sales, costs, activities
  }

  /// When records became known, in order, with the newest day of all that were known by then.
  private let steps: [Source: [(known: Day, newest: Day)]]

  init(_ book: Book) {
    steps = [
      .sales: Reach.steps(book.sales.known, book.sales.date),
      .costs: Reach.steps(book.expenses.known, book.expenses.date),
      .activities: Reach.steps(book.activities.known, book.activities.date),
    ]
  }

  /// The newest day of a source, as known on a day; nil where nothing was known yet.
  func newest(_ source: Source, asOf: Day) -> Day? {
    let steps = steps[source] ?? []
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].known <= asOf { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? steps[low - 1].newest : nil
  }

  private static func steps(_ known: [Day], _ dates: [Day]) -> [(known: Day, newest: Day)] {
    var newest: [Day: Day] = [:]
    for (known, date) in zip(known, dates) { newest[known] = max(newest[known] ?? date, date) }
    var latest = Day.earliest
    return newest.sorted { $0.key < $1.key }.map { known, date in
      latest = max(latest, date)
      return (known, latest)
    }
  }
}

extension Reach {
  /// `Not all is in: tables/expenses-*.csv, the newest is of 12 September 2026, 18 days ago.` Empty where all is in.
  static func staleness(_ book: Book, _ words: Words, _ language: Language) -> String {
    let tables = book.staleTables.map { table in
      words[.listed, table.file, words.age(of: table, language)]
    }
    return tables.isEmpty ? "" : words[.staleness, tables.joined(separator: words[.noteSeparator])]
  }
}

extension Words {
  /// How old a table is that should be newer.
  func age(of table: StaleTable, _ language: Language) -> String {
    let newest = table.newest.map { self[.staleNewest, language.day($0)] } ?? self[.staleEmpty]
    return table.age.map { self[.staleAge, newest, String($0)] } ?? newest
  }
}

extension SiteMaker {
  /// How far the sources of a page reach: `Made from sales to 29 September 2026, costs to 30 September 2026.` Empty
  /// where it has none.
  func reach(of plan: PagePlan) -> String {
    let parts = Reach.Source.allCases.compactMap { source -> String? in
      guard plan.sources.contains(source), let day = reach.newest(source, asOf: plan.asOf ?? book.asOf) else {
        return nil
      }
      switch source {
      case .sales: return words[.salesTo, language.day(day)]
      case .costs: return words[.costsTo, language.day(day)]
      case .activities: return words[.activitiesTo, language.day(day)]
      }
    }
    return parts.isEmpty ? "" : words[.reach, list(parts)]
  }
}
