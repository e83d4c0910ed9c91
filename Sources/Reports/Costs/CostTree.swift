import Bookkeeping
import Values

/// Lays costs out as trees: teams, and categories.
struct CostTree: Sendable {
  /// The categories under each, by number; under `none` those at the top.
  private let categories: [Int32: [Int32]]
  /// The teams under each on the last day looked at.
  private let teams: [Int32: [Int32]]

  init(_ book: Book, on day: Day) {
    categories = CostTree.children(book.categories.tree, on: day)
    teams = CostTree.children(book.links.teams, on: day)
  }

  private static func children(_ tree: Tree, on day: Day) -> [Int32: [Int32]] {
    Dictionary(grouping: 0..<Int32(tree.parents.count)) { tree.parent(of: $0, on: day) }
  }

  /// The categories of a cost centre, the dearest first; under one that has more under it its own costs are a row.
  func categories(_ parts: [CostAnswers.Part]) -> [CostRow] {
    let figures = Dictionary(parts.map { ($0.member, $0.figures) }, uniquingKeysWith: { first, _ in first })
    var rows: [CostRow] = []
    func add(_ members: [Int32], level: Int) {
      let all = members.compactMap { member in
        figures[member].map { CostRow(.category(member), level: level, $0) }
      }
      for row in all.dearestFirst {
        guard case .category(let member) = row.item else { continue }
        rows.append(row)
        let below = (categories[member] ?? []).filter { figures[$0] != nil }
        guard !below.isEmpty else { continue }
        add(below, level: level + 1)
        let own = below.reduce(row.figures) { $0 - (figures[$1] ?? CostFigures()) }
        if !own.isNothing {
          let own = own.left(of: row.figures, by: below.compactMap { figures[$0] })
          rows.append(CostRow(.ownOfCategory(member), level: level + 1, own))
        }
      }
    }
    add(categories[none] ?? [], level: 0)
    if let rest = figures[none] { rows.append(CostRow(.category(none), rest)) }
    return rows.cut()
  }

  /// All teams as a tree, then what is no team's.
  func teams(_ answers: CostAnswers) -> [CostRow] {
    var rows: [CostRow] = []
    add(teams[none] ?? [], level: 0, answers, to: &rows)
    let outside = answers.people[none] ?? []
    let people = outside.filter { $0.member >= 0 }.sum
    if !people.isNothing { rows.append(CostRow(.withoutTeam, people)) }
    let nobody = outside.filter { $0.member < 0 }.sum
    if !nobody.isNothing { rows.append(CostRow(.notAllocated, nobody)) }
    return (rows + moved(rows, of: answers.total(.all))).cut()
  }

  /// What lies directly under a team: its teams, its people, and what no person answers for.
  func parts(of team: Int32, _ answers: CostAnswers) -> (teams: [CostRow], people: [CostRow]) {
    var teams: [CostRow] = []
    for below in self.teams[team] ?? [] {
      if let figures = answers.totals[.team(below)] { teams.append(CostRow(.team(below), figures)) }
    }
    let own = answers.people[team] ?? []
    let nobody = own.filter { $0.member < 0 }.sum
    let people = CostTree.people(own) + (nobody.isNothing ? [] : [CostRow(.withoutPerson, nobody)])
    guard !teams.isEmpty else { return ([], people.cut() + moved(people, of: answers.total(.team(team)))) }
    teams = teams.dearestFirst
    if !own.sum.isNothing {
      let own = own.sum.left(of: answers.total(.team(team)), by: teams.map(\.figures))
      teams.append(CostRow(.ownOfTeam(team), own))
    }
    return (teams + moved(teams, of: answers.total(.team(team))), people.cut())
  }

  /// People, the dearest first.
  static func people(_ parts: [CostAnswers.Part]) -> [CostRow] {
    parts.filter { $0.member >= 0 }.map { CostRow(.person($0.member), $0.figures) }.dearestFirst
  }

  private func add(_ members: [Int32], level: Int, _ answers: CostAnswers, to rows: inout [CostRow]) {
    let all = members.compactMap { member in
      answers.totals[.team(member)].map { CostRow(.team(member), level: level, $0) }
    }
    for row in all.dearestFirst {
      guard case .team(let team) = row.item else { continue }
      rows.append(row)
      let below = (teams[team] ?? []).filter { answers.totals[.team($0)] != nil }
      guard !below.isEmpty else { continue }
      add(below, level: level + 1, answers, to: &rows)
      let own = (answers.people[team] ?? []).sum
      if !own.isNothing {
        let own = own.left(of: row.figures, by: below.map { answers.total(.team($0)) })
        rows.append(CostRow(.ownOfTeam(team), level: level + 1, own))
      }
    }
  }

  /// What keeps the rows from adding up where teams lay elsewhere for a part of the period.
  private func moved(_ rows: [CostRow], of total: CostFigures) -> [CostRow] {
    let rest = rows.reduce(total) { $1.level == 0 ? $0 - $1.figures : $0 }
    return rest.isNothing ? [] : [CostRow(.moved, rest)]
  }
}

extension [CostAnswers.Part] {
  var sum: CostFigures { reduce(into: CostFigures()) { $0 += $1.figures } }
}
