import Diagnostics
import FrontMatter
import Values

extension ValueType {
  /// A map with fields of its own, such as a follow-up.
  static func map(
    _ name: String, _ schema: Schema<Value>, _ empty: Value, example: String
  ) -> ValueType {
    ValueType(name: name) { node, reading in
      let field = reading.field
      guard case .map(let pairs) = node.value else {
        let article = "aeiou".contains(name.first ?? " ") ? "an" : "a"
        reading.report(
          .wrongShape, "`\(field)` takes \(article) \(name)", at: node.range,
          help: "write it like `\(example)`")
        return nil
      }
      var value = empty
      var refused: Set<Int> = []
      let given = schema.read(pairs, into: &value, &reading, called: "`\(field)`") { _, _, _ in
        false
      } refused: { number, _ in
        refused.insert(number)
      }
      reading.field = field
      var isSound = refused.isEmpty && pairs.allSatisfy { schema.place(of: $0.key) != nil }
      for (number, part) in schema.fields.enumerated()
      where part.isRequired && !given.contains(where: { Int($0.field) == number }) {
        isSound = false
        guard !refused.contains(number) else { continue }
        reading.report(
          .missingField, "`\(field)` has no `\(part.name)`", at: node.range,
          help: "write it like `\(example)`")
      }
      return isSound ? value : nil
    }
  }
}

extension ValueType where Value == [String: String] {
  /// The ids that other systems know a record by: `{crm: 001Ec, finance: 4711}`.
  static let foreignIDs = ValueType(name: "map of system to id") { node, reading in
    let field = reading.field
    guard case .map(let pairs) = node.value else {
      reading.report(
        .wrongShape, "`\(field)` takes a map of systems to ids", at: node.range,
        help: "write it like `\(field): {crm: 001Ec, finance: 4711}`")
      return nil
    }
    var ids: [String: String] = [:]
    for pair in pairs {
      guard !pair.value.isNothing, let text = reading.scalar(pair.value), !text.isEmpty else {
        if pair.value.isNothing || pair.value.text?.trimmed.isEmpty == true {
          reading.report(
            .wrongShape, "`\(pair.key)` in `\(field)` has no id", at: pair.keyRange, help: "take it out")
        }
        continue
      }
      ids[pair.key] = text
    }
    return ids.count == pairs.count ? ids : nil
  }
}

extension ValueType where Value == Merge {
  static func merge(_ kind: Kind) -> ValueType {
    ValueType(name: "id, or id and from") { node, reading in
      guard case .map(let pairs) = node.value else {
        guard let text = reading.scalar(node) else { return nil }
        return reading.refer(to: kind, text, at: node.range).map { Merge(id: $0, from: nil) }
      }
      let field = reading.field
      guard reading.checkKeys(pairs, among: ["id", "from"], of: field) else { return nil }
      guard let id = node["id"], let text = reading.scalar(id),
        let symbol = reading.refer(to: kind, text, at: id.range)
      else {
        if node["id"] == nil {
          reading.report(
            .missingField, "`\(field)` has no `id`", at: node.range,
            help: "write it like `{id: northgate, from: 2026-04-01}`")
        }
        return nil
      }
      guard let from = node["from"], !from.isNothing else { return Merge(id: symbol, from: nil) }
      guard let day = ValueType<Day>.day.read(from, &reading) else { return nil }
      return Merge(id: symbol, from: day)
    }
  }
}
