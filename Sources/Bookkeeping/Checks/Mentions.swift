import Diagnostics
import Markup
import Records

// A mention means one record that has a page: one of nothing is an error, so that no link ships broken.

/// The record that a mention links to.
package enum Mentioned: Hashable, Sendable {
  case person(Int32)
  case team(Int32)
  case territory(Int32)
  case account(Int32)
  case contact(Int32)
  case product(Int32)
  case page(Int32)
}

/// Finds the records that a mention can mean.
package struct MentionFinder: Sendable {
  package let find: @Sendable (String?, String) -> [Mentioned]

  init(_ linker: Linker) {
    let (people, teams, territories, accounts) = (linker.people, linker.teams, linker.territories, linker.accounts)
    let (contacts, products, pages, symbols) = (linker.contacts, linker.products, linker.pages, linker.symbols)
    find = { kind, id in
      guard let symbol = symbols.symbol(of: id) else { return [] }
      func wants(_ candidate: Kind) -> Bool { kind == nil || kind == candidate.rawValue }
      var found: [Mentioned] = []
      if wants(.person) { found += people.matches(symbol).map { .person($0) } }
      if wants(.team) { found += teams.matches(symbol).map { .team($0) } }
      if wants(.territory) { found += territories.matches(symbol).map { .territory($0) } }
      if wants(.account) { found += accounts.matches(symbol).map { .account($0) } }
      if wants(.contact) { found += contacts.matches(symbol).map { .contact($0) } }
      if wants(.product) { found += products.matches(symbol).map { .product($0) } }
      if wants(.page) { found += pages.matches(symbol).map { .page($0) } }
      return found
    }
  }
}

extension Linker {
  mutating func checkMentions() {
    let finder = MentionFinder(self)
    check(records.people.records, finder)
    check(records.teams.records, finder)
    check(records.territories.records, finder)
    check(records.accounts.records, finder)
    check(records.contacts.records, finder)
    check(records.products.records, finder)
    check(records.activities.records, finder)
    check(records.pages.records, finder)
  }

  private mutating func check<R: Record>(_ all: [R], _ finder: MentionFinder) {
    for record in all {
      guard let note = record.head.note, let file = record.head.places.first(where: { $0.row < 0 })?.file,
        setAside[file] == nil
      else { continue }
      for mention in note.mentions {
        let found = finder.find(mention.kind, mention.id)
        guard found.count != 1 else { continue }
        let place = Place(file: file, range: mention.range)
        guard !found.isEmpty else {
          report(
            .unknownMention, "`[[\(mention.text)]]` is no record of this book", at: place,
            help: suggestion(for: mention.id, among: mentionable))
          continue
        }
        report(
          .ambiguousMention, "`[[\(mention.text)]]` means more than one record", at: place,
          help: "say the kind: " + found.map { "`[[\($0.kind.rawValue):\(mention.id)]]`" }.joined(separator: " or "))
      }
    }
  }

  private var mentionable: [String] {
    accounts.ids + contacts.ids + pages.ids + people.ids + products.ids + teams.ids + territories.ids
  }
}

private extension Mention {
  var text: String { kind.map { "\($0):\(id)" } ?? id }
}

private extension Mentioned {
  var kind: Kind {
    switch self {
    case .person: .person
    case .team: .team
    case .territory: .territory
    case .account: .account
    case .contact: .contact
    case .product: .product
    case .page: .page
    }
  }
}
