extension BenchBook {
  /// A quota a month for each person, and budgets a month for each team.
  var targets: [BenchFile] {
    var chance = chance("targets")
    var quotas: [[String]] = []
    var budgets: [[String]] = []
    for month in Month.planned {
      for person in cast.people[BookSize.teams...] {
        quotas.append([month.text, pounds(chance.number(1500..<3500) * 10_000), person.id])
      }
      for team in cast.teams {
        for (category, most) in [("travel", 90), ("clients", 60), ("office", 20)] {
          budgets.append([month.text, pounds(chance.number(most / 2..<most) * 10_000), team.id, category])
        }
      }
    }
    return [
      BenchFile(path: "tables/budgets.csv", text: sheet("period,amount,team,category", budgets)),
      BenchFile(path: "tables/quotas.csv", text: sheet("period,amount,person", quotas)),
    ]
  }
}
