import Bookkeeping
import Records
import Values

/// The activities and follow-ups of a book, by whom they concern.
package struct ActivityIndex: Sendable {
  /// One activity with those it concerns.
  ///
  /// It is a class because the pages of its accounts and people share it.
  package final class Entry: Sendable {
    package let book: Book
    /// The place of the record in the book.
    package let place: Int
    /// The record. Always inlined, so that whoever reads one field copies that field and not the record.
    @inlinable @inline(__always) package var activity: Activity { book.activityRecords[place] }
    package let id: String
    package let date: Day
    package let accounts: [Int32]
    package let people: [Int32]
    /// Whether it was done and somebody was reached.
    package let isContact: Bool
    package let isPlanned: Bool
    /// The day it became known.
    package var known: Day { activity.head.recorded ?? date }

    /// Whether it tells of something that is over, as known on a day.
    package func isNote(asOf: Day) -> Bool { !isPlanned && date <= asOf && known <= asOf }

    init(_ place: Int, of book: Book, on date: Day, isContact: Bool) {
      (self.book, self.place) = (book, place)
      let activity = book.activityRecords[place]
      id = activity.head.id.map { book.symbols[$0] } ?? ""
      self.date = date
      accounts = book.accountNumbers(of: activity)
      people = book.peopleNumbers(of: activity)
      self.isContact = isContact
      isPlanned = activity.isPlanned(asOf: book.asOf)
    }
  }

  /// Something that is to be done.
  package struct FollowUp: Hashable, Sendable {
    package let what: String
    package let due: Day?
    package let done: Day?
    /// Whoever it is given to, else who wrote the note.
    package let owner: Int32
    /// Those of the note: each has it to do.
    package let accounts: [Int32]
    /// The activity in whose note it stands; nil for the note of an account, and for the action of a page.
    package let activity: Int?
    /// The page of which it is an action, such as a commentary; nil for others.
    package var page: Int32?
    /// The day of that note.
    package let noted: Day?
    /// Whether it is known to be done, also where nobody wrote when.
    package let isTicked: Bool

    /// Whether it is still to be done on a day.
    package func isOpen(on day: Day) -> Bool { done.map { $0 > day } ?? !isTicked }

    /// Its place among those of one day: as the notes stand, the newest first.
    package var order: Int { activity ?? .max }
  }

  /// Newest first; those of one day in the order of their ids.
  package let entries: [Entry]
  package let followUps: [FollowUp]
  private let byAccount: [Int32: [Int]]
  private let byPerson: [Int32: [Int]]
  /// What is still to be done, by account and by person.
  private let openByAccount: [Int32: [FollowUp]]
  private let openByPerson: [Int32: [FollowUp]]

  package init(_ book: Book) {
    var entries: [Entry] = []
    var reached: Set<Int32> = []
    for line in 0..<book.activities.count where book.activities.isReached[line] {
      let counts =
        book.activities.isCall[line] || book.activities.isVisit[line] || book.activities.isEmail[line]
      if counts { reached.insert(book.activities.record[line]) }
    }
    for place in book.shownActivities {
      guard let date = book.activityRecords[place].date else { continue }
      entries.append(
        Entry(place, of: book, on: date, isContact: reached.contains(Int32(place))))
    }
    entries.sort { left, right in
      left.date == right.date ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : left.date > right.date
    }
    var byAccount: [Int32: [Int]] = [:]
    var byPerson: [Int32: [Int]] = [:]
    var followUps: [FollowUp] = []
    for (place, entry) in entries.enumerated() {
      for account in entry.accounts { byAccount[account, default: []].append(place) }
      for person in entry.people { byPerson[person, default: []].append(place) }
      // What was not known yet promised nothing yet.
      guard entry.isPlanned || entry.known <= book.asOf else { continue }
      for next in entry.activity.followUps ?? [] {
        followUps.append(
          FollowUp(
            what: book.words(of: next), due: next.due, done: next.done,
            owner: next.owner.flatMap { book.people.number(of: $0) } ?? entry.people.first ?? none,
            accounts: entry.accounts, activity: place, noted: entry.date, isTicked: next.isTicked))
      }
    }
    for account in 0..<Int32(book.accounts.count) {
      for next in book.accounts[account].followUps {
        followUps.append(
          FollowUp(
            what: book.words(of: next), due: next.due, done: next.done,
            owner: next.owner.flatMap { book.people.number(of: $0) }
              ?? book.owner(of: account, on: book.asOf),
            accounts: [account], activity: nil, noted: nil, isTicked: next.isTicked))
      }
    }
    followUps += book.actions
    self.entries = entries
    self.byAccount = byAccount
    self.byPerson = byPerson
    self.followUps = followUps.sorted { ($0.due ?? .latest, $0.order) < ($1.due ?? .latest, $1.order) }
    let open = self.followUps.filter { $0.isOpen(on: book.asOf) }
    openByAccount = open.reduce(into: [:]) { byAccount, item in
      for account in item.accounts { byAccount[account, default: []].append(item) }
    }
    openByPerson = Dictionary(grouping: open, by: \.owner)
  }

  package func ofAccount(_ number: Int32) -> [Entry] { (byAccount[number] ?? []).map { entries[$0] } }
  package func ofPerson(_ number: Int32) -> [Entry] { (byPerson[number] ?? []).map { entries[$0] } }

  /// What was done with an account, or missed, or cancelled, as known on a day; the newest first.
  package func notes(ofAccount number: Int32, asOf: Day) -> [Entry] {
    ofAccount(number).filter { entry in
      entry.isNote(asOf: asOf)
    }
  }

  /// Whether a note is one of the newest of an account, as known on a day.
  package func isNote(_ entry: Entry, amongNewest count: Int, ofAccount number: Int32, asOf: Day) -> Bool {
    var newer = 0
    for place in byAccount[number] ?? [] where entries[place].isNote(asOf: asOf) {
      if entries[place] === entry { return true }
      newer += 1
      guard newer < count else { return false }
    }
    return false
  }

  /// What a person did, or missed, or cancelled, without an account, as known on a day; the newest first.
  package func notesWithoutAccount(of person: Int32, asOf: Day) -> [Entry] {
    ofPerson(person).filter { $0.accounts.isEmpty && $0.isNote(asOf: asOf) }
  }

  /// What was done by nobody in particular with nobody in particular: it stands on no account's page and no person's.
  package func notesOfNobody(asOf: Day) -> [Entry] {
    entries.filter { $0.accounts.isEmpty && $0.people.isEmpty && $0.isNote(asOf: asOf) }
  }

  /// The last day up to the as-of day on which somebody of the account was reached.
  package func lastContact(_ account: Int32) -> Day? {
    (byAccount[account] ?? []).first { entries[$0].isContact }.map { entries[$0].date }
  }

  /// What is still to be done for an account, the most urgent first.
  package func open(ofAccount number: Int32) -> [FollowUp] { openByAccount[number] ?? [] }

  package func open(ofPerson number: Int32) -> [FollowUp] { openByPerson[number] ?? [] }
}

private extension Book {
  /// What pages say is to be done: by whoever is named, else by the page's author.
  var actions: [ActivityIndex.FollowUp] {
    (0..<Int32(pages.count)).flatMap { number -> [ActivityIndex.FollowUp] in
      let page = pages[number]
      guard page.head.recorded ?? .earliest <= asOf else { return [] }
      return (page.actions ?? []).map { action in
        ActivityIndex.FollowUp(
          what: action.what ?? "", due: action.due, done: action.done,
          owner: people.number(of: action.owner ?? page.author) ?? none, accounts: [], activity: nil,
          page: number, noted: nil, isTicked: false)
      }
    }
  }

  /// What is to be done, with the names of the records that it mentions.
  func words(of item: Activity.FollowUp) -> String {
    guard item.isTask else { return item.what ?? "" }
    return item.words.map { piece in
      switch piece {
      case .text(let text): text
      case .record(let kind, let id): mentions.first(kind, id).map { name(of: $0) } ?? id
      }
    }.joined()
  }
}
