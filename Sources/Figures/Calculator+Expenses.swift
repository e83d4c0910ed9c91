import Bookkeeping
import Values

extension Calculator {
  mutating func addExpenses() {
    let countsEntries =
      countsEntries(.expenses) && bases.filter { $0.source == .expenses } != [.policyExceptions]
    let wanted = [CostState.actual, .awaiting, .committed].filter { wants($0.base) }
    if !wanted.isEmpty || countsEntries {
      // Asked for alone, entries are the lines of every state.
      rollingUpLater(!countsEntries) {
        $0.addExpenses(on: $0.window, knownBy: $0.asOf, counting: countsEntries) {
          wanted.isEmpty || wanted.contains($0) ? $0.base : nil
        }
      }
    }
    guard wants(.costAhead), let ahead else { return }
    rollingUpLater(true) {
      $0.addExpenses(on: ahead, knownBy: $0.today, counting: false) { _ in .costAhead }
    }
  }

  /// Adds what of each cost falls on some days to the sum that its state belongs to, or to none.
  private mutating func addExpenses(
    on window: Period, knownBy asOf: Day, counting countsEntries: Bool, to base: (CostState) -> Base?
  ) {
    let expenses = book.expenses
    var keys: [Key] = []
    var stretches: [(days: Period, key: Key)] = []
    for line in expenses.days.lines(meeting: window).lazy.map(Int.init) where expenses.known[line] <= asOf {
      guard let base = base(expenses.state[line]), let days = expenses.period[line].intersection(window)
      else { continue }
      var members = members(ofExpense: line, expenses)
      for part in expenses.parts(of: line) {
        setKeys(&keys, &members, ofPart: part, line, expenses)
        for key in keys {
          buckets.cut(days, key, into: &stretches)
          for (days, key) in stretches {
            let row = sums.row(key)
            sums.add(base, expenses.cost(ofPart: part, line: line, on: days).scaled, to: row)
            if countsEntries { sums.count(.entries, record: Int32(book.sales.count + line), in: row) }
          }
        }
      }
    }
  }

  /// Counts the lines that are against a rule, by their day, as far as the book knew of it.
  mutating func addPolicyExceptions() {
    guard wants(.policyExceptions) else { return }
    let expenses = book.expenses
    let countsEntries = countsEntries(.expenses) && bases.count { $0.source == .expenses } == 1
    var keys: [Key] = []
    for entry in book.policy.lines where entry.exceptions.contains(where: { $0.known <= asOf }) {
      let line = Int(entry.line)
      guard window.contains(expenses.date[line]) else { continue }
      var members = members(ofExpense: line, expenses)
      for part in expenses.parts(of: line) {
        setKeys(&keys, &members, ofPart: part, line, expenses)
        for var key in keys where buckets.set(expenses.date[line], in: &key) {
          let row = sums.row(key)
          sums.count(.policyExceptions, record: entry.line, in: row)
          if countsEntries { sums.count(.entries, record: Int32(book.sales.count) + entry.line, in: row) }
        }
      }
    }
  }

  /// The keys of the rows that a part of a cost adds to, and who answers for it; none where the conditions leave it out.
  private func setKeys(
    _ keys: inout [Key], _ members: inout Members, ofPart part: Int, _ line: Int, _ expenses: ExpenseColumns
  ) {
    members.person = expenses.partPerson[part]
    members.team = team(ofPart: part, line, expenses)
    let day = readingDay(expenses.date[line])
    guard filter.passes(members, on: day) else { return keys.removeAll(keepingCapacity: true) }
    setKeys(&keys, of: members, on: day)
  }

  /// The team that answers for a part: the expense's own, whenever it is read, else its person's.
  private func team(ofPart part: Int, _ line: Int, _ expenses: ExpenseColumns) -> Int32 {
    guard let now, book.teams.number(of: book.expenseRecords[Int(expenses.record[line])].team) == nil else {
      return expenses.partTeam[part]
    }
    return book.team(of: expenses.partPerson[part], on: now)
  }

  private func members(ofExpense line: Int, _ expenses: ExpenseColumns) -> Members {
    var members = Members()
    if let now {
      members.setAccount(expenses.account[line], of: book, on: now)
    } else {
      members.account = expenses.account[line]
      members.parentAccount = expenses.parentAccount[line]
      members.segment = expenses.segment[line]
      members.territory = expenses.territory[line]
    }
    members.category = expenses.category[line]
    members.merchant = expenses.merchant[line]
    return members
  }
}

private extension CostState {
  /// The sum that a cost of this state adds to.
  var base: Base {
    switch self {
    case .actual: .actualCost
    case .awaiting: .awaiting
    case .committed: .committed
    }
  }
}
