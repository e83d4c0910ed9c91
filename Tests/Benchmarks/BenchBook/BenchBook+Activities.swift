import Values

extension BenchBook {
  /// Calls, visits and emails of two years, and some that are planned. Early accounts have more of them
  /// than late ones.
  var activities: [BenchFile] {
    var counts: [String: Int] = [:]
    return (0..<size.notes).map { number in
      var chance = chance("activity", number)
      let account = min(chance.number(0..<size.accounts), chance.number(0..<size.accounts))
      let isPlanned = chance.percent(2)
      let day = (isPlanned ? Month(chance.number(24..<27)) : chance.pick(Month.past)).workingDay(&chance)
      var stem = "\(day)-\(cast.accounts[account].id)"
      counts[stem, default: 0] += 1
      if let count = counts[stem], count > 1 { stem += "-\(count)" }
      return note(
        "activities/\(day.parts.year)/\(stem).md", fields(account, day, isPlanned: isPlanned, &chance),
        Prose(cast, chance).activity(with: cast.accounts[account]))
    }
  }

  private func fields(_ account: Int, _ day: Day, isPlanned: Bool, _ chance: inout Chance) -> [String] {
    let owner = cast.owner(ofAccount: account).id
    let type = chance.pick([
      "call", "call", "call", "call", "call", "visit", "visit", "email", "email", "email",
    ])
    var fields = [
      "account: \(cast.accounts[account].id)", "date: \(day)", "type: \(type)",
      "time: \(padded(chance.number(8..<18), 2)):\(chance.pick(["00", "15", "30", "45"]))",
    ]
    if chance.percent(10) {
      fields.append("people: [\(owner), \(cast.people[chance.number(0..<10)].id)]")
    } else {
      fields.append("person: \(owner)")
    }
    if let contact = cast.contact(ofAccount: account), chance.percent(50) {
      fields.append("with: [\(contact.id)]")
    }
    guard !isPlanned else { return fields }
    if type != "email" { fields.append("minutes: \(chance.number(1..<19) * 5)") }
    if chance.percent(45) {
      fields.append(
        "outcome: \(chance.pick(["no_answer", "left_message", "interested", "order", "not_now"]))")
    }
    if chance.percent(15) {
      let due = day.adding(days: chance.number(3..<30)).worked
      let done = chance.percent(70) ? ", done: \(due)" : ""
      let what = chance.pick(["Send the rates", "Confirm the dates", "Ask for the copy", "Call again"])
      fields.append("follow_up: {due: \(due), what: \(what), owner: \(owner)\(done)}")
    }
    if chance.percent(5) { fields.append("tags: [\(chance.pick(["christmas", "launch", "renewal"]))]") }
    if type == "visit", chance.percent(8) {
      let amount = pounds(chance.number(900..<9000))
      fields.append(
        "spend: [{amount: \(amount), category: entertaining, merchant: \(chance.pick(Stock.merchants))}]")
    }
    return fields
  }
}
