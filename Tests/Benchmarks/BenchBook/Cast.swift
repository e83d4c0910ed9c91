/// Everybody and everything that the book's records refer to.
struct Cast {
  struct Named {
    let id: String
    let name: String
  }

  let people: [Named]
  let teams: [Named]
  let regions: [Named]
  let patches: [Named]
  let products: [Named]
  let accounts: [Named]

  init(_ size: BookSize) {
    // Two counts that share no more than a factor of ten give each of the sixty a name of their own.
    people = (0..<BookSize.people).map { number in
      let name = "\(Stock.firstNames[number % 30]) \(Stock.lastNames[number * 7 % 40])"
      return Named(id: slug(name), name: name)
    }
    teams = Stock.teams.map { Named(id: "team-" + slug($0), name: $0) }
    regions = Stock.regions.map { Named(id: "region-" + slug($0), name: $0) }
    patches = (0..<BookSize.patches).map {
      Named(id: "patch-" + slug(Stock.places[$0]), name: Stock.places[$0])
    }
    products = (0..<BookSize.products).map { number in
      let name = "\(Stock.formats[number % 4]) \(Stock.sizes[number / 4])"
      return Named(id: slug(name), name: name)
    }
    accounts = (0..<size.accounts).map(Cast.account)
  }

  /// Fifty places and forty trades give two thousand names; a number follows beyond.
  private static func account(_ number: Int) -> Named {
    let (place, round) = (number % 50, number / 50)
    var name = "\(Stock.places[place]) \(Stock.trades[(round * 11 + place) % 40])"
    if number >= 2000 { name += " \(number / 2000 + 1)" }
    return Named(id: slug(name), name: name)
  }

  /// Who owns an account now. The leads of the teams own none.
  func owner(ofAccount number: Int) -> Named { people[10 + number * 13 % 50] }

  /// Whether the account is an agency: one in twenty-five.
  func isAgency(_ number: Int) -> Bool { number % 25 == 24 }

  /// The agency that acts for an account, for one in eight of those that have one near.
  func agency(ofAccount number: Int) -> Named? {
    let agency = number / 25 * 25 + 24
    guard number % 8 == 3, !isAgency(number), agency < accounts.count else { return nil }
    return accounts[agency]
  }

  /// The contact that every second account has.
  func contact(ofAccount number: Int) -> Named? {
    guard number % 2 == 0 else { return nil }
    let name = "\(Stock.firstNames[number * 17 % 30]) \(Stock.lastNames[(number * 3 + 11) % 40])"
    return Named(id: "\(slug(name))-\(padded(number, 4))", name: name)
  }
}
