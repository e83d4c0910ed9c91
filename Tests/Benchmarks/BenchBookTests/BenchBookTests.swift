import BenchBook
import Bookkeeping
import Diagnostics
import Records
import Testing
import Values

@Suite struct BenchBookTests {
  private static var small: BookSize {
    var size = BookSize()
    (size.accounts, size.notes, size.expenses, size.sales) = (120, 600, 900, 700)
    return size
  }

  private let files = BenchBook(small).files

  @Test func `the same seed makes the same book, another seed another`() {
    #expect(BenchBook(Self.small).files.map(\.text) == files.map(\.text))
    var other = Self.small
    other.seed = 2
    #expect(BenchBook(other).files.map(\.text) != files.map(\.text))
  }

  @Test func `every file has a path of its own, and the settings come last`() {
    #expect(Set(files.map(\.path)).count == files.count)
    #expect(files.last?.path == "daybook.yml")
  }

  @Test func `notes of activities have 300 to 800 bytes`() {
    let bodies = files.filter { $0.path.hasPrefix("activities/") }.map {
      $0.text.split(separator: "\n---\n")[1]
    }
    #expect(bodies.count == 600)
    #expect(bodies.filter { !(300...800).contains($0.utf8.count) } == [])
    #expect(bodies.contains { $0.contains("|---|") }, "no tables")
    #expect(bodies.contains { $0.contains("\n- ") }, "no lists")
  }

  @Test func `the tables have the lines that were asked for`() {
    func lines(_ prefix: String) -> [Int] {
      files.filter { $0.path.hasPrefix("tables/" + prefix) }.map { $0.text.split(separator: "\n").count - 1 }
    }
    #expect(lines("expenses-").count == 24)
    #expect(lines("expenses-").reduce(0, +) == 900)
    #expect(lines("sales-").reduce(0, +) == 700)
  }

  @Test func `the book is legal`() async throws {
    let sources = files.sorted { $0.path < $1.path }.map {
      BookFile(path: $0.path, source: SourceFile(path: $0.path, bytes: Array($0.text.utf8)))
    }
    let (records, faults) = await loadRecords(sources, workers: 2)
    let asOf = try #require(Day(year: 2026, month: 9, day: 30))
    let (book, further) = await makeBook(records, asOf: asOf)
    #expect((faults + further).map { "\($0.code.rawValue): \($0.summary)" } == [])
    #expect(book.accounts.count == 120)
    #expect(book.sales.date.count > 600)
    #expect(book.expenses.date.count > 850)
  }
}
