import Bookkeeping
import Diagnostics
import Records
import Values

/// Makes a book in memory from the texts of its files.
///
/// The settings need no title and no currency: the book is in pounds and its financial year starts in April, unless
/// `head` says otherwise. Tables are named by their kind, and need no entry in the settings:
///
///     try await smallBook(
///       asOf: "2026-09-30",
///       tables: ["sale": "date,account,amount\n2026-04-01,north,100"],
///       ["accounts/north.md": "---\nname: North\n---\n"])
///
/// Throws what is wrong with the book; warnings are let pass.
package func smallBook(
  asOf: String, head: String = "title: Small book\ncurrency: GBP\nfiscal_year_starts: April\n",
  settings: String = "", tables: KeyValuePairs<String, String> = [:],
  _ files: KeyValuePairs<String, String> = [:]
) async throws -> Book {
  guard let day = Day(iso: asOf) else { throw BrokenBook(faults: ["`\(asOf)` is no day"]) }
  let entries = tables.map { "  - {file: tables/\($0.key).csv, kind: \($0.key)}\n" }
  let text = head + settings + (entries.isEmpty ? "" : "tables:\n" + entries.joined())
  let texts =
    [("daybook.yml", text)] + tables.map { ("tables/\($0.key).csv", $0.value) }
    + files.map { ($0.key, $0.value) }
  return try await book(of: texts.map { BookFile(path: $0.0, bytes: Array($0.1.utf8)) }, asOf: day)
}

/// Makes a book of files that were read elsewhere; throws what is wrong with it.
package func book(of files: [BookFile], asOf: Day? = nil) async throws -> Book {
  let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  let (records, faults) = await loadRecords(sorted, workers: 1)
  guard let day = asOf ?? records.settings.asOf else {
    throw BrokenBook(faults: ["the book has no as-of day"])
  }
  let (book, broken) = await makeBook(records, asOf: day)
  let errors = (faults + broken + book.setAside.values.joined()).inOrder().filter { $0.severity != .warning }
  guard errors.isEmpty else {
    throw BrokenBook(faults: errors.map { TerminalRenderer(colours: false).render($0) })
  }
  return book
}

/// A book that a test wanted whole.
package struct BrokenBook: Error, CustomStringConvertible {
  /// What a person would read of each fault.
  package let faults: [String]

  package var description: String { faults.joined(separator: "\n") }
}

package extension BookFile {
  init(path: String, bytes: [UInt8]) {
    self.init(path: path, source: SourceFile(path: "Content/" + path, bytes: bytes))
  }
}
