import Diagnostics
import FrontMatter
import Values

/// One field of a kind of record: its name, how it is read and where it is kept.
///
/// The word is the same in front matter, in a table's header, in a template and in an export.
package struct Field<Owner: Sendable>: Sendable {
  package let name: String
  /// What is written, for the reference: `day`, `money`, `list of person`.
  package let type: String
  package let isRequired: Bool

  /// Reads the value into the record; false where none was given or it was refused.
  let read: @Sendable (Node, inout Owner, inout Reading) -> Bool
  /// Whether a record has a value; an empty text is none.
  let isGiven: @Sendable (Owner) -> Bool
  /// Whether two records have the same value.
  let agree: @Sendable (Owner, Owner) -> Bool
  /// Copies the value of the first record to the second.
  let copy: @Sendable (Owner, inout Owner) -> Void
  /// Adds the value of the first record as a change from a day on; nil unless the field is dated.
  let change: (@Sendable (Owner, inout Owner, Day) -> Bool)?
  /// The value where it is a text.
  let text: @Sendable (Owner) -> String?
  /// The value as a number, for a table's control sums; nil where it is none.
  let number: @Sendable (Owner) -> Fixed?
}

extension Field {
  /// The kind of record that the field refers to; nil where it holds none or more than a reference.
  var referredKind: Kind? { Kind(rawValue: String(type.prefix { $0 != "," })) }
}

package extension Field {
  init<Value>(
    _ name: String, _ path: WritableKeyPath<Owner, Value?> & Sendable, _ type: ValueType<Value>,
    required: Bool = false
  ) {
    self.init(
      name: name, type: type.name, isRequired: required,
      read: { node, record, reading in
        guard let value = type.read(node, &reading) else { return false }
        record[keyPath: path] = value
        return true
      },
      isGiven: { owner in
        guard let value = owner[keyPath: path] else { return false }
        return (value as? String)?.isEmpty != true
      },
      agree: { $0[keyPath: path] == $1[keyPath: path] },
      copy: { $1[keyPath: path] = $0[keyPath: path] },
      change: nil, text: { $0[keyPath: path] as? String }, number: { $0[keyPath: path] as? Fixed })
  }

  /// A field whose value changes over time.
  init<Value>(
    _ name: String, dated path: WritableKeyPath<Owner, Dated<Value>?> & Sendable, _ type: ValueType<Value>,
    required: Bool = false
  ) {
    let plain = Field(name, path, .dated(type), required: required)
    self.init(
      name: name, type: plain.type, isRequired: required, read: plain.read, isGiven: plain.isGiven,
      agree: plain.agree, copy: plain.copy,
      change: { source, target, day in
        guard let value = source[keyPath: path]?.latest else { return true }
        let entries = target[keyPath: path]?.entries ?? []
        guard entries.last.map({ $0.from.map { $0 < day } ?? true }) ?? true else { return false }
        if entries.last?.value != value {
          target[keyPath: path] = Dated(entries: entries + [.init(from: day, value: value)])
        }
        return true
      },
      text: { _ in nil }, number: { _ in nil })
  }
}

/// The fields of a kind of record, or of the settings.
package struct Schema<Owner: Sendable>: Sendable {
  package let fields: [Field<Owner>]
  private let places: [String: Int]

  package init(_ fields: [Field<Owner>]) {
    self.fields = fields
    places = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of the field with this name.
  package func place(of name: String) -> Int? { places[name] }

  package var names: [String] { fields.map(\.name) }

  /// Reads the keys of a map into a record, and gives the numbers of the fields that have a value.
  ///
  /// Keys that are none of the fields go to `other`, which says whether it knows them. The fields whose values were
  /// refused, or whose names seem to be misspelt, go to `refused`, so that they are not called missing as well.
  /// Where no field has a name like an unknown key, `help` says what to do.
  func read(
    _ pairs: [Node.Entry], into record: inout Owner, _ reading: inout Reading, called owner: String,
    help: String = "take it out",
    other: (Node.Entry, inout Owner, inout Reading) -> Bool = { _, _, _ in false },
    refused: (Int, inout Owner) -> Void = { _, _ in }
  ) -> [Given] {
    var given: [Given] = []
    given.reserveCapacity(pairs.count)
    var unknown: [Range<Int>] = []
    for pair in pairs {
      guard let place = places[pair.key] else {
        if other(pair, &record, &reading) { continue }
        unknown.append(pair.keyRange)
        guard unknown.count <= FaultList.limit else { continue }
        reading.report(
          .unknownKey, "unknown key `\(pair.key)` in \(owner)", at: pair.keyRange,
          help: suggestion(for: pair.key, among: names) ?? help)
        if let meant = closest(to: pair.key, in: names).flatMap({ places[$0] }) { refused(meant, &record) }
        continue
      }
      guard !pair.value.isNothing else { continue }
      reading.field = pair.key
      if !fields[place].read(pair.value, &record, &reading) { refused(place, &record) }
      given.append(Given(field: UInt8(place), place: reading.place(pair.value.range)))
    }
    if unknown.count > FaultList.limit {
      reading.report(
        .unknownKey, "\(unknown.count - FaultList.limit) more unknown keys in \(owner) start here",
        at: unknown[FaultList.limit])
    }
    return given
  }
}

/// That a field of a record was given, and where.
package struct Given: Hashable, Sendable {
  package let field: UInt8
  package let place: Place
  /// Whether it is the default of a table entry, which any value that somebody wrote goes before.
  package let isDefault: Bool

  package init(field: UInt8, place: Place, isDefault: Bool = false) {
    self.field = field
    self.place = place
    self.isDefault = isDefault
  }
}
