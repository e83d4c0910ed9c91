import Questions
import Records

/// Every measure, one declaration each, in the order in which readers meet them.
package let catalogue: [Measure] = [
  Measure(
    name: "entries", unit: .count, direction: .neither, kinds: [.sale, .activity, .expense],
    countedBy: .booked,
    formula: "number of lines behind the other figures of the row", bases: [.entries], value: .count(.entries)
  ),
  Measure(
    name: "booked", unit: .money, direction: .moreIsBetter, kinds: [.sale], countedBy: .booked,
    formula: "Σ amount, by the day booked", bases: [.booked], value: .amount(.booked)),
  Measure(
    name: "revenue", unit: .money, direction: .moreIsBetter, kinds: [.sale], countedBy: .run,
    formula: "Σ amount", bases: [.revenue], value: .amount(.revenue)),
  Measure(
    name: "units", unit: .quantity, direction: .moreIsBetter, kinds: [.sale], countedBy: .run,
    formula: "Σ quantity without credits", bases: [.units], value: .units),
  Measure(
    name: "orders", unit: .count, direction: .moreIsBetter, kinds: [.sale], countedBy: .booked,
    formula: "number of different orders, each on the earliest day it was booked", bases: [.orders],
    value: .count(.orders)),
  Measure(
    name: "average_price", unit: .price, direction: .moreIsBetter, kinds: [.sale], countedBy: .run,
    formula: "revenue / units", bases: [.revenue, .units], value: .averagePrice),
  Measure(
    name: "price_realisation", unit: .ratio, direction: .moreIsBetter, kinds: [.sale, .product],
    countedBy: .run,
    formula:
      "Σ amount before commission and rebate / Σ the same quantity at the rate card of the day booked, of lines whose rate card is known",
    bases: [.discounted, .listed], value: .share(.discounted, .listed)),
  Measure(
    name: "accounts_buying", unit: .count, direction: .moreIsBetter, kinds: [.sale], countedBy: .run,
    formula: "number of distinct accounts with revenue above zero", bases: [.buyers], value: .count(.buyers)),
  Measure(
    name: "new_accounts_opened", unit: .count, direction: .moreIsBetter, kinds: [.sale, .account],
    countedBy: .run,
    formula:
      "number of accounts with their first revenue ever, that are not said to be customers since before that day",
    bases: [.newAccounts], value: .count(.newAccounts)),
  Measure(
    name: "booked_ahead", unit: .money, direction: .moreIsBetter, kinds: [.sale], countedBy: .running,
    formula: "Σ amount of what is known on the as-of day and runs after it", bases: [.bookedAhead],
    value: .amount(.bookedAhead)),
  Measure(
    name: "calls", unit: .count, direction: .moreIsBetter, kinds: [.activity], countedBy: .done,
    formula: "number of activities that count as a call, where somebody was reached", bases: [.calls],
    value: .count(.calls)),
  Measure(
    name: "visits", unit: .count, direction: .moreIsBetter, kinds: [.activity], countedBy: .done,
    formula: "number of activities that count as a visit, where somebody was reached", bases: [.visits],
    value: .count(.visits)),
  Measure(
    name: "accounts_contacted", unit: .count, direction: .moreIsBetter, kinds: [.activity], countedBy: .done,
    formula: "number of distinct accounts with a call, visit or email that reached somebody",
    bases: [.contacted],
    value: .count(.contacted)),
  Measure(
    name: "new_accounts_contacted", unit: .count, direction: .moreIsBetter, kinds: [.activity, .account],
    countedBy: .done,
    formula:
      "number of accounts in which a call, visit or email reached somebody for the first time ever, that are not said to be customers since before that day",
    bases: [.newContacts], value: .count(.newContacts)),
  Measure(
    name: "coverage_of_register", unit: .ratio, direction: .moreIsBetter, kinds: [.activity, .account],
    countedBy: .lastDay,
    formula:
      "those of the register that were reached / the register: advertisers and agencies that are not lost, as on the last day looked at",
    bases: [.covered, .register], value: .ratio(.covered, .register)),
  Measure(
    name: "call_rate", unit: .rate, direction: .moreIsBetter, kinds: [.activity, .absence, .person],
    countedBy: .done,
    formula: "calls / days worked by those who call: their working days less holidays and approved absences",
    bases: [.calls, .halfDaysWorked], value: .perDay(.calls, halfDays: .halfDaysWorked)),
  Measure(
    name: "covered_share", unit: .ratio, direction: .moreIsBetter, kinds: [.absence, .account],
    countedBy: .away,
    formula: "account-days that somebody covers / account-days whose owner is away by an approved absence",
    bases: [.coveredHalfDays, .absentHalfDays], value: .ratio(.coveredHalfDays, .absentHalfDays)),
  Measure(
    name: "actual_cost", unit: .money, direction: .lessIsBetter, kinds: [.expense], countedBy: .spent,
    formula: "Σ (amount − recoverable VAT) of what is approved, paid, accrued or posted",
    bases: [.actualCost],
    value: .amount(.actualCost)),
  Measure(
    name: "awaiting", unit: .money, direction: .lessIsBetter, kinds: [.expense], countedBy: .spent,
    formula: "Σ (amount − recoverable VAT) of what is claimed", bases: [.awaiting], value: .amount(.awaiting)),
  Measure(
    name: "committed", unit: .money, direction: .lessIsBetter, kinds: [.expense], countedBy: .spent,
    formula: "Σ (amount − recoverable VAT) of what is ordered and not yet there", bases: [.committed],
    value: .amount(.committed)),
  Measure(
    name: "policy_exceptions", unit: .count, direction: .lessIsBetter, kinds: [.expense], countedBy: .spent,
    formula: "number of lines that are against one rule or more of those that the book can tell",
    bases: [.policyExceptions], value: .count(.policyExceptions)),
  Measure(
    name: "expense_ratio", unit: .ratio, direction: .lessIsBetter, kinds: [.expense, .sale],
    countedBy: .spent, formula: "actual_cost / revenue", bases: [.actualCost, .revenue],
    value: .share(.actualCost, .revenue)),
  Measure(
    name: "cost_per_call", unit: .price, direction: .lessIsBetter, kinds: [.expense, .activity],
    countedBy: .spent, formula: "actual_cost / calls", bases: [.actualCost, .calls], value: .costEach(.calls)),
  Measure(
    name: "cost_per_new_account_contacted", unit: .price, direction: .lessIsBetter,
    kinds: [.expense, .activity], countedBy: .spent, formula: "actual_cost / new_accounts_contacted",
    bases: [.actualCost, .newContacts], value: .costEach(.newContacts)),
  Measure(
    name: "cost_per_new_account", unit: .price, direction: .lessIsBetter, kinds: [.expense, .sale],
    countedBy: .spent, formula: "actual_cost / new_accounts_opened", bases: [.actualCost, .newAccounts],
    value: .costEach(.newAccounts)),
  Measure(
    name: "budget", unit: .money, direction: .neither, kinds: [.budget], countedBy: .target,
    formula:
      "the newest version in force, of exactly the period or of periods that make it up; of a longer one its share by phasing",
    bases: [.budget],
    value: .target(.budget)),
  Measure(
    name: "remaining", unit: .money, direction: .moreIsBetter, kinds: [.budget, .expense], countedBy: .target,
    formula: "budget − actual_cost − awaiting − committed",
    bases: [.budget, .actualCost, .awaiting, .committed], value: .remaining),
  Measure(
    name: "cost_outlook", unit: .money, direction: .lessIsBetter, kinds: [.budget, .expense],
    countedBy: .target,
    formula:
      "actual_cost + awaiting + committed + the larger of the budget of the days to come and of what is known of them; "
      + "an outlook that somebody stated for exactly the period goes before",
    bases: [.outlook, .actualCost, .awaiting, .committed, .costAhead], value: .outlook),
  Measure(
    name: "quota", unit: .money, direction: .neither, kinds: [.quota], countedBy: .target,
    formula:
      "the newest version in force, of exactly the period or of periods that make it up; of a longer one its share by phasing",
    bases: [.quota],
    value: .target(.quota)),
  Measure(
    name: "attainment", unit: .ratio, direction: .moreIsBetter, kinds: [.quota, .sale], countedBy: .target,
    formula: "what was reached, in what the quota is set in / quota", bases: [.quota], value: .attainment),
  Measure(
    name: "gap_to_quota", unit: .money, direction: .lessIsBetter, kinds: [.quota, .sale], countedBy: .target,
    formula: "max(0, quota − what was reached)", bases: [.quota], value: .gap),
]

package extension Measure {
  /// The measure with this name.
  static func named(_ name: String) throws(QuestionFault) -> Measure {
    if let measure = catalogue.first(where: { $0.name == name }) { return measure }
    throw QuestionFault.unknown("measure", name, among: catalogue.map(\.name))
  }
}
