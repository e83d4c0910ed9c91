import Diagnostics
import FrontMatter
import Sheets
import Values

// One file may serve several entries, but no row may count twice.

extension Loader {
  /// Refuses two entries of one kind that may make two records of one row.
  ///
  /// Rows that both entries give an id are parts of one record, and rows that their conditions keep apart are not the
  /// same. Quotas and budgets that say one thing twice are refused one by one.
  mutating func checkOverlaps(_ sheets: [WantedSheet: Sheet]) {
    let entries = records.settings.tables ?? []
    var readers: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      guard let kind = entry.kind, [.sale, .expense, .activity].contains(kind), !entry.isFaulty else {
        continue
      }
      for file in files(matching: entry.file ?? "") { readers[file.path, default: []].append(index) }
    }
    var said: Set<[Int]> = []
    for file in files {
      guard let indices = readers[file.path] else { continue }
      for (place, index) in indices.enumerated() {
        let second = entries[index]
        for other in indices[..<place] where entries[other].kind == second.kind {
          let first = entries[other]
          guard !first.excludes(second), !said.contains([other, index]),
            !givesID(first, file, sheets) || !givesID(second, file, sheets)
          else { continue }
          said.insert([other, index])
          reportOverlap(of: first, second, in: file)
        }
      }
    }
  }

  private mutating func reportOverlap(of first: TableEntry, _ second: TableEntry, in file: BookFile) {
    guard let settings = records.settingsFile, let kind = second.kind else { return }
    reading.report(
      .error, .duplicateTable,
      "two entries make records of the kind `\(kind.rawValue)` of each row of `\(file.path)`",
      at: Place(file: settings, range: second.place(under: "file")),
      notes: [("the other one", Place(file: settings, range: first.place(under: "file")))],
      help: "take one of them out, or write a `where` in each by which no row belongs to both")
  }

  /// Whether each row that the entry reads of a file has an id.
  func givesID(_ entry: TableEntry, _ file: BookFile, _ sheets: [WantedSheet: Sheet]) -> Bool {
    if entry.id != nil { return true }
    if let columns = entry.columns { return columns.contains { $0.name == "id" } }
    return sheets[wanted(file, by: entry)]?.header.contains { $0.lowercased() == "id" } ?? true
  }
}

private extension TableEntry {
  /// Whether no row can meet the conditions of both entries.
  func excludes(_ other: TableEntry) -> Bool {
    (conditions ?? []).contains { own in
      (other.conditions ?? []).contains { $0.column == own.column && own.excludes($0) }
    }
  }
}

private extension Named<Node> {
  /// The column that a condition asks, as it is looked for.
  var column: String { name.trimmed.lowercased() }

  private var isNot: Bool { value.isMap }

  private var values: Set<String> {
    let node = value["not"] ?? value
    return Set((node.list ?? [node]).map { $0.text?.trimmed ?? "" })
  }

  /// Whether no cell of the column meets both conditions.
  func excludes(_ other: Named<Node>) -> Bool {
    switch (isNot, other.isNot) {
    case (false, false): values.isDisjoint(with: other.values)
    case (false, true): values.isSubset(of: other.values)
    case (true, false): other.values.isSubset(of: values)
    case (true, true): false
    }
  }
}
