import Bookkeeping
import Figures
import Questions
import Records
import Values

/// Makes the reports of territories, and of the tree of them, from questions that are asked once.
package struct TerritoryReports: Sendable {
  private let base: Groundwork
  /// With everything under a territory, and its own entries alone.
  private let rolled: TerritoryFigures
  private let own: TerritoryFigures
  private let whole: TerritoryReport.Figures
  private let byAccount: Groundwork.Yearly
  private let byMonth: Answer
  private let byYear: Answer
  private let byMonthBefore: Answer
  private let lastTwelveMonths: Answer
  private let children: [Int32: [Int32]]
  /// Of a territory with everything under it, and of its own entries alone.
  private let incomers: Incomers
  private let ownIncomers: Incomers?
  private let people: TerritoryPeople
  private let moves: MoveIndex
  /// The accounts in each territory and everything under it on the as-of day.
  private let accounts: [Int32: [Int32]]

  /// Whether any territory has a target this year; without one no page speaks of targets.
  package let hasTargets: Bool

  static let mostAccounts = 100
  static let mostAttention = 10

  package init(_ base: Groundwork) throws(QuestionFault) {
    let (book, dates) = (base.book, base.dates)
    self.base = base
    rolled = try TerritoryFigures(book, dates, rollsUp: true)
    own = try TerritoryFigures(book, dates, rollsUp: false)
    whole = try TerritoryFigures.whole(book, dates)
    byAccount = try Groundwork.Yearly(book, dates, by: [.territory, .account], rollsUp: true)
    byMonth = try book.ask(
      ["revenue", "quota", "attainment"], by: [.territory, .month], in: dates.yearDays, rollsUp: true)
    byYear = try book.ask(["quota", "attainment"], by: [.territory], in: dates.yearDays, rollsUp: true)
    byMonthBefore = try book.ask(
      ["revenue"], by: [.territory, .month], in: dates.lastYearDays, rollsUp: true)
    lastTwelveMonths = try book.ask(["revenue"], by: [.territory], in: dates.lastTwelveMonths, rollsUp: true)
    let months = byMonth
    hasTargets = rolled.hasTargets || months.rows.contains { months.figure("quota", $0.key).fixed != nil }
    var children: [Int32: [Int32]] = [:]
    for territory in 0..<Int32(book.territories.count)
    where book.territories[territory].head.mergedInto == nil {
      children[book.links.territories.parent(of: territory, on: book.asOf), default: []].append(territory)
    }
    self.children = children
    incomers = Incomers(byAccount, everywhere: base.byAccount)
    // Rarely does a node's own begin this year.
    let own = own
    let needsOwn = (Array(children.keys) + [none]).contains { own.figures($0).isFirst }
    ownIncomers =
      needsOwn
      ? Incomers(try Groundwork.Yearly(book, dates, by: [.territory, .account]), everywhere: base.byAccount)
      : nil
    people = TerritoryPeople(book)
    moves = try MoveIndex(base)
    var accounts: [Int32: [Int32]] = [:]
    for account in 0..<Int32(book.accounts.count) where book.accounts[account].head.mergedInto == nil {
      let territory = book.territory(of: account, on: book.asOf)
      for above in book.links.territories.lineage(of: territory, on: book.asOf) {
        accounts[above, default: []].append(account)
      }
    }
    self.accounts = accounts
  }

  /// The whole tree, each territory before those under it.
  package var tree: [TerritoryReport.Node] {
    var nodes: [TerritoryReport.Node] = []
    var open = Array((children[none] ?? []).reversed()).map { (territory: $0, level: 0) }
    // A cycle is an error in the content; the bound keeps a walk over such a book finite.
    while let (territory, level) = open.popLast(), nodes.count <= base.book.territories.count {
      nodes.append(node(territory, level: level))
      open += (children[territory] ?? []).reversed().map { ($0, level + 1) }
    }
    return nodes
  }

  /// The book as a whole, and what of it belongs to no territory, so that the tree adds up; nil where nothing is left.
  package var total: (total: TerritoryReport.Figures, outside: TerritoryReport.Figures?) {
    let total = whole
    let tops = (children[none] ?? []).map { rolled.figures($0) }
    let revenue = tops.reduce(total.revenue) {
      Compared(now: $0.now - $1.revenue.now, before: $0.before - $1.revenue.before)
    }
    let lastYear = tops.reduce(total.lastYear) { $0 - $1.lastYear }
    let register = tops.reduce(total.register) { $0 - $1.register }
    guard revenue != .zero || lastYear != .zero || register != 0 else { return (total, nil) }
    var outside = TerritoryReport.Figures(
      seen: own.figures(none).seen, register: register, revenue: revenue, lastYear: lastYear, target: .empty,
      attainment: .empty, gap: .empty, isProRata: false, calls: own.figures(none).calls,
      visits: own.figures(none).visits)
    outside.hasIncomers = ownFigures(none).hasIncomers
    return (total, outside)
  }

  /// The work in the first level of the tree that has more than one territory; nil where there is no such level.
  package var balance: TerritoryBalance? {
    var level = children[none] ?? []
    var steps = 0
    while level.count == 1, steps < base.book.territories.count {
      level = children[level[0]] ?? []
      steps += 1
    }
    return TerritoryBalance(level.map(work))
  }

  /// Every account that went from one territory to another since last financial year began.
  package var allMoves: TerritoryMoves.Side { TerritoryMoves.Side(moves.all) }

  private func balance(of territory: Int32) -> TerritoryBalance? {
    if let below = children[territory] { return TerritoryBalance(below.map(work)) }
    let parent = base.book.links.territories.parent(of: territory, on: base.book.asOf)
    return TerritoryBalance((children[parent] ?? []).map(work))
  }

  private func work(_ territory: Int32) -> TerritoryBalance.Row {
    let figures = rolled.figures(territory)
    return TerritoryBalance.Row(
      territory: territory, accounts: figures.register, owned: people.owned(territory),
      people: people.count(territory),
      calls: figures.calls, visits: figures.visits, revenue: figures.revenue.now)
  }

  package func report(_ territory: Int32) -> TerritoryReport {
    let book = base.book
    let inside = accounts[territory] ?? []
    let node = node(territory, level: 0)
    let under = (children[territory] ?? []).map { self.node($0, level: 0) }
    let attention = base.attention(inside)
    let (shown, others) = rows(inside, of: territory)
    return TerritoryReport(
      node: node, children: under, moved: moved(node, under), balance: balance(of: territory),
      moves: moves.moves(territory), accounts: shown, otherAccounts: others,
      passedOn: passedOn(node, shown, others),
      prospects: inside.count { book.accounts[$0].stage == .prospect },
      owners: book.holdings(book.territories[territory].owner),
      potential: book.territories[territory].potential,
      lastTwelveMonths: lastTwelveMonths.figure("revenue", [territory]).fixed ?? .zero,
      months: months(territory),
      year: TerritoryReport.Year(
        target: byYear.figure("quota", [territory]), attainment: byYear.figure("attainment", [territory]),
        isProRata: byYear.isProRata("quota", [territory])),
      attention: Array(attention.prefix(TerritoryReports.mostAttention)),
      moreAttention: max(0, attention.count - TerritoryReports.mostAttention))
  }

  private func node(_ territory: Int32, level: Int) -> TerritoryReport.Node {
    let entries = ownFigures(territory)
    var figures = rolled.figures(territory)
    figures.hasIncomers = !incomers.of(territory).isEmpty
    let hasOwn =
      entries.register > 0 || entries.seen > 0 || entries.revenue != .zero || entries.lastYear != .zero
    return TerritoryReport.Node(
      territory: territory, owner: base.book.holder(base.book.territories[territory].owner), level: level,
      figures: figures, own: hasOwn && children[territory] != nil ? entries : nil)
  }

  private func ownFigures(_ territory: Int32) -> TerritoryReport.Figures {
    var figures = own.figures(territory)
    figures.hasIncomers = !(ownIncomers?.of(territory).isEmpty ?? true)
    return figures
  }

  private func moved(_ node: TerritoryReport.Node, _ under: [TerritoryReport.Node]) -> TerritoryReport.Sum? {
    guard !under.isEmpty else { return nil }
    let parts = under.map(\.figures) + (node.own.map { [$0] } ?? [])
    return rest(node, parts.map { ($0.revenue, $0.lastYear) })
  }

  private func passedOn(
    _ node: TerritoryReport.Node, _ shown: [TerritoryReport.AccountRow], _ others: TerritoryReport.Sum?
  ) -> TerritoryReport.Sum? {
    rest(node, shown.map { ($0.revenue, $0.lastYear) } + (others.map { [($0.revenue, $0.lastYear)] } ?? []))
  }

  /// What the parts leave over of a territory's revenue, and lies elsewhere now; nil where they leave nothing.
  private func rest(_ node: TerritoryReport.Node, _ parts: [(revenue: Compared, lastYear: Fixed)])
    -> TerritoryReport.Sum?
  {
    let revenue = parts.reduce(node.figures.revenue) {
      Compared(now: $0.now - $1.revenue.now, before: $0.before - $1.revenue.before)
    }
    let lastYear = parts.reduce(node.figures.lastYear) { $0 - $1.lastYear }
    guard revenue != .zero || lastYear != .zero else { return nil }
    return TerritoryReport.Sum(count: 0, revenue: revenue, lastYear: lastYear, isNew: false)
  }

  private func rows(
    _ accounts: [Int32], of territory: Int32
  ) -> (shown: [TerritoryReport.AccountRow], others: TerritoryReport.Sum?) {
    let book = base.book
    let came = moves.cameIn(territory)
    let incomers = incomers.of(territory)
    let all = accounts.map { account in
      let key = [territory, account]
      return TerritoryReport.AccountRow(
        account: account, territory: book.territory(of: account, on: book.asOf),
        owner: book.holder(book.accounts[account].owner), revenue: byAccount.compared(key),
        lastYear: byAccount.lastYear(key), lastContact: base.activities.lastContact(account),
        elsewhere: incomers.contains(account) ? came.contains(account) ? .territory : .unmoved : nil)
    }.sorted { ($1.revenue.now, $1.lastYear, $0.account) < ($0.revenue.now, $0.lastYear, $1.account) }
    guard all.count > TerritoryReports.mostAccounts else { return (all, nil) }
    let rest = all.dropFirst(TerritoryReports.mostAccounts)
    return (
      Array(all.prefix(TerritoryReports.mostAccounts)),
      TerritoryReport.Sum(
        count: rest.count, revenue: rest.reduce(.zero) { $0 + $1.revenue },
        lastYear: rest.reduce(.zero) { $0 + $1.lastYear },
        isNew: !rest.contains { $0.elsewhere != nil })
    )
  }

  private func months(_ territory: Int32) -> [TerritoryReport.MonthRow] {
    base.dates.months.map { month in
      let key = [territory, month.index]
      let hasBegun = base.book.calendar.days(of: month).first <= base.dates.asOf
      return TerritoryReport.MonthRow(
        month: month, revenue: hasBegun ? byMonth.figure("revenue", key).fixed ?? .zero : nil,
        target: byMonth.figure("quota", key), attainment: hasBegun ? byMonth.figure("attainment", key) : nil,
        lastYear: byMonthBefore.figure("revenue", [territory, month.index - 12]).fixed ?? .zero,
        isProRata: byMonth.isProRata("quota", key))
    }
  }
}

private extension TerritoryReport.Figures {
  /// Whether there is revenue, and was none last year.
  var isFirst: Bool { revenue.now > .zero && revenue.before == .zero && lastYear == .zero }
}
