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

  /// The costs of a month, or a further page of its lines.
  func costs(_ place: CostMonth, page: Int = 1) -> String? {
    guard costMonths.contains(place) else { return nil }
    let month = book.calendar.name(place.month)
    return "\(folder(place.centre))/\(month)\(page > 1 ? "-\(page)" : "").html"
  }

  private func folder(_ centre: CostCentre) -> String {
    switch centre {
    case .all: "costs"
    case .team(let team): "costs/teams/\(book.teams.address(team))"
    case .person(let person): "costs/people/\(book.people.address(person))"
    }
  }
}
