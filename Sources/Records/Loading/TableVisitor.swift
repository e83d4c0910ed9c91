import Diagnostics
import FrontMatter
import Values

/// Makes records of the rows of one file.
struct TableVisitor: StoreVisitor {
  let entry: TableEntry
  let table: Int
  let columns: TableColumns
  let settingsFile: Int32
  var reading: Reading
  /// The keys of the entry's rows so far, over all its files.
  var keys: [String: Place] = [:]
  var count = 0
  /// How many rows the entry's conditions left out.
  var filtered = 0
  /// The column of each field that has one of its own in the file.
  var fieldColumns: [Int: Int] = [:]
  /// The same for the fields of the joined file.
  var joinedColumns: [Int: Int] = [:]
  /// The fields that have a column or a default.
  var fields: Set<Int> = []
  /// Whether no row could be read, as the entry has a fault.
  var isUnusable = false
  /// The rows that could not become records, in the letters of an address.
  var lostRows: [String] = []
  /// The kinds of which records are derived.
  var derived: Set<Kind> = []

  mutating func visit<R: Record>(_ store: inout Store<R>) {
    var planner = TablePlanner<R>(entry, columns, settingsFile: settingsFile, reading.taken())
    let plan = planner.settle()
    swap(&reading, &planner.reading)
    for field in plan.fields {
      guard let number = field.number else { continue }
      fields.insert(number)
      if (entry.derive ?? []).contains(field.name), let kind = R.schema.fields[number].referredKind {
        derived.insert(kind)
      }
      guard let column = field.source?.column else { continue }
      guard column < columns.main.columnCount else {
        joinedColumns[number] = column - columns.main.columnCount
        continue
      }
      fieldColumns[number] = column
    }
    isUnusable = plan.isUnusable
    guard !plan.isUnusable else { return }
    let readable = Set(columns.main.rows)
    for row in 0..<columns.main.rowCount where !readable.contains(row) { lose(row) }
    let conventions = reading.conventions
    defer {
      reading.conventions = conventions
      reading.row = -1
      reading.column = -1
      reading.derives = []
      reading.refersBy = nil
    }
    reading.conventions.dateFormat = entry.dateFormat
    reading.conventions.usesDecimalComma = entry.decimal == .comma
    reading.derives = Set(entry.derive ?? [])
    for row in columns.main.rows { add(row, plan, to: &store) }
  }

  private mutating func add<R: Record>(_ row: Int, _ plan: TablePlan<R>, to store: inout Store<R>) {
    for condition in plan.conditions {
      let text = columns.text(row: row, column: condition.column)
      guard condition.values.contains(text) != condition.isNot else {
        filtered += 1
        return
      }
    }
    checkKey(row, plan.key)
    guard !plan.unpivoted.isEmpty else { return addRecord(row, plan, unpivoted: nil, to: &store) }
    for column in plan.unpivoted {
      let text = columns.text(row: row, column: column)
      guard !text.isEmpty, !plan.missing.contains(text) else { continue }
      addRecord(row, plan, unpivoted: column, to: &store)
    }
  }

  private mutating func addRecord<R: Record>(
    _ row: Int, _ plan: TablePlan<R>, unpivoted: Int?, to store: inout Store<R>
  ) {
    var record = R()
    record.head.table = table
    record.head.refused = plan.lost
    record.head.isPartial = plan.isPartial || columns.lacksPartner(row) && entry.join?.isOptional != true
    let place = rowPlace(row, unpivoted)
    record.head.places = [place]
    count += 1
    if let id = plan.id {
      settle(at: id.firstColumn.map { columns.place(row: row, column: $0) } ?? place)
      let text = id.text(columns, row: row, missing: plan.missing)
      guard
        let checked = reading.checkedIdentifier(
          text, at: columns.place(row: row, column: id.firstColumn ?? 0).range)
      else {
        lose(row)
        return
      }
      record.head.id = reading.symbols.intern(checked)
      record.head.given.reserveCapacity(plan.fields.count)
    }
    let references = reading.references.count
    for field in plan.fields { read(field, row, plan, unpivoted, at: place, into: &record) }
    reading.endRow(references, isLeftOut: record.head.isLeftOut)
    // Only records with an id can have further parts; the cells of others are found again by row and column.
    guard record.head.id != nil else {
      record.head.given = []
      store.add(record, &reading)
      return
    }
    if let changed = plan.changed {
      settle(at: columns.place(row: row, column: changed))
      let node = Node(
        plain: columns.text(row: row, column: changed), range: columns.place(row: row, column: changed).range)
      reading.field = "changed"
      guard let day = ValueType<Day>.day.read(node, &reading) else {
        lose(row)
        return
      }
      store.change(record, from: day, &reading)
      return
    }
    store.add(record, isDistinct: entry.isDistinct ?? false, &reading)
  }

  private mutating func read<R: Record>(
    _ field: FieldPlan<R>, _ row: Int, _ plan: TablePlan<R>, _ unpivoted: Int?, at rowPlace: Place,
    into record: inout R
  ) {
    var text = ""
    var column = field.source?.firstColumn
    if let unpivoted, field.name == plan.unpivotName || field.name == plan.unpivotValue {
      column = unpivoted
      text =
        field.name == plan.unpivotName ? columns.names[unpivoted] : columns.text(row: row, column: unpivoted)
    } else if let source = field.source {
      text = source.text(columns, row: row, missing: plan.missing)
    }
    if plan.missing.contains(text) { text = "" }
    if let word = field.values[text] { text = word }
    let isDefault = text.isEmpty
    // Most cells of a wide export are blank, and nothing more is asked of one.
    guard !isDefault || field.fallback != nil else { return }
    let place = column.map { columns.place(row: row, column: $0) } ?? rowPlace
    var node = Node(plain: text, range: place.range)
    settle(at: place)
    reading.refersBy = field.refersBy
    if isDefault, let fallback = field.fallback {
      node = fallback
      settle(at: Place(file: settingsFile, range: fallback.range))
      reading.refersBy = nil
    }
    reading.field = field.name
    if let number = field.number {
      if !field.read(node, &record, &reading) { record.head.refused |= 1 << UInt64(number) }
      if record.head.id != nil {
        record.head.given.append(Given(field: UInt8(number), place: place, isDefault: isDefault))
      }
    } else {
      _ = reading.readFurther(Node.Entry(field.name, at: node.range, node), of: R.kind, into: &record.head)
    }
    reading.refersBy = nil
  }

  private mutating func settle(at place: Place) {
    reading.file = place.file
    reading.row = place.row
    reading.column = place.column
  }

  private mutating func checkKey(_ row: Int, _ key: [Int]) {
    guard let first = key.first else { return }
    var text = columns.text(row: row, column: first)
    for column in key.dropFirst() { text += "\u{1F}" + columns.text(row: row, column: column) }
    let place = columns.place(row: row, column: first)
    guard let first = keys.updateValue(place, forKey: text) else { return }
    keys[text] = first
    reading.report(
      .error, .repeatedKey, "the key of this row stands on another row as well", at: place,
      notes: [("first here", first)], help: "exports overlap: take one of the rows out, or one of the files")
  }

  /// Keeps the text of a row that makes no record.
  private mutating func lose(_ row: Int) {
    let file = columns.main.file
    let line = file.line(at: columns.main.range(row: row, column: 0).lowerBound)
    lostRows.append(folded(String(decoding: file.bytes[line].prefix(4096), as: UTF8.self)))
  }

  /// The row as a whole, named by its first cell.
  private func rowPlace(_ row: Int, _ unpivoted: Int?) -> Place {
    let place = columns.place(row: row, column: unpivoted ?? 0)
    guard unpivoted == nil else { return place }
    return Place(file: place.file, range: place.range, row: place.row, column: -1)
  }
}
