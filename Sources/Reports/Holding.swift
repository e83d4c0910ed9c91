import Bookkeeping
import Records
import Values

/// Who answers for an account or a territory.
package enum Holder: Hashable, Sendable {
  case person(Int32)
  /// Nobody's portfolio on purpose.
  case house
  /// Nobody at present.
  case vacant
}

/// Who answered for something over some days.
package struct Holding: Hashable, Sendable {
  package let holder: Holder
  /// Nil where it holds from the beginning, as far as anybody wrote down.
  package let from: Day?
  /// The last day of it; nil where it goes on.
  package let to: Day?

  package init(holder: Holder, from: Day?, to: Day?) {
    self.holder = holder
    self.from = from
    self.to = to
  }
}

package extension Book {
  /// Who owned it when, the oldest first, as known on the as-of day. Empty where nobody ever did.
  func holdings(_ owners: Dated<Owner>?) -> [Holding] {
    let known = (owners?.entries ?? []).filter { ($0.from ?? .earliest) <= asOf }
    return known.indices.map { place in
      let next = known.index(after: place)
      return Holding(
        holder: holder(known[place].value), from: known[place].from,
        to: next < known.endIndex ? known[next].from?.adding(days: -1) : nil)
    }
  }

  /// Who owns it on the as-of day; nil where nobody was ever named.
  func holder(_ owners: Dated<Owner>?) -> Holder? { owners?.value(on: asOf).map { holder($0) } }

  private func holder(_ owner: Owner) -> Holder {
    switch owner {
    case .person(let person): people.number(of: person).map { .person($0) } ?? .vacant
    case .house: .house
    case .vacant: .vacant
    }
  }
}
