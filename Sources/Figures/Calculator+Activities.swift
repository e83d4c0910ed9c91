import Bookkeeping
import Values

extension Calculator {
  /// Each person and each account of an activity counts it; a row that has several of them counts it once.
  mutating func addActivities() {
    let countsEntries = countsEntries(.activities)
    let wanted = (calls: wants(.calls), visits: wants(.visits), contacted: wants(.contacted))
    guard wanted.calls || wanted.visits || wanted.contacted || countsEntries else { return }
    let activities = book.activities
    var keys: [Key] = []
    for line in 0..<activities.count
    where activities.known[line] <= asOf && window.contains(activities.date[line]) {
      let day = activities.date[line]
      let isCall = activities.isCall[line] && activities.isReached[line]
      let isVisit = activities.isVisit[line] && activities.isReached[line]
      let isContact =
        activities.isReached[line]
        && (activities.isCall[line] || activities.isVisit[line] || activities.isEmail[line])
      let isAsked = (wanted.calls && isCall) || (wanted.visits && isVisit) || (wanted.contacted && isContact)
      guard isAsked || (countsEntries && !wanted.calls && !wanted.visits && !wanted.contacted) else {
        continue
      }
      for account in activities.accounts(of: line).orNone {
        for person in activities.people(of: line).orNone {
          var members = Members()
          members.setAccount(account, of: book, on: day)
          members.person = person
          members.team = book.team(of: person, on: day)
          guard filter.passes(members, on: day) else { continue }
          setKeys(&keys, of: members, on: day)
          for var key in keys where buckets.set(day, in: &key) {
            let row = sums.row(key)
            if wanted.calls, isCall { sums.count(.calls, record: Int32(line), in: row) }
            if wanted.visits, isVisit { sums.count(.visits, record: Int32(line), in: row) }
            if wanted.contacted, isContact, account >= 0 { sums.add(.contacted, member: account, 1, in: row) }
            if countsEntries {
              sums.count(.entries, record: Int32(book.sales.count + book.expenses.count + line), in: row)
            }
          }
        }
      }
    }
    if wanted.contacted { sums.settle(.contacted) }
  }

  /// The accounts that can be covered, in each row that is there, as on the last day looked at in it.
  mutating func addRegister() {
    guard wants(.register) else { return }
    if by.isEmpty { _ = sums.row(Key()) }
    var keys: [Key] = []
    var rowsByDay: [Day: Set<Key>] = [:]
    for key in sums.keys {
      let last = min(buckets.days(of: key)?.last ?? window.last, window.last)
      rowsByDay[last, default: []].insert(periods(of: key))
    }
    for (last, periods) in rowsByDay {
      for account in book.register {
        var members = Members()
        members.setAccount(account, of: book, on: last)
        members.person = book.owner(of: account, on: last)
        members.team = book.team(of: members.person, on: last)
        guard filter.passes(members, on: last) else { continue }
        setKeys(&keys, of: members, on: last)
        for key in keys {
          for period in periods {
            var key = key
            for (place, _) in buckets.units { key[place] = period[place] }
            guard let row = sums.row(ifAny: key) else { continue }
            sums.addState(.register, 1, to: row)
          }
        }
      }
    }
  }

  private func periods(of key: Key) -> Key {
    var result = Key()
    for (place, _) in buckets.units { result[place] = key[place] }
    return result
  }
}

private extension ArraySlice<Int32> {
  /// Nobody stands for an empty list, so that an activity without an account or a person is counted all the same.
  var orNone: ArraySlice<Int32> { isEmpty ? [none] : self }
}

package extension Book {
  /// The accounts that can be covered: advertisers and agencies that are not lost.
  var register: [Int32] {
    (0..<Int32(accounts.count)).filter { number in
      let account = accounts[number]
      guard account.stage != .lost, account.head.mergedInto == nil else { return false }
      return [.advertiser, .agency].contains(account.type ?? .advertiser)
    }
  }
}
