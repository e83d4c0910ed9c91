import Bookkeeping
import TestSupport
import Testing

/// The share of the rate card that was charged, worked by hand.
struct RateCardTests {
  private static let priced = """
    id,name,unit,price_per,list_price
    poster,Poster,panel,,100
    view,Views,view,1000,8
    extra,Extra,piece,,
    """

  private func book(
    _ sales: String, products: String = RateCardTests.priced, settings: String = ""
  ) async throws -> Book {
    try await smallBook(
      asOf: "2027-03-31", settings: settings,
      tables: [
        "account": "id,name\nnorth,North", "person": "id,name\nann,Ann\nbob,Bob", "product": products,
        "sale": sales,
      ])
  }

  @Test func `It is what is left after discount, before commission and rebate, over the rate card`()
    async throws
  {
    let book = try await book(
      """
      date,account,product,quantity,unit_price,discount,agency_commission,rebate,list_amount,amount
      2026-04-01,north,poster,10,100,10 %,15 %,,,
      2026-05-01,north,view,200000,7,,,,,
      2026-06-01,north,poster,,,,15 %,,100,76.50
      2026-07-01,north,extra,,,,5 %,4.50,110,81
      2026-08-01,north,poster,5,,,,,,460
      """)
    // 900 / 1,000; what is sold below the rate card is below it without a discount as well: 1,400 / 1,600;
    // 76.5 / 0.85 / 100; (81 + 4.5) / 0.95 / 110; a line with an amount alone: 460 / 500.
    #expect(
      book.lines("price_realisation", by: "month") == [
        "2026-04: 0.900000", "2026-05: 0.875000", "2026-06: 0.900000", "2026-07: 0.818182",
        "2026-08: 0.920000",
      ])
    // 90 / 110; (900 + 90 + 460) / 1,600; 1,400 / 1,600; all together 2,940 / 3,310.
    #expect(
      book.lines("price_realisation", by: "product", totals: true) == [
        "extra: 0.818182", "poster: 0.906250", "view: 0.875000", "*: 0.888218",
      ])
  }

  @Test func `What counts by the day booked has one rate card, in however many stretches it runs`()
    async throws
  {
    let book = try await smallBook(
      asOf: "2027-03-31", settings: "revenue_counts_on: booked\n",
      [
        "products/poster.md": "---\nname: Poster\nunit: panel\nlist_price: 100\n---\n",
        "accounts/north.md": "---\nname: North\n---\n",
        "sales/1.md": """
        ---
        date: 2026-04-01
        account: north
        product: poster
        quantity: 10
        unit_price: 75
        schedule:
          - {period: 2026-04, amount: 250}
          - {period: 2026-05, amount: 500}
        ---

        """,
        "sales/2.md":
          "---\ndate: 2026-05-01\naccount: north\nproduct: poster\nquantity: 10\nunit_price: 90\n---\n",
      ])
    #expect(
      book.lines("price_realisation", by: "month") == ["2026-04: 0.750000", "2026-05: 0.900000"])
  }

  @Test func `The rate card is that of the day booked, whenever the line runs`() async throws {
    let book = try await smallBook(
      asOf: "2027-03-31",
      tables: [
        "account": "id,name\nnorth,North",
        "sale": """
        date,account,product,quantity,unit_price,start,end
        2026-05-31,north,poster,1,90,2026-06-01,2026-06-30
        2026-06-01,north,poster,1,90,,
        """,
      ],
      [
        "products/poster.md":
          "---\nname: Poster\nlist_price: [{value: 100}, {value: 120, from: 2026-06-01}]\n---\n"
      ])
    // 180 / 220.
    #expect(book.lines("price_realisation", by: "month") == ["2026-06: 0.818182"])
  }

  @Test func `Credits and lines without a known rate card enter neither side; free space enters the list`()
    async throws
  {
    let book = try await book(
      """
      date,account,product,quantity,unit_price,type,amount
      2026-04-01,north,poster,1,100,,
      2026-04-02,north,poster,,,credit,-50
      2026-04-03,north,extra,1,40,,
      2026-04-04,north,poster,,,,70
      2026-04-05,north,,1,10,,
      2026-05-01,north,poster,1,,bonus,
      2026-05-02,north,extra,1,40,,
      """)
    #expect(
      book.lines("revenue,price_realisation", by: "month,product") == [
        "2026-04 -: 10 n/a", "2026-04 extra: 40 n/a", "2026-04 poster: 120 1.000000",
        "2026-05 extra: 40 n/a", "2026-05 poster: 0 0.000000",
      ])
  }

  @Test func `Where a table keeps discounts, the unit price is the rate card of what has no other`()
    async throws
  {
    let book = try await book(
      """
      date,account,product,quantity,unit_price,discount
      2026-04-01,north,extra,4,25,20 %
      2026-04-02,north,extra,1,100,
      2026-04-03,north,poster,1,90,10 %
      """)
    // 180 of 200; the poster has a price of its own: 81 of 100.
    #expect(
      book.lines("price_realisation", by: "product") == ["extra: 0.900000", "poster: 0.810000"])
  }

  @Test func `A discount says nothing of the lines of another table, nor of another note`() async throws {
    let note = "date: 2026-04-02\naccount: north\nproduct: extra\nquantity: 2\nunit_price: 50\n"
    let book = try await smallBook(
      asOf: "2027-03-31",
      tables: [
        "account": "id,name\nnorth,North", "product": RateCardTests.priced,
        "sale": "date,account,product,quantity,unit_price\n2026-04-01,north,extra,4,25",
      ],
      [
        "sales/offered.md": "---\n\(note)discount: 10 %\n---\n", "sales/agreed.md": "---\n\(note)---\n",
      ])
    // 90 of 100. What was agreed for 100 without a discount may be below the rate card, and so may the table's 100.
    #expect(book.lines("revenue,price_realisation", by: "product") == ["extra: 290 0.900000"])
  }

  @Test func `Where nobody keeps a price or a discount, it is not available`() async throws {
    let book = try await book(
      "date,account,product,quantity,unit_price\n2026-04-01,north,poster,1,90",
      products: "id,name\nposter,Poster")
    #expect(book.sales.runListed.isEmpty)
    #expect(book.lines("revenue,price_realisation", by: "product") == ["poster: 90 n/a"])
  }

  @Test func `It is spread over days and split between people like revenue`() async throws {
    let book = try await book(
      """
      date,account,product,quantity,unit_price,start,end,schedule,credit
      2026-04-20,north,poster,10,100,2026-04-29,2026-05-03,,
      2026-05-10,north,poster,4,50,,,,
      2026-06-01,north,poster,10,80,,,2026-06 200; 2026-07 600,ann 25 %; bob 75 %
      2026-06-02,north,poster,1,50,,,,ann 100 %
      """)
    // 400 / 400; (600 + 200) / (600 + 400); (200 + 50) / (250 + 100); 600 / 750.
    #expect(
      book.lines("price_realisation", by: "month") == [
        "2026-04: 1.000000", "2026-05: 0.800000", "2026-06: 0.714286", "2026-07: 0.800000",
      ])
    // (50 + 50) / (62.5 + 100); 150 / 187.5; 150 / 187.5; 450 / 562.5.
    #expect(
      book.lines("price_realisation", by: "person,month", period: "2026-06-01..2026-07-31") == [
        "ann 2026-06: 0.615385", "ann 2026-07: 0.800000", "bob 2026-06: 0.800000", "bob 2026-07: 0.800000",
      ])
  }

  @Test func `The ledger's pennies are those of its lines`() async throws {
    let book = try await book(
      """
      date,account,product,quantity,unit_price,discount,list_amount
      2026-04-01,north,extra,3,0.335,10 %,
      """, settings: "line_rounding: penny\n")
    // 1.005 × 0.9 = 0.9045, a line of 0.90; by the rate card 1.005, a line of 1.01.
    #expect(book.lines("price_realisation") == ["0.891089"])
  }
}
