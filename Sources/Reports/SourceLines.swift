import Bookkeeping
import Diagnostics
import Records
import Values

/// Where records were written, as evidence names it: file and line, and the row where it is a table.
package struct Evidence: Hashable, Sendable {
  /// Relative to the book, so that it is the same on every machine: `tables/sales-2026-27.csv`.
  package let path: String
  /// From 1.
  package let line: Int
}

/// Finds the lines of many records: each file is gone through once, however often it is asked.
package struct SourceLines: Sendable {
  /// Each file's path in the book, and the first byte of each of its lines.
  private let files: [Int32: (path: String, starts: [Int32])]

  /// Made for the files of these places; only they can be found.
  package init(_ sources: SourceList, _ places: some Sequence<Place?>) {
    let root = SourceLines.root(of: sources)
    var files: [Int32: (path: String, starts: [Int32])] = [:]
    for case let place? in places where files[place.file] == nil {
      files[place.file] = (
        String(sources.path(place.file).dropFirst(root.count)),
        SourceLines.lineStarts(sources.files[Int(place.file)])
      )
    }
    self.files = files
  }

  /// Where a record was written; nil without a place, or in a file that this was not made for.
  package func evidence(_ place: Place?) -> Evidence? {
    guard let place, let (path, starts) = files[place.file] else { return nil }
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place.start { low = middle + 1 } else { high = middle }
    }
    return Evidence(path: path, line: max(1, low))
  }

  private static func lineStarts(_ file: SourceFile) -> [Int32] {
    var starts: [Int32] = [0]
    for (index, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(Int32(index + 1))
    }
    return starts
  }

  /// What the path of every file begins with: the folder of the book as the command line named it.
  ///
  /// The settings lie at the top of every book, and are read before everything else.
  static func root(of sources: SourceList) -> String {
    let settings = "daybook.yml"
    guard let path = sources.files.first?.path, path.hasSuffix(settings) else { return "" }
    return String(path.dropLast(settings.count))
  }
}

package extension Book {
  /// The note that a record was written in, relative to the book: `accounts/northgate.md`. Nil for what stands in a
  /// table, and for what was only named.
  func note(of place: Place?) -> String? {
    guard let place else { return nil }
    let path = sources.path(place.file).dropFirst(SourceLines.root(of: sources).count)
    return path.hasSuffix(".md") ? String(path) : nil
  }

  /// The folder for new notes of activities: that of the newest one, whose year goes with the as-of day.
  func folderOfNewNotes() -> String {
    var newest: (day: Day, path: String)?
    for place in shownActivities {
      guard let day = activityRecords[place].date, newest.map({ $0.day < day }) ?? true,
        let path = note(of: activityRecords[place].head.place)
      else { continue }
      newest = (day, path)
    }
    guard let newest else { return "activities" }
    var parts = newest.path.split(separator: "/").dropLast().map(String.init)
    if let last = parts.last, last.utf8.count == 4, Int(last) != nil {
      parts[parts.count - 1] = String(asOf.parts.year)
    }
    return parts.joined(separator: "/")
  }
}
