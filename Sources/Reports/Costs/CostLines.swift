import Bookkeeping
import Records
import Values

/// On which page each line of costs is written: once, on the page of its person and its month; without a person on
/// its team's; without both on the page of all.
///
/// Its month is that of its day. A line that several people share is written on the page of the first of them; one
/// that is spread over months, in the month of its day. What counts elsewhere is kept there as brought from that page.
package struct CostLines: Sendable {
  /// A line, by its record.
  struct Entry: Sendable {
    let day: Day
    /// Its place among the book's expense records.
    let record: Int32
    /// Its place in the columns of what counts; `none` where it is left out.
    let line: Int32
  }

  /// A part of a line that counts in a cost centre and month where the line is not written.
  struct Brought: Sendable {
    let from: CostPeriod
    let line: Int32
    let part: Int
  }

  /// By day, then as they stand in their files.
  private(set) var entries: [CostPeriod: [Entry]] = [:]
  private(set) var brought: [CostPeriod: [Brought]] = [:]

  init(_ book: Book) {
    let expenses = book.expenses
    for line in 0..<expenses.count {
      let parts = expenses.parts(of: line)
      let centres = parts.map { CostCentre(person: expenses.partPerson[$0], team: expenses.partTeam[$0]) }
      let home = CostPeriod(centres.first ?? .all, book.calendar.period(.month, of: expenses.date[line]))
      let entry = Entry(day: expenses.date[line], record: expenses.record[line], line: Int32(line))
      entries[home, default: []].append(entry)
      for (part, centre) in zip(parts, centres) {
        for month in book.months(of: expenses.period[line]) where CostPeriod(centre, month) != home {
          brought[CostPeriod(centre, month), default: []].append(
            Brought(from: home, line: Int32(line), part: part))
        }
      }
    }
    for place in book.expenseRecords.indices where book.expenseRecords[place].isLeftOut(asOf: book.asOf) {
      let expense = book.expenseRecords[place]
      guard let day = expense.date else { continue }
      let home = CostPeriod(book.centre(of: expense, on: day), book.calendar.period(.month, of: day))
      entries[home, default: []].append(Entry(day: day, record: Int32(place), line: none))
    }
    for home in entries.keys {
      entries[home]?.sort { left, right in
        guard left.day == right.day else { return left.day < right.day }
        guard let first = book.expenseRecords[Int(left.record)].head.place,
          let second = book.expenseRecords[Int(right.record)].head.place, first != second
        else {
          return left.record < right.record
        }
        return (first.file, first.start) < (second.file, second.start)
      }
    }
  }

  /// How many lines stand on a page at most.
  static let pageLength = 500

  /// The lines of a cost centre and month as they are cut into pages: by day, and within a day only where it has
  /// more lines than a page. One empty page where there are none.
  func pages(of place: CostPeriod) -> [ArraySlice<Entry>] {
    let all = entries[place] ?? []
    var pages: [ArraySlice<Entry>] = []
    var start = 0
    while all.count - start > CostLines.pageLength {
      let limit = start + CostLines.pageLength
      // The last place up to the limit at which a new day begins.
      let cut = (start + 1...limit).last { all[$0].day != all[$0 - 1].day } ?? limit
      pages.append(all[start..<cut])
      start = cut
    }
    pages.append(all[start...])
    return pages
  }
}

private extension CostCentre {
  init(person: Int32, team: Int32) {
    self = person >= 0 ? .person(person) : team >= 0 ? .team(team) : .all
  }
}

private extension Book {
  /// The months that have some of these days, up to that of the as-of day; later ones have no page yet.
  func months(of days: Period) -> [CalendarPeriod] {
    let last = calendar.period(.month, of: min(days.last, max(asOf, days.first)))
    let first = calendar.period(.month, of: days.first)
    return (first.index...max(first.index, last.index)).map { CalendarPeriod(.month, $0) }
  }

  /// Who would answer for a cost that is left out.
  func centre(of expense: Expense, on day: Day) -> CostCentre {
    let sharing = (expense.shared ?? []).first { $0.overlay != true }
    let person = people.number(of: sharing?.person ?? expense.person) ?? none
    return CostCentre(person: person, team: teams.number(of: expense.team) ?? team(of: person, on: day))
  }
}

private extension Expense {
  /// Whether readers may know of it although it is no cost: it was refused, or is another line's cost once more.
  func isLeftOut(asOf: Day) -> Bool {
    guard !head.isLeftOut, amount != nil, let date, head.recorded ?? date <= asOf else { return false }
    return status == .rejected || matches != nil
  }
}
