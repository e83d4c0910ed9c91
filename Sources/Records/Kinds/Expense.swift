import Values

/// One line of what was spent.
package struct Expense: Record {
  package enum Status: String, ClosedWord {
    case ordered, claimed, approved, paid, accrued, posted, rejected
  }

  package enum PaidBy: String, ClosedWord {
    case own = "self"
    case card, cash, company
  }

  package var head = Head()
  package var date: Day?
  package var amount: Fixed?
  package var category: Symbol?
  package var person: Symbol?
  package var team: Symbol?
  package var merchant: Symbol?
  package var vat: Fixed?
  package var account: Symbol?
  package var campaign: Symbol?
  package var promotion: Symbol?
  package var purpose: String?
  package var attendees: [String]?
  package var receipt: String?
  package var claim: String?
  package var claimedOn: Day?
  package var approvedBy: Symbol?
  package var approvedOn: Day?
  package var paidOn: Day?
  package var paidBy: PaidBy?
  package var status: Status?
  package var miles: Fixed?
  package var days: Fixed?
  package var shared: [CreditShare]?
  package var covers: Period?
  package var matches: Symbol?
  package var posted: Day?

  package init() {}

  package static let kind = Kind.expense
  package static let schema = Schema(
    fields([
      Field("date", \.date, .countedDay, required: true),
      Field("amount", \.amount, .money, required: true),
      Field("category", \.category, .listed(.categories)),
      Field("person", \.person, .reference(.person)),
      Field("team", \.team, .reference(.team)),
      Field("merchant", \.merchant, .symbol),
      Field("vat", \.vat, .money),
      Field("account", \.account, .reference(.account)),
      Field("campaign", \.campaign, .reference(.campaign)),
      Field("promotion", \.promotion, .reference(.promotion)),
      Field("purpose", \.purpose, .text),
      Field("attendees", \.attendees, .list(.text)),
      Field("receipt", \.receipt, .text),
      Field("claim", \.claim, .text),
      Field("claimed_on", \.claimedOn, .day),
      Field("approved_by", \.approvedBy, .reference(.person)),
      Field("approved_on", \.approvedOn, .day),
      Field("paid_on", \.paidOn, .day),
      Field("paid_by", \.paidBy, .word),
      Field("status", \.status, .word),
      Field("miles", \.miles, .number),
      Field("days", \.days, .number),
      Field("shared", \.shared, .shares),
      Field("covers", \.covers, .countedPeriod),
      Field("matches", \.matches, .reference(.expense)),
      Field("posted", \.posted, .day),
    ]))
}
