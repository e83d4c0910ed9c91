import Bookkeeping
import Reports
import Testing
import Values

/// What the first page says of data that is missing: stale tables, notes that were set aside.
@Suite struct `Missing data` {
  private func book(fresh: String, asOf: String, rows: String) async throws -> Book {
    try await smallBook(
      asOf: asOf, settings: "tables: [{file: tables/sales.csv, kind: sale, fresh: \(fresh)}]\n",
      ["accounts/one.md": "---\nname: One\n---\n", "tables/sales.csv": "date,account,amount,status\n" + rows])
  }

  @Test(arguments: [("2026-09-17", 0), ("2026-09-18", 1)])
  func `a table is stale from the day after its last fresh one`(asOf: String, count: Int) async throws {
    let book = try await book(fresh: "7 days", asOf: asOf, rows: "2026-09-01,one,5,\n2026-09-10,one,5,\n")
    #expect(book.staleTables.count == count)
  }

  @Test func `its age is counted from its newest row, also one that enters no figure`() async throws {
    let rows = "2026-06-01,one,5,\n2026-06-30,one,5,cancelled\n2026-10-05,one,5,\n"
    let book = try await book(fresh: "1 months", asOf: "2026-09-30", rows: rows)
    #expect(book.staleTables.map(\.file) == ["tables/sales.csv"])
    #expect(book.staleTables.map(\.newest) == [try day("2026-06-30")])
    #expect(book.staleTables.map(\.age) == [92])
  }

  @Test func `a table without rows has no age`() async throws {
    let book = try await book(fresh: "7 days", asOf: "2026-09-30", rows: "")
    #expect(book.staleTables.map(\.newest) == [nil])
    #expect(book.staleTables.map(\.age) == [nil])
  }

  @Test func `notes that were set aside are named by their path in the book, with fault and line`()
    async throws
  {
    let book = try await smallBook(
      asOf: "2026-09-30", settings: "on_error: {page: set_aside}\n",
      ["pages/b.md": "---\ntitle: B\n---\nOne.\n\nSee [[nobody]].\n", "pages/a.md": "---\ntitel: A\n---\n"])
    let notes = book.setAsideNotes
    #expect(notes.map(\.path) == ["pages/a.md", "pages/b.md"])
    #expect(notes.map { $0.faults.map(\.line) } == [[2], [6]])
    #expect(notes.last?.faults.map(\.summary) == ["`[[nobody]]` is no record of this book"])
  }
}
