import Diagnostics
import Values

/// The records of one kind, in the order in which they were read, with the parts of each put together.
package struct Store<R: Record>: Sendable {
  package internal(set) var records: [R] = []
  var places: [Symbol: Int] = [:]
  /// The further tables that records of several parts have rows of.
  private var furtherTables: [Symbol: Set<Int>] = [:]
  /// Fields that two table entries fill with different defaults. A part that is read later may say what is right.
  private var differentDefaults: [DifferentDefaults] = []

  private struct DifferentDefaults {
    let id: Symbol
    let first: Place
    let second: Given
  }

  init() {}

  /// Adds a record, or a further part of one that is there.
  ///
  /// Two notes, or two rows of one table entry, with one id are a duplicate. A field that two parts give must have
  /// the same value in both.
  ///
  /// False for a duplicate: it is reported and not kept.
  @discardableResult
  mutating func add(_ part: consuming R, isDistinct: Bool = false, _ reading: inout Reading) -> Bool {
    guard let id = part.head.id else {
      records.append(part)
      return true
    }
    guard let place = places[id] else {
      places[id] = records.count
      records.append(part)
      return true
    }
    // The id of a note that cannot be read is a guess: another note that has it is no duplicate.
    guard !part.head.isUnread else { return true }
    guard !records[place].head.isUnread || part.head.table != nil else {
      records[place] = part
      return true
    }
    let isOfTable = part.head.table.map { furtherTables[id]?.contains($0) ?? false } ?? false
    if part.head.table == records[place].head.table || isOfTable, !isDistinct, let second = part.head.place,
      let first = records[place].head.places.first(where: { $0.file == second.file })
        ?? records[place].head.place
    {
      reading.report(
        .error, .duplicateRecord, "the \(R.kind.rawValue) `\(reading.symbols[id])` is written twice",
        at: second,
        notes: [("first written here", first)],
        help: part.head.table == nil
          ? "give one of them another `id`, or put the two together"
          : "take one of the rows out, or say `distinct: true` where the file repeats what it names")
      return false
    }
    merge(part, into: place, &reading)
    if let table = part.head.table, table != records[place].head.table {
      furtherTables[id, default: []].insert(table)
    }
    return true
  }

  /// Adds the records of another, each of which may be a further part of one that is here. Where there is none, nothing
  /// is copied.
  mutating func add(taking other: inout Store, _ reading: inout Reading) {
    if records.isEmpty { swap(&self, &other) }
    records.reserveCapacity(records.count + other.records.count)
    // No two of them are one record: they are together already.
    for record in other.records { add(record, isDistinct: true, &reading) }
    furtherTables.merge(other.furtherTables) { $0.union($1) }
    differentDefaults += other.differentDefaults
    other = Store()
  }

  private mutating func merge(_ part: R, into place: Int, _ reading: inout Reading) {
    for given in part.head.given {
      let field = R.schema.fields[Int(given.field)]
      guard let known = records[place].head.given.firstIndex(where: { $0.field == given.field }) else {
        field.copy(part, &records[place])
        records[place].head.given.append(given)
        continue
      }
      let first = records[place].head.given[known]
      // What somebody wrote goes before the default of a table entry.
      guard first.isDefault == given.isDefault else {
        guard first.isDefault else { continue }
        field.copy(part, &records[place])
        records[place].head.given[known] = given
        continue
      }
      guard !field.agree(part, records[place]) else { continue }
      // A value that was refused differs from every other.
      let number = Int(given.field)
      guard !part.isRefused(number), !records[place].isRefused(number) else { continue }
      if given.isDefault, let id = part.head.id {
        differentDefaults.append(DifferentDefaults(id: id, first: first.place, second: given))
        continue
      }
      report(given, first: first.place, &reading)
    }
    mergeHead(part.head, into: place, &reading)
  }

  private func report(_ second: Given, first: Place, _ reading: inout Reading) {
    let field = R.schema.fields[Int(second.field)]
    reading.report(
      .error, .differentValues, "`\(field.name)` is given twice with different values", at: second.place,
      notes: [("first given here", first)], help: "write it in one place, or the same in both")
  }

  /// Refuses different defaults of fields that nobody wrote, when every part is there.
  mutating func settleDefaults(_ reading: inout Reading) {
    for different in differentDefaults {
      let given = places[different.id].flatMap { place in
        records[place].head.given.first { $0.field == different.second.field }
      }
      if given?.isDefault ?? false { report(different.second, first: different.first, &reading) }
    }
    differentDefaults = []
  }

  /// Puts together what records have beside their fields.
  private mutating func mergeHead(_ head: Head, into place: Int, _ reading: inout Reading) {
    records[place].head.refused |= head.refused
    records[place].head.isPartial = records[place].head.isPartial || head.isPartial
    records[place].head.places += head.places
    if let note = head.note { records[place].head.note = note }
    // How an export is rounded, and what its silence means, holds for its rows wherever more is said of them.
    if records[place].head.table == nil { records[place].head.table = head.table }
    for value in head.further {
      guard let first = records[place].head.further.first(where: { $0.name == value.name }) else {
        records[place].head.further.append(value)
        continue
      }
      guard first.content != value.content else { continue }
      reading.report(
        .error, .differentValues, "`\(value.name)` is given twice with different values", at: value.place,
        notes: [("first given here", first.place)], help: "write it in one place, or the same in both")
    }
  }

  /// Adds the dated values of a row as changes from a day on.
  mutating func change(_ part: R, from day: Day, _ reading: inout Reading) {
    guard let id = part.head.id, let place = places[id] else {
      addFirst(part, from: day, &reading)
      return
    }
    for given in part.head.given {
      let number = Int(given.field)
      let field = R.schema.fields[number]
      let first = records[place].head.given.first { $0.field == given.field }
      if first == nil { records[place].head.given.append(given) }
      guard let change = field.change else {
        guard let first else {
          field.copy(part, &records[place])
          continue
        }
        if !field.agree(part, records[place]), !part.isRefused(number), !records[place].isRefused(number) {
          reading.report(
            .error, .differentValues,
            "`\(field.name)` has no history, and is given twice with different values",
            at: given.place, notes: [("first given here", first.place)], help: "write the same in each row")
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
    mergeHead(part.head, into: place, &reading)
  }

  /// The first row of a history: its dated values hold from its day on, and there is none before.
  private mutating func addFirst(_ part: R, from day: Day, _ reading: inout Reading) {
    var record = R()
    record.head = part.head
    for given in part.head.given {
      let field = R.schema.fields[Int(given.field)]
      guard let change = field.change else {
        field.copy(part, &record)
        continue
      }
      _ = change(part, &record, day)
    }
    add(record, &reading)
  }
}

/// Something to be done with the store of whichever kind.
protocol StoreVisitor {
  mutating func visit<R: Record>(_ store: inout Store<R>)
}
