import Records
import Values

extension Linker {
  /// Outcomes in which nobody was reached.
  private static let unreached: Set<String> = ["no_answer", "left_message"]

  /// Lays out the activities that were done. Planned, missed and cancelled ones stand on pages alone.
  mutating func layOutActivities() -> ActivityColumns {
    var columns = ActivityColumns()
    let types = records.settings.countedTypes
    let activities = records.activities.records
    for place in activities.indices {
      guard !activities[place].head.isLeftOut, !isSetAside(activities[place].head.place),
        let date = activities[place].date, activities[place].isDone(asOf: asOf)
      else { continue }
      let activity = activities[place]
      let known = activity.head.recorded ?? date
      guard known <= asOf else {
        leaveOut(.later, activity)
        continue
      }
      let counts = activity.type.flatMap { types[symbols[$0]]?.countsAs } ?? []
      columns.date.append(date)
      columns.known.append(known)
      columns.isCall.append(counts.contains(.call))
      columns.isVisit.append(counts.contains(.visit))
      columns.isEmail.append(counts.contains(.email))
      columns.isReached.append(!Linker.unreached.contains(activity.outcome ?? ""))
      columns.record.append(Int32(place))
      let both = [activity.account].compactMap(\.self) + (activity.accounts ?? [])
      columns.accounts += distinct(both.compactMap { accounts.number(of: $0) })
      columns.firstAccount.append(Int32(columns.accounts.count))
      let took = [activity.person].compactMap(\.self) + (activity.people ?? [])
      columns.people += distinct(took.compactMap { people.number(of: $0) })
      columns.firstPerson.append(Int32(columns.people.count))
    }
    return columns
  }

  /// Whether what stands at a place is set aside with its file.
  func isSetAside(_ place: Place?) -> Bool { place.map { setAside[$0.file] != nil } ?? false }
}

extension Activity {
  /// Whether it was known on a day, or is to be done: what else there is stands on no page of that day.
  func isKnown(asOf: Day) -> Bool {
    isPlanned(asOf: asOf) || max(date ?? asOf, head.recorded ?? date ?? asOf) <= asOf
  }
}

package extension Activity {
  /// Whether it was done: as its status says; without one, unless it is dated after the as-of day.
  func isDone(asOf: Day) -> Bool {
    guard let status else { return date.map { $0 <= asOf } ?? false }
    return status == .done
  }

  /// Whether it is still to come.
  func isPlanned(asOf: Day) -> Bool {
    guard let status else { return date.map { $0 > asOf } ?? false }
    return status == .planned
  }
}
