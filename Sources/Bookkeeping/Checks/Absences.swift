import Diagnostics
import Records
import Values

// Nobody is away twice at once, and whoever covers is somebody else, is there, and covers on days of the absence:
// else a client would ring somebody who is not there.

extension Linker {
  mutating func checkAbsences(_ all: [Away]) {
    let byPerson = Dictionary(grouping: all, by: \.person)
    for person in byPerson.keys.sorted() {
      checkOverlaps((byPerson[person] ?? []).sorted { $0.days.first < $1.days.first })
    }
    for away in all {
      checkEmployment(away)
      for cover in away.cover { check(cover, of: away, byPerson[cover.person] ?? []) }
    }
  }

  /// The absences of one person by their first days.
  private mutating func checkOverlaps(_ all: [Away]) {
    // Of each half of a day the absence that lasts longest so far: no other overlaps where it does not.
    var longest: [Away.Half: Away] = [:]
    for away in all {
      if let other = away.halves.compactMap({ longest[$0] }).first(where: { $0.overlaps(away) }) {
        report(
          .absencesOverlap, "`\(people.id(away.person))` is away twice on \(away.days.first)", at: away.place,
          notes: other.place.map { [("the first of the two", $0)] } ?? [],
          help: "take one of them out, or end the first before the second begins")
      }
      for half in away.halves where away.known.last > longest[half]?.known.last ?? .earliest {
        longest[half] = away
      }
    }
  }

  private mutating func checkEmployment(_ away: Away) {
    guard let fault = whyNotThere(away.person, on: away.known) else { return }
    report(
      .notEmployed, "`\(people.id(away.person))` is away on days on which \(fault)", at: away.place,
      help: "take those days out of the absence")
  }

  private mutating func check(_ cover: Away.Cover, of away: Away, _ absences: [Away]) {
    let (person, id) = (cover.person, people.id(cover.person))
    guard person != away.person else {
      return report(
        .coverByOneself, "`\(id)` cannot cover while away", at: away.coverPlace,
        help: "name somebody else, or take the cover out")
    }
    guard away.days.contains(cover.days), !cover.isEndKnown || cover.days.last <= away.known.last else {
      return report(
        .coverOutside, "`\(id)` covers on days on which `\(people.id(away.person))` is not away",
        at: away.coverPlace, help: "write days \(between(away.known))")
    }
    let days = away.known.intersection(cover.days) ?? cover.days
    if let fault = whyNotThere(person, on: days) {
      return report(
        .notEmployed, "`\(id)` is to cover on days on which \(fault)", at: away.coverPlace,
        help: "name somebody who is there, or give the days of the cover with `from` and `to`")
    }
    checkAccounts(of: cover, away, on: days)
    // Whoever covers may fall ill: that must not keep the site from being built.
    guard
      let other = absences.first(where: { other in
        other.isApproved && other.known.intersection(days) != nil
          && other.halves.contains { away.halves.contains($0) }
      }), let both = other.known.intersection(days)
    else { return }
    report(
      .coverAway, "`\(id)` is to cover and is away \(on(both))", at: away.coverPlace,
      notes: other.place.map { [("away here", $0)] } ?? [],
      help: "name somebody else for those days, as `{person: …, from: …, to: …}`", as: .warning)
  }

  /// An account of somebody else needs no cover: it was misspelt, or it has moved on.
  private mutating func checkAccounts(of cover: Away.Cover, _ away: Away, on days: Period) {
    for account in cover.accounts where isOwnerRead(account) && !owns(away.person, account, on: days) {
      report(
        .coverOutside,
        "`\(accounts.id(account))` is not `\(people.id(away.person))`'s on those days, so nobody is covered by it",
        at: away.coverPlace, help: "take it out, or give the account its owner", as: .warning)
    }
  }

  /// Whether it is known whose an account is: an owner who is not there is reported with all others.
  private func isOwnerRead(_ account: Int32) -> Bool {
    guard accounts[account].head.isSound else { return false }
    return (accounts[account].owner?.entries ?? []).allSatisfy { entry in
      guard case .person(let symbol) = entry.value else { return true }
      return people.number(of: symbol) != nil
    }
  }

  /// Whether somebody owns an account on one of some days.
  private func owns(_ person: Int32, _ account: Int32, on days: Period) -> Bool {
    let changes = links.accountOwner[Int(account)].changes
    return changes.indices.contains { place in
      let last = place + 1 < changes.count ? changes[place + 1].from.adding(days: -1) : .latest
      return changes[place].value == person
        && Period(from: changes[place].from, to: last)?.intersection(days) != nil
    }
  }

  /// Why somebody is not employed on all of some days; nil where they are. Of days without an end only the first counts.
  private func whyNotThere(_ person: Int32, on days: Period) -> String? {
    let record = people[person]
    if let joined = record.joined, days.first < joined { return "they had not joined (\(joined))" }
    let last = days.last == .latest ? days.first : days.last
    if let left = record.left, left < last { return "they have left (\(left))" }
    return nil
  }

  private func between(_ days: Period) -> String {
    days.last == .latest ? "from \(days.first) on" : "between \(days.first) and \(days.last)"
  }

  private func on(_ days: Period) -> String {
    if days.first == days.last { return "on \(days.first)" }
    return days.last == .latest ? "from \(days.first) on" : "from \(days.first) to \(days.last)"
  }
}
