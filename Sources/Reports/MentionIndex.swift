import Bookkeeping
import Records
import Values

/// Which notes mention each record, by `[[…]]` or by a link to its file.
package struct MentionIndex: Sendable {
  /// A note that mentions something.
  package enum Source: Hashable, Sendable {
    /// That of an activity, by its place among the entries.
    case note(Int)
    /// The text of a record.
    case record(Mentioned)
  }

  /// By what they mention: the newest first, and behind those that have a day the texts of records.
  package let sources: [Mentioned: [Source]]

  package init(_ base: Groundwork) {
    let book = base.book
    var sources: [Mentioned: [Source]] = [:]
    func add(_ head: Head, _ source: Source) {
      guard let note = head.note, !note.mentions.isEmpty || !note.links.isEmpty else { return }
      var seen: Set<Mentioned> = []
      // A text that mentions its own record leads nowhere else.
      if case .record(let own) = source { seen.insert(own) }
      for mention in note.mentions {
        guard let found = book.mentions.find(mention.kind, mention.id).first, seen.insert(found).inserted
        else {
          continue
        }
        sources[found, default: []].append(source)
      }
      for path in note.links.compactMap(\.path) {
        guard case .record(let found) = book.files[path], seen.insert(found).inserted else { continue }
        sources[found, default: []].append(source)
      }
    }
    func add<R: Record>(_ register: Register<R>, _ mentioned: (Int32) -> Mentioned) {
      for number in 0..<Int32(register.count) { add(register[number].head, .record(mentioned(number))) }
    }
    for (place, entry) in base.activities.entries.enumerated() where entry.isNote(asOf: base.dates.asOf) {
      add(entry.activity.head, .note(place))
    }
    add(book.pages) { .page($0) }
    add(book.accounts) { .account($0) }
    add(book.contacts) { .contact($0) }
    add(book.people) { .person($0) }
    add(book.teams) { .team($0) }
    add(book.territories) { .territory($0) }
    add(book.products) { .product($0) }
    self.sources = sources
  }
}
