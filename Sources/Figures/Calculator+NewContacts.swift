import Bookkeeping
import Values

extension Calculator {
  /// Counts each account on the day on which somebody of it was reached for the first time, for all who did.
  mutating func addNewContacts() {
    guard wants(.newContacts) else { return }
    // Where other measures of activity are asked for, these have counted the line already.
    let countsEntries = countsEntries(.activities) && bases.count { $0.source == .activities } == 1
    var keys: [Key] = []
    for contact in book.firstContacts(asOf: asOf) where window.contains(contact.day) {
      let reading = readingDay(contact.day)
      for person in contact.people.orNone {
        var members = Members()
        members.setAccount(contact.account, of: book, on: reading)
        members.person = person
        members.team = book.team(of: person, on: reading)
        guard filter.passes(members, on: reading) else { continue }
        setKeys(&keys, of: members, on: reading)
        for var key in keys where buckets.set(contact.day, in: &key) {
          let row = sums.row(key)
          sums.add(.newContacts, member: contact.account, 1, in: row)
          if countsEntries {
            sums.count(
              .entries, record: Int32(book.sales.count + book.expenses.count) + contact.line, in: row)
          }
        }
      }
    }
    sums.settle(.newContacts)
  }
}

package extension Book {
  /// The first time ever that somebody of an account was reached by a call, a visit or an email.
  struct FirstContact: Sendable {
    package let account: Int32
    package let day: Day
    /// Who reached somebody; empty where nobody is named.
    package let people: ArraySlice<Int32>
    let line: Int32
  }

  /// The accounts that were reached, each with the first time, as known on a day, in the order of the days: those with
  /// no `since` before it.
  func firstContacts(asOf: Day) -> [FirstContact] {
    shelf.thing(FirstContactsAsOf(day: asOf)) { findFirstContacts(asOf: asOf) }
  }

  private func findFirstContacts(asOf: Day) -> [FirstContact] {
    var first = Array(repeating: none, count: accounts.count)
    for line in 0..<activities.count
    where activities.known[line] <= asOf && activities.date[line] <= asOf && activities.isContact(line) {
      for account in activities.accounts(of: line) {
        let known = first[Int(account)]
        if known < 0 || activities.date[line] < activities.date[Int(known)] {
          first[Int(account)] = Int32(line)
        }
      }
    }
    return (0..<Int32(accounts.count)).compactMap { account -> FirstContact? in
      let line = first[Int(account)]
      guard line >= 0 else { return nil }
      let day = activities.date[Int(line)]
      if let since = accounts[account].since, since < day { return nil }
      return FirstContact(account: account, day: day, people: activities.people(of: Int(line)), line: line)
    }.sorted { ($0.day, $0.account) < ($1.day, $1.account) }
  }
}

private struct FirstContactsAsOf: Hashable {
  let day: Day
}
