import Bookkeeping
import Figures
import TestSupport
import Testing

/// A city's purchase cards of three months, against sums that were made elsewhere.
@Suite(.enabled(if: OutsideData.cards != nil, "\(OutsideData.absence)"))
struct CardTests {
  private static let settings = """
    title: Purchase cards
    currency: GBP
    fiscal_year_starts: April
    as_of: 2016-07-31
    tables:
      - file: tables/purchase-cards-*.csv
        kind: expense
        columns: {date: TRANS DATE, amount: ORIGINAL GROSS AMT, merchant: MERCHANT NAME, category: TRANS CAC DESC 1,
          team: Directorate, person: CARD NUMBER}
        derive: [team, person, category]
        defaults: {status: paid}
        control: {rows: 13452, sum: {amount: 1980618.09}}
        ignore: rest

    """

  private func data() throws -> OutsideData { try #require(OutsideData.cards) }

  private func book() async throws -> Book {
    try await TestSupport.book(of: data().files(in: "birmingham", settings: CardTests.settings))
  }

  private let columns = [
    Comparison.Column(name: "lines", measure: "entries"),
    Comparison.Column(name: "spend", measure: "actual_cost"),
  ]

  @Test func `Every month, directorate, category and card comes to what others found`() async throws {
    let (book, data) = (try await book(), try data())
    let tables: [(String, KeyValuePairs<String, String>, Int)] = [
      ("month", ["month": "month"], 5), ("month_directorate", ["month": "month", "directorate": "team"], 33),
      ("month_category", ["month": "month", "category": "category"], 232),
      ("card_month", ["card": "person", "month": "month"], 2058),
    ]
    for (name, keys, rows) in tables {
      let cells = try Comparison(book: book, keys: keys, columns: columns)
        .compare(data.expected("birmingham_spend_by_\(name).csv"))
      #expect(cells == rows * 2, "\(name)")
    }
    #expect(book.lines("actual_cost,entries") == ["1980618.09 13452"])
    #expect(book.expenses.count + book.tally.totalLeftOut == 13_452)
  }

  @Test func `The hundred merchants with the most spend come to what others found`() async throws {
    let (book, data) = (try await book(), try data())
    let expected = try data.expected("birmingham_spend_by_merchant_top100.csv")
    let answer = try book.ask("entries,actual_cost", by: "merchant")
    let found = Dictionary(
      uniqueKeysWithValues: answer.rows.map { row in
        (book.id(of: row.key[0], in: .merchant), row.figures.map(\.brief))
      })
    #expect(expected.count == 100)
    for line in expected {
      let figures = found[line["merchant"] ?? ""] ?? []
      #expect(figures.first == line["lines"], "\(line)")
      #expect(figures.last.flatMap { Double($0) } == line["spend"].flatMap { Double($0) }, "\(line)")
    }
  }
}
