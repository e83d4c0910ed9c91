import FrontMatter
import Values

/// The type of a field that the settings declare.
package enum FurtherType: String, ClosedWord {
  case text, number, money, day
  case yesOrNo = "yes_or_no"
}

/// A value of a field that the settings declare.
package struct FurtherValue: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case text(String)
    case number(Fixed)
    case money(Fixed)
    case day(Day)
    case yesOrNo(Bool)
  }

  package let name: String
  package let content: Content
  package let place: Place
}

extension Reading {
  /// Reads a field that the settings declare for a kind; false where they declare none of that name.
  mutating func readFurther(_ pair: Node.Entry, of kind: Kind, into head: inout Head) -> Bool {
    guard let type = furtherFields[kind]?[pair.key] else { return false }
    guard !pair.value.isNothing else { return true }
    field = pair.key
    let content: FurtherValue.Content? =
      switch type {
      case .text: ValueType<String>.text.read(pair.value, &self).map { .text($0) }
      case .number: ValueType<Fixed>.number.read(pair.value, &self).map { .number($0) }
      case .money: ValueType<Fixed>.money.read(pair.value, &self).map { .money($0) }
      case .day: ValueType<Day>.day.read(pair.value, &self).map { .day($0) }
      case .yesOrNo: ValueType<Bool>.yesOrNo.read(pair.value, &self).map { .yesOrNo($0) }
      }
    if let content {
      head.further.append(FurtherValue(name: pair.key, content: content, place: place(pair.value.range)))
    }
    return true
  }
}
