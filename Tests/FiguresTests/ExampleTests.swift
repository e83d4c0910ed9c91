import Bookkeeping
import Figures
import Foundation
import Records
import TestSupport
import Testing
import Values

/// The worked example, against sums that were made from its tables without Daybook, with exact fractions.
struct ExampleTests {
  private func book() async throws -> Book {
    let content = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Content")
      .standardized
    let paths = try FileManager.default.subpathsOfDirectory(atPath: content.path)
    let read = paths.filter { path in
      [".md", ".csv", ".yml"].contains { path.hasSuffix($0) } || path.hasPrefix("files/")
    }
    let files = try read.map { path in
      BookFile(path: path, bytes: Array(try Data(contentsOf: content.appending(path: path))))
    }
    return try await TestSupport.book(of: files)
  }

  /// The rows of an answer with their figures rounded to four decimals.
  private func rounded(_ answer: Answer, _ book: Book) -> [String] {
    answer.rows.map { row in
      let ids = zip(row.key, answer.by).map { book.id(of: $0, in: $1) }
      let figures = row.figures.map { figure in
        (figure.fixed ?? figure.ratio?.rounded(to: 12))?.rounded(to: 4).description ?? figure.brief
      }
      return (ids + figures).joined(separator: " ")
    }
  }

  @Test func `Revenue by person and year is what its tables say`() async throws {
    let book = try await book()
    #expect(
      rounded(try book.ask("revenue", by: "year,person"), book) == [
        "FY2026  24369.82", "FY2026 aisha-rahman 655286.3498", "FY2026 callum-byrne 210857.0267",
        "FY2026 daniel-price 444634.716", "FY2026 grace-mensah 438928.5098", "FY2026 leo-novak 433943.1735",
        "FY2026 megan-pugh 51426.7284", "FY2026 priya-shah 903547.6506", "FY2026 tom-reid 595441.31",
        "FY2027 aisha-rahman 331349.6707", "FY2027 callum-byrne 269586.0806",
        "FY2027 grace-mensah 223171.7246",
        "FY2027 leo-novak 304105.3581", "FY2027 megan-pugh 299754.3322", "FY2027 priya-shah 462420.7927",
        "FY2027 tom-reid 204339.1386",
      ])
    #expect(
      rounded(try book.ask("revenue", by: "year"), book) == ["FY2026 3758435.2848", "FY2027 2094727.0975"])
    // This one needs no rounding at all.
    #expect(book.lines("revenue", where: ["person=daniel-price"], period: "FY2026") == ["444634.716"])
  }

  @Test func `Attainment to the as-of day is what its quotas say`() async throws {
    let book = try await book()
    #expect(
      rounded(try book.ask("quota,attainment", by: "person", period: "ytd"), book) == [
        "aisha-rahman 354800 0.9339", "callum-byrne 262500 1.027", "grace-mensah 223500 0.9985",
        "leo-novak 286800 1.0603", "megan-pugh 291600 1.028", "priya-shah 481200 0.961",
        "tom-reid 233300 0.8759",
      ])
  }

  @Test func `Costs by team and year are what its ledger says`() async throws {
    let book = try await book()
    #expect(
      book.lines("actual_cost,awaiting,committed,budget", by: "team", period: "ytd") == [
        "sales-division: 6447.575 212.4 1330 26590 derived",
        "team-london: 12519.53 1634.66 1550 11530 derived",
        "team-regions: 7770.865 771.82 1030 8050 derived",
      ])
    #expect(
      book.lines("actual_cost,awaiting,committed", by: "team", period: "FY2026") == [
        "sales-division: 11447.945 0 0", "team-london: 22943.16 0 0", "team-regions: 17681.16 0 0",
      ])
  }

  @Test func `Its parts add up, whatever it is asked by`() async throws {
    let book = try await book()
    for measure in ["booked", "revenue", "actual_cost", "awaiting", "committed"] {
      let whole = try book.ask(measure).figure(measure).fixed
      for by in [
        "account", "person,month", "team,day", "territory,week", "segment,quarter", "parent_account,half",
      ] {
        let parts = try book.ask(measure, by: by).rows.compactMap { $0.figures[0].fixed }
        #expect(parts.reduce(.zero, +) == whole, "\(measure) by \(by)")
      }
    }
  }

  @Test func `Records in are records shown and records left out`() async throws {
    let book = try await book()
    let left = book.tally.leftOut
    let sales = book.saleRecords.count
    #expect(
      book.sales.count + [LeftOut.option, .cancelled].reduce(0) { $0 + (left[$1] ?? 0) } == sales
        - laterSales(book))
    #expect(
      book.expenses.count + (left[.rejected] ?? 0) + (left[.matched] ?? 0) == book.expenseRecords.count
        - laterExpenses(book))
    #expect(laterSales(book) + laterExpenses(book) == (left[.later] ?? 0))
  }

  private func laterSales(_ book: Book) -> Int {
    book.saleRecords.count {
      $0.date.map { $0 > book.asOf } ?? false && $0.status != .option && $0.status != .cancelled
    }
  }

  private func laterExpenses(_ book: Book) -> Int {
    book.expenseRecords.count { $0.date.map { $0 > book.asOf } ?? false && $0.status != .rejected }
  }
}
