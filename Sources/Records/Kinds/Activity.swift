import Diagnostics
import FrontMatter
import Markup
import Values

/// A call, a visit, an email: something done, or to be done, with an account.
package struct Activity: Record {
  package enum Status: String, ClosedWord {
    case planned, done, missed, cancelled
  }

  /// What is to be done next.
  package struct FollowUp: Hashable, Sendable {
    package var due: Day?
    package var what: String?
    package var owner: Symbol?
    package var done: Day?
    /// What is to be done, of a task in the note, instead of `what`: the names of records are known later.
    package var words: [TaskItem.Piece] = []
    /// Whether it is a task in the note, and so stands in its text.
    package var isTask = false
    /// Whether its box is ticked: done, though the day may not be known.
    package var isTicked = false
  }

  /// Somebody who took part: a contact, or one that the note makes.
  package enum Participant: Hashable, Sendable {
    case contact(Symbol)
    case new(String)
  }

  package var head = Head()
  package var account: Symbol?
  package var accounts: [Symbol]?
  package var date: Day?
  package var type: Symbol?
  package var time: TimeOfDay?
  package var person: Symbol?
  package var people: [Symbol]?
  package var participants: [Participant]?
  package var about: Symbol?
  package var outcome: String?
  package var minutes: Int?
  package var status: Status?
  package var followUps: [FollowUp]?
  /// What it cost, as expenses; `spent` in the record's head keeps their places.
  package var spend: [SpendLine]?

  package init() {}

  package static let kind = Kind.activity
  package static let schema = Schema(
    fields([
      Field("account", \.account, .reference(.account)),
      Field("accounts", \.accounts, .list(.reference(.account))),
      Field("date", \.date, .countedDay, required: true),
      Field("type", \.type, .activityType, required: true),
      Field("time", \.time, .time),
      Field("person", \.person, .reference(.person)),
      Field("people", \.people, .list(.reference(.person))),
      Field("with", \.participants, .list(.participant)),
      Field("about", \.about, .later("about")),
      Field("outcome", \.outcome, .text),
      Field("minutes", \.minutes, .count),
      Field("status", \.status, .word),
      Field("follow_up", \.followUps, .list(.followUp)),
      Field("spend", \.spend, .list(.spendLine)),
    ]))
}

/// A cost that a note tells of.
package struct SpendLine: Hashable, Sendable {
  package var amount: Fixed?
  package var category: Symbol?
  package var merchant: Symbol?
  package var vat: Fixed?
  package var purpose: String?
  package var attendees: [String]?
  package var receipt: String?
  package var status: Expense.Status?
  package var paidBy: Expense.PaidBy?
  package var miles: Fixed?
}

private extension ValueType where Value == SpendLine {
  static let spendLine = map(
    "cost",
    Schema([
      Field("amount", \.amount, .money, required: true),
      Field("category", \.category, .listed(.categories)),
      Field("merchant", \.merchant, .symbol),
      Field("vat", \.vat, .money),
      Field("purpose", \.purpose, .text),
      Field("attendees", \.attendees, .list(.text)),
      Field("receipt", \.receipt, .text),
      Field("status", \.status, .word),
      Field("paid_by", \.paidBy, .word),
      Field("miles", \.miles, .number),
    ]), SpendLine(), example: "{amount: 48.20, category: entertaining, merchant: The Oak}")
}

private extension ValueType where Value == Activity.FollowUp {
  static let followUp = map(
    "follow-up",
    Schema([
      Field("due", \.due, .day),
      Field("what", \.what, .text, required: true),
      Field("owner", \.owner, .reference(.person)),
      Field("done", \.done, .day),
    ]), Activity.FollowUp(), example: "{due: 2026-10-05, what: send rates, owner: priya}")
}

private extension ValueType where Value == Activity.Participant {
  static let participant = ValueType(name: "contact, or {new: name}") { node, reading in
    guard case .map(let pairs) = node.value else {
      return ValueType<Symbol>.reference(.contact).read(node, &reading).map { .contact($0) }
    }
    guard reading.checkKeys(pairs, among: ["new"], of: reading.field), let name = node["new"] else {
      return nil
    }
    guard let text = reading.scalar(name), !text.isEmpty else { return nil }
    guard !folded(text).isEmpty else {
      reading.reportNoIdentifier(
        in: text, at: name.range,
        help: "write who it is under `contacts` in the account's note with an `id`, and that here")
      return nil
    }
    return .new(text)
  }
}

private extension ValueType where Value == Symbol {
  /// One of the settings' activity types.
  static let activityType = ValueType(name: "activity type") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    guard reading.activityTypes.contains(text) else {
      reading.reportUnknownValue(text, among: reading.activityTypes.sorted(), at: node.range)
      return nil
    }
    return reading.symbols.intern(text)
  }

  /// A reference to kinds that are not read yet.
  static func later(_ field: String) -> ValueType {
    ValueType(name: "opportunity, contract, campaign or quote") { node, reading in
      reading.report(
        .notReadYet, "opportunities, contracts, campaigns and quotes are not read yet", at: node.range,
        help: "take `\(field)` out until they are")
      return nil
    }
  }
}
