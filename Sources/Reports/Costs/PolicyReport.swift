import Bookkeeping
import Records
import Values

/// The lines of costs of the year to date that are against the rules, the newest first.
package struct PolicyReport: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let day: Day
    /// Who spent it, several where they share it; empty for what no person answers for.
    package let people: [Int32]
    package let merchant: String
    package let purpose: String
    /// What was paid, with VAT: the rules are about that.
    package let amount: Fixed
    package let findings: [PolicyException.Finding]
    /// The page that the line is written on.
    package let page: Page
    /// The page of the line that it may be once more; nil where it is none.
    package let other: Page?
  }

  /// A page of lines, by its number.
  package struct Page: Hashable, Sendable {
    package let place: CostPeriod
    package let number: Int
  }

  /// The newest, a hundred at most.
  package let lines: [Line]
  /// How many are older.
  package let otherCount: Int

  package var count: Int { lines.count + otherCount }
}

/// Finds them for every cost centre: a team has those of all that lies under it.
struct PolicyFinder: Sendable {
  private let byCentre: [CostCentre: [PolicyReport.Line]]

  init(_ book: Book, _ lines: CostLines, in days: Period) {
    let expenses = book.expenses
    var found: [Int32: [PolicyException.Finding]] = [:]
    for entry in book.policy.lines where days.contains(expenses.date[Int(entry.line)]) {
      let findings = entry.exceptions.filter { $0.known <= book.asOf }.map(\.finding)
      if !findings.isEmpty { found[entry.line] = findings }
    }
    // By record, with those that others repeat.
    let named = Set(
      found.keys.map { expenses.record[Int($0)] } + found.values.joined().compactMap(\.repeated))
    var pages: [Int32: PolicyReport.Page] = [:]
    for place in found.isEmpty ? [] : Array(lines.entries.keys) {
      for (number, page) in lines.pages(of: place).enumerated() {
        for entry in page where named.contains(entry.record) {
          pages[entry.record] = PolicyReport.Page(place: place, number: number + 1)
        }
      }
    }
    var byCentre: [CostCentre: [PolicyReport.Line]] = [:]
    let newest = found.keys.sorted {
      (expenses.date[Int($1)], $1) < (expenses.date[Int($0)], $0)
    }
    for line in newest {
      guard let page = pages[expenses.record[Int(line)]] else { continue }
      let parts = expenses.parts(of: Int(line))
      let people = parts.map { expenses.partPerson[$0] }.filter { $0 >= 0 }
      let record = book.expenseRecords[Int(expenses.record[Int(line)])]
      let day = expenses.date[Int(line)]
      let shown = PolicyReport.Line(
        day: day, people: people, merchant: record.merchant.map { book.symbols[$0] } ?? "",
        purpose: record.purpose ?? "", amount: expenses.amount[Int(line)], findings: found[line] ?? [],
        page: page, other: found[line]?.compactMap(\.repeated).first.flatMap { pages[$0] })
      let teams = parts.flatMap { book.links.teams.lineage(of: expenses.partTeam[$0], on: day) }
      let centres = [.all] + people.map { CostCentre.person($0) } + teams.map { .team($0) }
      for centre in Set(centres) { byCentre[centre, default: []].append(shown) }
    }
    self.byCentre = byCentre
  }

  func report(_ centre: CostCentre) -> PolicyReport {
    let all = byCentre[centre] ?? []
    return PolicyReport(
      lines: Array(all.prefix(longestTable)), otherCount: max(0, all.count - longestTable))
  }
}

private extension PolicyException.Finding {
  /// The record that a line repeats.
  var repeated: Int32? {
    guard case .duplicate(let record) = self else { return nil }
    return record
  }
}
