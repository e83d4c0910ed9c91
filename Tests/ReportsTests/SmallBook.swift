import Bookkeeping
import Diagnostics
import Records
import Reports
import Testing
import Values

/// Makes a book in memory from the texts of its files, by their paths in the book.
///
/// Settings need no title and no currency: the book is in pounds, and its financial year starts in April.
func smallBook(asOf: String, settings: String = "", _ files: KeyValuePairs<String, String>) async throws
  -> Book
{
  try await smallBook(asOf: asOf, settings: settings, files: files.map { ($0.key, $0.value) })
}

/// The same from a list of paths and texts.
func smallBook(asOf: String, settings: String = "", files: [(String, String)]) async throws -> Book {
  let head = "title: Small book\ncurrency: GBP\nfiscal_year_starts: April\n"
  let texts = [("daybook.yml", head + settings)] + files
  let sources = texts.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map { path, text in
    BookFile(path: path, source: SourceFile(path: "Content/" + path, bytes: Array(text.utf8)))
  }
  let day = try #require(Day(iso: asOf))
  let (records, faults) = await loadRecords(sources, workers: 1)
  let (book, broken) = await makeBook(records, asOf: day)
  let found = (faults + broken).map { "\($0.code): \($0.summary)" }
  try #require(found.isEmpty, "\(found)")
  return book
}

/// An amount as it is written: `1250.50`.
func money(_ text: String) throws -> Fixed {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  let decimals = parts.count > 1 ? String(parts[1]) : ""
  let zeros = String(repeating: "0", count: max(0, Fixed.places - decimals.utf8.count))
  return Fixed(scaled: try #require(Int128(String(parts[0]) + decimals + zeros)))
}

func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
