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
    let files = try paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".csv") || $0.hasSuffix(".yml") }.map {
      path in
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
        "FY2026  24369.82", "FY2026 aisha-rahman 566588.6106", "FY2026 callum-byrne 172408.2867",
        "FY2026 daniel-price 369773.216", "FY2026 grace-mensah 385061.7907", "FY2026 leo-novak 395342.0535",
        "FY2026 megan-pugh 21588.5617", "FY2026 priya-shah 705188.4875", "FY2026 tom-reid 540416.31",
        "FY2027 aisha-rahman 264802.4874", "FY2027 callum-byrne 212332.6026",
        "FY2027 grace-mensah 199473.336",
        "FY2027 leo-novak 278863.5581", "FY2027 megan-pugh 247221.9618", "FY2027 priya-shah 358894.507",
        "FY2027 tom-reid 184316.0386",
      ])
    #expect(
      rounded(try book.ask("revenue", by: "year"), book) == ["FY2026 3180737.1367", "FY2027 1745904.4914"])
    // This one needs no rounding at all.
    #expect(book.lines("revenue", where: ["person=priya-shah"], period: "FY2026") == ["705188.4875"])
  }

  @Test func `Attainment to the as-of day is what its quotas say`() async throws {
    let book = try await book()
    #expect(
      rounded(try book.ask("quota,attainment", by: "person", period: "ytd"), book) == [
        "aisha-rahman 291600 0.9081", "callum-byrne 213900 0.9927", "grace-mensah 199200 1.0014",
        "leo-novak 262500 1.0623", "megan-pugh 243000 1.0174", "priya-shah 374200 0.9591",
        "tom-reid 209000 0.8819",
      ])
  }

  @Test func `Costs by team and year are what its ledger says`() async throws {
    let book = try await book()
    #expect(
      book.lines("actual_cost,awaiting,committed,budget", by: "team", period: "ytd") == [
        "sales-division: 6447.575 212.4 1330 26590 derived", "team-london: 12463.46 1602 1550 11530 derived",
        "team-regions: 7627.285 738.65 1030 8050 derived",
      ])
    #expect(
      book.lines("actual_cost,awaiting,committed", by: "team", period: "FY2026") == [
        "sales-division: 11447.945 0 0", "team-london: 22802.76 0 0", "team-regions: 17455.99 0 0",
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
