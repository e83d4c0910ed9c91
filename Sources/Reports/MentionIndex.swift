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
    func add(_ mentioned: [Mentioned], _ source: Source) {
      // A text that mentions its own record leads nowhere else.
      for found in mentioned where source != .record(found) { sources[found, default: []].append(source) }
    }
    func add<R: Record>(_ register: Register<R>, _ mentioned: (Int32) -> Mentioned) {
      for number in 0..<Int32(register.count) {
        add(book.mentioned(in: register[number].head.note), .record(mentioned(number)))
      }
    }
    for (place, entry) in base.activities.entries.enumerated() where entry.isNote(asOf: base.dates.asOf) {
      add(book.mentioned(in: entry.activity.head.note), .note(place))
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
