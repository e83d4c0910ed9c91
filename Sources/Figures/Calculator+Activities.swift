import Bookkeeping
import Values

extension Calculator {
  /// Each person and each account of an activity counts it; a row that has several of them counts it once.
  mutating func addActivities() {
    let countsEntries = countsEntries(.activities)
    let areAlone = countsEntries && !bases.contains { $0 != .entries && $0.source == .activities }
    let wanted = (calls: wants(.calls), visits: wants(.visits), contacted: wants(.contacted))
    guard wanted.calls || wanted.visits || wanted.contacted || areAlone else { return }
    let activities = book.activities
    var keys: [Key] = []
    for line in 0..<activities.count
    where activities.known[line] <= asOf && window.contains(activities.date[line]) {
      let day = activities.date[line]
      let isCall = activities.isCall[line] && activities.isReached[line]
      let isVisit = activities.isVisit[line] && activities.isReached[line]
      let isContact = activities.isContact(line)
      let isAsked = (wanted.calls && isCall) || (wanted.visits && isVisit) || (wanted.contacted && isContact)
      guard isAsked || areAlone else { continue }
      let reading = readingDay(day)
      for account in activities.accounts(of: line).orNone {
        for person in activities.people(of: line).orNone {
          var members = Members()
          members.setAccount(account, of: book, on: reading)
          members.person = person
          members.team = book.team(of: person, on: reading)
          guard filter.passes(members, on: reading) else { continue }
          setKeys(&keys, of: members, on: reading)
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

  /// The accounts that can be covered, and those of them that were reached, whoever reached them: in each row as on the
  /// last day looked at in it. A row comes into being by an account that was reached, and not by the register alone.
  mutating func addRegister() {
    guard wants(.register) else { return }
    if by.isEmpty { _ = sums.row(Key()) }
    let reached = reachedAccounts()
    var rowsByDay: [Day: Set<Key>] = [:]
    for key in sums.keys + reached.keys {
      let last = min(buckets.days(of: key)?.last ?? window.last, window.last)
      rowsByDay[last, default: []].insert(periods(of: key))
    }
    var keys: [Key] = []
    var waiting: [Key] = []
    for (lastDay, periods) in rowsByDay {
      let last = readingDay(lastDay)
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
            waiting.append(key)
            if reached[period]?.contains(account) == true { sums.add(.covered, 1, to: sums.row(key)) }
          }
        }
      }
    }
    for key in waiting {
      if let row = sums.row(ifAny: key) { sums.add(.register, 1, to: row) }
    }
  }

  /// The accounts in which somebody was reached by a call, a visit or an email, by the periods asked by.
  private func reachedAccounts() -> [Key: Set<Int32>] {
    let activities = book.activities
    var reached: [Key: Set<Int32>] = [:]
    for line in 0..<activities.count
    where activities.known[line] <= asOf && window.contains(activities.date[line])
      && activities.isContact(line)
    {
      var key = Key()
      guard buckets.set(activities.date[line], in: &key) else { continue }
      reached[key, default: []].formUnion(activities.accounts(of: line))
    }
    return reached
  }

  private func periods(of key: Key) -> Key {
    var result = Key()
    for (place, _) in buckets.units { result[place] = key[place] }
    return result
  }
}

extension ActivityColumns {
  /// Whether somebody was reached by a call, a visit or an email.
  func isContact(_ line: Int) -> Bool { isReached[line] && (isCall[line] || isVisit[line] || isEmail[line]) }
}

extension ArraySlice<Int32> {
  /// Nobody stands for an empty list, so that an activity without an account or a person is counted all the same.
  var orNone: ArraySlice<Int32> { isEmpty ? [none] : self }
}

package extension Book {
  /// The accounts that can be covered: advertisers and agencies that are not lost.
  var register: [Int32] {
    shelf.thing(RegisterName()) {
      (0..<Int32(accounts.count)).filter { number in
        guard accounts[number].stage != .lost, accounts[number].head.mergedInto == nil else { return false }
        return [.advertiser, .agency].contains(accounts[number].type ?? .advertiser)
      }
    }
  }
}

private struct RegisterName: Hashable {}
