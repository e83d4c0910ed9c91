import Values

extension BenchBook {
  /// The first ten lead the teams; the first two of them lead the divisions and have no manager.
  var people: [BenchFile] {
    cast.people.enumerated().map { number, person in
      var chance = chance("person", number)
      let team = number % BookSize.teams
      var fields = [
        "name: \(person.name)", "job_title: \(number < BookSize.teams ? "Head of sales" : "Account manager")",
        "email: \(person.id)@bench.example", "team: \(history(ofTeam: team, movesOn: number % 12 == 11))",
      ]
      if number >= BookSize.divisions {
        fields.append("manager: \(cast.people[number < BookSize.teams ? number % 2 : team].id)")
      }
      fields.append("joined: \(2012 + chance.number(0..<12))-0\(chance.number(1..<10))-01")
      if chance.percent(15) { fields.append("working_days: [mon, tue, wed, thu]") }
      if number < BookSize.teams { fields.append("approval_limit: 500") }
      return note("people/\(person.id).md", fields, Prose(cast, chance).paragraph(sentences: 2))
    }
  }

  private func history(ofTeam team: Int, movesOn moves: Bool) -> String {
    guard moves else { return cast.teams[team].id }
    let before = cast.teams[(team + 2) % BookSize.teams].id
    return "[{value: \(before)}, {value: \(cast.teams[team].id), from: 2025-10-01}]"
  }

  /// Two divisions, and eight teams below them.
  var teams: [BenchFile] {
    cast.teams.enumerated().map { number, team in
      var fields = ["name: \(team.name)", "lead: \(cast.people[number].id)"]
      if number >= BookSize.divisions { fields.append("parent: \(cast.teams[number % 2].id)") }
      return note("teams/\(team.id).md", fields, "\(team.name) sells to [[\(cast.patches[number].id)]].")
    }
  }

  /// Four regions, and thirty-six territories below them; one in nine was vacant for a summer.
  var territories: [BenchFile] {
    let vacant = "{value: vacant, from: 2025-06-01}"
    let regions = cast.regions.map { note("territories/\($0.id).md", ["name: \($0.name)"], "A region.") }
    let patches = cast.patches.enumerated().map { number, patch in
      let owner = cast.people[10 + number].id
      let before = cast.people[10 + (number + 20) % 50].id
      let handedOver = "[{value: \(before)}, \(vacant), {value: \(owner), from: 2025-09-01}]"
      let fields = [
        "name: \(patch.name)", "parent: \(cast.regions[number % 4].id)",
        "owner: \(number % 9 == 8 ? handedOver : owner)",
        "places: [\(Stock.areas[(number * 3)..<(number * 3 + 3)].joined(separator: ", "))]",
        "potential: \(800 + number * 50)000",
      ]
      return note("territories/\(patch.id).md", fields, "Looked after by [[\(owner)]].")
    }
    return regions + patches
  }

  var products: [BenchFile] {
    cast.products.enumerated().map { number, product in
      let price = listPrice(ofProduct: number)
      var fields = [
        "name: \(product.name)", "family: \(Stock.families[number % 4])",
        "unit: \(["panel", "spot", "impression", "copy"][number % 4])",
        "list_price: [{value: \(pounds(price))}, {value: \(pounds(price * 103 / 100)), from: 2026-04-01}]",
        "margin: \(25 + number % 20) %",
      ]
      if sellsByTheThousand(number) { fields.append("price_per: 1000") }
      return note("products/\(product.id).md", fields, "\(product.name), sold since 2019.")
    }
  }

  /// In pence, until March 2026.
  func listPrice(ofProduct number: Int) -> Int {
    [24_000, 18_500, 900, 3600][number % 4] + number * 25
  }

  /// Impressions and copies are.
  func sellsByTheThousand(_ product: Int) -> Bool { product % 4 >= 2 }
}
