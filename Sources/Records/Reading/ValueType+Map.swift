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
        reading.report(.wrongShape, "`\(field)` takes a \(name)", at: node.range, help: "write it like `\(example)`")
        return nil
      }
      var value = empty
      let given = schema.read(pairs, into: &value, &reading, called: "`\(field)`")
      reading.field = field
      for (number, part) in schema.fields.enumerated() where part.isRequired && !given.contains(where: { Int($0.field) == number }) {
        reading.report(
          .missingField, "`\(field)` has no `\(part.name)`", at: node.range, help: "write it like `\(example)`")
        return nil
      }
      return value
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
      guard let text = reading.scalar(pair.value) else { return nil }
      ids[pair.key] = text
    }
    return ids
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
      guard let id = node["id"], let text = reading.scalar(id), let symbol = reading.refer(to: kind, text, at: id.range)
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
