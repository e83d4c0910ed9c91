import Diagnostics
import Values

/// The records of one kind, in the order in which they were read, with the parts of each put together.
package struct Store<R: Record>: Sendable {
  package internal(set) var records: [R] = []
  var places: [Symbol: Int] = [:]

  init() {}

  /// Adds a record, or a further part of one that is there.
  ///
  /// Two notes, or two rows of one table entry, with one id are a duplicate. A field that two parts give must have
  /// the same value in both.
  mutating func add(_ part: R, isDistinct: Bool = false, _ reading: inout Reading) {
    guard let id = part.head.id else {
      records.append(part)
      return
    }
    guard let place = places[id] else {
      places[id] = records.count
      records.append(part)
      return
    }
    if part.head.table == records[place].head.table, !isDistinct, let second = part.head.place, let first = records[place].head.place {
      reading.report(
        .error, .duplicateRecord, "the \(R.kind.rawValue) `\(reading.symbols[id])` is written twice", at: second,
        notes: [("first written here", first)],
        help: part.head.table == nil
          ? "give one of them another `id`, or put the two together"
          : "take one of the rows out, or say `distinct: true` where the file repeats what it names")
      return
    }
    merge(part, into: place, &reading)
  }

  private mutating func merge(_ part: R, into place: Int, _ reading: inout Reading) {
    for given in part.head.given {
      let field = R.schema.fields[Int(given.field)]
      if let first = records[place].head.given.first(where: { $0.field == given.field }) {
        guard !field.agree(part, records[place]) else { continue }
        reading.report(
          .error, .differentValues, "`\(field.name)` is given twice with different values", at: given.place,
          notes: [("first given here", first.place)], help: "write it in one place, or the same in both")
        continue
      }
      field.copy(part, &records[place])
      records[place].head.given.append(given)
    }
    let known = Set(records[place].head.further.map(\.name))
    records[place].head.further += part.head.further.filter { !known.contains($0.name) }
    records[place].head.places += part.head.places
    if let note = part.head.note { records[place].head.note = note }
  }

  /// Adds the dated values of a row as changes from a day on.
  mutating func change(_ part: R, from day: Day, _ reading: inout Reading) {
    guard let id = part.head.id, let place = places[id] else { return add(part, &reading) }
    for given in part.head.given {
      let field = R.schema.fields[Int(given.field)]
      guard let change = field.change else {
        if !field.agree(part, records[place]) {
          reading.report(
            .error, .differentValues, "`\(field.name)` has no history, and is given twice with different values",
            at: given.place, help: "write the same in each row")
        }
        continue
      }
      guard change(part, &records[place], day) else {
        reading.report(
          .error, .datesOutOfOrder, "the changes of `\(field.name)` do not rise", at: given.place,
          help: "put the rows of one record in the order of their days")
        continue
      }
    }
  }
}

/// Something to be done with the store of whichever kind.
protocol StoreVisitor {
  mutating func visit<R: Record>(_ store: inout Store<R>)
}
