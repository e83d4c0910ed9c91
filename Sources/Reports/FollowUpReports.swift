import Bookkeeping
import Values

/// What was promised: what is overdue, what is due and what was done, by who has it to do.
package struct FollowUpReports: Sendable {
  private let base: Groundwork
  private let byOwner: [Int32: [ActivityIndex.FollowUp]]

  /// What is done stays on its page for so many days.
  static let doneFor = 90
  /// The days ahead that count as soon, the as-of day left out.
  static let soon = 7

  package init(_ base: Groundwork) {
    self.base = base
    let recent = base.dates.asOf.adding(days: -FollowUpReports.doneFor)
    let shown = base.activities.followUps.filter { item in
      // What was done on a day that nobody wrote was done after its note.
      item.isOpen(on: base.dates.asOf) || (item.done ?? item.noted).map { $0 > recent } ?? false
    }
    byOwner = Dictionary(grouping: shown, by: \.owner)
  }

  /// Who has, or had, something to do, in the order of their numbers; `none` for what nobody was given is the first.
  package var owners: [Int32] { byOwner.keys.sorted() }

  package func report(_ owner: Int32) -> FollowUpReport {
    let (items, asOf) = (byOwner[owner] ?? [], base.dates.asOf)
    let open = items.filter { $0.isOpen(on: asOf) }
    return FollowUpReport(
      owner: owner, overdue: open.filter { ($0.due ?? .latest) < asOf },
      due: open.filter { $0.due.map { $0 >= asOf } ?? false }, undated: open.filter { $0.due == nil },
      done: items.filter { !$0.isOpen(on: asOf) }.sorted {
        ($1.done ?? .earliest, $0.order) < ($0.done ?? .earliest, $1.order)
      }, asOf: asOf)
  }
}

/// What one person has to do, and did. Days are in order, what is most urgent first.
package struct FollowUpReport: Sendable {
  package let owner: Int32
  package let overdue: [ActivityIndex.FollowUp]
  /// From the as-of day on.
  package let due: [ActivityIndex.FollowUp]
  /// Without a day.
  package let undated: [ActivityIndex.FollowUp]
  /// In the last ninety days, the newest first.
  package let done: [ActivityIndex.FollowUp]
  package let asOf: Day

  /// What is due on the as-of day or in the seven days after it.
  package var soon: [ActivityIndex.FollowUp] {
    due.filter { $0.due.map { $0 <= asOf.adding(days: FollowUpReports.soon) } ?? false }
  }

  package var isEmpty: Bool { overdue.isEmpty && due.isEmpty && undated.isEmpty && done.isEmpty }
}
