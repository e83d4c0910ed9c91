import Values

extension BenchBook {
  /// A file a month, by the day booked. Amounts are left to be computed, but a credit has its own.
  var saleSheets: [BenchFile] {
    Month.past.enumerated().map { number, month in
      var chance = chance("sales", number)
      let first = size.sales * number / Month.past.count
      let count = Month.share(number, of: size.sales)
      let days = (0..<count).map { _ in month.workingDay(&chance) }.sorted()
      var rows: [[String]] = []
      for (row, day) in days.enumerated() {
        // One in a hundred takes back a little of the sale before it.
        if let sale = rows.last, (first + row) % 100 == 99 {
          rows.append(credit(of: sale, first + row, on: day, &chance))
        } else {
          rows.append(sale(first + row, on: day, &chance))
        }
      }
      let header =
        "id,order,date,account,product,quantity,unit_price,discount,agency,agency_commission,start,end,"
        + "status,type,amount,credits,credit"
      return BenchFile(path: "tables/sales-\(month.text).csv", text: sheet(header, rows))
    }
  }

  private func sale(_ number: Int, on day: Day, _ chance: inout Chance) -> [String] {
    let account = min(chance.number(0..<size.accounts), chance.number(0..<size.accounts))
    let product = chance.number(0..<BookSize.products)
    let quantity = sellsByTheThousand(product) ? chance.number(20..<900) * 1000 : chance.number(1..<60)
    let start = day.adding(days: chance.number(5..<60))
    let end = start.adding(days: chance.number(1..<9) * 7 - 1)
    let agency = cast.agency(ofAccount: account)
    let isCredited = number % 100 == 98
    let status = isCredited || chance.percent(97) ? "booked" : chance.pick(["option", "cancelled"])
    let owner = cast.owner(ofAccount: account).id
    let other = cast.people[number % BookSize.teams].id
    return [
      "s\(padded(number, 6))", "o\(padded(number / 3, 6))", "\(day)", cast.accounts[account].id,
      cast.products[product].id, "\(quantity)", pounds(listPrice(ofProduct: product)),
      chance.percent(60) ? "\(chance.number(2..<26)) %" : "", agency?.id ?? "", agency == nil ? "" : "15 %",
      "\(start)", "\(end)", status, "sale", "", "", chance.percent(2) ? "\(owner) 60 %; \(other) 40 %" : "",
    ]
  }

  private func credit(of sale: [String], _ number: Int, on day: Day, _ chance: inout Chance) -> [String] {
    let back = pounds(-chance.number(500..<10_000))
    return ["s\(padded(number, 6))", sale[1], "\(day)", sale[3], sale[4]] + Array(repeating: "", count: 7)
      + ["run", "credit", back, sale[0], ""]
  }
}
