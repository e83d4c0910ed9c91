import Bookkeeping
import Figures
import Questions
import Records
import Values

/// Everybody's portfolio in a line, by team.
package struct PortfolioOverview: Sendable {
  package struct PersonRow: Hashable, Sendable {
    /// `none` for what is credited to nobody, and for accounts that nobody owns.
    package let person: Int32
    package let accounts: Int
    /// Last year's is that of the accounts as they are owned now.
    package let revenue: Compared
    package let target: Figure
    package let attainment: Figure
    /// Nil for several people together, who may have made one call.
    package let calls: Int?
    /// Whether the target is pro rata.
    package var isProRata = false
  }

  /// The people of one team, those with most revenue first.
  package struct Team: Hashable, Sendable {
    /// `none` for people without a team.
    package let team: Int32
    package let people: [PersonRow]
  }

  /// In the order of the tree, a team before those under it; people without a team last.
  package let teams: [Team]
  /// Of more than a hundred people those with least revenue, together; nil where all are shown.
  package let others: (count: Int, row: PersonRow)?
  /// Who has left and still stands in a figure: of this year, or of a share of last year that nobody took over. The last
  /// to leave is the first.
  package let gone: [PersonRow]
  /// What belongs to nobody; nil where there is nothing. Where nobody keeps owners, accounts are not counted.
  package let nobody: PersonRow?
  package let total: PersonRow

  /// How many accounts are in these portfolios: not those of the house, and of nobody.
  package var ownedCount: Int {
    (teams.flatMap(\.people) + [others?.row].compactMap(\.self)).reduce(0) { $0 + $1.accounts }
  }

  /// How many people's portfolios are in it; those of whoever has left are not.
  package var count: Int { teams.reduce(0) { $0 + $1.people.count } + (others?.count ?? 0) }

  private static let most = 100

  /// `people` are those with a portfolio.
  package init(_ base: Groundwork, people: [Int32]) throws(QuestionFault) {
    let book = base.book
    let measures = ["revenue", "quota", "attainment", "calls"]
    let now = try book.ask(measures, by: [.person], in: base.dates.toDate)
    let before = try book.ask(["revenue"], by: [.person], in: base.dates.lastToDate, basis: .asNow)
    let whole = try book.ask(measures, in: base.dates.toDate)
    let wholeBefore = try book.ask(["revenue"], in: base.dates.lastToDate)
    var owned: [Int32: Int] = [:]
    for account in 0..<Int32(book.accounts.count)
    where base.kept.owners && book.accounts[account].head.mergedInto == nil {
      owned[book.owner(of: account, on: book.asOf), default: 0] += 1
    }
    func row(_ person: Int32) -> PersonRow {
      let key = [person]
      return PersonRow(
        person: person, accounts: owned[person] ?? 0,
        revenue: Compared(
          now: now.figure("revenue", key).fixed ?? .zero, before: before.figure("revenue", key).fixed ?? .zero
        ),
        target: now.figure("quota", key), attainment: now.figure("attainment", key),
        calls: now.count("calls", key), isProRata: now.isProRata("quota", key))
    }
    total = PersonRow(
      person: none, accounts: owned.values.reduce(0, +),
      revenue: Compared(
        now: whole.figure("revenue").fixed ?? .zero, before: wholeBefore.figure("revenue").fixed ?? .zero),
      target: whole.figure("quota"), attainment: whole.figure("attainment"), calls: whole.count("calls", []),
      isProRata: whole.isProRata("quota"))
    let nobody = row(none)
    self.nobody = nobody.accounts > 0 || nobody.revenue != .zero ? nobody : nil

    gone = people.filter { book.leftBefore(book.asOf, $0) != nil }.map(row).filter {
      $0.accounts > 0 || $0.revenue != .zero
    }.sorted { left, right in
      let days = (book.people[left.person].left ?? .earliest, book.people[right.person].left ?? .earliest)
      return (days.1, left.person) < (days.0, right.person)
    }
    let sorted = people.filter { book.leftBefore(book.asOf, $0) == nil }.map(row).sorted { left, right in
      (right.revenue.now, right.revenue.before, left.person) < (
        left.revenue.now, left.revenue.before, right.person
      )
    }
    let isCut = sorted.count > PortfolioOverview.most
    let shown = isCut ? sorted.prefix(PortfolioOverview.most) : sorted[...]
    let rest = sorted.dropFirst(shown.count)
    others =
      rest.isEmpty
      ? nil
      : (
        rest.count,
        PersonRow(
          person: none, accounts: rest.reduce(0) { $0 + $1.accounts },
          revenue: rest.reduce(Compared.zero) { $0 + $1.revenue }, target: .empty, attainment: .empty,
          calls: nil)
      )
    var members: [Int32: [PersonRow]] = [:]
    for row in shown { members[book.team(of: row.person, on: book.asOf), default: []].append(row) }
    teams = (book.links.teams.inOrder(on: book.asOf) + [none]).compactMap { team in
      members[team].map { Team(team: team, people: $0) }
    }
  }
}

package extension Tree {
  /// Every member, each before those under it, sisters in the order of their numbers.
  func inOrder(on day: Day) -> [Int32] {
    var below: [Int32: [Int32]] = [:]
    for member in (0..<Int32(parents.count)).reversed() {
      below[parent(of: member, on: day), default: []].append(member)
    }
    var waiting = below[none] ?? []
    var order: [Int32] = []
    while let member = waiting.popLast() {
      order.append(member)
      waiting += below[member] ?? []
    }
    return order
  }
}
