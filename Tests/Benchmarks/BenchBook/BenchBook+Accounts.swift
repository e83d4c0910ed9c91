import Values

extension BenchBook {
  /// Most buy; the others might, have slept or are gone. Half say their territory, half have it from
  /// their postcode. One in ten changed hands.
  var accounts: [BenchFile] {
    cast.accounts.enumerated().map { number, account in
      var chance = chance("account", number)
      let stage = chance.pick([
        "active", "active", "active", "active", "active", "prospect", "dormant", "lost",
      ])
      let patch = number * 5 % BookSize.patches
      let area = Stock.areas[patch * 3 + chance.number(0..<3)]
      var fields = [
        "name: \(account.name)", "type: \(cast.isAgency(number) ? "agency" : "advertiser")",
        "stage: \(stage)",
        "owner: \(ownership(of: number, &chance))", "segment: \(chance.pick(Stock.segments))",
        "address: \(chance.number(1..<200)) \(chance.pick(["High Street", "Canalside", "Mill Lane"]))",
        "postcode: \(area)\(chance.number(1..<10)) \(chance.number(1..<10))AB",
        "phone: 020 7946 0\(padded(chance.number(0..<1000), 3))",
        "website: https://www.\(account.id).example",
        "source: \(chance.pick(["search", "referral", "enquiry"]))",
        "needs: People in the shop in the \(chance.number(2..<8)) weeks after pay day.",
        "objectives: \(chance.number(1..<6)) new branches, each known before its doors open.",
        "potential: \(chance.number(5..<400)),000",
      ]
      if number % 2 == 0 { fields.append("territory: \(cast.patches[patch].id)") }
      if chance.percent(60) { fields.append("class: \(chance.pick(["A", "B", "C"]))") }
      if stage != "prospect" {
        fields.append("since: \(chance.number(2010..<2024))-\(padded(chance.number(1..<13), 2))-01")
      }
      if number % 20 == 7 { fields.append("parent: \(cast.accounts[number - 1].id)") }
      if let agency = cast.agency(ofAccount: number) {
        fields.append("agencies: [{agency: \(agency.id), commission: 15 %, from: 2022-04-01}]")
      }
      if let contact = cast.contact(ofAccount: number) {
        fields += [
          "contacts:", "  - id: \(contact.id)", "    name: \(contact.name)",
          "    job_title: Marketing manager",
          "    email: \(contact.id)@\(account.id).example",
          "    role: \(chance.pick(["champion", "decision_maker", "influencer", "user"]))",
        ]
      }
      return note("accounts/\(account.id).md", fields, Prose(cast, chance).account())
    }
  }

  private func ownership(of number: Int, _ chance: inout Chance) -> String {
    let owner = cast.owner(ofAccount: number).id
    guard chance.percent(10) else { return chance.percent(2) ? "house" : owner }
    let before = cast.people[10 + chance.number(0..<50)].id
    return "[{value: \(before)}, {value: \(owner), from: \(Month(chance.number(2..<22)).text)-01}]"
  }
}
