import Diagnostics
import FrontMatter
import Values

// A day's log: one file a person and day, of which each heading is an activity.

/// What is of one activity: in the front matter of a log it would be said, and paid, once for each.
private let fieldsOfOne: Set = [
  "account", "accounts", "time", "with", "about", "outcome", "minutes", "follow_up", "spend",
]

extension Loader {
  /// Makes the activities of a log. What its front matter says holds for each.
  mutating func add(_ log: DayLog, of parsed: ParsedNote, _ number: Int32) {
    records.tally.count(Tally.Line(.activity, in: number), log.entries.count)
    var base = Activity()
    let from = reading.diagnostics.count
    let pairs = (parsed.head?.map ?? []).filter { !["kind", "id", "type"].contains($0.key) }
    for pair in pairs where fieldsOfOne.contains(pair.key) {
      reading.report(
        .wrongShape, "`\(pair.key)` above a log would hold for each of its activities", at: pair.keyRange,
        help: "write it below the heading of the one that it is about")
    }
    base.head.isPartial = parsed.refusals.contains { $0.code != .duplicateKey }
    base.head.given = reading.readRecord(pairs.filter { !fieldsOfOne.contains($0.key) }, into: &base)
    takeName(parsed.stem, into: &base)
    reading.dropEchoes(of: parsed.refusals, from: from)
    var stem = parsed.stem
    if let node = parsed.head?["id"], !node.isNothing {
      reading.field = "id"
      stem = reading.scalar(node) ?? stem
    }
    var ids: Set<String> = []
    for entry in log.entries {
      guard let heading = entry.heading else {
        reading.report(
          .wrongShape, "the heading does not say what was done, and with whom", at: entry.range,
          help: "write it like `## 10:00 visit [[northgate]]`, and all else below")
        continue
      }
      add(entry, heading, base, number, id: newID(stem, heading, &ids))
    }
  }

  /// The day and the person that the front matter of a log does not name stand in the name of its file,
  /// `2026-03-14-priya.md`.
  private mutating func takeName(_ stem: String, into base: inout Activity) {
    func lacks(_ field: String) -> Bool {
      guard let number = Activity.schema.place(of: field) else { return false }
      return !Activity.schema.fields[number].isGiven(base) && !base.isRefused(number)
    }
    let day = Day(iso: String(decoding: Array(stem.utf8.prefix(10)), as: UTF8.self))
    let name = day == nil ? "" : String(decoding: Array(stem.utf8.dropFirst(10)), as: UTF8.self)
    if lacks("date") {
      base.date = day
      if day == nil, !base.head.isPartial { reportMissing("date", "2026-03-14", &base) }
    }
    guard lacks("person"), lacks("people") else { return }
    guard name.hasPrefix("-"), name.utf8.count > 1 else {
      if !base.head.isPartial { reportMissing("person", "priya-shah", &base) }
      return
    }
    reading.field = "person"
    base.person = reading.refer(to: .person, String(name.dropFirst()), at: 0..<0)
  }

  /// Says it once, and not of each activity.
  private mutating func reportMissing(_ field: String, _ example: String, _ base: inout Activity) {
    reading.report(
      .missingField, "the log has no `\(field)`", at: 0..<0,
      help: "write `\(field): \(example)`, or call the file like `2026-03-14-priya-shah.md`")
    if let number = Activity.schema.place(of: field) { base.head.refused |= 1 << UInt64(number) }
  }

  /// The id of an activity that has none of its own: that of the log with its time, else with its accounts, so that it
  /// stays where others come or go. Of equal ones the second has a number.
  private func newID(_ stem: String, _ heading: LogHeading, _ ids: inout Set<String>) -> String {
    var parts = heading.mentions.filter { !$0.isContact }.map { folded($0.id) }
    if let minutes = heading.time?.minutes {
      let digits = String(minutes / 60 * 100 + minutes % 60)
      parts = [String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits]
    }
    let id = ([stem] + parts).joined(separator: "-")
    var (result, count) = (id, 1)
    while !ids.insert(result).inserted {
      count += 1
      result = "\(id)-\(count)"
    }
    return result
  }

  private mutating func add(
    _ entry: DayLog.Entry, _ heading: LogHeading, _ base: Activity, _ number: Int32, id: String
  ) {
    var activity = base
    activity.head.places = [Place(file: number, range: entry.range)]
    activity.head.note = entry.note
    activity.time = heading.time
    let from = reading.diagnostics.count
    activity.head.isPartial =
      base.head.isPartial || entry.isLost || entry.refusals.contains { $0.code != .duplicateKey }
    let pairs = ownFields(entry)
    activity.head.given.removeAll { given in
      pairs.contains { Activity.schema.place(of: $0.key) == Int(given.field) }
    }
    activity.head.further.removeAll { value in pairs.contains { $0.key == value.name } }
    activity.head.given += reading.readRecord(pairs, into: &activity)
    reading.dropEchoes(of: entry.refusals, from: from)
    takeHeading(heading, into: &activity)
    var symbol = id
    if let node = entry.fields.first(where: { $0.key == "id" })?.value, !node.isNothing {
      reading.field = "id"
      symbol = reading.scalar(node).flatMap { reading.checkedIdentifier($0, at: node.range) } ?? id
    } else {
      symbol = reading.checkedIdentifier(id, at: entry.range) ?? id
    }
    activity.head.id = reading.symbols.intern(symbol)
    guard records.activities.add(activity, &reading) else { return }
    reading.noteOwners(of: entry.note)
  }

  /// The fields of an activity but its id; those that stand in the heading or hold for the whole log are refused.
  private mutating func ownFields(_ entry: DayLog.Entry) -> [Node.Entry] {
    entry.fields.filter { pair in
      guard ["date", "time", "type"].contains(pair.key) else { return pair.key != "id" }
      let place = pair.key == "date" ? "front matter of the log or in the name of its file" : "heading"
      reading.report(
        .wrongShape, "the `\(pair.key)` of an activity in a log stands in the \(place)", at: pair.keyRange,
        help: "take it out here")
      return false
    }
  }

  private mutating func takeHeading(_ heading: LogHeading, into activity: inout Activity) {
    reading.field = "type"
    if reading.activityTypes.contains(heading.type) {
      activity.type = reading.symbols.intern(heading.type)
    } else {
      reading.reportUnknownValue(
        heading.type, among: reading.activityTypes.sorted(), at: heading.typeRange)
      if let type = Activity.schema.place(of: "type") { activity.head.refused |= 1 << UInt64(type) }
    }
    for mention in heading.mentions {
      reading.field = mention.isContact ? "with" : "account"
      guard
        let symbol = reading.refer(to: mention.isContact ? .contact : .account, mention.id, at: mention.range)
      else { continue }
      if mention.isContact {
        activity.participants = (activity.participants ?? []) + [.contact(symbol)]
      } else {
        activity.accounts = (activity.accounts ?? []) + [symbol]
      }
    }
  }
}
