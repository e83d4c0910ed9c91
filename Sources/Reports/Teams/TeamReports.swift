import Bookkeeping
import Figures
import Questions
import Values

/// Makes the pages of teams, and the table of all of them.
package struct TeamReports: Sendable {
  let base: Groundwork
  let costs: CostReports
  let rolled: Sums
  let own: Answer
  let people: Sums
  private let everybody: Sums
  let byMonth: Answer
  let byMonthBefore: Answer
  let members: TeamMembers
  /// The teams below each on the as-of day; under `none` those at the top.
  private let tree: [Int32: [Int32]]
  /// What needs somebody, by the team of the account's owner, the most valuable first.
  private let attention: [Int32: [Attention]]
  let peopleOfTeam: [Int32: [Int32]]

  /// The figures of a table of teams or people: revenue beside last year's of the accounts as they are owned now, and
  /// the rest of the year to date.
  struct Sums: Sendable {
    let revenue: Groundwork.Yearly
    let others: Answer

    init(_ base: Groundwork, by: [Dimension], rollsUp: Bool = false) throws(QuestionFault) {
      revenue = try Groundwork.Yearly(base.book, base.dates, by: by, rollsUp: rollsUp, before: .asNow)
      others = try base.book.ask(
        [
          "quota", "attainment", "gap_to_quota", "calls", "visits", "call_rate", "new_accounts_opened",
          "actual_cost",
        ],
        by: by,
        in: base.dates.toDate, rollsUp: rollsUp)
    }

    func figures(_ key: [Int32]) -> TeamFigures {
      TeamFigures(
        revenue: revenue.compared(key), target: others.figure("quota", key),
        attainment: others.figure("attainment", key),
        gap: others.figure("gap_to_quota", key), isProRata: others.isProRata("quota", key),
        calls: others.count("calls", key),
        visits: others.count("visits", key), callRate: others.figure("call_rate", key),
        newAccounts: others.count("new_accounts_opened", key),
        cost: others.figure("actual_cost", key).fixed ?? .zero)
    }
  }

  package init(_ base: Groundwork, _ costs: CostReports) throws(QuestionFault) {
    self.base = base
    self.costs = costs
    let (book, dates) = (base.book, base.dates)
    rolled = try Sums(base, by: [.team], rollsUp: true)
    own = try book.ask(["calls", "visits"], by: [.team], in: dates.toDate)
    people = try Sums(base, by: [.team, .person])
    everybody = try Sums(base, by: [])
    byMonth = try book.ask(
      ["revenue", "quota", "attainment", "actual_cost", "budget"], by: [.team, .month], in: dates.yearDays,
      rollsUp: true)
    byMonthBefore = try book.ask(
      ["revenue"], by: [.team, .month], in: dates.lastYearDays, rollsUp: true, basis: .asNow)
    members = TeamMembers(book)
    tree = Dictionary(grouping: 0..<Int32(book.teams.count)) {
      book.links.teams.parent(of: $0, on: book.asOf)
    }
    let all = base.attention(Array(0..<Int32(book.accounts.count)))
    attention = Dictionary(grouping: all) {
      book.team(of: book.owner(of: $0.account, on: book.asOf), on: book.asOf)
    }
    var found: [Int32: Set<Int32>] = members.now.mapValues { Set($0) }
    for answer in [people.revenue.now, people.revenue.before, people.others] {
      for row in answer.rows { found[row.key[0], default: []].insert(row.key[1]) }
    }
    peopleOfTeam = found.mapValues { $0.sorted() }
  }

  /// How many people are in a team and in those below it.
  package func memberCount(_ team: Int32) -> Int { members.count(team, tree) }

  /// The part of the financial year that has gone.
  package var yearGone: Ratio? { costs.yearGone }

  /// How many exceptions a team's page has at most.
  private static let shownAttention = 10

  package func report(_ team: Int32) -> TeamReport {
    let book = base.book
    let needing = under(team).flatMap { attention[$0] ?? [] }.sorted {
      ($1.value, $0.account) < ($0.value, $1.account)
    }
    let below = (tree[team] ?? []).map { row($0, level: 0) }
    let total = rolled.figures([team])
    return TeamReport(
      team: team, lead: book.links.teamLead[Int(team)].value(on: book.asOf), memberCount: memberCount(team),
      ownMemberCount: members.now[team]?.count ?? 0, total: total, costs: costs.total(.team(team)),
      yearGone: costs.yearGone, members: memberRows(team),
      own: below.isEmpty ? total : ownFigures(team),
      teams: below.isEmpty ? [] : withOwn(below, of: team, level: 0, total),
      months: months(team), categories: costs.report(.team(team)).categories.filter { $0.level == 0 },
      attention: Array(needing.prefix(TeamReports.shownAttention)),
      furtherAttention: max(0, needing.count - TeamReports.shownAttention), history: members.history(of: team)
    )
  }

  /// All teams as a tree, then what belongs to none, and the sum of everything.
  package var index: (rows: [TeamRow], total: TeamRow) {
    var rows: [TeamRow] = []
    func add(_ teams: [Int32], level: Int) {
      for team in teams {
        rows.append(row(team, level: level))
        let below = tree[team] ?? []
        guard !below.isEmpty else { continue }
        add(below, level: level + 1)
        if let own = ownRow(team, level: level + 1) { rows.append(own) }
      }
    }
    add(tree[none] ?? [], level: 0)
    let total = TeamRow(
      item: .outside, level: 0, lead: none, memberCount: members.now.values.reduce(0) { $0 + $1.count },
      figures: everybody.figures([]), costs: costs.total(.all))
    let outside = ownFigures(none)
    if !outside.isNothing {
      rows.append(row(.outside, outside, memberCount: members.now[none]?.count ?? 0))
    }
    return (rows + moved(rows, of: total.figures), total)
  }

  private func row(_ team: Int32, level: Int) -> TeamRow {
    let book = base.book
    return TeamRow(
      item: .team(team), level: level, lead: book.links.teamLead[Int(team)].value(on: book.asOf),
      memberCount: members.count(team, tree), figures: rolled.figures([team]), costs: costs.total(.team(team))
    )
  }

  private func row(
    _ item: TeamRow.Item, _ figures: TeamFigures, memberCount: Int, level: Int = 0, budget: Fixed? = nil
  ) -> TeamRow {
    var costs = CostFigures()
    costs.actual = figures.cost
    return TeamRow(
      item: item, level: level, lead: none, memberCount: memberCount, figures: figures,
      costs: costs.against(budget))
  }

  private func ownRow(_ team: Int32, level: Int) -> TeamRow? {
    let figures = ownFigures(team)
    let count = members.now[team]?.count ?? 0
    guard !figures.isNothing || count > 0 else { return nil }
    let below = (tree[team] ?? []).map { costs.total(.team($0)) }
    return row(
      .own(team), figures, memberCount: count, level: level,
      budget: costs.total(.team(team)).budgetLeft(by: below))
  }

  private func withOwn(_ below: [TeamRow], of team: Int32, level: Int, _ total: TeamFigures) -> [TeamRow] {
    let rows = below + [ownRow(team, level: level)].compactMap(\.self)
    return rows + moved(rows, of: total)
  }

  /// What keeps the rows from adding up where teams lay elsewhere for a part of the year.
  private func moved(_ rows: [TeamRow], of total: TeamFigures) -> [TeamRow] {
    let tops = rows.filter { $0.level == 0 }.map(\.figures)
    var rest = TeamFigures()
    rest.revenue = tops.reduce(total.revenue) {
      Compared(now: $0.now - $1.revenue.now, before: $0.before - $1.revenue.before)
    }
    rest.cost = tops.reduce(total.cost) { $0 - $1.cost }
    return rest.isNothing ? [] : [row(.moved, rest, memberCount: 0)]
  }

  /// A team without those below it, and by `none` what belongs to no team. Its target is for everything under it.
  private func ownFigures(_ team: Int32) -> TeamFigures {
    var sum = TeamFigures()
    for person in peopleOfTeam[team] ?? [] {
      let figures = people.figures([team, person])
      sum.revenue = sum.revenue + figures.revenue
      sum.newAccounts += figures.newAccounts
      sum.cost += figures.cost
    }
    sum.calls = own.count("calls", [team])
    sum.visits = own.count("visits", [team])
    return sum
  }

  private func under(_ team: Int32) -> [Int32] {
    var found: [Int32] = []
    var open = [team]
    while let next = open.popLast(), found.count <= base.book.teams.count {
      found.append(next)
      open += tree[next] ?? []
    }
    return found
  }
}
