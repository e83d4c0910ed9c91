import Diagnostics
import FrontMatter
import Sheets
import Values

/// Settles how a table entry makes records from the columns of one file, and reports what does not fit.
struct TablePlanner<R: Record> {
  let entry: TableEntry
  let columns: TableColumns
  let settingsFile: Int32
  var reading: Reading
  private var used: Set<Int> = []
  /// The columns that a misspelt name seems to mean: that they are not used is no second fault.
  private var meant: Set<String> = []
  private var plan = TablePlan<R>()

  init(_ entry: TableEntry, _ columns: TableColumns, settingsFile: Int32, _ reading: Reading) {
    self.entry = entry
    self.columns = columns
    self.settingsFile = settingsFile
    self.reading = reading
  }

  /// The plan; the reading has the diagnostics.
  mutating func settle() -> TablePlan<R> {
    reading.file = settingsFile
    reading.row = -1
    reading.column = -1
    plan.missing = entry.missing ?? []
    if let id = entry.id {
      plan.id = template(id, entry.node?["id"])
      plan.isUnusable = plan.id == nil
    }
    plan.key = (entry.key ?? []).compactMap { column($0, at: entry.place(of: $0, under: "key")) }
    if plan.key.count < entry.key?.count ?? 0 { plan.key = [] }
    if let changed = entry.changed {
      plan.changed = column(changed, at: entry.place(under: "changed"))
      plan.isUnusable = plan.isUnusable || plan.changed == nil
    }
    for condition in entry.conditions ?? [] { settle(condition) }
    // The key stands in both files of a join.
    for name in entry.join?.on ?? [] { used.formUnion(columns.columns(named: name)) }
    settleUnpivot()
    settleFields()
    checkUnused()
    return plan
  }

  private mutating func column(_ name: String, at range: Range<Int>) -> Int? {
    guard let column = columns.column(named: name) else {
      if let near = closest(to: name, in: columns.names) { meant.insert(near) }
      reading.report(
        .unknownColumn, "there is no column `\(name)` in \(reading.sources.path(columns.mainFile))",
        at: range,
        help: suggestion(for: name, among: columns.names))
      return nil
    }
    used.insert(column)
    return column
  }

  /// A text with names of columns in braces, which stands in the settings as the node says.
  private mutating func template(_ text: String, _ node: Node?) -> CellTemplate? {
    var pieces: [CellTemplate.Piece] = []
    var isSound = true
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        reading.report(
          .badYAML, "a `{` in `\(text)` is not closed", at: place(open..<rest.endIndex, of: text, node),
          help: "write `{Column}`")
        return nil
      }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let name = rest.index(after: open)..<close
      if let column = column(String(rest[name]), at: place(name, of: text, node)) {
        pieces.append(.column(column))
      } else {
        isSound = false
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return isSound ? CellTemplate(pieces: pieces) : nil
  }

  /// Where a part of a text stands in the settings.
  private func place(_ part: Range<String.Index>, of text: String, _ node: Node?) -> Range<Int> {
    guard let node else { return entry.range }
    let start = text.utf8.distance(from: text.startIndex, to: part.lowerBound)
    let end = text.utf8.distance(from: text.startIndex, to: part.upperBound)
    return node.span(of: start..<end, in: reading.sources.files[Int(settingsFile)]).range
  }

  /// A mapping with braces is a template, one without is a column.
  private mutating func cells(_ text: String, _ node: Node, isOptional: Bool) -> CellTemplate? {
    if text.contains("{") { return template(text, node) }
    if isOptional, columns.column(named: text) == nil { return nil }
    return column(text, at: node.range).map { CellTemplate(pieces: [.column($0)]) }
  }

  private mutating func settle(_ condition: Named<Node>) {
    guard let column = column(condition.name, at: condition.range) else {
      // Rows that should be left out would all seem faulty.
      plan.isUnusable = true
      return
    }
    var node = condition.value
    var isNot = false
    if case .map(let pairs) = node.value {
      reading.field = condition.name
      guard reading.checkKeys(pairs, among: ["not"], of: condition.name), let not = node["not"] else {
        if pairs.isEmpty {
          reading.report(
            .wrongShape, "`\(condition.name)` has no value", at: node.range,
            help: "write a text, a list, or `{not: …}`")
        }
        plan.isUnusable = true
        return
      }
      isNot = true
      node = not
    }
    reading.field = condition.name
    var values: Set<String> = []
    for value in node.list ?? [node] {
      guard let text = value.isNothing ? "" : reading.scalar(value) else {
        plan.isUnusable = true
        return
      }
      values.insert(text)
    }
    plan.conditions.append((column, isNot, values))
  }

  private mutating func settleUnpivot() {
    guard let unpivot = entry.unpivot else { return }
    let text = unpivot.columns ?? ""
    let place = entry.place(under: "unpivot", "columns")
    guard let dots = text.firstRange(of: "..") else {
      plan.isUnusable = true
      reading.report(
        .unknownColumn, "`\(text)` is not a range of columns", at: place,
        help: "write it like `\"Apr-25..Mar-26\"`")
      return
    }
    let bounds = (
      column(String(text[..<dots.lowerBound]), at: place), column(String(text[dots.upperBound...]), at: place)
    )
    guard let first = bounds.0, let last = bounds.1, first <= last, last < columns.main.columnCount else {
      plan.isUnusable = true
      guard bounds.0 != nil, bounds.1 != nil else { return }
      reading.report(
        .unknownColumn, "`\(text)` is not a range of columns of one file, from left to right", at: place,
        help: "write the column first that stands further left")
      return
    }
    plan.unpivoted = Array(first...last)
    used.formUnion(plan.unpivoted)
    plan.unpivotName = unpivot.name
    plan.unpivotValue = unpivot.value
  }

  /// What the entry maps, or the header's own names.
  private mutating func settleFields() {
    var mapped: Set<String> = []
    for mapping in entry.columns ?? [] {
      let isOptional = mapping.name.hasSuffix("?")
      let name = isOptional ? String(mapping.name.dropLast()) : mapping.name
      reading.field = name
      let text = reading.scalar(mapping.value)
      guard let source = text.flatMap({ cells($0, mapping.value, isOptional: isOptional) }) else {
        mapped.insert(name)
        if isOptional {
          add(name, nil, at: mapping.range)
        } else {
          lose(name)
        }
        continue
      }
      if name == "id" {
        plan.id = source
        continue
      }
      mapped.insert(name)
      add(name, source, at: mapping.range)
    }
    if entry.columns == nil {
      // A column that a condition or the key names as well is a field all the same.
      for (column, header) in columns.names.enumerated() where !plan.unpivoted.contains(column) {
        if header.lowercased() == "id" {
          guard entry.id == nil, plan.id == nil else { continue }
          plan.id = CellTemplate(pieces: [.column(column)])
          used.insert(column)
        } else if let field = field(headed: header), !isIgnored(header) {
          used.insert(column)
          guard mapped.insert(field).inserted else { continue }
          add(field, CellTemplate(pieces: [.column(column)]), at: entry.range)
        }
      }
    }
    for name in [plan.unpivotName, plan.unpivotValue].compactMap(\.self) {
      mapped.insert(name)
      add(name, CellTemplate(pieces: []), at: entry.range)
    }
    for fallback in entry.defaults ?? [] where !mapped.contains(fallback.name) {
      add(fallback.name, nil, at: fallback.range)
    }
    for name in ((entry.values ?? []).map { ($0.name, $0.range) })
      + ((entry.refer ?? []).map { ($0.name, $0.range) })
    where !mapped.contains(name.0) {
      reading.report(
        .unknownKey, "`\(name.0)` has no column here", at: name.1,
        help: suggestion(for: name.0, among: mapped.sorted()))
    }
    for name in entry.derive ?? [] where !mapped.contains(name) {
      reading.report(
        .unknownKey, "`\(name)` in `derive` has no column here", at: entry.place(of: name, under: "derive"),
        help: suggestion(for: name, among: mapped.sorted()))
    }
  }

  /// The field whose name a column has, without regard to case.
  private func field(headed header: String) -> String? {
    let further = reading.furtherFields[R.kind] ?? [:]
    if R.schema.place(of: header) != nil || further[header] != nil { return header }
    let name = header.lowercased()
    return R.schema.place(of: name) != nil ? name : further.keys.sorted().first { $0.lowercased() == name }
  }

  /// Notes that a field's column is not there: its rows do not lack the field as well.
  private mutating func lose(_ name: String) {
    if name == "id" {
      plan.isUnusable = true
    } else if let field = R.schema.place(of: name) {
      plan.lost |= 1 << UInt64(field)
    } else {
      plan.isPartial = true
    }
  }

  private mutating func add(_ name: String, _ source: CellTemplate?, at range: Range<Int>) {
    let further = reading.furtherFields[R.kind] ?? [:]
    let number = R.schema.place(of: name)
    guard number != nil || further[name] != nil else {
      reading.report(
        .unknownKey, "the kind `\(R.kind.rawValue)` has no field `\(name)`", at: range,
        help: suggestion(for: name, among: R.schema.names + further.keys.sorted()))
      plan.isPartial = true
      return
    }
    var refersBy: CellReference?
    if let refer = entry.refer?.first(where: { $0.name == name })?.value {
      refersBy = refer == "name" ? .name : .template(refer)
      guard refer == "name" || refer.contains("{}") else {
        reading.report(
          .unknownValue, "`\(refer)` does not say how a cell refers to a record",
          at: entry.place(under: "refer", name),
          help: "write `name`, or an id with `{}` for the cell: `\"emp-{}\"`")
        return lose(name)
      }
    }
    let words = entry.values?.first { $0.name == name }?.value ?? []
    plan.fields.append(
      FieldPlan(
        name: name, number: number, source: source,
        values: Dictionary(words.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
        refersBy: refersBy, fallback: entry.defaults?.first { $0.name == name }?.value))
  }

  /// Whether the entry leaves a column out. A family of files may lack one that some of them ignore.
  private func isIgnored(_ header: String) -> Bool {
    let name = header.lowercased()
    return entry.ignore?.contains { $0.trimmed.lowercased() == name } ?? false
  }

  /// A column that is neither used nor ignored is an error: leaving out must be a choice.
  private mutating func checkUnused() {
    // What the columns of a table are for is not known where its entry has a fault.
    guard entry.ignore != ["rest"], !plan.isUnusable else { return }
    // A file of another kind, or with another separator, can have thousands of them.
    var faults = FaultList()
    defer { reading.diagnostics += faults.diagnostics }
    for (column, name) in columns.names.enumerated()
    where !used.contains(column) && !meant.contains(name) && !isIgnored(name) {
      let sheet = column < columns.main.columnCount ? columns.main : columns.joined
      let own = column < columns.main.columnCount ? column : column - columns.main.columnCount
      let span = sheet?.headerSpan(own)
      guard entry.columns == nil else {
        faults.append(
          Diagnostic(
            .unusedColumn, "the column `\(name)` is neither used nor ignored", at: span,
            help: "map it under `columns`, or name it under `ignore` in the table's entry"))
        continue
      }
      plan.isPartial = true
      // What is meant is looked for only as long as it is said.
      guard !faults.isFull(.unknownColumn) else {
        faults.count(.unknownColumn)
        continue
      }
      let isReason = R.kind == .absence && Absence.reasons.contains(name.lowercased())
      let meant = isReason ? nil : closest(to: name, in: R.schema.names)
      let near = meant.map { "did you mean `\($0)`? Else name it" } ?? "name it"
      faults.append(
        Diagnostic(
          .unknownColumn, "the kind `\(R.kind.rawValue)` has no field `\(name)`", at: span,
          help: near + " under `ignore` in the table's entry"
            + (isReason ? ": why somebody is away is never stored" : "")))
    }
  }
}
