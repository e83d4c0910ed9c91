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
  package var refer: [Named<Node>]?
  package var values: [Named<[Named<Node>]>]?
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

  static let schema = Schema<TableEntry>([
    Field("file", \.file, .text, required: true),
    Field("kind", \.kind, .kind, required: true),
    Field("id", \.id, .text),
    Field("key", \.key, .list(.text)),
    Field("join", \.join, .join),
    Field("columns", \.columns, .named(.anything)),
    Field("refer", \.refer, .named(.anything)),
    Field("values", \.values, .named(.named(.anything))),
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

extension ValueType where Value == TableEntry {
  static let tableEntry = ValueType(name: "table") { node, reading in
    var entry = TableEntry()
    entry.range = node.range
    return map("table", TableEntry.schema, entry, example: "{file: tables/sales.csv, kind: sale}").read(node, &reading)
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
      help: "write it with `yyyy`, `MM` and `dd`, like `dd/MM/yyyy`; `MMM` is a short month, `yy` a year of two digits")
    return nil
  }
}
