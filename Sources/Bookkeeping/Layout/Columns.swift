import Values

/// The sales that count, line by line, as columns: a line's number is its place in each of them.
package struct SaleColumns: Sendable {
  /// The day booked.
  package var date: [Day] = []
  /// The day it became known: `recorded`, else its date.
  package var known: [Day] = []
  package var account: [Int32] = []
  package var product: [Int32] = []
  package var parentAccount: [Int32] = []
  /// The agency that it came through; `none` where it came directly.
  package var agency: [Int32] = []
  package var segment: [Int32] = []
  package var territory: [Int32] = []
  package var family: [Int32] = []
  /// The number of its order; lines of one account with one order number share it.
  package var order: [Int32] = []
  package var isCredit: [Bool] = []
  /// The account whose owner has the credit; `none` where the sale names somebody.
  package var owned: [Int32] = []
  /// Net of discount, commission and rebate, without VAT.
  package var amount: [Fixed] = []
  package var quantity: [Fixed] = []
  /// The place in the store of records, for what only pages show.
  package var record: [Int32] = []

  /// A line's credit: `parts[firstPart[i]..<firstPart[i + 1]]`.
  package var firstPart: [Int32] = [0]
  package var partPerson: [Int32] = []
  package var partTeam: [Int32] = []
  package var partAmount: [Fixed] = []
  /// The part that orders and new accounts go to.
  package var partIsLargest: [Bool] = []

  /// When a part counts as revenue: `runs[firstRun[p]..<firstRun[p + 1]]`, each spread evenly over its days.
  package var firstRun: [Int32] = [0]
  package var runPeriod: [Period] = []
  package var runAmount: [Fixed] = []
  package var runQuantity: [Fixed] = []
  /// What a run is worth by the rate card, and what is left of that after discount, before commission and rebate; both
  /// nothing where no rate card is known for the line. Empty where the book keeps none at all.
  package var runListed: [Fixed] = []
  package var runDiscounted: [Fixed] = []
  /// At which decimal a day's part of a run is rounded: the twelfth, or the penny's where the ledger rounds lines.
  package var runDecimals: [UInt8] = []

  /// When parts run where revenue counts by the day booked; nil where the runs above say it.
  private var later: RunColumns?

  /// The earliest booked day of each order.
  package var orderDay: [Day] = []
  /// All days of a line's runs, from the first to the last.
  package var span: [Period] = []
  /// The unit that each line's quantity is in, as a number; products without a unit share one.
  package var unit: [Int32] = []

  @inlinable package var count: Int { date.count }
  @inlinable package func parts(of line: Int) -> Range<Int> {
    Int(firstPart[line])..<Int(firstPart[line + 1])
  }
  @inlinable package func runs(of part: Int) -> Range<Int> { Int(firstRun[part])..<Int(firstRun[part + 1]) }

  /// How much of a run's amount falls on these days.
  @inlinable package func amount(ofRun run: Int, on days: Period) -> Fixed {
    runAmount[run].share(of: days, in: runPeriod[run], decimals: Int(runDecimals[run]))
  }
}

/// When the parts of sales run, whatever day revenue counts by.
package struct RunColumns: Sendable {
  fileprivate var first: [Int32] = [0]
  package fileprivate(set) var period: [Period] = []
  fileprivate var amount: [Fixed] = []
  fileprivate var decimals: [UInt8] = []

  package func runs(of part: Int) -> Range<Int> { Int(first[part])..<Int(first[part + 1]) }

  /// How much of a run's amount falls on these days.
  package func amount(ofRun run: Int, on days: Period) -> Fixed {
    amount[run].share(of: days, in: period[run], decimals: Int(decimals[run]))
  }
}

package extension SaleColumns {
  /// When parts run, whatever day revenue counts by.
  var running: RunColumns {
    later ?? RunColumns(first: firstRun, period: runPeriod, amount: runAmount, decimals: runDecimals)
  }

  /// Adds when the next part runs where revenue counts by another day; the last run takes what rounding left.
  internal mutating func add(_ runs: [(period: Period, amount: Fixed)], of part: Fixed, decimals: UInt8) {
    var columns = later ?? RunColumns()
    later = nil
    var left = part
    for (index, run) in runs.enumerated() {
      let amount = index == runs.count - 1 ? left : run.amount
      columns.period.append(run.period)
      columns.amount.append(amount)
      columns.decimals.append(decimals)
      left -= amount
    }
    columns.first.append(Int32(columns.period.count))
    later = columns
  }
}

/// What a cost has come to.
package enum CostState: UInt8, Sendable {
  /// Approved, paid, accrued or posted.
  case actual
  /// Claimed and waiting for approval.
  case awaiting
  /// Ordered, not yet there.
  case committed
}

/// The expenses that count, as columns.
package struct ExpenseColumns: Sendable {
  package var date: [Day] = []
  package var known: [Day] = []
  package var state: [CostState] = []
  package var category: [Int32] = []
  package var merchant: [Int32] = []
  package var account: [Int32] = []
  package var parentAccount: [Int32] = []
  package var segment: [Int32] = []
  package var territory: [Int32] = []
  /// What was paid, with VAT.
  package var amount: [Fixed] = []
  /// What it costs us: the amount less the VAT that comes back.
  package var cost: [Fixed] = []
  /// The days that it is spread over.
  package var period: [Period] = []
  /// The lines by `period`.
  package var days = DayIndex()
  package var record: [Int32] = []

  package var firstPart: [Int32] = [0]
  package var partPerson: [Int32] = []
  package var partTeam: [Int32] = []
  package var partCost: [Fixed] = []
  /// At which decimal a day's part of a line is rounded.
  package var decimals: [UInt8] = []

  @inlinable package var count: Int { date.count }
  @inlinable package func parts(of line: Int) -> Range<Int> {
    Int(firstPart[line])..<Int(firstPart[line + 1])
  }

  /// How much of a part's cost falls on these days.
  @inlinable package func cost(ofPart part: Int, line: Int, on days: Period) -> Fixed {
    partCost[part].share(of: days, in: period[line], decimals: Int(decimals[line]))
  }
}

/// The activities that were done, as columns.
package struct ActivityColumns: Sendable {
  package var date: [Day] = []
  package var known: [Day] = []
  package var isCall: [Bool] = []
  package var isVisit: [Bool] = []
  package var isEmail: [Bool] = []
  /// Whether somebody was reached.
  package var isReached: [Bool] = []
  package var record: [Int32] = []
  package var firstAccount: [Int32] = [0]
  package var accounts: [Int32] = []
  package var firstPerson: [Int32] = [0]
  package var people: [Int32] = []

  @inlinable package var count: Int { date.count }
  @inlinable package func accounts(of line: Int) -> ArraySlice<Int32> {
    accounts[Int(firstAccount[line])..<Int(firstAccount[line + 1])]
  }
  @inlinable package func people(of line: Int) -> ArraySlice<Int32> {
    people[Int(firstPerson[line])..<Int(firstPerson[line + 1])]
  }
}
