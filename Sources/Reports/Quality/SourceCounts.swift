import Bookkeeping
import Records
import Values

/// The records of one kind that came from one table entry, or from the notes of one folder.
package struct SourceCounts: Hashable, Sendable {
  package let kind: Kind
  /// As the settings name a table, `tables/expenses-*.csv`; a folder of notes ends in `/`.
  package let source: String
  package let files: Int
  package let counts: Tally.Counts
  /// Up to the as-of day; nil for what has no day, and where nothing is as old as that.
  package let newest: Day?
  /// How many days ago that was.
  package let age: Int?
  /// By which day newer rows should have come; nil where the settings say nothing.
  package let due: Day?
  package let isStale: Bool
}

extension Book {
  /// Every source in the order of the kinds; of one kind the tables in the order of the settings, then the notes.
  var sourceCounts: [SourceCounts] {
    let root = SourceLines.root(of: sources)
    func folder(_ file: Int32) -> String {
      let path = sources.path(file).dropFirst(root.count)
      guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else { return String(path) }
      return String(path[...slash])
    }
    struct Source: Hashable {
      let kind: Kind
      let table: Int?
      /// Empty for a table.
      let folder: String
    }
    struct Sum {
      var counts = Tally.Counts()
      var files: Set<Int32> = []
      var newest: Day?
    }
    let newest = newestByLine
    var sums: [Source: Sum] = [:]
    for (line, counts) in tally.lines {
      let source = Source(
        kind: line.kind, table: line.table, folder: line.table == nil ? folder(line.file) : "")
      var sum = sums.removeValue(forKey: source) ?? Sum()
      sum.counts += counts
      sum.files.insert(line.file)
      if let day = newest[line] { sum.newest = max(sum.newest ?? day, day) }
      sums[source] = sum
    }
    let stale = Set(staleTables.map(\.file))
    return sums.sorted { left, right in
      let (first, second) = (left.key, right.key)
      if first.kind != second.kind { return first.kind.place < second.kind.place }
      if first.table != second.table { return (first.table ?? Int.max) < (second.table ?? Int.max) }
      return first.folder.utf8.lexicographicallyPrecedes(second.folder.utf8)
    }.map { source, sum in
      let entry = source.table.map { tables[$0] }
      let limit = entry?.fresh
      return SourceCounts(
        kind: source.kind, source: entry?.file ?? source.folder, files: sum.files.count, counts: sum.counts,
        newest: sum.newest, age: sum.newest.map { asOf.days(since: $0) },
        due: limit.flatMap { limit in
          sum.newest?.adding(months: limit.months)?.adding(days: limit.days)
        }, isStale: entry?.fresh != nil && stale.contains(entry?.file ?? ""))
    }
  }
}

private extension Book {
  /// The newest day of what each file has of a kind, up to the as-of day.
  var newestByLine: [Tally.Line: Day] {
    var newest: [Tally.Line: Day] = [:]
    // The records of a table follow each other, so that a line is looked up once for all of them.
    var current: (line: Tally.Line, day: Day)?
    func add(_ date: Day?, _ line: Tally.Line?) {
      guard let date, date <= asOf, let line else { return }
      if let (known, day) = current, known == line {
        if date > day { current = (line, date) }
        return
      }
      keep()
      current = (line, max(newest[line] ?? date, date))
    }
    func keep() {
      if let (line, day) = current { newest[line] = day }
    }
    for place in saleRecords.indices { add(saleRecords[place].date, saleRecords[place].tallyLine) }
    for place in expenseRecords.indices { add(expenseRecords[place].date, expenseRecords[place].tallyLine) }
    for place in shownActivities { add(activityRecords[place].date, activityRecords[place].tallyLine) }
    keep()
    return newest
  }
}

private extension Kind {
  /// The place in every list of kinds.
  var place: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
}
