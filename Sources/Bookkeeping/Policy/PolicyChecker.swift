import Diagnostics
import Records
import Values

/// Checks lines of costs. What a field lacks counts only from the first day on which anybody kept that field, and not at
/// all where nobody does: every older line would be an exception, and none of them would say anything.
struct PolicyChecker {
  private let rules: CostRules
  private let limits: [Int32: Fixed]
  private let attended: Set<Int32>
  private var kept = KeptFields()
  private let book: Book
  private let expenses: ExpenseColumns

  init(_ book: Book) {
    self.book = book
    expenses = book.expenses
    rules = book.settings.costs ?? CostRules()
    func number(_ name: String) -> Int32? { book.categories.number(of: name) }
    limits = Dictionary(
      (rules.limits ?? []).compactMap { limit in number(limit.name).map { ($0, limit.value) } },
      uniquingKeysWith: { first, _ in first })
    attended = Set((rules.attendeesFor ?? []).compactMap { number($0.name) })
    for line in 0..<expenses.count {
      kept.add(book.expenseRecords, Int(expenses.record[line]), on: expenses.date[line])
    }
  }

  func policy() -> Policy {
    var policy = Policy()
    policy.checks = checks
    guard !policy.checks.isEmpty else { return policy }
    let duplicates = duplicates()
    for line in 0..<expenses.count {
      let exceptions = exceptions(of: line, duplicates[line])
      if !exceptions.isEmpty { policy.lines.append(Policy.Line(line: Int32(line), exceptions: exceptions)) }
    }
    return policy
  }

  private var checks: [PolicyRule] {
    let people = book.people.records
    let hasLimits = people.contains { $0.approvalLimit != nil }
    let hasStays = people.contains { $0.joined != nil || $0.left != nil }
    return PolicyRule.allCases.filter { rule in
      switch rule {
      case .overLimit: !limits.isEmpty
      case .noReceipt: rules.receiptAbove != nil && kept.firstReceipt != nil
      case .lateClaim: rules.claimWithin != nil && kept.claims
      case .noAttendees: !attended.isEmpty && kept.firstAttendee != nil
      case .mileage: rules.mileageRate != nil && kept.miles
      case .claimedBefore: kept.claims
      case .notEmployed: hasStays && expenses.partPerson.contains { $0 >= 0 }
      case .selfApproved: kept.approvers
      case .aboveApprover: kept.approvers && hasLimits
      case .duplicate: kept.merchants
      }
    }
  }

  private func exceptions(of line: Int, _ duplicate: Int32?) -> [PolicyException] {
    let expense = book.expenseRecords[Int(expenses.record[line])]
    let (day, known, amount) = (expenses.date[line], expenses.known[line], expenses.amount[line])
    let people = expenses.parts(of: line).map { expenses.partPerson[$0] }.filter { $0 >= 0 }
    var found: [PolicyException] = []
    func add(_ finding: PolicyException.Finding?, since later: Day? = nil) {
      guard let finding else { return }
      found.append(PolicyException(finding: finding, known: max(known, later ?? known)))
    }
    add(overLimit(line, expense, amount))
    if let limit = rules.receiptAbove, let first = kept.firstReceipt, day >= first, amount > limit,
      expense.receipt?.isEmpty != false, expense.hasHappened
    {
      add(.noReceipt)
    }
    if let claimed = expense.claimedOn {
      if let within = rules.claimWithin, let last = day.adding(within), claimed > last {
        add(.lateClaim(days: claimed.days(since: day)), since: claimed)
      }
      if claimed < day { add(.claimedBefore(claimed), since: claimed) }
    }
    if let first = kept.firstAttendee, day >= first, expense.attendees?.isEmpty != false, expense.hasHappened,
      book.categories.tree.lineage(of: expenses.category[line], on: day).contains(where: attended.contains)
    {
      add(.noAttendees)
    }
    add(mileage(expense, amount))
    if let person = people.first(where: { !book.patterns.isEmployed($0, on: day) }) {
      add(.notEmployed(person: person))
    }
    if let approver = book.people.number(of: expense.approvedBy) {
      if people.contains(approver) { add(.selfApproved(person: approver), since: expense.approvedOn) }
      if let limit = book.people[approver].approvalLimit, amount > limit {
        add(.aboveApprover(person: approver, limit: limit), since: expense.approvedOn)
      }
    }
    add(duplicate.map { .duplicate(of: $0) })
    return found
  }

  /// The limit of the category, or of the nearest one above it that has one.
  private func overLimit(_ line: Int, _ expense: Expense, _ amount: Fixed) -> PolicyException.Finding? {
    guard !limits.isEmpty else { return nil }
    let lineage = book.categories.tree.lineage(of: expenses.category[line], on: expenses.date[line])
    guard let category = lineage.first(where: { limits[$0] != nil }), let limit = limits[category] else {
      return nil
    }
    let days = max(expense.days ?? .one, .one)
    guard let most = limit.times(days, over: .one), amount > most else { return nil }
    return .overLimit(limit, category: category, days: days)
  }

  private func mileage(_ expense: Expense, _ amount: Fixed) -> PolicyException.Finding? {
    guard let rate = rules.mileageRate, let miles = expense.miles,
      let pay = rate.times(miles, over: .one)?.rounded(to: book.currency.decimals), pay != amount
    else { return nil }
    return .mileage(pay, miles: miles)
  }

  /// By line, the line of the same day, amount and supplier that became known before it.
  private func duplicates() -> [Int: Int32] {
    struct Same: Hashable {
      let day: Day
      let amount: Fixed
      let merchant: Int32
    }
    var first: [Same: Int] = [:]
    var groups: [Same: [Int]] = [:]
    for line in 0..<expenses.count where expenses.merchant[line] >= 0 && expenses.amount[line] != .zero {
      let same = Same(
        day: expenses.date[line], amount: expenses.amount[line], merchant: expenses.merchant[line])
      guard let other = first[same] else {
        first[same] = line
        continue
      }
      groups[same, default: [other]].append(line)
    }
    var found: [Int: Int32] = [:]
    for lines in groups.values {
      let ordered = lines.sorted { (expenses.known[$0], $0) < (expenses.known[$1], $1) }
      for line in ordered.dropFirst() { found[line] = expenses.record[ordered[0]] }
    }
    return found
  }
}

package extension Book {
  /// What of the expenses is against the rules. A book that asks for no costs need not find it out.
  var policy: Policy { shelf.thing(PolicyOfBook()) { PolicyChecker(self).policy() } }
}

private struct PolicyOfBook: Hashable {}

/// Which fields somebody keeps, and those that are missed from when on.
private struct KeptFields {
  var firstReceipt: Day?
  var firstAttendee: Day?
  var claims = false
  var miles = false
  var approvers = false
  var merchants = false

  mutating func add(_ expenses: [Expense], _ place: Int, on day: Day) {
    if expenses[place].receipt?.isEmpty == false { firstReceipt = min(day, firstReceipt ?? day) }
    if expenses[place].attendees?.isEmpty == false { firstAttendee = min(day, firstAttendee ?? day) }
    if expenses[place].claimedOn != nil { claims = true }
    if expenses[place].miles != nil { miles = true }
    if expenses[place].approvedBy != nil { approvers = true }
    if expenses[place].merchant != nil { merchants = true }
  }
}

extension Linker {
  /// Whether the categories that the rules on costs name are there.
  mutating func checkCostRules() {
    guard let rules = records.settings.costs, let file = records.settingsFile else { return }
    let names =
      (rules.limits ?? []).map { ($0.name, $0.range) }
      + (rules.attendeesFor ?? []).map { ($0.name, $0.range) }
    for (name, range) in names where categories.number(of: name) == nil {
      report(
        .unknownReference, "there is no category `\(name)`", at: Place(file: file, range: range),
        help: suggestion(for: name, among: categories.ids) ?? "name one that is declared or in use")
    }
  }
}

private extension Expense {
  /// What is only ordered or set aside for a bill to come has no receipt yet.
  var hasHappened: Bool { status != .ordered && status != .accrued }
}

private extension Day {
  func adding(_ duration: Duration) -> Day? { adding(months: duration.months)?.adding(days: duration.days) }
}
