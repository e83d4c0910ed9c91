/// The cost centre and the month of a row, by the page of lines that it leads to.
struct CostPlace: Hashable, Sendable {
  private enum Centre: Hashable, Sendable {
    case person(String)
    case team(String)
    case all
  }

  private let centre: Centre
  private let month: String

  /// Nil for a row that leads to no such page.
  init?(_ row: ShownTable.Row, _ names: Names) {
    guard row.part == .body, let link = row.link, link.hasSuffix(".html") else { return nil }
    let parts = link.dropLast(".html".count).split(separator: "/").drop { $0 == ".." }
    guard parts.first == "costs", let month = parts.last, isMonth(month) else { return nil }
    self.month = String(month.prefix(7))
    switch parts.dropFirst().dropLast() {
    case []: centre = .all
    case let folder where folder.count == 2 && folder.first == "people":
      guard let id = names.id("person", address: folder.last.map(String.init) ?? "") else { return nil }
      centre = .person(id)
    case let folder where folder.count == 2 && folder.first == "teams":
      guard let id = names.id("team", address: folder.last.map(String.init) ?? "") else { return nil }
      centre = .team(id)
    default: return nil
    }
  }

  /// A question by month, asked by whose costs they are too.
  func question(_ asked: Asked) -> Asked {
    let whose = if case .person = centre { ["person"] } else { ["team", "person"] }
    return Asked(
      asked.measures, by: (asked.by.dropLast() + whose + ["month"]).joined(separator: ","), asked.period,
      rollsUp: asked.rollsUp)
  }

  /// The row of that question, after what the page is about. A team with others under it has its own as `team/`.
  var keys: [[String]] {
    switch centre {
    case .person(let id): [[id, month]]
    case .team(let id): [[id + "/", "", month], [id, "", month]]
    case .all: [["", "", month]]
    }
  }
}
