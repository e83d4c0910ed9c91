import Bookkeeping
import Reports
import Tables
import Templating
import Values

extension CostTables {
  private enum PolicyItem {
    case line(PolicyReport.Line)
    case others(Int)

    var line: PolicyReport.Line? {
      guard case .line(let line) = self else { return nil }
      return line
    }
  }

  /// What is against the rules on costs, and which of them lines are checked by. Nothing where none can be told; on
  /// pages of teams and people nothing where nothing is against them.
  func policy(_ report: CostYearReport, _ evidence: @escaping (Int32) -> Evidence?) -> TemplateValue {
    let checks = maker.book.policy.checks
    guard !checks.isEmpty, report.policy.count > 0 || report.centre == .all else { return .nothing }
    let list = maker.list(checks.map { words[cost: $0.word] })
    let table = policyTable(report, evidence)
    return .group([
      "exceptions-listed": desk.group("exceptions", table),
      "checks": .text(words[cost: table == nil ? .checkedAndNone : .checked, list]),
    ])
  }

  private func policyTable(_ report: CostYearReport, _ evidence: @escaping (Int32) -> Evidence?) -> Table? {
    let policy = report.policy
    guard policy.count > 0 else { return nil }
    var columns = [
      ColumnMaker<PolicyItem>(Column(words[.day], .name)) { item in
        switch item {
        case .line(let line):
          desk.cell(maker.language.day(line.day, .medium), address(line.page))
        case .others(let count): .text(words[.otherLines, maker.language.number(count)])
        }
      }
    ]
    if !report.centre.isPerson {
      columns.append(
        ColumnMaker(Column(words[.person], .text)) { $0.line.map { people($0.people) } ?? .blank })
    }
    columns.append(ColumnMaker(Column(words[.supplier], .text)) { .text($0.line?.merchant ?? "") })
    if policy.lines.contains(where: { !$0.purpose.isEmpty }) {
      columns.append(ColumnMaker(Column(words[.purpose], .text)) { .text($0.line?.purpose ?? "") })
    }
    columns += [
      ColumnMaker(Column(words[.paid], .figure(decimals: maker.book.currency.decimals))) {
        $0.line.map { .money($0.amount) } ?? .blank
      },
      ColumnMaker(Column(words[cost: .againstRule], .text)) { item in
        item.line.map { findings(of: $0, evidence) } ?? .blank
      },
    ]
    var items = policy.lines.map { PolicyItem.line($0) }
    if policy.otherCount > 0 { items.append(.others(policy.otherCount)) }
    return Table(
      words[cost: .exceptionsCaption, maker.language.number(policy.count), maker.toDate],
      columns: columns.map(\.column), rows: items.map { Row($0, columns) })
  }

  private func address(_ page: PolicyReport.Page) -> String? {
    maker.map.costs(page.place, page: page.number)
  }

  /// What is against a line. That it may be another one once more leads to the page of that.
  private func findings(of line: PolicyReport.Line, _ evidence: @escaping (Int32) -> Evidence?) -> Cell {
    let phrases = line.findings.map { phrase($0, evidence) }
    let plain = phrases.joined(separator: words[.noteSeparator])
    guard let other = line.other else { return .text(plain) }
    let pieces = zip(line.findings, phrases).map { finding, phrase in
      if case .duplicate = finding { desk.html(desk.cell(phrase, address(other))) } else { escaped(phrase) }
    }
    return .html(Array(pieces.joined(separator: escaped(words[.noteSeparator]))), plain: plain)
  }

  private func phrase(_ finding: PolicyException.Finding, _ evidence: @escaping (Int32) -> Evidence?)
    -> String
  {
    let (book, language) = (maker.book, maker.language)
    switch finding {
    case .overLimit(let limit, let category, let days):
      let (limit, name) = (language.money(limit), book.categories.name(category))
      guard days > .one else { return words[cost: .overLimit, limit, name] }
      return words[
        cost: .overDailyLimit, limit, name, language.number(days, decimals: days.isWhole ? 0 : 1)]
    case .noReceipt: return words[cost: .noReceipt]
    case .lateClaim(let days): return words[cost: .lateClaim, language.number(days)]
    case .noAttendees: return words[cost: .noAttendees]
    case .mileage(let pay, let miles):
      return words[
        cost: .mileage, language.number(miles, decimals: miles.isWhole ? 0 : 1), language.money(pay)]
    case .claimedBefore(let day): return words[cost: .claimedBefore, language.day(day)]
    case .notEmployed(let person): return words[cost: .notEmployed, book.people.name(person)]
    case .selfApproved(let person): return words[cost: .selfApproved, book.people.name(person)]
    case .aboveApprover(let person, let limit):
      return words[cost: .aboveApprover, book.people.name(person), language.money(limit)]
    case .duplicate(let record):
      guard let evidence = evidence(record) else { return words[cost: .duplicate] }
      return words[cost: .duplicateOf, evidence.path, String(evidence.line)]
    }
  }
}

extension PolicyRule {
  /// What a line is checked for.
  var word: CostWord {
    switch self {
    case .overLimit: .checkLimit
    case .noReceipt: .checkReceipt
    case .lateClaim: .checkLate
    case .noAttendees: .checkAttendees
    case .mileage: .checkMileage
    case .claimedBefore: .checkBefore
    case .notEmployed: .checkEmployed
    case .selfApproved: .checkSelf
    case .aboveApprover: .checkApprover
    case .duplicate: .checkDuplicate
    }
  }
}
