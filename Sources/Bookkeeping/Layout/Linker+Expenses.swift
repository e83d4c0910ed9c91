import Records
import Values

extension Linker {
  /// Lays out the expenses that count: those of tables and notes, and what activities say they cost.
  mutating func layOutExpenses() -> ExpenseColumns {
    addSpendOfActivities()
    var columns = ExpenseColumns()
    for (place, expense) in records.expenses.records.enumerated() {
      guard !expense.head.isLeftOut, expense.head.isSound, let date = expense.date,
        let amount = expense.amount
      else { continue }
      // A row of a table counts as approved unless it says more; what a person notes is still to be approved.
      let status = expense.status ?? (expense.head.table == nil ? .claimed : .approved)
      guard let state = status.state else {
        leaveOut(.rejected, expense)
        continue
      }
      let known = expense.head.recorded ?? date
      guard known <= asOf else {
        leaveOut(.later, expense)
        continue
      }
      if let other = expense.matches {
        leaveOut(.matched, expense)
        checkMatch(expense, other)
        continue
      }
      let cost = cost(of: expense, amount: amount)
      let account = accounts.number(of: expense.account) ?? none
      columns.date.append(date)
      columns.known.append(known)
      columns.state.append(state)
      columns.category.append(expense.category.flatMap { categories.number(of: symbols[$0]) } ?? none)
      columns.merchant.append(expense.merchant.flatMap { merchants.number(of: symbols[$0]) } ?? none)
      columns.account.append(account)
      columns.parentAccount.append(links.accounts.top(of: account, on: date))
      columns.segment.append(account < 0 ? none : links.accountSegment[Int(account)].value(on: date))
      columns.territory.append(account < 0 ? none : links.accountTerritory[Int(account)].value(on: date))
      columns.amount.append(amount)
      columns.cost.append(cost)
      columns.period.append(expense.covers ?? Period(date))
      columns.record.append(Int32(place))
      columns.decimals.append(UInt8(lineDecimals(expense.head)))
      addParts(of: expense, cost: cost, on: date, to: &columns)
    }
    columns.days = DayIndex(columns.period)
    return columns
  }

  /// Who answers for it: the people who share it, else its person; an own team goes before the person's.
  private mutating func addParts(
    of expense: Expense, cost: Fixed, on date: Day, to columns: inout ExpenseColumns
  ) {
    let shares = (expense.shared ?? []).filter { $0.overlay != true }
    let holders =
      shares.isEmpty
      ? [people.number(of: expense.person) ?? none] : shares.map { people.number(of: $0.person) ?? none }
    let parts = cost.split(by: shares.map { $0.share ?? .zero }, decimals: lineDecimals(expense.head))
    let ownTeam = teams.number(of: expense.team)
    for (holder, part) in zip(holders, parts) {
      columns.partPerson.append(holder)
      columns.partTeam.append(ownTeam ?? (holder < 0 ? none : links.personTeam[Int(holder)].value(on: date)))
      columns.partCost.append(part)
    }
    columns.firstPart.append(Int32(columns.partPerson.count))
  }

  /// The amount less the VAT that comes back, by the category or the nearest one above it that says.
  private func cost(of expense: Expense, amount: Fixed) -> Fixed {
    var cost = amount
    if let vat = expense.vat, let recoverable = recoverable(expense.category) {
      switch recoverable {
      case .whole: cost -= vat
      case .fraction(let fraction): cost -= vat.times(fraction, over: .one) ?? .zero
      }
    }
    return cost.rounded(to: lineDecimals(expense.head))
  }

  private func recoverable(_ category: Symbol?) -> RecoverableVAT? {
    guard let category, let words = records.words.declared[.categories] else { return nil }
    var word: String? = symbols[category]
    var steps = 0
    while let name = word, steps <= words.count {
      if let vat = words[name]?.vat { return vat }
      word = words[name]?.parent
      steps += 1
    }
    return nil
  }

  /// At which decimal a record's line, and its parts, are rounded: the twelfth, or as the ledger does at the penny.
  func lineDecimals(_ head: Head) -> Int {
    let own = head.table.flatMap { records.tables[$0].entry.lineRounding }
    return (own ?? records.settings.lineRounding) == .penny ? decimals : Fixed.places
  }

  private mutating func checkMatch(_ expense: Expense, _ other: Symbol) {
    guard let number = records.expenses.record(other), let amount = expense.amount,
      let matched = number.amount,
      amount != matched, let place = number.head.place
    else { return }
    report(
      .amountDiffers, "the expense is matched with one of another amount",
      at: records.place(of: "matches", in: expense),
      notes: [("the other one", place)], help: "match lines of the same amount, or take `matches` out")
  }

  private func name(of participant: Activity.Participant) -> String {
    switch participant {
    case .contact(let contact): symbols[contact]
    case .new(let name): name
    }
  }

  private mutating func addSpendOfActivities() {
    for place in records.activities.records.indices {
      guard let lines = records.activities.records[place].spend else { continue }
      let activity = records.activities.records[place]
      guard !activity.head.isLeftOut, !isSetAside(activity.head.place) else { continue }
      for line in lines {
        var expense = Expense()
        expense.head.places = activity.head.places
        expense.head.recorded = activity.head.recorded
        expense.date = activity.date
        expense.person = activity.person ?? activity.people?.first
        expense.account = activity.account ?? activity.accounts?.first
        expense.amount = line.amount
        expense.category = line.category
        expense.merchant = line.merchant
        expense.vat = line.vat
        expense.purpose = line.purpose
        // Whom the activity was with was there.
        expense.attendees = line.attendees ?? activity.participants.map { $0.map { name(of: $0) } }
        expense.receipt = line.receipt
        expense.status = line.status
        expense.paidBy = line.paidBy
        expense.miles = line.miles
        records.addExpense(expense)
        if let file = activity.head.place?.file { tally.count(Tally.Line(.expense, in: file)) }
      }
    }
  }
}

private extension Expense.Status {
  /// What it has come to; nil for what will not be paid.
  var state: CostState? {
    switch self {
    case .approved, .paid, .accrued, .posted: .actual
    case .claimed: .awaiting
    case .ordered: .committed
    case .rejected: nil
    }
  }
}
