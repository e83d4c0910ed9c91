import Diagnostics
import FrontMatter
import Sheets
import Values

extension Loader {
  /// Takes the tables as they were parsed.
  mutating func take(_ parsed: [ParsedSheet]) {
    for table in parsed {
      // The source list keeps the text that places are counted in: the decoded one.
      let source = table.sheet?.file ?? table.wanted.file.source
      let number = number(of: source, at: table.wanted.file.path)
      if let sheet = table.sheet { reading.sources.setHeader(sheet.header, of: number) }
      reading.diagnostics += table.diagnostics
      sheets[table.wanted] = table.sheet
      if table.diagnostics.contains(where: { $0.code == .unterminatedQuote }) {
        truncated.insert(table.wanted.file.path)
      }
    }
    checkOverlaps(sheets)
    records.tables = entries.map { LoadedTable(entry: $0) }
  }

  /// Makes the records of tables of sales and expenses, which are most of the rows of a book, before the notes are there.
  mutating func addLines() {
    addTables { Lines.kinds.contains($0) }
    swap(&lines.sales, &records.sales)
    swap(&lines.expenses, &records.expenses)
  }

  /// Makes the records of all other table entries, and adds those that were made first to what notes say.
  mutating func addOtherTables() {
    records.sales.add(taking: &lines.sales, &reading)
    records.expenses.add(taking: &lines.expenses, &reading)
    addTables { !Lines.kinds.contains($0) }
    // What a table without a kind would have held is not known.
    if entries.contains(where: { $0.kind == nil }) { records.incompleteKinds.formUnion(Kind.allCases) }
  }

  private var entries: [TableEntry] { records.settings.tables ?? [] }

  /// In the order of the settings.
  private mutating func addTables(where isWanted: (Kind?) -> Bool) {
    for (number, entry) in entries.enumerated() where isWanted(entry.kind) { addTable(entry, number: number) }
  }

  private mutating func addTable(_ entry: TableEntry, number: Int) {
    guard let settingsFile = records.settingsFile, let pattern = entry.file else { return }
    reading.file = settingsFile
    reading.row = -1
    if let code = entry.currencyCode.flatMap(Currency.init(code:)) {
      _ = reading.accept(code, at: entry.place(under: "currency"))
    }
    // Until its rows are read, nothing is known of them.
    records.tables[number].isIncomplete = true
    var hasLostFile = true
    defer { if hasLostFile { noteLost(entry) } }
    let found = files(matching: pattern)
    guard !found.isEmpty else {
      reportNoFile(pattern, "there is no file `\(pattern)` in the book", at: entry.place(under: "file"))
      return
    }
    guard let kind = entry.kind, !entry.isFaulty, let joined = joined(entry, number) else { return }
    records.tables[number].isIncomplete = false
    hasLostFile = false
    var room = RoomMaker(
      count: found.reduce(0) { $0 + (sheets[wanted($1, by: entry)]?.rowCount ?? 0) })
    records.visit(kind, &room)
    var keys: [String: Place] = [:]
    for file in found {
      reading.file = settingsFile
      guard let sheet = sheets[wanted(file, by: entry)] else {
        records.tables[number].isIncomplete = true
        hasLostFile = true
        continue
      }
      let fileNumber = self.number(of: sheet.file, at: file.path)
      records.tables[number].sheets[fileNumber] = sheet
      records.tables[number].files.append(fileNumber)
      guard let columns = columns(sheet, fileNumber, joined, entry) else {
        records.tables[number].isIncomplete = true
        hasLostFile = true
        continue
      }
      var visitor = TableVisitor(
        entry: entry, table: number, columns: columns, settingsFile: settingsFile, reading: reading.taken())
      // The state of reading and the keys change owners, so that no file begins with a copy of them.
      swap(&keys, &visitor.keys)
      records.visit(kind, &visitor)
      swap(&keys, &visitor.keys)
      swap(&reading, &visitor.reading)
      let line = Tally.Line(kind, in: fileNumber, table: number)
      records.tally.count(line, visitor.count + visitor.filtered)
      records.tally.leaveOut(.filtered, line, visitor.filtered)
      records.tables[number].recordCount += visitor.count
      records.tables[number].columns[fileNumber] = visitor.fieldColumns
      if !visitor.joinedColumns.isEmpty {
        records.tables[number].joined[fileNumber] = JoinedColumns(
          file: columns.joinedFile, columns: visitor.joinedColumns, partners: columns.partners)
      }
      records.tables[number].fields.formUnion(visitor.fields)
      let kinds = visitor.derived.union([kind])
      if visitor.isUnusable || truncated.contains(file.path) {
        records.tables[number].isIncomplete = true
        records.incompleteKinds.formUnion(kinds)
      }
      if !visitor.lostRows.isEmpty { records.tables[number].isIncomplete = true }
      for kind in kinds { records.lostTexts[kind, default: []] += visitor.lostRows }
    }
  }

  /// A file of which no row could be read may have held any record of its kinds.
  private mutating func noteLost(_ entry: TableEntry) {
    guard let kind = entry.kind else { return }
    records.incompleteKinds.insert(kind)
    // Which kinds it derives is known only where its columns are.
    if entry.derive != nil { records.incompleteKinds.formUnion(Kind.allCases) }
  }

  private mutating func reportNoFile(_ name: String, _ summary: String, at range: Range<Int>) {
    let tables = files.map(\.path).filter { $0.hasSuffix(".csv") }
    reading.report(
      .missingTable, summary, at: range,
      help: suggestion(for: name, among: tables)
        ?? "write its path from the folder of the book, like `tables/sales.csv`")
  }

  /// A joined file with its rows by key; the outer nil where it is faulty, the inner where none is asked for.
  private mutating func joined(_ entry: TableEntry, _ number: Int) -> JoinedSheet?? {
    guard let join = entry.join, let name = join.file else { return .some(nil) }
    let found = files(matching: name)
    guard found.count == 1, let file = found.first else {
      reportNoFile(
        name, "`\(name)` is \(found.isEmpty ? "no file" : "more than one file") of the book",
        at: entry.place(under: "join", "file"))
      return nil
    }
    guard let sheet = sheets[wanted(file, by: entry)] else { return nil }
    var result = JoinedSheet(sheet: sheet, file: self.number(of: sheet.file, at: file.path))
    records.tables[number].sheets[result.file] = sheet
    for name in join.on ?? [] {
      guard let column = sheet.header.firstIndex(where: { $0.lowercased() == name.trimmed.lowercased() })
      else {
        reading.report(
          .unknownColumn, "there is no column `\(name)` in \(sheet.file.path)",
          at: entry.place(of: name, under: "join", "on"),
          help: suggestion(for: name, among: sheet.header))
        return nil
      }
      result.key.append(column)
    }
    for row in sheet.rows {
      let key = result.key(of: row)
      if let first = result.rows[key] {
        reading.report(
          .error, .repeatedKey, "the key of this row stands on another row as well",
          at: result.place(of: row),
          notes: [("first here", result.place(of: first))],
          help: "a joined file has one row for each key: join on further columns, or take a row out")
        continue
      }
      result.rows[key] = row
    }
    return .some(result)
  }

  private mutating func columns(
    _ sheet: Sheet, _ file: Int32, _ joined: JoinedSheet?, _ entry: TableEntry
  ) -> TableColumns? {
    var columns = TableColumns(main: sheet, mainFile: file)
    guard let joined else { return columns }
    var key: [Int] = []
    for name in entry.join?.on ?? [] {
      guard let column = columns.column(named: name) else {
        reading.report(
          .unknownColumn, "there is no column `\(name)` in \(sheet.file.path)",
          at: entry.place(of: name, under: "join", "on"),
          help: suggestion(for: name, among: sheet.header))
        return nil
      }
      key.append(column)
    }
    let shared = Set(sheet.header.map { $0.lowercased() }).subtracting(
      key.map { sheet.header[$0].lowercased() })
    for (column, name) in joined.sheet.header.enumerated() where shared.contains(name.lowercased()) {
      reading.diagnostics.append(
        Diagnostic(
          .duplicateColumn, "both files of the join have a column `\(name)`",
          at: joined.sheet.headerSpan(column),
          help: "rename it in one of the files"))
    }
    let readable = Set(sheet.rows)
    // The partner of a row may be one of those that could not be read.
    let isWhole = joined.sheet.rows.count == joined.sheet.rowCount
    for row in 0..<sheet.rowCount {
      let text = key.map { sheet.text(row: row, column: $0).trimmed }.joined(separator: "\u{1F}")
      let partner = joined.rows[text]
      if partner == nil, entry.join?.isOptional != true, isWhole, readable.contains(row) {
        let place = columns.place(row: row, column: key.first ?? 0)
        reading.report(
          .error, .noPartner, "no row of \(joined.sheet.file.path) has this key", at: place,
          help: "add the row there, or say `optional: true` in the join")
      }
      columns.partners.append(partner ?? -1)
    }
    columns.joined = joined.sheet
    columns.joinedFile = joined.file
    return columns
  }
}

/// The sales and expenses of tables.
struct Lines {
  static let kinds: Set<Kind?> = [.sale, .expense]

  var sales = Store<Sale>()
  var expenses = Store<Expense>()
}

/// Makes room for the records of all files of an entry, so that they are not moved as they grow more.
private struct RoomMaker: StoreVisitor {
  let count: Int

  mutating func visit<R: Record>(_ store: inout Store<R>) {
    store.records.reserveCapacity(store.records.count + count)
  }
}

/// A file beside whose rows others are laid.
private struct JoinedSheet {
  let sheet: Sheet
  let file: Int32
  var key: [Int] = []
  var rows: [String: Int] = [:]

  func key(of row: Int) -> String {
    key.map { sheet.text(row: row, column: $0).trimmed }.joined(separator: "\u{1F}")
  }

  func place(of row: Int) -> Place {
    let column = key.first ?? 0
    return Place(
      file: file, range: sheet.range(row: row, column: column), row: Int32(row), column: Int32(column))
  }
}
