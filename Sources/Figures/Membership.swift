import Bookkeeping
import Questions
import Records
import Values

/// The members that one entry has in the dimensions that are no periods.
struct Members {
  var account = none
  var parentAccount = none
  var agency = none
  var segment = none
  var person = none
  var team = none
  var territory = none
  var product = none
  var family = none
  var category = none
  var merchant = none

  subscript(dimension: Dimension) -> Int32 {
    switch dimension {
    case .account: account
    case .parentAccount: parentAccount
    case .agency: agency
    case .segment: segment
    case .person: person
    case .team: team
    case .territory: territory
    case .product: product
    case .family: family
    case .category: category
    case .merchant: merchant
    default: none
    }
  }

  /// What an account is on a day.
  mutating func setAccount(_ number: Int32, of book: Book, on day: Day) {
    account = number
    parentAccount = book.links.accounts.top(of: number, on: day)
    segment = book.segment(of: number, on: day)
    territory = book.territory(of: number, on: day)
  }
}

package extension Book {
  /// The tree of a dimension, where it is one.
  func tree(_ dimension: Dimension) -> Tree? {
    switch dimension {
    case .team: links.teams
    case .territory: links.territories
    case .family: families.tree
    case .category: categories.tree
    default: nil
    }
  }

  /// The id of a member as exports and the command line write it.
  ///
  /// The row of a node's own entries has the node's id with a slash.
  func id(of member: Int32, in dimension: Dimension) -> String {
    if dimension.isTree, let node = member.nodeOfOwnEntries { return id(of: node, in: dimension) + "/" }
    return switch dimension {
    case .account, .parentAccount, .agency: accounts.id(member)
    case .segment: segments.id(member)
    case .person: people.id(member)
    case .team: teams.id(member)
    case .territory: territories.id(member)
    case .product: products.id(member)
    case .family: families.id(member)
    case .category: categories.id(member)
    case .merchant: merchants.id(member)
    default: dimension.unit.map { calendar.name(CalendarPeriod($0, member)) } ?? ""
    }
  }

  /// The name of a member as readers know it.
  func name(of member: Int32, in dimension: Dimension) -> String {
    if dimension.isTree, let node = member.nodeOfOwnEntries { return name(of: node, in: dimension) }
    return switch dimension {
    case .account, .parentAccount, .agency: accounts.name(member)
    case .segment: segments.name(member)
    case .person: people.name(member)
    case .team: teams.name(member)
    case .territory: territories.name(member)
    case .product: products.name(member)
    case .family: families.name(member)
    case .category: categories.name(member)
    default: id(of: member, in: dimension)
    }
  }

  /// The number of the member with this id.
  func member(_ id: String, of dimension: Dimension) -> Int32? {
    switch dimension {
    case .account, .parentAccount, .agency: accounts.number(ofID: id)
    case .segment: segments.number(of: id)
    case .person: people.number(ofID: id)
    case .team: teams.number(ofID: id)
    case .territory: territories.number(ofID: id)
    case .product: products.number(ofID: id)
    case .family: families.number(of: id)
    case .category: categories.number(of: id)
    case .merchant: merchants.number(of: id)
    default: nil
    }
  }

  /// The ids of all members of a dimension, in their order; empty for periods.
  func ids(of dimension: Dimension) -> [String] {
    switch dimension {
    case .account, .parentAccount, .agency: accounts.ids
    case .segment: segments.ids
    case .person: people.ids
    case .team: teams.ids
    case .territory: territories.ids
    case .product: products.ids
    case .family: families.ids
    case .category: categories.ids
    case .merchant: merchants.ids
    default: []
    }
  }
}

/// The conditions of a question on members, made ready for many entries.
struct MemberFilter {
  private struct Rule {
    let dimension: Dimension
    let isNot: Bool
    /// `none` for what has no value.
    let members: Set<Int32>
    let tree: Tree?
  }

  private let rules: [Rule]
  let dimensions: [Dimension]
  /// The periods that conditions name.
  let periods: [(unit: CalendarUnit, isNot: Bool, members: Set<Int32>)]

  init(_ conditions: [Condition], _ book: Book) throws(QuestionFault) {
    var rules: [Rule] = []
    var periods: [(unit: CalendarUnit, isNot: Bool, members: Set<Int32>)] = []
    for condition in conditions {
      guard let dimension = Dimension(rawValue: condition.name) else {
        throw QuestionFault.unknown("dimension", condition.name, among: Dimension.allCases.map(\.rawValue))
      }
      if let unit = dimension.unit {
        periods.append((unit, condition.isNot, try MemberFilter.periods(condition, unit, book)))
        continue
      }
      var members: Set<Int32> = []
      for value in condition.values {
        guard !value.isEmpty else {
          members.insert(none)
          continue
        }
        guard let member = book.member(value, of: dimension) else {
          throw QuestionFault.unknown(condition.name, value, among: book.ids(of: dimension))
        }
        members.insert(member)
      }
      rules.append(
        Rule(dimension: dimension, isNot: condition.isNot, members: members, tree: book.tree(dimension)))
    }
    self.rules = rules
    self.periods = periods
    dimensions = rules.map(\.dimension)
  }

  private static func periods(
    _ condition: Condition, _ unit: CalendarUnit, _ book: Book
  ) throws(QuestionFault) -> Set<Int32> {
    let reader = PeriodReader(calendar: book.calendar, asOf: book.asOf)
    var members: Set<Int32> = []
    for value in condition.values {
      let days: Period
      do throws(PeriodFault) {
        days = try reader.read(value)
      } catch {
        throw QuestionFault(error.summary, help: error.help)
      }
      let period = book.calendar.period(unit, of: days.first)
      guard book.calendar.days(of: period) == days else {
        throw QuestionFault(
          "`\(value)` is not a \(unit.rawValue)", help: "write it like `\(book.calendar.name(period))`")
      }
      members.insert(period.index)
    }
    return members
  }

  var isEmpty: Bool { rules.isEmpty }

  func passes(_ members: Members, on day: Day) -> Bool {
    rules.allSatisfy { passes($0, members[$0.dimension], on: day) }
  }

  /// Whether a member of one dimension fulfils the conditions on that dimension.
  func passes(_ member: Int32, of dimension: Dimension, on day: Day) -> Bool {
    rules.allSatisfy { $0.dimension != dimension || passes($0, member, on: day) }
  }

  private func passes(_ rule: Rule, _ member: Int32, on day: Day) -> Bool {
    guard let tree = rule.tree else { return rule.members.contains(member) != rule.isNot }
    let isWithin =
      member < 0
      ? rule.members.contains(none)
      : tree.lineage(of: member, on: day).contains { rule.members.contains($0) }
    return isWithin != rule.isNot
  }

  /// The members that plain conditions on a dimension name.
  func named(_ dimension: Dimension) -> [Int32] {
    rules.filter { $0.dimension == dimension && !$0.isNot }.flatMap(\.members).sorted()
  }

  /// The conditions on a dimension name members of a tree: whether one of them lies under this member.
  func reachesBelow(_ member: Int32, of dimension: Dimension, on day: Day) -> Bool {
    rules.contains { rule in
      rule.dimension == dimension
        && rule.members.contains { $0 >= 0 && rule.tree?.isWithin($0, member, on: day) ?? false }
    }
  }
}
