import Bookkeeping
import Diagnostics
import Records
import Testing
import Values

/// A book that was made in memory from the texts of its files, with everything that is wrong with it.
struct SmallBook {
  let records: AllRecords
  let book: Book
  /// `accounts/northgate.md:3:1 unknown-key: unknown key …`, in the order in which they are shown.
  let faults: [String]
  /// The helps beside the faults, empty where there is none.
  let helps: [String]
  /// What their notes say, in the same order.
  let notes: [String]

  /// The settings need no title and no currency: the book is in pounds, and its financial year starts in April.
  init(settings: String = "", asOf: String = "2026-09-30", _ files: KeyValuePairs<String, String>)
    async throws
  {
    try await self.init(settings: settings, asOf: asOf, bytes: files.map { ($0.key, Array($0.value.utf8)) })
  }

  init(settings: String = "", asOf: String = "2026-09-30", bytes files: [(String, [UInt8])]) async throws {
    let head = "title: Small book\ncurrency: GBP\nfiscal_year_starts: April\n"
    let hasSettings = files.contains { $0.0 == "daybook.yml" }
    let all = (hasSettings ? [] : [("daybook.yml", Array((head + settings).utf8))]) + files
    let sources = all.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map { path, bytes in
      BookFile(path: path, source: SourceFile(path: "Content/" + path, bytes: bytes))
    }
    let (records, faults) = await loadRecords(sources, workers: 2)
    let (book, broken) = await makeBook(records, asOf: try #require(Day(iso: asOf)))
    let found = (faults + broken + book.setAside.values.joined()).inOrder()
    (self.records, self.book) = (records, book)
    self.faults = found.map { fault in
      let place = fault.span.map { span in
        let position = span.file.position(of: span.range.lowerBound)
        return "\(span.file.path.dropFirst(8)):\(position.line):\(position.column) "
      }
      return "\(place ?? "")\(fault.code.rawValue): \(fault.summary)"
    }
    helps = found.map { $0.help ?? "" }
    notes = found.flatMap { $0.notes.map(\.text) }
  }

}

/// A note with these fields.
func note(_ fields: String, _ text: String = "") -> String { "---\n\(fields)\n---\n\(text)" }

let northgate = note("name: Northgate Stores")
let priya = note("name: Priya Shah")
let tom = note("name: Tom Reid")

extension Store {
  /// The one record of the kind.
  var only: R {
    get throws { try #require(records.count == 1 ? records.first : nil, "there are \(records.count)") }
  }
}

/// An amount as it is written.
func number(_ text: String) throws -> Fixed {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  let decimals = parts.count > 1 ? String(parts[1]) : ""
  let zeros = String(repeating: "0", count: max(0, Fixed.places - decimals.utf8.count))
  return Fixed(scaled: try #require(Int128(String(parts[0]) + decimals + zeros)))
}

func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
