import Bookkeeping
import Diagnostics
import Records

/// Where records were written, as evidence names it: file and line, and the row where it is a table.
package struct Evidence: Hashable, Sendable {
  /// Relative to the book, so that it is the same on every machine: `tables/sales-2026-27.csv`.
  package let path: String
  /// From 1.
  package let line: Int
}

/// Finds the lines of many records: each file is gone through once, however often it is asked.
package struct SourceLines: Sendable {
  private let sources: SourceList
  /// What the path of every file begins with: the folder of the book as the command line named it.
  private let root: String
  /// The first byte of each line, by file.
  private let starts: [Int32: [Int32]]

  /// Made for the files of these places; only they can be found.
  package init(_ sources: SourceList, _ places: some Sequence<Place?>) {
    self.sources = sources
    root = SourceLines.root(of: sources)
    var starts: [Int32: [Int32]] = [:]
    for case let place? in places where starts[place.file] == nil {
      starts[place.file] = SourceLines.lineStarts(sources.files[Int(place.file)])
    }
    self.starts = starts
  }

  /// Where a record was written; nil without a place, or in a file that this was not made for.
  package func evidence(_ place: Place?) -> Evidence? {
    guard let place, let starts = starts[place.file] else { return nil }
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place.start { low = middle + 1 } else { high = middle }
    }
    return Evidence(path: String(sources.path(place.file).dropFirst(root.count)), line: max(1, low))
  }

  private static func lineStarts(_ file: SourceFile) -> [Int32] {
    var starts: [Int32] = [0]
    for (index, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(Int32(index + 1))
    }
    return starts
  }

  /// The settings lie at the top of every book, and are read before everything else.
  private static func root(of sources: SourceList) -> String {
    let settings = "daybook.yml"
    guard let path = sources.files.first?.path, path.hasSuffix(settings) else { return "" }
    return String(path.dropLast(settings.count))
  }
}
