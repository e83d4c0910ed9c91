import Diagnostics
import Markup
import Values

// The tasks in the notes of activities and accounts are follow-ups.

extension Loader {
  /// Makes follow-ups of tasks, when every part of each record is there: days count from the day of the activity.
  mutating func makeFollowUps() {
    for index in records.activities.records.indices {
      guard let tasks = records.activities.records[index].head.note?.tasks, !tasks.isEmpty else { continue }
      let activity = records.activities.records[index]
      let made = followUps(tasks, activity.head, from: activity.date, mustHaveDay: true)
      records.activities.records[index].followUps = (activity.followUps ?? []) + made
    }
    for index in records.accounts.records.indices {
      guard let tasks = records.accounts.records[index].head.note?.tasks, !tasks.isEmpty else { continue }
      records.accounts.records[index].followUps = followUps(
        tasks, records.accounts.records[index].head, from: nil, mustHaveDay: false)
    }
  }

  private mutating func followUps(
    _ tasks: [TaskItem], _ head: Head, from noted: Day?, mustHaveDay: Bool
  ) -> [Activity.FollowUp] {
    let file = head.places.first { $0.row < 0 }?.file
    let isSetAside = file.map { records.setAside[$0] != nil } ?? true
    return tasks.map { task in
      var item = Activity.FollowUp()
      item.words = task.words
      item.owner = task.owner.map { reading.symbols.intern($0.name) }
      item.due = task.due?.day.day(from: noted)
      item.done = task.done?.day.day(from: noted)
      item.isTicked = task.isDone
      item.isTask = true
      guard let file, !isSetAside else { return item }
      for written in [task.due, task.done].compactMap(\.self) where written.day.day(from: noted) == nil {
        let isCounted = noted == nil && written.day.countsFromNote
        // An activity without a day is at fault already.
        guard !isCounted || !mustHaveDay else { continue }
        reading.report(
          .warning, .badDay,
          isCounted
            ? "`\(written.typed)` counts from the day of a note, and this one has none"
            : "`\(written.typed)` is no day of the calendar", at: Place(file: file, range: written.range),
          help: "write it like `2026-03-20`")
      }
      return item
    }
  }
}
