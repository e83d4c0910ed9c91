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
  private var plan = TablePlan()

  init(_ entry: TableEntry, _ columns: TableColumns, settingsFile: Int32, _ reading: Reading) {
    self.entry = entry
    self.columns = columns
    self.settingsFile = settingsFile
    self.reading = reading
  }

  /// The plan; the reading has the diagnostics.
  mutating func settle() -> TablePlan {
    reading.file = settingsFile
    reading.row = -1
    reading.column = -1
    plan.missing = Set(entry.missing ?? [])
    if let id = entry.id { plan.id = template(id, at: entry.range) }
    plan.key = (entry.key ?? []).compactMap { column($0, at: entry.range) }
    plan.changed = entry.changed.flatMap { column($0, at: entry.range) }
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
      reading.report(
        .unknownColumn, "there is no column `\(name)` in \(reading.sources.path(columns.mainFile))", at: range,
        help: suggestion(for: name, among: columns.names))
      return nil
    }
    used.insert(column)
    return column
  }

  /// A mapping with braces is a template, one without is a column.
  private mutating func template(_ text: String, at range: Range<Int>, isTemplate: Bool = true) -> CellTemplate? {
    var pieces: [CellTemplate.Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        reading.report(.badYAML, "a `{` in `\(text)` is not closed", at: range, help: "write `{Column}`")
        return nil
      }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      guard let column = column(String(rest[rest.index(after: open)..<close]), at: range) else { return nil }
      pieces.append(.column(column))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return CellTemplate(pieces: pieces)
  }

  private mutating func source(_ text: String, at range: Range<Int>, isOptional: Bool) -> CellTemplate? {
    if text.contains("{") { return template(text, at: range) }
    if isOptional, columns.column(named: text) == nil { return nil }
    return column(text, at: range).map { CellTemplate(pieces: [.column($0)]) }
  }

  private mutating func settle(_ condition: Named<Node>) {
    guard let column = column(condition.name, at: condition.range) else { return }
    var node = condition.value
    var isNot = false
    if case .map(let pairs) = node.value {
      reading.field = condition.name
      guard reading.checkKeys(pairs, among: ["not"], of: "where"), let not = node["not"] else { return }
      isNot = true
      node = not
    }
    let values = node.list ?? [node]
    plan.conditions.append((column, isNot, Set(values.map { $0.isNothing ? "" : $0.text ?? "" })))
  }

  private mutating func settleUnpivot() {
    guard let unpivot = entry.unpivot else { return }
    let ends = (unpivot.columns ?? "").split(separator: ".").map(String.init)
    guard ends.count == 2, let first = column(ends[0], at: entry.range), let last = column(ends[1], at: entry.range),
      first <= last
    else {
      if ends.count != 2 {
        reading.report(
          .unknownColumn, "`\(unpivot.columns ?? "")` is not a range of columns", at: entry.range,
          help: "write it like `\"Apr-25..Mar-26\"`")
      }
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
      guard let text = reading.scalar(mapping.value) else { continue }
      guard let source = source(text, at: mapping.value.range, isOptional: isOptional) else {
        mapped.insert(name)
        if isOptional { add(name, nil, at: mapping.range) }
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
      for (column, header) in columns.names.enumerated() where !used.contains(column) {
        if header == "id" {
          plan.id = CellTemplate(pieces: [.column(column)])
          used.insert(column)
        } else if R.schema.place(of: header) != nil || reading.furtherFields[R.kind]?[header] != nil {
          used.insert(column)
          mapped.insert(header)
          add(header, CellTemplate(pieces: [.column(column)]), at: entry.range)
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
    for name in ((entry.values ?? []).map { ($0.name, $0.range) }) + ((entry.refer ?? []).map { ($0.name, $0.range) })
    where !mapped.contains(name.0) {
      reading.report(
        .unknownKey, "`\(name.0)` has no column here", at: name.1, help: suggestion(for: name.0, among: mapped.sorted()))
    }
    for name in entry.derive ?? [] where !mapped.contains(name) {
      reading.report(
        .unknownKey, "`\(name)` in `derive` has no column here", at: entry.range,
        help: suggestion(for: name, among: mapped.sorted()))
    }
  }

  private mutating func add(_ name: String, _ source: CellTemplate?, at range: Range<Int>) {
    let target: FieldPlan.Target
    if let place = R.schema.place(of: name) {
      target = .field(place)
    } else if reading.furtherFields[R.kind]?[name] != nil {
      target = .further(name)
    } else {
      reading.report(
        .unknownKey, "the kind `\(R.kind.rawValue)` has no field `\(name)`", at: range,
        help: suggestion(for: name, among: R.schema.names))
      return
    }
    var refersBy: CellReference?
    if let refer = entry.refer?.first(where: { $0.name == name })?.value.text {
      refersBy = refer == "name" ? .name : .template(refer)
    }
    let words = entry.values?.first { $0.name == name }?.value ?? []
    plan.fields.append(
      FieldPlan(
        name: name, target: target, source: source,
        values: Dictionary(words.map { ($0.name, $0.value.text ?? "") }, uniquingKeysWith: { first, _ in first }),
        refersBy: refersBy, fallback: entry.defaults?.first { $0.name == name }?.value))
  }

  /// A column that is neither used nor ignored is an error: leaving out must be a choice.
  private mutating func checkUnused() {
    let ignored = entry.ignore ?? []
    guard ignored != ["rest"] else { return }
    for name in ignored {
      // A family of files may lack a column that some of them ignore.
      if let column = columns.column(named: name) { used.insert(column) }
    }
    for (column, name) in columns.names.enumerated() where !used.contains(column) {
      let sheet = column < columns.main.columnCount ? columns.main : columns.joined
      let own = column < columns.main.columnCount ? column : column - columns.main.columnCount
      let help = entry.columns == nil ? suggestion(for: name, among: R.schema.names).map { $0 + " Or" } : nil
      reading.diagnostics.append(
        Diagnostic(
          entry.columns == nil ? .unknownColumn : .unusedColumn,
          entry.columns == nil
            ? "the kind `\(R.kind.rawValue)` has no field `\(name)`" : "the column `\(name)` is neither used nor ignored",
          at: sheet?.headerSpan(own),
          help: (help ?? "map it under `columns`, or") + " name it under `ignore` in the table's entry"))
    }
  }
}
