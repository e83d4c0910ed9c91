import Bookkeeping
import Records
import Values

/// The costs that were claimed and that nobody approved yet, of whichever year, the oldest first.
package struct WaitingCosts: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let day: Day
    /// How many days ago that was.
    package let age: Int
    /// Who claims it, several where they share it; empty for what no person answers for.
    package let people: [Int32]
    package let merchant: String
    package let purpose: String
    /// Less the VAT that comes back; of a line that others share, this cost centre's part.
    package let amount: Fixed
    /// The page that the line is written on.
    package let place: CostPeriod
    package let page: Int
  }

  /// The oldest, a hundred at most.
  package let lines: [Line]
  /// How many are younger, and what they come to.
  package let otherCount: Int
  package let others: Fixed
  package let total: Fixed

  package var count: Int { lines.count + otherCount }
}

/// Finds them for every cost centre.
struct WaitingCostFinder: Sendable {
  private struct Entry {
    let line: Int
    let place: CostPeriod
    let page: Int
  }

  private let book: Book
  private let entries: [Entry]

  init(_ book: Book, _ lines: CostLines) {
    self.book = book
    let expenses = book.expenses
    var entries: [Entry] = []
    for place in lines.entries.keys {
      for (number, page) in lines.pages(of: place).enumerated() {
        for entry in page where entry.line >= 0 {
          let line = Int(entry.line)
          guard expenses.state[line] == .awaiting, expenses.known[line] <= book.asOf, entry.day <= book.asOf
          else { continue }
          entries.append(Entry(line: line, place: place, page: number + 1))
        }
      }
    }
    self.entries = entries.sorted { (expenses.date[$0.line], $0.line) < (expenses.date[$1.line], $1.line) }
  }

  /// What waits of a cost centre; of a team with all that lies under it.
  func waiting(of centre: CostCentre) -> WaitingCosts {
    let expenses = book.expenses
    let lines = entries.compactMap { entry -> WaitingCosts.Line? in
      let all = expenses.parts(of: entry.line)
      let parts = all.filter { isPart($0, of: centre, on: expenses.date[entry.line]) }
      guard !parts.isEmpty else { return nil }
      let record = book.expenseRecords[Int(expenses.record[entry.line])]
      return WaitingCosts.Line(
        day: expenses.date[entry.line], age: book.asOf.days(since: expenses.date[entry.line]),
        people: all.map { expenses.partPerson[$0] }.filter { $0 >= 0 },
        merchant: record.merchant.map { book.symbols[$0] } ?? "", purpose: record.purpose ?? "",
        amount: parts.reduce(Fixed.zero) {
          $0 + expenses.cost(ofPart: $1, line: entry.line, on: expenses.period[entry.line])
        }, place: entry.place, page: entry.page)
    }
    let rest = lines.dropFirst(longestTable)
    return WaitingCosts(
      lines: Array(lines.prefix(longestTable)),
      otherCount: rest.count, others: rest.reduce(Fixed.zero) { $0 + $1.amount },
      total: lines.reduce(Fixed.zero) { $0 + $1.amount })
  }

  private func isPart(_ part: Int, of centre: CostCentre, on day: Day) -> Bool {
    switch centre {
    case .all: return true
    case .person(let person): return book.expenses.partPerson[part] == person
    case .team(let team):
      return book.links.teams.lineage(of: book.expenses.partTeam[part], on: day).contains(team)
    }
  }
}
