import Diagnostics
import FrontMatter
import Values

/// Which of several statements of one target it is.
package enum TargetVersion: String, ClosedWord {
  case original, revised, outlook
}

/// How a target is spread over shorter periods.
package enum Phasing: Hashable, Sendable {
  case workingDays
  case days
  /// Shares by period, in the order of their days, none of which is in two of them; they add up to one.
  case shares([Share])

  package struct Share: Hashable, Sendable {
    package let period: Period
    package let fraction: Fixed
  }
}

/// What may be spent, by a team or a person.
package struct Budget: Record {
  package var head = Head()
  package var period: Period?
  package var amount: Fixed?
  package var team: Symbol?
  package var person: Symbol?
  package var promotion: Symbol?
  package var category: Symbol?
  package var phasing: Phasing?
  package var version: TargetVersion?
  package var from: Day?
  package var reason: String?

  package init() {}

  package static let kind = Kind.budget
  package static let schema = Schema(
    fields([
      Field("period", \.period, .countedPeriod, required: true),
      Field("amount", \.amount, .money, required: true),
      Field("team", \.team, .reference(.team)),
      Field("person", \.person, .reference(.person)),
      Field("promotion", \.promotion, .reference(.promotion)),
      Field("category", \.category, .listed(.categories)),
      Field("phasing", \.phasing, .phasing),
      Field("version", \.version, .word),
      Field("from", \.from, .day),
      Field("reason", \.reason, .text),
    ]))
}

/// What is to be reached, by a person, a team or a territory.
package struct Quota: Record {
  /// What a quota counts.
  package enum Measure: String, ClosedWord {
    case revenue, booked, units, orders, calls, visits
    case newAccountsOpened = "new_accounts_opened"
  }

  package var head = Head()
  package var period: Period?
  package var amount: Fixed?
  package var quantity: Fixed?
  package var person: Symbol?
  package var team: Symbol?
  package var territory: Symbol?
  package var productFamily: Symbol?
  package var measure: Measure?
  package var phasing: Phasing?
  package var version: TargetVersion?
  package var from: Day?
  package var reason: String?

  package init() {}

  package static let kind = Kind.quota
  package static let schema = Schema(
    fields([
      Field("period", \.period, .countedPeriod, required: true),
      Field("amount", \.amount, .money),
      Field("quantity", \.quantity, .number),
      Field("person", \.person, .reference(.person)),
      Field("team", \.team, .reference(.team)),
      Field("territory", \.territory, .reference(.territory)),
      Field("product_family", \.productFamily, .listed(.families)),
      Field("measure", \.measure, .word),
      Field("phasing", \.phasing, .phasing),
      Field("version", \.version, .word),
      Field("from", \.from, .day),
      Field("reason", \.reason, .text),
    ]))
}

private extension ValueType where Value == Phasing {
  static let phasing = ValueType(name: "working_days, days or shares by period") { node, reading in
    let field = reading.field
    guard case .map(let pairs) = node.value else {
      guard let text = reading.scalar(node) else { return nil }
      switch text {
      case "working_days": return .workingDays
      case "days": return .days
      default:
        reading.report(
          .unknownValue, "`\(text)` is not a value of `\(field)`", at: node.range,
          help: "write `working_days`, `days` or shares like `{2026-04: 60 %, 2026-05: 40 %}`")
        return nil
      }
    }
    let faults = reading.faultCount
    var shares: [Period: Fixed] = [:]
    for pair in pairs {
      let period = ValueType<Period>.period.read(Node(plain: pair.key, range: pair.keyRange), &reading)
      guard let share = ValueType<Fixed>.fraction.read(pair.value, &reading), let period else { continue }
      shares[period] = share
    }
    // Two keys can name one period, as `FY2026-Q1` and its days do.
    guard shares.count == pairs.count else {
      if reading.faultCount == faults {
        reading.report(
          .wrongShape, "a period stands twice in `\(field)`", at: node.range, help: "write each period once")
      }
      return nil
    }
    guard shares.values.reduce(.zero, +) == .one else {
      reading.report(
        .sharesDiffer, "the shares of `\(field)` do not add up to 100 %", at: node.range,
        help: "make them add up to 100 %")
      return nil
    }
    let sorted = shares.map { Phasing.Share(period: $0.key, fraction: $0.value) }.sorted {
      ($0.period.first, $0.period.last) < ($1.period.first, $1.period.last)
    }
    for (share, next) in zip(sorted, sorted.dropFirst()) where share.period.last >= next.period.first {
      reading.report(
        .wrongShape, "two periods of `\(field)` have days in common", at: node.range,
        help: "write periods that follow each other, such as months")
      return nil
    }
    return .shares(sorted)
  }
}
