import Values

/// Somebody we sell to or through, or would like to.
package struct Account: Record {
  package enum AccountType: String, ClosedWord {
    case advertiser, agency, supplier, partner
  }

  package enum Stage: String, ClosedWord {
    case prospect, active, dormant, lost
  }

  package enum Class: String, ClosedWord {
    case a = "A"
    case b = "B"
    case c = "C"
  }

  /// That an agency acts for the account.
  package struct Agency: Hashable, Sendable {
    package var agency: Symbol?
    package var purpose: String?
    package var commission: Fixed?
    package var from: Day?
    package var to: Day?
  }

  package var head = Head()
  package var name: String?
  package var type: AccountType?
  package var stage: Stage?
  package var owner: Dated<Owner>?
  package var territory: Dated<Symbol>?
  package var segment: Dated<Symbol>?
  package var accountClass: Dated<Class>?
  package var parent: Dated<Symbol>?
  package var agencies: [Agency]?
  package var since: Day?
  package var source: Symbol?
  package var referredBy: String?
  package var address: String?
  package var postcode: String?
  package var phone: String?
  package var website: String?
  package var needs: String?
  package var objectives: String?
  package var potential: Fixed?
  package var onStop: Bool?
  package var subscriberType: String?
  /// The tasks in its note.
  package var followUps: [Activity.FollowUp] = []

  package init() {}

  package static let kind = Kind.account
  package static let schema = Schema(
    fields([
      Field("name", \.name, .text, required: true),
      Field("type", \.type, .word),
      Field("stage", \.stage, .word),
      Field("owner", dated: \.owner, .owner(house: true)),
      Field("territory", dated: \.territory, .reference(.territory)),
      Field("segment", dated: \.segment, .listed(.segments)),
      Field("class", dated: \.accountClass, .word),
      Field("parent", dated: \.parent, .reference(.account)),
      Field("agencies", \.agencies, .list(.agency)),
      Field("since", \.since, .day),
      Field("source", \.source, .listed(.sources)),
      Field("referred_by", \.referredBy, .text),
      Field("address", \.address, .text),
      Field("postcode", \.postcode, .text),
      Field("phone", \.phone, .text),
      Field("website", \.website, .text),
      Field("needs", \.needs, .text),
      Field("objectives", \.objectives, .text),
      Field("potential", \.potential, .money),
      Field("on_stop", \.onStop, .yesOrNo),
      Field("subscriber_type", \.subscriberType, .text),
    ]))
}

private extension ValueType where Value == Account.Agency {
  static let agency = map(
    "agency",
    Schema([
      Field("agency", \.agency, .reference(.account), required: true),
      Field("for", \.purpose, .text),
      Field("commission", \.commission, .fraction),
      Field("from", \.from, .day),
      Field("to", \.to, .day),
    ]), Account.Agency(), example: "{agency: brightside, for: radio, commission: 15 %, from: 2026-01-01}")
}
