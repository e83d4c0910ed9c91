import Diagnostics
import FrontMatter
import Values

/// How one sort of value is read, and what it is called in messages and in the reference.
package struct ValueType<Value: Hashable & Sendable>: Sendable {
  /// For the reference: `day`, `money`, `list of person`.
  package let name: String
  /// Reads the value, or reports why it cannot and gives nil.
  let read: @Sendable (Node, inout Reading) -> Value?
}

package extension ValueType where Value == String {
  /// Any text.
  static let text = ValueType(name: "text") { node, reading in reading.scalar(node) }
}

package extension ValueType where Value == Bool {
  static let yesOrNo = ValueType(name: "true or false") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      reading.report(
        .unknownValue, "`\(text)` is not a value of `\(reading.field)`", at: node.range,
        help: "write `true` or `false`")
      return nil
    }
  }
}

/// A closed set of words, such as the statuses of a sale.
package protocol ClosedWord: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}

package extension ValueType where Value: ClosedWord {
  /// One of the words, letter for letter.
  static var word: ValueType {
    let words = Value.allCases.map(\.rawValue)
    return ValueType(name: words.joined(separator: ", ")) { node, reading in
      guard let text = reading.scalar(node) else { return nil }
      if let word = Value(rawValue: text) { return word }
      reading.reportUnknownValue(text, among: words, at: node.range)
      return nil
    }
  }
}

package extension ValueType {
  /// A list; in a cell its items are separated by `;`. One value alone is a list of one.
  static func list<Item>(_ item: ValueType<Item>) -> ValueType where Value == [Item] {
    ValueType(name: "list of \(item.name)") { node, reading in
      guard case .list(let nodes) = node.value else {
        guard reading.isCell, case .scalar(let scalar) = node.value else {
          return item.read(node, &reading).map { [$0] }
        }
        return reading.items(scalar.text, node.range, item)
      }
      // All items are read, so that all their faults are said.
      let field = reading.field
      var values: [Item] = []
      for node in nodes {
        guard !node.isNothing else {
          reading.report(.wrongShape, "an item of `\(field)` is empty", at: node.range, help: "take it out")
          continue
        }
        guard let value = item.read(node, &reading) else { continue }
        reading.field = field
        values.append(value)
      }
      return values.count == nodes.count ? values : nil
    }
  }

  /// One value for all days, or a list of `{value: …, from: …}` of which only the first may lack `from`.
  static func dated<Item>(_ item: ValueType<Item>) -> ValueType where Value == Dated<Item> {
    ValueType(name: "\(item.name), dated") { node, reading in
      guard case .list(let nodes) = node.value, nodes.contains(where: { $0.isMap }) else {
        return item.read(node, &reading).map { Dated($0) }
      }
      return reading.datedEntries(nodes, item).map { Dated(entries: $0) }
    }
  }
}

extension Reading {
  mutating func reportUnknownValue(_ text: String, among words: [String], at range: Range<Int>) {
    report(
      .unknownValue, "`\(text)` is not a value of `\(field)`", at: range,
      help: suggestion(for: text, among: words))
  }

  /// The items of a cell's list.
  fileprivate mutating func items<Item>(_ text: String, _ range: Range<Int>, _ item: ValueType<Item>)
    -> [Item]?
  {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    var values: [Item] = []
    for part in parts {
      let text = String(part).trimmed
      guard !text.isEmpty else {
        report(.wrongShape, "an item of `\(field)` is empty", at: range, help: "take out the superfluous `;`")
        continue
      }
      guard let value = item.read(Node(plain: text, range: range), &self) else { continue }
      values.append(value)
    }
    return values.count == parts.count ? values : nil
  }

  fileprivate mutating func datedEntries<Item>(_ nodes: [Node], _ item: ValueType<Item>) -> [Dated<Item>
    .Entry]?
  {
    let field = field
    let help = "write a list of `{value: …, from: 2026-01-31}`; only the first may lack `from`"
    var entries: [Dated<Item>.Entry] = []
    for node in nodes {
      guard case .map(let pairs) = node.value else {
        report(.wrongShape, "`\(field)` mixes dated and plain values", at: node.range, help: help)
        continue
      }
      guard let entry = datedEntry(node, pairs, item, help: help) else { continue }
      if let last = entries.last {
        guard let start = entry.from, last.from.map({ $0 < start }) ?? true else {
          report(.datesOutOfOrder, "the `from` days of `\(field)` must rise", at: node.range, help: help)
          continue
        }
      }
      entries.append(entry)
    }
    return entries.count == nodes.count ? entries : nil
  }

  private mutating func datedEntry<Item>(
    _ node: Node, _ pairs: [Node.Entry], _ item: ValueType<Item>, help: String
  ) -> Dated<Item>.Entry? {
    let field = field
    let isKnown = checkKeys(pairs, among: ["value", "from"], of: field)
    var from: Values.Day?
    var isSound = isKnown
    if let fromNode = node["from"], !fromNode.isNothing {
      self.field = "from"
      from = ValueType.day.read(fromNode, &self)
      self.field = field
      isSound = isSound && from != nil
    }
    guard let valueNode = node["value"], !valueNode.isNothing else {
      // A misspelt `value` is said already.
      if isKnown {
        report(.missingField, "an entry of `\(field)` has no `value`", at: node.range, help: help)
      }
      return nil
    }
    guard let value = item.read(valueNode, &self), isSound else { return nil }
    return .init(from: from, value: value)
  }

  /// Whether all keys of a map are known; reports those that are not.
  mutating func checkKeys(_ pairs: [Node.Entry], among keys: [String], of owner: String) -> Bool {
    var isKnown = true
    for pair in pairs where !keys.contains(pair.key) {
      isKnown = false
      report(
        .unknownKey, "unknown key `\(pair.key)` in `\(owner)`", at: pair.keyRange,
        help: suggestion(for: pair.key, among: keys))
    }
    return isKnown
  }
}
