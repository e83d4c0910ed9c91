import Values

/// Somebody who works for the organisation.
package struct Person: Record {
  package var head = Head()
  package var name: String?
  package var jobTitle: String?
  package var email: String?
  package var phone: String?
  package var team: Dated<Symbol>?
  package var manager: Dated<Symbol>?
  package var joined: Day?
  package var left: Day?
  package var workingDays: Dated<[Weekday]>?
  package var holidays: [Day]?
  package var approvalLimit: Fixed?

  package init() {}

  package static let kind = Kind.person
  package static let schema = Schema(
    fields([
      Field("name", \.name, .text, required: true),
      Field("job_title", \.jobTitle, .text),
      Field("email", \.email, .text),
      Field("phone", \.phone, .text),
      Field("team", dated: \.team, .reference(.team)),
      Field("manager", dated: \.manager, .reference(.person)),
      Field("joined", \.joined, .day),
      Field("left", \.left, .day),
      Field("working_days", dated: \.workingDays, .list(.word)),
      Field("holidays", \.holidays, .list(.day)),
      Field("approval_limit", \.approvalLimit, .money),
    ]))
}
