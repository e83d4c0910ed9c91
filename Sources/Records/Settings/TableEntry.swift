import Diagnostics
import FrontMatter
import Sheets
import Values

/// How one CSV export, or a family of them, becomes records of a kind.
package struct TableEntry: Hashable, Sendable {
  package enum Separator: String, ClosedWord {
    case comma = ","
    case semicolon = ";"
    case tab
    case bar = "|"
  }

  package enum Decimal: String, ClosedWord {
    case point, comma
  }

  package struct Join: Hashable, Sendable {
    package var file: String?
    package var on: [String]?
    package var isOptional: Bool?
  }

  package struct Unpivot: Hashable, Sendable {
    package var columns: String?
    package var name: String?
    package var value: String?
  }

  package struct Control: Hashable, Sendable {
    package var rows: Int?
    package var sum: [Named<Fixed>]?
  }

  package var file: String?
  package var kind: Kind?
  package var id: String?
  package var key: [String]?
  package var join: Join?
  package var columns: [Named<Node>]?
  package var refer: [Named<String>]?
  package var values: [Named<[Named<String>]>]?
  package var derive: [String]?
  package var conditions: [Named<Node>]?
  package var defaults: [Named<Node>]?
  package var missing: [String]?
  package var dateFormat: DateFormat?
  package var currencyCode: String?
  package var lineRounding: Settings.LineRounding?
  package var control: Control?
  package var fresh: Duration?
  /// The columns that are left out on purpose; `rest` alone is all that are not used.
  package var ignore: [String]?
  package var separator: Separator?
  package var encoding: TextEncoding?
  package var decimal: Decimal?
  package var changed: String?
  package var unpivot: Unpivot?
  package var isDistinct: Bool?
  /// Where the entry stands in the settings.
  package var range = 0..<0
  /// The entry as it was written, for the places of what it says.
  var node: Node?
  /// Whether something in it is wrong that says how rows are read: each of them would seem faulty.
  var isFaulty = false

  /// Whether a key says how rows are read, and not what is done with them.
  static func shapesRows(_ key: String) -> Bool {
    !["control", "currency", "fresh", "ignore", "key"].contains(key)
  }

  static let schema = Schema<TableEntry>([
    Field("file", \.file, .text, required: true),
    Field("kind", \.kind, .kind, required: true),
    Field("id", \.id, .text),
    Field("key", \.key, .list(.text)),
    Field("join", \.join, .join),
    Field("columns", \.columns, .named(.anything)),
    Field("refer", \.refer, .named(.text)),
    Field("values", \.values, .named(.named(.text))),
    Field("derive", \.derive, .list(.text)),
    Field("where", \.conditions, .named(.anything)),
    Field("defaults", \.defaults, .named(.anything)),
    Field("missing", \.missing, .list(.text)),
    Field("date_format", \.dateFormat, .dateFormat),
    Field("currency", \.currencyCode, .currency),
    Field("line_rounding", \.lineRounding, .word),
    Field("control", \.control, .control),
    Field("fresh", \.fresh, .duration),
    Field("ignore", \.ignore, .list(.text)),
    Field("separator", \.separator, .word),
    Field("encoding", \.encoding, .word),
    Field("decimal", \.decimal, .word),
    Field("changed", \.changed, .text),
    Field("unpivot", \.unpivot, .unpivot),
    Field("distinct", \.isDistinct, .yesOrNo),
  ])
}

extension TextEncoding: ClosedWord {}

extension TableEntry {
  /// Where a text stands that the entry gives under a key, or under a key of that; the key's value where it is not
  /// found there, the entry where it has no such key.
  package func place(of text: String? = nil, under keys: String...) -> Range<Int> {
    var found = node
    for key in keys {
      guard let next = found?[key] else { return found?.range ?? range }
      found = next
    }
    guard let found else { return range }
    let item = (found.list ?? []).first { $0.text?.trimmed == text }
    return item?.range ?? found.range
  }
}

extension ValueType where Value == [TableEntry] {
  /// The entries of tables. One with a fault stays in the list as far as it could be read, so that its file is not
  /// called unlisted, and the others are not lost with it.
  static let tables = ValueType(name: "list of table") { node, reading in
    let example = "- file: tables/sales.csv"
    guard let nodes = node.list else {
      reading.report(
        .wrongShape, "`tables` takes a list", at: node.range, help: "begin each entry with `\(example)`")
      return nil
    }
    return nodes.compactMap { node in
      guard case .map(let pairs) = node.value else {
        reading.report(
          .wrongShape, "an entry of `tables` has keys", at: node.range,
          help: "write `\(example)`, and `kind` below it")
        return nil
      }
      return reading.tableEntry(node, pairs)
    }
  }
}

private extension Reading {
  mutating func tableEntry(_ node: Node, _ pairs: [Node.Entry]) -> TableEntry {
    var entry = TableEntry()
    entry.range = node.range
    entry.node = node
    var refused: Set<Int> = []
    let given = TableEntry.schema.read(pairs, into: &entry, &self, called: "`tables`") { _, _, _ in
      false
    } refused: { number, entry in
      refused.insert(number)
      if TableEntry.shapesRows(TableEntry.schema.fields[number].name) { entry.isFaulty = true }
    }
    for (number, part) in TableEntry.schema.fields.enumerated()
    where part.isRequired && !given.contains(where: { Int($0.field) == number }) {
      entry.isFaulty = true
      guard !refused.contains(number) else { continue }
      report(
        .missingField, "the table has no `\(part.name)`", at: node.range,
        help: "write `\(part.name): …` (\(part.type))")
    }
    return entry
  }
}

extension ValueType where Value == Kind {
  static let kind = ValueType(name: "kind") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    let known = Kind.allCases.filter(\.isRead).map(\.rawValue)
    guard let kind = Kind(rawValue: text) else {
      reading.report(
        .unknownKind, "there is no kind `\(text)`", at: node.range, help: suggestion(for: text, among: known))
      return nil
    }
    guard kind.isRead else {
      reading.report(
        .notReadYet, "records of the kind `\(text)` are not read yet", at: node.range,
        help: "take them out of the book until they are")
      return nil
    }
    return kind
  }
}

extension ValueType where Value == TableEntry.Join {
  static let join = map(
    "join",
    Schema([
      Field("file", \.file, .text, required: true),
      Field("on", \.on, .list(.text), required: true),
      Field("optional", \.isOptional, .yesOrNo),
    ]), TableEntry.Join(), example: "{file: tables/orders.csv, on: OrderID}")
}

extension ValueType where Value == TableEntry.Unpivot {
  static let unpivot = map(
    "range of columns",
    Schema([
      Field("columns", \.columns, .text, required: true),
      Field("name", \.name, .text, required: true),
      Field("value", \.value, .text, required: true),
    ]), TableEntry.Unpivot(), example: "{columns: \"Apr-25..Mar-26\", name: period, value: amount}")
}

extension ValueType where Value == TableEntry.Control {
  static let control = map(
    "control",
    Schema([
      Field("rows", \.rows, .count),
      Field("sum", \.sum, .named(.number)),
    ]), TableEntry.Control(), example: "{rows: 2155, sum: {amount: 1265793.04}}")
}

extension ValueType where Value == DateFormat {
  static let dateFormat = ValueType(name: "form of days") { node, reading in
    guard let text = reading.scalar(node) else { return nil }
    if let format = DateFormat(pattern: text) { return format }
    reading.report(
      .badDay, "`\(text)` is not a form of days", at: node.range,
      help:
        "write it with `yyyy`, `MM` and `dd`, like `dd/MM/yyyy`; `MMM` is a short month, `yy` a year of two digits"
    )
    return nil
  }
}
