import Values

extension BenchBook {
  /// A file a month, as a finance system exports them, and the sum of all amounts in pence.
  var expenseSheets: (files: [BenchFile], total: Int) {
    var total = 0
    let files = Month.past.enumerated().map { number, month in
      var chance = chance("expenses", number)
      let first = size.expenses * number / Month.past.count
      let count = Month.share(number, of: size.expenses)
      let days = (0..<count).map { _ in month.workingDay(&chance) }.sorted()
      let rows = days.enumerated().map { row, day in
        let pence = amount(&chance)
        total += pence
        return line("D\(padded(first + row, 6))", on: day, of: pence, isOld: number < 21, &chance)
      }
      let header =
        "Doc No,Posting Date,Cost Centre,Employee,Supplier,Description,Nominal,Gross,VAT,Client Ref,"
        + "Approval,Entered By"
      return BenchFile(path: "tables/expenses-\(month.text).csv", text: sheet(header, rows))
    }
    return (files, total)
  }

  /// Mostly small, sometimes a stand at a fair.
  private func amount(_ chance: inout Chance) -> Int {
    chance.percent(3) ? chance.number(90_000..<400_000) : chance.number(300..<18_000)
  }

  private func line(_ number: String, on day: Day, of pence: Int, isOld: Bool, _ chance: inout Chance)
    -> [String]
  {
    let person = 10 + chance.number(0..<50)
    let isTeams = chance.percent(4)
    let category = chance.number(0..<Stock.categories.count)
    let code = chance.percent(1) ? "" : "\(7400 + category) \(Stock.categories[category].capitalised)"
    let isAboutAccount = chance.percent(30)
    return [
      number, day.slashed, isTeams ? cast.teams[person % BookSize.teams].id : "N/A",
      isTeams ? "" : cast.people[person].id, chance.pick(Stock.merchants),
      chance.pick([
        "Return fare", "Visit, two nights", "Lunch, three people", "Team meeting", "Fair, the stand",
      ]), code,
      "£" + pounds(pence, separated: true), Stock.categories[category] == "rail" ? "0.00" : pounds(pence / 6),
      isAboutAccount ? cast.accounts[chance.number(0..<size.accounts)].id : "",
      isOld ? chance.pick(["Paid", "Posted"]) : chance.pick(["Awaiting approval", "Approved", "Paid"]),
      "AP\(chance.number(1..<5))",
    ]
  }
}
