import Bookkeeping
import Figures
import Values

/// How a team, or somebody in it, is doing in the year to date.
package struct TeamFigures: Hashable, Sendable {
  package var revenue = Compared.zero
  package var target = Figure.notSet
  package var attainment = Figure.notSet
  package var gap = Figure.notSet
  /// Whether the target is pro rata.
  package var isProRata = false
  /// Nil where the number of distinct ones is not known.
  package var calls: Int?
  package var visits: Int?
  /// Calls for each day worked.
  package var callRate = Figure.notAvailable
  package var newAccounts = 0
  package var cost = Fixed.zero

  package var isNothing: Bool {
    revenue == .zero && cost == .zero && (calls ?? 0) == 0 && (visits ?? 0) == 0 && target.fixed == nil
  }
}

/// One team: its people and teams against their targets, the year by month, its costs, and who was in it when.
package struct TeamReport: Sendable {
  package struct MemberRow: Hashable, Sendable {
    /// `none` for what no person of the team answers for, and for several others.
    package let person: Int32
    package let figures: TeamFigures
    /// The last day in the team of somebody who is not in it any more; nil too for who never was.
    package let until: Day?
    package let isMember: Bool
    /// How many people stand in this row, where it is more than one.
    package let others: Int
  }

  package struct MonthRow: Hashable, Sendable {
    package let month: CalendarPeriod
    /// Whether the month has begun. Later ones have targets only.
    package let hasBegun: Bool
    package let revenue: Fixed
    package let target: Figure
    package let attainment: Figure
    package let lastYear: Fixed
    package let cost: Fixed
    package let costBudget: Figure
    /// Whether the target is pro rata.
    package var isProRata = false
  }

  /// From when to when somebody was in the team, or led it. Nil for as long as the book reaches back, and for still.
  package struct Membership: Hashable, Sendable {
    package let person: Int32
    package let from: Day?
    package let to: Day?
    package let isLead: Bool
  }

  package let team: Int32
  package let lead: Int32
  /// The people in the team and in those below it.
  package let memberCount: Int
  /// The people in the team itself.
  package let ownMemberCount: Int
  package let total: TeamFigures
  /// The year's costs against the whole year's budget.
  package let costs: CostFigures
  package let yearGone: Ratio?
  package let members: [MemberRow]
  /// What is the team's own, without the teams below it.
  package let own: TeamFigures
  /// The teams directly below, then the team's own; empty where there are none below.
  package let teams: [TeamRow]
  package let months: [MonthRow]
  /// The categories at the top, the dearest first.
  package let categories: [CostRow]
  /// The most valuable of what needs somebody.
  package let attention: [Attention]
  package let furtherAttention: Int
  package let history: [Membership]
}

/// A team in a table of teams.
package struct TeamRow: Hashable, Sendable {
  package enum Item: Hashable, Sendable {
    case team(Int32)
    /// The own entries of a team that has others below it.
    case own(Int32)
    /// What belongs to no team.
    case outside
    /// What teams brought while they lay elsewhere in the tree.
    case moved
  }

  package let item: Item
  package let level: Int
  package let lead: Int32
  package let memberCount: Int
  package let figures: TeamFigures
  package let costs: CostFigures
}

package extension TeamReport.MemberRow {
  /// What is a team's own, as the sum of its people.
  init(own figures: TeamFigures) {
    self.init(person: none, figures: figures, until: nil, isMember: false, others: 0)
  }
}

package extension TeamRow {
  /// The team of a report, as the sum of what lies under it.
  init(_ report: TeamReport) {
    self.init(
      item: .team(report.team), level: 0, lead: report.lead, memberCount: report.memberCount,
      figures: report.total,
      costs: report.costs)
  }
}
