import Bookkeeping
import Questions
import Records
import Values

/// Whom each account belongs to and works with: its group, its agencies or clients, its contacts.
struct AccountRelations: Sendable {
  private let base: Groundwork
  /// The accounts directly under each on the as-of day.
  private let children: [Int32: [Int32]]
  private let clientsOf: [Int32: [Int32]]
  private let contactsOf: [Int32: [Int32]]
  /// The revenue of each account by the group that it was in.
  private let byGroup: Groundwork.Yearly?
  private let groups: Groundwork.Yearly?

  init(_ base: Groundwork) throws(QuestionFault) {
    self.base = base
    let book = base.book
    var children: [Int32: [Int32]] = [:]
    var clients: [Int32: [Int32]] = [:]
    var hasGroups = false
    for account in 0..<Int32(book.accounts.count) {
      hasGroups = hasGroups || !book.links.accounts.parents[Int(account)].changes.isEmpty
      let parent = book.links.accounts.parent(of: account, on: book.asOf)
      if parent >= 0 { children[parent, default: []].append(account) }
      let agencies = Set(
        (book.accounts[account].agencies ?? []).compactMap { book.accounts.number(of: $0.agency) })
      for agency in agencies { clients[agency, default: []].append(account) }
    }
    var contacts: [Int32: [Int32]] = [:]
    for contact in 0..<Int32(book.contacts.count) {
      let history = book.links.contactAccount[Int(contact)]
      var places = Set((book.contacts[contact].actsFor ?? []).compactMap { book.accounts.number(of: $0) })
      for change in history.changes where change.from <= book.asOf && change.value >= 0 {
        places.insert(change.value)
      }
      for account in places { contacts[account, default: []].append(contact) }
    }
    self.children = children
    clientsOf = clients
    contactsOf = contacts
    byGroup = hasGroups ? try Groundwork.Yearly(book, base.dates, by: [.parentAccount, .account]) : nil
    groups = hasGroups ? try Groundwork.Yearly(book, base.dates, by: [.parentAccount]) : nil
  }

  // MARK: Groups

  /// The account and all under it, with the revenue of each, and the sum where it is the top of its tree.
  ///
  /// Revenue is the group's as of the day that each sale was booked. What belongs to accounts that have left since is
  /// a row of its own, so that the rows add up.
  func group(_ account: Int32) -> (rows: [AccountReport.GroupRow], total: AccountReport.GroupRow?) {
    guard let byGroup, let groups, children[account] != nil else { return ([], nil) }
    let members = [account] + below(account)
    let isTop = base.book.links.accounts.parent(of: account, on: base.book.asOf) < 0
    var rows = members.map { member in
      let key = isTop ? [account, member] : [member]
      let figures = isTop ? byGroup : base.byAccount
      return AccountReport.GroupRow(
        account: member, revenue: figures.compared(key), lastYear: figures.lastYear(key))
    }
    guard isTop else { return (rows, nil) }
    let total = AccountReport.GroupRow(
      account: account, revenue: groups.compared([account]), lastYear: groups.lastYear([account]))
    let rest = rows.reduce(total.revenue) {
      Compared(now: $0.now - $1.revenue.now, before: $0.before - $1.revenue.before)
    }
    let lastYear = rows.reduce(total.lastYear) { $0 - $1.lastYear }
    if rest != .zero || lastYear != .zero {
      rows.append(AccountReport.GroupRow(account: none, revenue: rest, lastYear: lastYear))
    }
    return (rows, total)
  }

  /// Everything under an account, each before what lies under itself.
  private func below(_ account: Int32) -> [Int32] {
    var found: [Int32] = []
    var open = Array((children[account] ?? []).reversed())
    // A cycle is an error in the content; the bound keeps a walk over such a book finite.
    while let next = open.popLast(), found.count <= base.book.accounts.count {
      found.append(next)
      open += (children[next] ?? []).reversed()
    }
    return found
  }

  // MARK: Agencies

  /// The agencies that act for an account: those of today, those to come, and those of the past, the latest first.
  func agencies(_ account: Int32) -> [AccountReport.AgencyRow] {
    let book = base.book
    return inOrder(
      (book.accounts[account].agencies ?? []).compactMap { deal in
        book.accounts.number(of: deal.agency).map { row($0, deal, of: account) }
      })
  }

  /// The accounts that an agency acts for, and those with revenue through it without being named as its client.
  func clients(_ agency: Int32) -> [AccountReport.AgencyRow] {
    let book = base.book
    let named = clientsOf[agency] ?? []
    var rows = inOrder(
      named.flatMap { client in
        (book.accounts[client].agencies ?? []).filter { book.accounts.number(of: $0.agency) == agency }
          .map { row(client, $0, of: client) }
      })
    guard let agencies = base.agencies else { return rows }
    for client in agencies.clients(of: agency) where !named.contains(client) {
      rows.append(
        AccountReport.AgencyRow(
          account: client, purpose: nil, commission: nil, from: nil, to: nil, isOver: false,
          revenue: base.byAccount.compared([client]), through: nil))
    }
    var seen: Set<Int32> = []
    return rows.map { row in
      guard seen.insert(row.account).inserted else { return row }
      let through = agencies.revenue(of: row.account, through: agency)
      let acts = row.account >= 0 && acts(agency, for: row.account, on: base.dates.toDate)
      return row.through(through, isOfYear: acts || through.now != .zero)
    }
  }

  /// What came through an account that is an agency, or acts as one.
  func through(_ agency: Int32) -> AccountReport.ThroughAgency? {
    guard let agencies = base.agencies else { return nil }
    let isAgency = base.book.accounts.records[Int(agency)].type == .agency
    guard isAgency || !agencies.clients(of: agency).isEmpty else { return nil }
    let today = Period(base.dates.asOf)
    return AccountReport.ThroughAgency(
      total: agencies.total(agency), book: agencies.book,
      clients: clientsOf[agency].map { clients in
        // One that goes on as another account is that one.
        clients.count { base.book.accounts[$0].head.mergedInto == nil && acts(agency, for: $0, on: today) }
      })
  }

  /// Whether an agency acted for an account on some of these days.
  private func acts(_ agency: Int32, for account: Int32, on days: Period) -> Bool {
    (base.book.accounts[account].agencies ?? []).contains { deal in
      base.book.accounts.number(of: deal.agency) == agency && deal.from ?? .earliest <= days.last
        && days.first <= deal.to ?? .latest
    }
  }

  /// A deal as it is shown beside `account`.
  private func row(_ account: Int32, _ deal: Account.Agency, of client: Int32) -> AccountReport.AgencyRow {
    AccountReport.AgencyRow(
      account: account, purpose: deal.purpose, commission: deal.commission, from: deal.from, to: deal.to,
      isOver: deal.to.map { $0 < base.dates.asOf } ?? false, revenue: base.byAccount.compared([client]),
      through: nil)
  }

  private func inOrder(_ rows: [AccountReport.AgencyRow]) -> [AccountReport.AgencyRow] {
    let isToCome = { (row: AccountReport.AgencyRow) in row.from ?? .earliest > base.dates.asOf }
    return rows.filter { !$0.isOver && !isToCome($0) } + rows.filter { !$0.isOver && isToCome($0) }
      + rows.filter(\.isOver).enumerated().sorted { left, right in
        (right.element.to ?? .latest, left.offset) < (left.element.to ?? .latest, right.offset)
      }.map(\.element)
  }

  // MARK: Contacts

  /// Who is at the account, then who acts for it elsewhere, then who has left.
  func contacts(_ account: Int32) -> [AccountReport.ContactRow] {
    let book = base.book
    let rows = (contactsOf[account] ?? []).map { contact in
      let history = book.links.contactAccount[Int(contact)]
      let record = book.contacts[contact]
      let now = history.value(on: book.asOf)
      let actsFor = (record.actsFor ?? []).contains { book.accounts.number(of: $0) == account }
      var left = record.left.flatMap { $0 <= book.asOf ? $0 : nil }
      if now != account, !actsFor { left = history.lastDay(at: account, asOf: book.asOf) ?? left }
      return AccountReport.ContactRow(contact: contact, account: now, left: left)
    }
    return rows.filter { $0.left == nil && $0.account == account }
      + rows.filter { $0.left == nil && $0.account != account }
      + rows.filter { $0.left != nil }
  }
}

private extension AccountReport.AgencyRow {
  func through(_ revenue: Compared, isOfYear: Bool) -> AccountReport.AgencyRow {
    AccountReport.AgencyRow(
      account: account, purpose: purpose, commission: commission, from: from, to: to, isOver: isOver,
      revenue: self.revenue, through: revenue, isOfYear: isOfYear)
  }
}

private extension History {
  /// The last day on which it had this value, of those that are over.
  func lastDay(at value: Int32, asOf: Day) -> Day? {
    let known = changes.filter { $0.from <= asOf }
    guard let place = known.lastIndex(where: { $0.value == value }), place + 1 < known.count else {
      return nil
    }
    return known[place + 1].from.adding(days: -1)
  }
}
