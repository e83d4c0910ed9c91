import Values

/// A person at an account. Every field is personal.
package struct Contact: Record {
  package enum Role: String, ClosedWord {
    case champion, influencer, user, blocker
    case decisionMaker = "decision_maker"
  }

  /// The grounds of article 6 of the General Data Protection Regulation on which data about a person are held.
  package enum LawfulBasis: String, ClosedWord {
    case consent, contract
    case legalObligation = "legal_obligation"
    case vitalInterests = "vital_interests"
    case publicTask = "public_task"
    case legitimateInterests = "legitimate_interests"
  }

  package enum Channel: String, ClosedWord {
    case phone, email, post, sms, visit
  }

  package var head = Head()
  package var name: String?
  package var account: Dated<Symbol>?
  package var actsFor: [Symbol]?
  package var jobTitle: String?
  package var email: String?
  package var phone: String?
  package var role: Role?
  package var reportsTo: Symbol?
  package var lawfulBasis: LawfulBasis?
  package var basisSource: String?
  package var basisReviewed: Day?
  package var doNotContact: [Channel]?
  package var retain: Duration?
  package var retainUntil: Day?
  package var left: Day?

  package init() {}

  package static let kind = Kind.contact
  package static let schema = Schema(
    fields([
      Field("name", \.name, .text, required: true),
      Field("account", dated: \.account, .reference(.account), required: true),
      Field("acts_for", \.actsFor, .list(.reference(.account))),
      Field("job_title", \.jobTitle, .text),
      Field("email", \.email, .text),
      Field("phone", \.phone, .text),
      Field("role", \.role, .word),
      Field("reports_to", \.reportsTo, .reference(.contact)),
      Field("lawful_basis", \.lawfulBasis, .word, required: true),
      Field("basis_source", \.basisSource, .text),
      Field("basis_reviewed", \.basisReviewed, .day),
      Field("do_not_contact", \.doNotContact, .list(.word)),
      Field("retain", \.retain, .duration),
      Field("retain_until", \.retainUntil, .day),
      Field("left", \.left, .day),
    ]))
}
