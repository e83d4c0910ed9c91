import Bookkeeping
import Values

extension Calculator {
  mutating func addExpenses() {
    let countsEntries = countsEntries(.expenses)
    let wanted = [CostState.actual, .awaiting, .committed].filter { wants($0.base) }
    guard !wanted.isEmpty || countsEntries else { return }
    let expenses = book.expenses
    var keys: [Key] = []
    var stretches: [(days: Period, key: Key)] = []
    for line in expenses.days.lines(meeting: window).lazy.map(Int.init) where expenses.known[line] <= asOf {
      let state = expenses.state[line]
      // Asked for alone, entries are the lines of every state.
      guard wanted.isEmpty || wanted.contains(state), let days = expenses.period[line].intersection(window)
      else { continue }
      var members = members(ofExpense: line, expenses)
      for part in expenses.parts(of: line) {
        members.person = expenses.partPerson[part]
        members.team = expenses.partTeam[part]
        guard filter.passes(members, on: expenses.date[line]) else { continue }
        setKeys(&keys, of: members, on: expenses.date[line])
        for key in keys {
          buckets.cut(days, key, into: &stretches)
          for (days, key) in stretches {
            let row = sums.row(key)
            sums.add(state.base, expenses.cost(ofPart: part, line: line, on: days).scaled, to: row)
            if countsEntries { sums.count(.entries, record: Int32(book.sales.count + line), in: row) }
          }
        }
      }
    }
  }

  private func members(ofExpense line: Int, _ expenses: ExpenseColumns) -> Members {
    var members = Members()
    members.account = expenses.account[line]
    members.parentAccount = expenses.parentAccount[line]
    members.segment = expenses.segment[line]
    members.territory = expenses.territory[line]
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
