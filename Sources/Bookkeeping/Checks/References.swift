import Diagnostics
import Records
import Values

// Every reference means one record: a misspelt one would drop its line from a total in silence.

extension Linker {
  /// A file and the words in it that mean no record, or more than one: said once, at the first place.
  private struct Broken: Hashable {
    let file: Int32
    let kind: Kind
    let symbol: Symbol
  }

  mutating func checkReferences() {
    var places: [Broken: [Place]] = [:]
    var order: [Broken] = []
    var seen: Set<Place> = []
    for reference in records.references {
      // A reference that a set-aside note makes is gone with it.
      if setAside[reference.place.file] != nil { continue }
      guard matches(reference.kind, reference.symbol) != 1 else { continue }
      let broken = Broken(file: reference.place.file, kind: reference.kind, symbol: reference.symbol)
      if places[broken] == nil { order.append(broken) }
      // A cell beside columns that are records of their own is read once for each of them.
      guard seen.insert(reference.place).inserted || places[broken] == nil else { continue }
      places[broken, default: []].append(reference.place)
    }
    var counts: [Int32: Int] = [:]
    var beyond: [Int32: (count: Int, place: Place)] = [:]
    var near = NearestIDs()
    for broken in order {
      // An export that misses a whole list has a fault in each row; a hundred of them show what is wrong.
      guard counts[broken.file, default: 0] < FaultList.limit else {
        guard let place = places[broken]?.first, mayBeSaid(broken) else { continue }
        beyond[broken.file, default: (0, place)].count += 1
        continue
      }
      if reportBroken(broken, places[broken] ?? [], &near) { counts[broken.file, default: 0] += 1 }
    }
    for (count, place) in beyond.values {
      report(.unknownReference, "\(count) more references that are wrong start here", at: place)
    }
  }

  /// Whether what a reference means cannot stand in something that could not be read, which is said already.
  private func mayBeSaid(_ broken: Broken) -> Bool {
    guard matches(broken.kind, broken.symbol) == 0, !isLeftOut(broken.kind, broken.symbol) else {
      return true
    }
    let text = symbols[broken.symbol]
    return !records.mayHaveLost(text.hasPrefix("\u{1}") ? String(text.dropFirst()) : text, [broken.kind])
  }

  /// What was found for misspelt references: each word is looked for once, and no more than a hundred are.
  private struct NearestIDs {
    var found: [String: String?] = [:]
  }

  private func help(for text: String, _ kind: Kind, isName: Bool, _ near: inout NearestIDs) -> String {
    let article = ["a", "e", "i", "o", "u"].contains(kind.rawValue.prefix(1)) ? "an" : "a"
    let general = "write the \(isName ? "name" : "id") of \(article) \(kind.rawValue)"
    let key = "\(kind.rawValue) \(isName) \(text)"
    if let found = near.found[key] { return found ?? general }
    guard near.found.count < FaultList.limit else { return general }
    let found = suggestion(for: text, among: candidates(kind, isName: isName))
    near.found[key] = .some(found)
    return found ?? general
  }

  private mutating func reportBroken(_ broken: Broken, _ places: [Place], _ near: inout NearestIDs) -> Bool {
    guard let place = places.first else { return false }
    let kind = broken.kind.rawValue
    let text = symbols[broken.symbol]
    let isName = text.hasPrefix("\u{1}")
    let shown = isName ? String(text.dropFirst()) : text
    let others =
      places.count == 1 ? [] : [("it stands in \(places.count) places of this file, next here", places[1])]
    if matches(broken.kind, broken.symbol) > 1 {
      let ids = meant(broken.kind, broken.symbol)
      report(
        .ambiguousReference, "`\(shown)` means more than one \(kind)", at: place, notes: others,
        help: differentIDs(shown, ids) { "`\(ids[$0])`" })
      return true
    }
    if isLeftOut(broken.kind, broken.symbol) {
      report(
        .unknownReference, "the \(kind) `\(shown)` is a draft or kept for one audience", at: place,
        notes: others,
        help: "publish it, or take the reference out")
      return true
    }
    // The record may stand in what could not be read, which is said already.
    guard !records.mayHaveLost(shown, [broken.kind]) else { return false }
    report(
      .unknownReference, "there is no \(kind) `\(shown)`", at: place, notes: others,
      help: help(for: shown, broken.kind, isName: isName, &near))
    return true
  }

  /// The ids of the records that a reference can mean.
  private func meant(_ kind: Kind, _ symbol: Symbol) -> [String] {
    switch kind {
    case .person: people.matches(symbol).map { people.id($0) }
    case .team: teams.matches(symbol).map { teams.id($0) }
    case .territory: territories.matches(symbol).map { territories.id($0) }
    case .account: accounts.matches(symbol).map { accounts.id($0) }
    case .contact: contacts.matches(symbol).map { contacts.id($0) }
    case .product: products.matches(symbol).map { products.id($0) }
    case .page: pages.matches(symbol).map { pages.id($0) }
    default: []
    }
  }

  /// What to do where a word means several records with these ids: write one, or, where the word is one of them, take it
  /// out of the names of the others. `shown` gives what to write for the id at a place.
  func differentIDs(_ word: String, _ ids: [String], _ shown: (Int) -> String) -> String {
    let others = ids.indices.filter { ids[$0] != word }
    guard others.count < ids.count else {
      return "write the id of the one that is meant: " + ids.indices.map(shown).joined(separator: " or ")
    }
    return "it is the id of one of them: take it out of the `aliases` or `ids` of "
      + others.map(shown).joined(separator: " and ")
  }

  /// How many records a reference can mean.
  private func matches(_ kind: Kind, _ symbol: Symbol) -> Int {
    switch kind {
    case .person: people.matchCount(symbol)
    case .team: teams.matchCount(symbol)
    case .territory: territories.matchCount(symbol)
    case .account: accounts.matchCount(symbol)
    case .contact: contacts.matchCount(symbol)
    case .product: products.matchCount(symbol)
    case .page: pages.matchCount(symbol)
    case .sale: records.sales.record(symbol) == nil ? 0 : 1
    case .expense: records.expenses.record(symbol) == nil ? 0 : 1
    case .activity: records.activities.record(symbol) == nil ? 0 : 1
    default: 0
    }
  }

  func isLeftOut(_ kind: Kind, _ symbol: Symbol) -> Bool {
    let head: Head? =
      switch kind {
      case .person: records.people.record(symbol)?.head
      case .team: records.teams.record(symbol)?.head
      case .territory: records.territories.record(symbol)?.head
      case .account: records.accounts.record(symbol)?.head
      case .contact: records.contacts.record(symbol)?.head
      case .product: records.products.record(symbol)?.head
      case .page: records.pages.record(symbol)?.head
      default: nil
      }
    return head?.isLeftOut ?? false
  }

  private func candidates(_ kind: Kind, isName: Bool) -> [String] {
    switch kind {
    case .person: isName ? people.names : people.ids
    case .team: isName ? teams.names : teams.ids
    case .territory: isName ? territories.names : territories.ids
    case .account: isName ? accounts.names : accounts.ids
    case .contact: isName ? contacts.names : contacts.ids
    case .product: isName ? products.names : products.ids
    default: []
    }
  }
}
