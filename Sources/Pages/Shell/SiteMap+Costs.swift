import Bookkeeping
import Reports
import Values

extension SiteMap {
  /// The costs of the year.
  func costs(_ centre: CostCentre) -> String? {
    guard costCentres.contains(centre) else { return nil }
    switch centre {
    case .all: return SiteMap.costIndex
    case .team, .person: return folder(centre) + ".html"
    }
  }

  /// The costs of a period, or a further page of the lines of a month.
  func costs(_ place: CostPeriod, page: Int = 1) -> String? {
    guard costPeriods.contains(place) else { return nil }
    let period = book.calendar.name(place.period)
    return "\(folder(place.centre))/\(period)\(page > 1 ? "-\(page)" : "").html"
  }

  /// The costs of a category, or with a supplier.
  func costs(_ item: CostItem) -> String? { costItems[item] }

  /// The addresses of categories and suppliers. Where two words would share one, the first by its bytes has it.
  static func addresses(_ reports: CostItemReports, _ book: Book) -> [CostItem: String] {
    var taken: Set<String> = []
    var addresses: [CostItem: String] = [:]
    func add(_ item: CostItem, _ folder: String, _ id: String) {
      let address = "costs/\(folder)/\(Values.address(ofID: id)).html"
      if taken.insert(address).inserted { addresses[item] = address }
    }
    for category in reports.categories {
      add(.category(category), "categories", book.categories.id(category))
    }
    for merchant in reports.merchants.sorted() {
      add(.merchant(merchant), "suppliers", book.merchants.id(merchant))
    }
    return addresses
  }

  private func folder(_ centre: CostCentre) -> String {
    switch centre {
    case .all: "costs"
    case .team(let team): "costs/teams/\(book.teams.address(team))"
    case .person(let person): "costs/people/\(book.people.address(person))"
    }
  }
}
