import FrontMatter

/// How a cell refers to a record, where it is not by the record's id.
enum CellReference: Sendable {
  /// By the record's name.
  case name
  /// By an id that is put together: `{}` stands for the cell.
  case template(String)
}

/// Somebody who answers for an account or a territory.
package enum Owner: Hashable, Sendable {
  case person(Symbol)
  /// Nobody at present.
  case vacant
  /// The house itself: nobody's portfolio on purpose.
  case house
}

package extension ValueType where Value == Symbol {
  /// A reference to a record of a kind by its id, or by another name that it goes by.
  static func reference(_ kind: Kind) -> ValueType {
    ValueType(name: "\(kind.rawValue)") { node, reading in
      guard let text = reading.scalar(node) else { return nil }
      return reading.refer(to: kind, text, at: node.range)
    }
  }
}

package extension ValueType where Value == Owner {
  /// A person, or one of the words `vacant` and, for an account, `house`.
  static func owner(house: Bool) -> ValueType {
    ValueType(name: house ? "person, vacant or house" : "person or vacant") { node, reading in
      guard let text = reading.scalar(node) else { return nil }
      if text == "vacant" { return .vacant }
      if house, text == "house" { return .house }
      return reading.refer(to: .person, text, at: node.range).map { .person($0) }
    }
  }
}

extension Reading {
  /// What a name instead of an id begins with, in a symbol. No id can: control characters are refused.
  static let nameMark = "\u{1}"

  /// Notes a reference, and gives its symbol.
  mutating func refer(to kind: Kind, _ text: String, at range: Range<Int>) -> Symbol? {
    guard kind.isRead else {
      report(
        .notReadYet, "records of the kind `\(kind.rawValue)` are not read yet", at: range,
        help: "take `\(field)` out until they are")
      return nil
    }
    var text = text
    switch refersBy {
    case .template(let template): text = template.replacing("{}", with: text)
    case .name: text = Reading.nameMark + text
    case nil: break
    }
    let symbol = symbols.intern(text)
    if derives.contains(field) { derivedInRow.append((kind, symbol)) }
    references.append(Reference(kind: kind, symbol: symbol, place: place(range)))
    return symbol
  }

  /// Ends a row whose references begin at a place in the list of them.
  ///
  /// A row that is left out derives no records: their names would be published. Its references to them are no fault.
  mutating func endRow(_ start: Int, isLeftOut: Bool) {
    guard !derivedInRow.isEmpty else { return }
    defer { derivedInRow = [] }
    guard isLeftOut else {
      for found in derivedInRow { derivedReferences[found.kind, default: []].insert(found.symbol) }
      return
    }
    let own = references[start...].filter { reference in
      !derivedInRow.contains { $0.kind == reference.kind && $0.symbol == reference.symbol }
    }
    references.replaceSubrange(start..., with: own)
  }
}
