import Bookkeeping
import Markup
import Records
import Reports
import Tables
import Templating
import Values

/// Notes in full, each with its day, its type, who took part, and its text.
struct NoteList {
  private let entries: [ActivityIndex.Entry]
  private let maker: SiteMaker
  private let desk: PageDesk

  static let noteNames: [Declared] = [
    Declared(
      "note-anchored", .section([Declared("note-anchor", .text, "The note's anchor on the page.")]),
      "Where it has an id."),
    Declared("note-day", .html, "The day of the note."),
    Declared("note-type", .text, "What it was: a call, a visit."),
    Declared("note-who", .html, "Who of us it was, and whom they spoke to; how long, and what came of it."),
    Declared("has-who", .flag, "Whether that is known."),
    Declared("note-text", .html, "The note itself."),
    Declared(
      "note-promises",
      .list([
        Declared("promise", .text, "What is to be done, or was."),
        Declared("promise-who", .text, "By whom, by when, and when it was done."),
      ]), "What was promised."),
    Declared("has-promises", .flag, "Whether anything was promised."),
  ]

  static let names: [Declared] = [
    Declared("has-notes", .flag, "Whether there are notes."),
    Declared("notes", .list(noteNames), "The notes in full, the newest first."),
  ]

  init(_ entries: some Sequence<ActivityIndex.Entry>, _ maker: SiteMaker, _ desk: PageDesk) {
    self.entries = Array(entries)
    self.maker = maker
    self.desk = desk
  }

  func add(to values: inout TemplateValues) {
    values.add("has-notes", .flag(!entries.isEmpty))
    values.add("notes", value)
  }

  var value: TemplateValue { .list(entries.map(note)) }

  private func note(_ entry: ActivityIndex.Entry) -> TemplateValues {
    let language = maker.language
    let weekday: [UInt8] = escaped(language.weekday(entry.date) + " ")
    let text = entry.activity.head.note.map { desk.html($0, on: entry.date) } ?? []
    let who = desk.who(entry)
    // Those in the text are read there.
    let promises = (entry.activity.followUps ?? []).filter { !$0.isTask }
    return [
      "note-promises": .list(promises.map { promise($0, of: entry) }),
      "has-promises": .flag(!promises.isEmpty),
      "note-anchored": SiteMap.anchor(ofNote: entry.id).map { .group(["note-anchor": .text($0)]) }
        ?? .nothing,
      "note-day": .html(weekday + html(.day(entry.date), language)),
      "note-type": .text(maker.typeName(of: entry)), "note-who": .html(who),
      "has-who": .flag(!who.isEmpty),
      "note-text": text.isEmpty ? .nothing : .html(text),
    ]
  }
}

private extension NoteList {
  /// What a follow-up says: `send rates`, with `Priya Shah · by 5 October 2026 · done on 3 October 2026`.
  func promise(_ item: Activity.FollowUp, of entry: ActivityIndex.Entry) -> TemplateValues {
    let (words, language) = (maker.words, maker.language)
    let owner = item.owner.flatMap { maker.book.people.number(of: $0) } ?? entry.people.first
    let parts = [
      owner.map { maker.book.people.name($0) }, item.due.map { words[.dueBy, language.day($0)] },
      item.done.flatMap { $0 <= maker.book.asOf ? words[.doneOn, language.day($0)] : nil },
    ]
    return [
      "promise": .text(item.what ?? ""),
      "promise-who": .text(parts.compactMap(\.self).joined(separator: words[.partSeparator])),
    ]
  }
}

extension PageDesk {
  /// Who took part besides ourselves: contacts with the page they stand on, and names that nobody keeps a record of.
  func participants(of entry: ActivityIndex.Entry) -> [(name: String, address: String?)] {
    (entry.activity.participants ?? []).compactMap { participant in
      switch participant {
      case .contact(let symbol):
        maker.book.contacts.number(of: symbol).map { (maker.book.contacts.name($0), maker.map.contact($0)) }
      case .new(let name): (name, nil)
      }
    }
  }

  /// The people of ours who did it, linked.
  func people(_ entry: ActivityIndex.Entry) -> [UInt8] {
    Array(entry.people.map { html(person($0)) }.joined(separator: maker.listSeparator))
  }

  /// Our people, whom they spoke to, how long, and what came of it.
  func who(_ entry: ActivityIndex.Entry) -> [UInt8] {
    let (words, language) = (maker.words, maker.language)
    var parts = [escaped(entry.activity.time.map { language.time($0.minutes) } ?? ""), people(entry)]
    let others = participants(of: entry).map { html(cell($0.name, $0.address)) }
    if !others.isEmpty {
      parts.append(
        escaped(words[.withLabel] + " ") + Array(others.joined(separator: maker.listSeparator)))
    }
    // A note about several accounts stands on the page of each, and names them.
    if entry.accounts.count > 1 {
      let names = entry.accounts.map { html(account($0)) }
      parts.append(Array(names.joined(separator: maker.listSeparator)))
    }
    if let minutes = entry.activity.minutes {
      parts.append(escaped(words[.minutes, language.number(minutes)]))
    }
    if let outcome = maker.outcome(entry.activity.outcome) { parts.append(escaped(outcome)) }
    if let status = maker.status(of: entry) { parts.append(escaped(status)) }
    return Array(parts.filter { !$0.isEmpty }.joined(separator: escaped(words[.partSeparator])))
  }

  /// The outcome, else the first words of the note.
  func gist(of entry: ActivityIndex.Entry) -> Cell {
    if let status = maker.status(of: entry) { return .text(status) }
    if let outcome = maker.outcome(entry.activity.outcome) { return .text(outcome) }
    return entry.activity.head.note.map { .html(firstWords(of: $0, on: entry.date)) } ?? .blank
  }
}

extension SiteMaker {
  func outcome(_ written: String?) -> String? {
    switch written {
    case "no_answer": words[.noAnswer]
    case "left_message": words[.leftMessage]
    case let outcome: outcome
    }
  }

  /// What became of it, where it was not simply done.
  func status(of entry: ActivityIndex.Entry) -> String? {
    switch entry.activity.status {
    case .missed: words[.missed]
    case .cancelled: words[.cancelledActivity]
    case .planned where entry.date < book.asOf: words[.notWrittenUp]
    case .planned, .done, nil: nil
    }
  }
}

private extension Language {
  /// Minutes since midnight as a time of day: `15:00`.
  func time(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
