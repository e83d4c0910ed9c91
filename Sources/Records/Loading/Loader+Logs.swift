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
    var ids: [String: Int] = [:]
    let names = fieldsOfActivity
    for entry in log.entries {
      report(entry.strays, names)
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
      if day != nil { give("date", at: 0..<0, to: &base) }
      if day == nil, !base.head.isPartial { reportMissing("date", "2026-03-14", &base) }
    }
    guard lacks("person"), lacks("people") else { return }
    guard name.hasPrefix("-"), name.utf8.count > 1 else {
      if !base.head.isPartial { reportMissing("person", "priya-shah", &base) }
      return
    }
    reading.field = "person"
    base.person = reading.refer(to: .person, String(name.dropFirst()), at: 0..<0)
    give("person", at: 0..<0, to: &base)
  }

  /// Notes where a value was given, so that a row of a table that says something else is refused.
  private func give(_ field: String, at range: Range<Int>, to activity: inout Activity) {
    guard let number = Activity.schema.place(of: field),
      !activity.head.given.contains(where: { Int($0.field) == number })
    else { return }
    activity.head.given.append(Given(field: UInt8(number), place: reading.place(range)))
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
  private func newID(_ stem: String, _ heading: LogHeading, _ ids: inout [String: Int]) -> String {
    var parts = heading.mentions.filter { !$0.isContact }.map { folded($0.id) }
    if let minutes = heading.time?.minutes {
      let digits = String(minutes / 60 * 100 + minutes % 60)
      parts = [String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits]
    }
    let id = ([stem] + parts).joined(separator: "-")
    guard let count = ids[id] else {
      ids[id] = 1
      return id
    }
    var next = count + 1
    while ids["\(id)-\(next)"] != nil { next += 1 }
    (ids[id], ids["\(id)-\(next)"]) = (next, 1)
    return "\(id)-\(next)"
  }

  /// How the fields of an activity are written, by their letters.
  private var fieldsOfActivity: [String: String] {
    let names = ["id"] + Activity.schema.names + (reading.furtherFields[.activity] ?? [:]).keys.sorted()
    return Dictionary(names.map { (lettersOfName($0.utf8), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Refuses what would become text in silence.
  private mutating func report(_ strays: [StrayLine], _ names: [String: String]) {
    var count = 0
    var isBelowHeading = false
    for stray in strays {
      guard count <= FaultList.limit else { return }
      switch stray {
      case .field(let letters, let range):
        // Below the heading of an activity they are its own.
        guard !isBelowHeading, let name = names[letters] else { continue }
        reading.report(
          .wrongShape, "the fields of an activity stand right below its heading", at: range,
          help: "write `\(name): …` there, or `\\:` here to keep it as text")
      case .heading(let type, let range):
        guard type.map({ reading.activityTypes.contains($0.lowercased()) }) ?? true else { continue }
        isBelowHeading = true
        reading.report(
          .wrongShape, "this reads like an activity, and stands in the text of the one above", at: range,
          help:
            "begin a line with `## ` and it, below a blank line and outside lists, or put it between fences")
      }
      count += 1
    }
  }

  private mutating func add(
    _ entry: DayLog.Entry, _ heading: LogHeading, _ base: Activity, _ number: Int32, id: String
  ) {
    var activity = base
    activity.head.places = [Place(file: number, range: entry.range)]
    activity.head.note = entry.note
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
    if let time = heading.time {
      activity.time = time
      give("time", at: heading.timeRange, to: &activity)
    }
    reading.field = "type"
    if reading.activityTypes.contains(heading.type) {
      activity.type = reading.symbols.intern(heading.type)
      give("type", at: heading.typeRange, to: &activity)
    } else {
      reading.reportUnknownValue(
        heading.type, among: reading.activityTypes.sorted(), at: heading.typeRange)
      if let type = Activity.schema.place(of: "type") { activity.head.refused |= 1 << UInt64(type) }
    }
    var named: [Symbol] = []
    for mention in heading.mentions {
      reading.field = mention.isContact ? "with" : "account"
      guard
        let symbol = reading.refer(to: mention.isContact ? .contact : .account, mention.id, at: mention.range)
      else { continue }
      guard mention.isContact else {
        named.append(symbol)
        continue
      }
      activity.participants = (activity.participants ?? []) + [.contact(symbol)]
      give("with", at: mention.range, to: &activity)
    }
    guard let first = named.first, let range = heading.mentions.first(where: { !$0.isContact })?.range else {
      return
    }
    // One that is alone is what a row of a table calls its account, too.
    guard named.count > 1 || activity.account != nil || activity.accounts != nil else {
      activity.account = first
      return give("account", at: range, to: &activity)
    }
    activity.accounts = (activity.accounts ?? []) + named
    give("accounts", at: range, to: &activity)
  }
}
