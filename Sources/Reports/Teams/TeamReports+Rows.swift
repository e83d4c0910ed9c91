import Bookkeeping
import Figures
import Values

extension TeamReports {
  /// The team's people by revenue, then by cost; then those who left it or never were in it.
  func memberRows(_ team: Int32) -> [TeamReport.MemberRow] {
    let here = Set(members.now[team] ?? [])
    let rows = (peopleOfTeam[team] ?? []).compactMap { person -> TeamReport.MemberRow? in
      var figures = people.figures([team, person])
      if person < 0 { (figures.target, figures.attainment, figures.gap) = (.notSet, .notSet, .notSet) }
      guard here.contains(person) || !figures.isNothing else { return nil }
      return TeamReport.MemberRow(
        person: person, figures: figures, until: members.until(person, in: team),
        isMember: here.contains(person), others: 1)
    }
    let sorted = rows.sorted { left, right in
      if left.isMember != right.isMember { return left.isMember }
      if (left.person < 0) != (right.person < 0) { return left.person >= 0 }
      let (first, second) = (left.figures, right.figures)
      return (second.revenue.now, second.cost, left.person) < (first.revenue.now, first.cost, right.person)
    }
    guard sorted.count > longestTable else { return sorted }
    let rest = sorted[longestTable...]
    var sum = TeamFigures()
    for row in rest {
      sum.revenue = sum.revenue + row.figures.revenue
      sum.cost += row.figures.cost
    }
    return sorted[..<longestTable]
      + [TeamReport.MemberRow(person: none, figures: sum, until: nil, isMember: false, others: rest.count)]
  }

  func months(_ team: Int32) -> [TeamReport.MonthRow] {
    base.dates.months.map { month in
      let key = [team, month.index]
      return TeamReport.MonthRow(
        month: month, hasBegun: base.book.calendar.days(of: month).first <= base.book.asOf,
        revenue: byMonth.figure("revenue", key).fixed ?? .zero, target: byMonth.figure("quota", key),
        attainment: byMonth.figure("attainment", key),
        lastYear: byMonthBefore.figure("revenue", [team, month.index - 12]).fixed ?? .zero,
        cost: byMonth.figure("actual_cost", key).fixed ?? .zero, costBudget: byMonth.figure("budget", key),
        isProRata: byMonth.isProRata("quota", key))
    }
  }
}
