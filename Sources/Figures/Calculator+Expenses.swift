import Bookkeeping
import Values

extension Calculator {
  mutating func addExpenses() {
    let countsEntries = countsEntries(.expenses)
    let states: [CostState: Base] = [.actual: .actualCost, .awaiting: .awaiting, .committed: .committed]
    let wanted = states.filter { wants($0.value) }
    guard !wanted.isEmpty || countsEntries else { return }
    let expenses = book.expenses
    for line in 0..<expenses.count where expenses.known[line] <= asOf {
      // Asked for alone, entries are the lines of every state.
      guard let base = states[expenses.state[line]], wanted.isEmpty || wanted[expenses.state[line]] != nil,
        let days = expenses.period[line].intersection(window)
      else { continue }
      var members = members(ofExpense: line)
      for part in expenses.parts(of: line) {
        members.person = expenses.partPerson[part]
        members.team = expenses.partTeam[part]
        guard filter.passes(members, on: expenses.date[line]) else { continue }
        var stretches: [(Period, Key)] = []
        forEachKey(members, on: expenses.date[line]) { key in
          buckets.forEach(in: days, key) { stretches.append(($0, $1)) }
        }
        for (stretch, key) in stretches {
          let row = sums.row(key)
          sums.add(base, expenses.cost(ofPart: part, line: line, on: stretch).scaled, to: row)
          if countsEntries { sums.count(.entries, record: Int32(book.sales.count + line), in: row) }
        }
      }
    }
  }

  private func members(ofExpense line: Int) -> Members {
    let expenses = book.expenses
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
