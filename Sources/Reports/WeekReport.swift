import Bookkeeping
import Figures
import Questions
import Records
import Values

/// What changed in the seven days that end on the as-of day. What did not happen is nil, or empty.
package struct WeekReport: Sendable {
  /// Some records with their sum.
  package struct Sum: Hashable, Sendable {
    package let count: Int
    package let amount: Fixed
    /// The account and the person of the largest; `none` where there is none.
    package let account: Int32
    package let person: Int32
    /// What the largest comes to.
    package let largest: Fixed
  }

  /// Costs that nobody approved yet.
  package struct Waiting: Hashable, Sendable {
    package let count: Int
    package let amount: Fixed
    package let oldest: Day
    /// What of it is dated in the seven days.
    package let newCount: Int
    package let newAmount: Fixed
  }

  package struct Count: Hashable, Sendable {
    /// `none` for nobody in particular.
    package let person: Int32
    package let count: Int
  }

  package let days: Period
  /// Orders booked, by their first day, and the sum of all lines booked that are no credits.
  package let orders: Sum?
  package let credits: Sum?
  /// Orders given up, as far as a line says so that became known in these days: when one was given up is not kept.
  package let cancelled: Sum?
  /// Accounts with their first revenue ever, and with their first contact ever, the first of all first.
  package let opened: [Int32]
  package let contacted: [Int32]
  /// What became overdue and is still to be done, the oldest first.
  package let overdue: [ActivityIndex.FollowUp]
  package let waiting: Waiting?
  /// Follow-ups done and notes written, by whom, the most first. A note of two people counts for each.
  package let done: [Count]
  package let notes: [Count]
  package let doneCount: Int
  package let noteCount: Int

  package var isEmpty: Bool {
    orders == nil && credits == nil && cancelled == nil && opened.isEmpty && contacted.isEmpty
      && overdue.isEmpty && waiting == nil && doneCount == 0 && noteCount == 0
  }
}

extension WeekReport {
  init(_ base: Groundwork) throws(QuestionFault) {
    let (book, asOf) = (base.book, base.dates.asOf)
    let days = Period(from: asOf.adding(days: -6), to: asOf) ?? Period(asOf)
    self.days = days
    let sold = Sold(book, days)
    orders = sold.orders
    credits = sold.credits
    cancelled = book.cancelled(days)
    opened = book.openings(asOf: asOf).filter { days.contains($0.day) }.map(\.account)
    contacted = book.firstContacts(days)
    waiting = try book.waiting(days)
    let followUps = base.activities.followUps
    // What was due on a day is overdue on the next.
    let late = Period(from: days.first.adding(days: -1), to: asOf.adding(days: -1)) ?? days
    overdue = followUps.filter { item in
      item.isOpen(on: asOf) && item.due.map { late.contains($0) } ?? false
    }
    let finished = followUps.filter { $0.done.map { days.contains($0) } ?? false }
    doneCount = finished.count
    done = WeekReport.counts(finished.map { [$0.owner] })
    let written = base.activities.entries.filter { base.isNew($0) }
    noteCount = written.count
    notes = WeekReport.counts(written.map { $0.people.isEmpty ? [none] : $0.people })
  }

  private static func counts(_ people: [[Int32]]) -> [Count] {
    let counts = people.joined().reduce(into: [Int32: Int]()) { $0[$1, default: 0] += 1 }
    return counts.map { Count(person: $0, count: $1) }.sorted {
      ($1.count, $0.person) < ($0.count, $1.person)
    }
  }
}

/// What was booked in some days, by order and by credit.
private struct Sold {
  let orders: WeekReport.Sum?
  let credits: WeekReport.Sum?

  init(_ book: Book, _ days: Period) {
    let sales = book.sales
    var byOrder: [Int32: (amount: Fixed, line: Int)] = [:]
    var booked = Fixed.zero
    var credits: [(amount: Fixed, line: Int)] = []
    for line in 0..<sales.count where days.contains(sales.date[line]) && sales.known[line] <= book.asOf {
      guard !sales.isCredit[line] else {
        credits.append((sales.amount[line], line))
        continue
      }
      booked += sales.amount[line]
      let known = byOrder[sales.order[line]]
      byOrder[sales.order[line]] = ((known?.amount ?? .zero) + sales.amount[line], known?.line ?? line)
    }
    let new = byOrder.filter { days.contains(sales.orderDay[Int($0.key)]) }.values
    let largest = new.max { ($0.amount, $1.line) < ($1.amount, $0.line) }
    orders = largest.map { Sold.sum(book, new.count, booked, $0) }
    self.credits = credits.max { ($1.amount, $1.line) < ($0.amount, $0.line) }.map { largest in
      Sold.sum(book, credits.count, credits.reduce(.zero) { $0 + $1.amount }, largest)
    }
  }

  private static func sum(
    _ book: Book, _ count: Int, _ amount: Fixed, _ largest: (amount: Fixed, line: Int)
  ) -> WeekReport.Sum {
    let sales = book.sales
    let part = sales.parts(of: largest.line).first { sales.partIsLargest[$0] }
    return WeekReport.Sum(
      count: count, amount: amount, account: sales.account[largest.line],
      person: part.map { sales.partPerson[$0] } ?? none, largest: largest.amount)
  }
}

private extension Book {
  /// Lines that were given up, as became known in some days.
  func cancelled(_ days: Period) -> WeekReport.Sum? {
    let lines = saleRecords.filter { sale in
      sale.status == .cancelled && !sale.head.isLeftOut
        && (sale.head.recorded ?? sale.date).map { days.contains($0) } ?? false
    }
    let largest = lines.enumerated().max { left, right in
      (left.element.amount ?? .zero, right.offset) < (right.element.amount ?? .zero, left.offset)
    }
    // A line that is not counted has no amount unless it was written; what is not known is not summed.
    let isKnown = lines.allSatisfy { $0.amount != nil }
    return largest.map { _, sale in
      WeekReport.Sum(
        count: lines.count, amount: isKnown ? lines.reduce(.zero) { $0 + ($1.amount ?? .zero) } : .zero,
        account: isKnown ? accounts.number(of: sale.account) ?? none : none, person: none,
        largest: sale.amount ?? .zero)
    }
  }

  /// Accounts in which somebody was reached for the first time ever, in the order of the days.
  func firstContacts(_ days: Period) -> [Int32] {
    var first: [Int32: Day] = [:]
    for line in 0..<activities.count where activities.isReached[line] && activities.known[line] <= asOf {
      guard activities.isCall[line] || activities.isVisit[line] || activities.isEmail[line] else { continue }
      for account in activities.accounts(of: line) {
        first[account] = min(first[account] ?? .latest, activities.date[line])
      }
    }
    return first.filter { days.contains($0.value) }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      .map(\.key)
  }

  func waiting(_ days: Period) throws(QuestionFault) -> WeekReport.Waiting? {
    let lines = (0..<expenses.count).filter { line in
      expenses.state[line] == .awaiting && expenses.known[line] <= asOf && expenses.date[line] <= asOf
    }
    guard let oldest = lines.map({ expenses.date[$0] }).min() else { return nil }
    let all = Period(from: .earliest, to: asOf) ?? days
    return WeekReport.Waiting(
      count: lines.count, amount: try ask(["awaiting"], in: all).figure("awaiting").fixed ?? .zero,
      oldest: oldest, newCount: lines.count { days.contains(expenses.date[$0]) },
      newAmount: try ask(["awaiting"], in: days).figure("awaiting").fixed ?? .zero)
  }
}
