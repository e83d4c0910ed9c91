import Diagnostics
import Records
import Values

// Every reference means one record: a misspelt one would drop its line from a total in silence.

extension Linker {
  mutating func checkReferences() {
    for reference in records.references {
      // A reference that a set-aside note makes is gone with it.
      if setAside[reference.place.file] != nil { continue }
      let found = matches(reference.kind, reference.symbol)
      guard found != 1 else { continue }
      let text = symbols[reference.symbol]
      let isName = text.hasPrefix("\u{1}")
      let shown = isName ? String(text.dropFirst()) : text
      if found > 1 {
        report(
          .ambiguousReference, "`\(shown)` means more than one \(reference.kind.rawValue)", at: reference.place,
          help: "write the id of the one that is meant")
        continue
      }
      if isLeftOut(reference.kind, reference.symbol) {
        report(
          .unknownReference, "the \(reference.kind.rawValue) `\(shown)` is a draft or kept for one audience",
          at: reference.place, help: "publish it, or take the reference out")
        continue
      }
      report(
        .unknownReference, "there is no \(reference.kind.rawValue) `\(shown)`", at: reference.place,
        help: suggestion(for: shown, among: candidates(reference.kind, isName: isName)))
    }
  }

  /// How many records a reference can mean.
  private func matches(_ kind: Kind, _ symbol: Symbol) -> Int {
    switch kind {
    case .person: people.matches(symbol).count
    case .team: teams.matches(symbol).count
    case .territory: territories.matches(symbol).count
    case .account: accounts.matches(symbol).count
    case .contact: contacts.matches(symbol).count
    case .product: products.matches(symbol).count
    case .page: pages.matches(symbol).count
    case .sale: records.sales.record(symbol) == nil ? 0 : 1
    case .expense: records.expenses.record(symbol) == nil ? 0 : 1
    case .activity: records.activities.record(symbol) == nil ? 0 : 1
    default: 0
    }
  }

  private func isLeftOut(_ kind: Kind, _ symbol: Symbol) -> Bool {
    let head: Head? =
      switch kind {
      case .person: records.people.record(symbol)?.head
      case .team: records.teams.record(symbol)?.head
      case .territory: records.territories.record(symbol)?.head
      case .account: records.accounts.record(symbol)?.head
      case .contact: records.contacts.record(symbol)?.head
      case .product: records.products.record(symbol)?.head
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
