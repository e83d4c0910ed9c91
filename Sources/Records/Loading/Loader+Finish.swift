import Diagnostics
import FrontMatter
import Values

extension Loader {
  /// What can be done only when every part of every record is there: records for references that nobody wrote,
  /// the settings' defaults, and the fields that are required.
  mutating func finish() {
    makeNewContacts()
    makeFollowUps()
    for kind in Kind.allCases where kind.isRead {
      let defaults = records.settings.defaults?.first { $0.name == kind.rawValue }
      var visitor = FinishVisitor(
        derived: reading.derivedReferences[kind] ?? [], defaults: defaults?.value.map ?? [],
        settingsFile: records.settingsFile ?? 0, setAside: Set(records.setAside.keys), tables: records.tables,
        reading: reading.taken(), tally: records.tally)
      records.visit(kind, &visitor)
      swap(&reading, &visitor.reading)
      records.tally = visitor.tally
    }
  }
}

/// Settles the records of a kind when all parts of each are there.
private struct FinishVisitor: StoreVisitor {
  let derived: Set<Symbol>
  let defaults: [Node.Entry]
  let settingsFile: Int32
  let setAside: Set<Int32>
  let tables: [LoadedTable]
  var reading: Reading
  var tally: Tally

  mutating func visit<R: Record>(_ store: inout Store<R>) {
    derive(&store)
    store.settleDefaults(&reading)
    settleDefaults(&store)
    let fields = R.schema.fields
    let required = fields.indices.filter { fields[$0].isRequired }
    var unmapped: Set<[Int]> = []
    var partFiles: [Int: Set<Int32>] = [:]
    // Made when the first record in several parts comes.
    var lineOfFile: [Int32: Tally.Line] = [:]
    for index in store.records.indices {
      let parts = store.records[index].head.places
      if parts.count > 1, lineOfFile.isEmpty { lineOfFile = tally.linesByFile(of: R.kind) }
      for part in parts.dropFirst() { tally.join(lineOfFile[part.file] ?? Tally.Line(R.kind, in: part.file)) }
      guard let place = parts.first, !setAside.contains(place.file) else { continue }
      if store.records[index].head.isLeftOut {
        if let line = store.records[index].tallyLine {
          tally.leaveOut(store.records[index].head.draft == true ? .draft : .audience, line)
        }
      }
      guard !store.records[index].head.isPartial, !store.records[index].head.isUnread else { continue }
      for number in required
      where !fields[number].isGiven(store.records[index]) && !store.records[index].isRefused(number) {
        let field = fields[number]
        let table = store.records[index].head.table
        if let table, parts.count == 1,
          !tables[table].fields.contains(number)
        {
          // Where other rows of the file are parts of records that have the field, this one lacks its other part.
          let isPart =
            partFiles[number]?.contains(place.file)
            ?? {
              let files = files(ofPartsWith: field, store)
              partFiles[number] = files
              return files.contains(place.file)
            }()
          guard !isPart else {
            reading.report(
              .error, .missingField,
              "the \(R.kind.rawValue) has no `\(field.name)`, here or in another part of it",
              at: place, help: "correct its `id`, or write its other part in a note or a table that gives it")
            continue
          }
          // A column that is missing is said once, not in every row.
          if unmapped.insert([table, number]).inserted {
            reportUnmapped(field.name, of: R.kind, tables[table].entry)
          }
          continue
        }
        let isRow = place.row >= 0
        let cell = table.flatMap { table in
          tables[table].isJoined(number, inRow: place) ? tables[table].place(of: number, inRow: place) : nil
        }
        reading.report(
          .error, .missingField, "the \(R.kind.rawValue) has no `\(field.name)`", at: cell ?? place,
          notes: cell == nil ? [] : [("joined with this row", place)],
          help: isRow ? "fill its cell, or give a default" : "write `\(field.name): …` (\(field.type))")
      }
    }
  }

  /// The files whose rows are parts of records that have a field.
  private func files<R: Record>(ofPartsWith field: Field<R>, _ store: borrowing Store<R>) -> Set<Int32> {
    var files: Set<Int32> = []
    for record in store.records where record.head.places.count > 1 && field.isGiven(record) {
      files.formUnion(record.head.places.map(\.file))
    }
    return files
  }

  private mutating func reportUnmapped(_ name: String, of kind: Kind, _ entry: TableEntry) {
    reading.report(
      .error, .missingField,
      "no column of \(entry.file ?? "the table") gives the `\(name)` that every \(kind.rawValue) has",
      at: Place(file: settingsFile, range: entry.place(under: "file")),
      help: "map a column to it under `columns`, or give it under `defaults`")
  }

  /// Makes a record for each reference of an export that no record answers to; the text is its id and its name.
  private mutating func derive<R: Record>(_ store: inout Store<R>) {
    guard !derived.isEmpty, let name = R.schema.place(of: "name") else { return }
    let known = Set(
      store.records.flatMap { record in
        (record.head.aliases ?? []) + (record.head.ids ?? [:]).values
          + [Reading.nameMark + (R.schema.fields[name].text(record) ?? "")]
      })
    for symbol in derived.sorted(by: {
      reading.symbols[$0].utf8.lexicographicallyPrecedes(reading.symbols[$1].utf8)
    }) {
      guard store.places[symbol] == nil, !known.contains(reading.symbols[symbol]) else { continue }
      // Where cells refer by name, the name is the id as well.
      let written = reading.symbols[symbol]
      let text = written.hasPrefix(Reading.nameMark) ? String(written.dropFirst()) : written
      let id = reading.symbols.intern(text)
      guard store.places[id] == nil else { continue }
      var record = R()
      record.head.id = id
      record.head.isDerived = true
      reading.row = -1
      _ = R.schema.fields[name].read(Node(plain: text, range: 0..<0), &record, &reading)
      store.add(record, &reading)
    }
  }

  /// Gives the settings' defaults to records that have no value of their own.
  private mutating func settleDefaults<R: Record>(_ store: inout Store<R>) {
    guard !defaults.isEmpty else { return }
    var model = R()
    reading.file = settingsFile
    reading.row = -1
    let given = R.schema.read(defaults, into: &model, &reading, called: "the kind `\(R.kind.rawValue)`") {
      _, _, _ in
      false
    } refused: { number, model in
      model.head.refused |= 1 << UInt64(number)
    }
    for place in store.records.indices where !store.records[place].head.isUnread {
      store.records[place].head.refused |= model.head.refused
      for number in given.map({ Int($0.field) })
      where !R.schema.fields[number].isGiven(store.records[place]) && !store.records[place].isRefused(number)
      {
        R.schema.fields[number].copy(model, &store.records[place])
      }
    }
  }
}

package extension Head {
  /// Whether it is kept out of what is published.
  var isLeftOut: Bool { draft == true || !(audience ?? []).isEmpty }
}
