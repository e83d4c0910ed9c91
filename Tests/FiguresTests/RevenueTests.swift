import Bookkeeping
import Figures
import TestSupport
import Testing

/// Booked, revenue and units, worked by hand.
struct RevenueTests {
  /// Two accounts, two people; everything else is in the sales.
  private func book(
    _ sales: String, asOf: String = "2027-03-31", settings: String = "", products: String? = nil
  ) async throws -> Book {
    try await smallBook(
      asOf: asOf, settings: settings,
      tables: [
        "account": "id,name,owner\nnorth,North,ann\nsouth,South,bob",
        "person": "id,name\nann,Ann\nbob,Bob\ncat,Cat",
        "product": products
          ?? "id,name,unit,price_per\nposter,Poster,panel,\nspot,Spot,spot,\nview,Views,view,1000",
        "sale": sales,
      ])
  }

  @Test func `An amount is quantity by price, less discount, commission and rebate, rounded once`()
    async throws
  {
    let book = try await book(
      """
      date,account,product,quantity,unit_price,discount,agency_commission,rebate,list_amount,amount
      2026-04-01,north,poster,12,9.8,0.15,,,,
      2026-05-01,north,view,2800000,7.50,15 %,15 %,,,
      2026-06-01,north,poster,1,100,10 %,15 %,5 %,,
      2026-07-01,north,poster,1,100,10 %,15.50,4.25,,
      2026-08-01,north,,,,,,,100,80
      2026-09-01,north,view,1,1,,,,,0.01
      2026-10-01,north,poster,3,0.333333333333,0.333333333333,,,,
      """)
    // 12 × 9.8 × 0.85; 2800 × 7.5 × 0.85 × 0.85; 90 × (1 − 0.2); 90 − 15.5 − 4.25; what is given beside the rate card's
    // value; what the ledger says, a penny off; 0.999999999999 × 0.666666666667 = 0.666666666666333…
    #expect(
      book.lines("booked", by: "month") == [
        "2026-04: 99.96", "2026-05: 15172.5", "2026-06: 72", "2026-07: 70.25", "2026-08: 80",
        "2026-09: 0.01",
        "2026-10: 0.666666666666",
      ])
  }

  @Test func `Booked counts on the day booked, revenue and units on the days they run`() async throws {
    let book = try await book(
      """
      date,account,product,quantity,amount,start,end
      2026-03-20,north,poster,30,300,2026-04-29,2026-05-03
      2026-04-10,south,poster,4,100,,
      """)
    #expect(
      book.lines("booked,revenue,units", by: "account,month", period: "2026-03-01..2026-05-31") == [
        "north 2026-03: 300 0 0", "north 2026-04: 0 120 12", "north 2026-05: 0 180 18",
        "south 2026-04: 100 100 4",
      ])
    #expect(book.lines("booked,revenue,units", period: "FY2027") == ["100 400 34"])
    #expect(book.lines("booked,revenue,units", period: "FY2026") == ["300 0 0"])
  }

  @Test func `A run's days are rounded, its last day takes the rest, and a month is the sum of its days`()
    async throws
  {
    let book = try await book(
      "date,account,quantity,amount,start,end\n2026-04-29,north,1,100,2026-04-29,2026-05-05")
    #expect(
      book.lines("revenue,units", by: "day") == [
        "2026-04-29: 14.285714285714 0.142857142857", "2026-04-30: 14.285714285714 0.142857142857",
        "2026-05-01: 14.285714285714 0.142857142857", "2026-05-02: 14.285714285714 0.142857142857",
        "2026-05-03: 14.285714285714 0.142857142857", "2026-05-04: 14.285714285714 0.142857142857",
        "2026-05-05: 14.285714285716 0.142857142858",
      ])
    #expect(
      book.lines("revenue,units", by: "month", totals: true) == [
        "2026-04: 28.571428571428 0.285714285714", "2026-05: 71.428571428572 0.714285714286", "*: 100 1",
      ])
    #expect(
      book.lines("revenue", by: "week") == ["2026-W18: 71.42857142857", "2026-W19: 28.57142857143"])
  }

  @Test func `Where the ledger rounds its lines, parts and days are whole pence`() async throws {
    let sales = """
      date,account,amount,start,end,credit
      2026-04-29,north,100.005,2026-04-30,2026-05-02,
      2026-04-29,south,10.01,,,ann 50 %; bob 50 %
      """
    let exact = try await book(sales)
    #expect(
      exact.lines("revenue", by: "account,person,month") == [
        "north ann 2026-04: 33.335", "north ann 2026-05: 66.67", "south ann 2026-04: 5.005",
        "south bob 2026-04: 5.005",
      ])
    let pence = try await book(sales, settings: "line_rounding: penny\n")
    #expect(
      pence.lines("revenue", by: "account,person,day") == [
        "north ann 2026-04-30: 33.34", "north ann 2026-05-01: 33.34", "north ann 2026-05-02: 33.33",
        "south ann 2026-04-29: 5", "south bob 2026-04-29: 5.01",
      ])
    #expect(pence.lines("revenue,booked") == ["110.02 110.02"])
  }

  @Test func `A split comes first, then the days; the first share takes what rounding leaves`() async throws {
    let book = try await book(
      """
      date,account,amount,quantity,start,end,credit
      2026-04-01,north,0.000000000001,1,,,ann 33.3333333334 %; bob 33.3333333333 %; cat 33.3333333333 %
      2026-05-01,north,10,9,2026-05-01,2026-05-03,ann 33.3333333334 %; bob 33.3333333333 %; cat 33.3333333333 %
      """)
    #expect(
      book.lines("booked,revenue,units", by: "month,person", totals: true) == [
        "2026-04 ann: 0.000000000001 0.000000000001 0.333333333334", "2026-04 bob: 0 0 0.333333333333",
        "2026-04 cat: 0 0 0.333333333333", "2026-05 ann: 3.33333333334 3.33333333334 3.000000000006",
        "2026-05 bob: 3.33333333333 3.33333333333 2.999999999997",
        "2026-05 cat: 3.33333333333 3.33333333333 2.999999999997", "*: 10.000000000001 10.000000000001 10",
      ])
    #expect(
      book.lines("revenue", by: "day", where: ["person=bob"], period: "2026-05") == [
        "2026-05-01: 1.11111111111", "2026-05-02: 1.11111111111", "2026-05-03: 1.11111111111",
      ])
  }

  @Test func `The widest amount keeps all its parts`() async throws {
    let book = try await book(
      """
      date,account,amount,credit
      2026-04-01,north,999999999999999.999999999999,ann 33.3333333334 %; bob 33.3333333333 %; cat 33.3333333333 %
      """)
    #expect(
      book.lines("revenue", by: "person", totals: true) == [
        "ann: 333333333333999.999999999999", "bob: 333333333333000", "cat: 333333333333000",
        "*: 999999999999999.999999999999",
      ])
  }

  @Test func `A schedule says what runs when; units go with the money`() async throws {
    let book = try await book(
      """
      date,account,quantity,amount,schedule,credit
      2026-04-01,north,10,100,2026-04 30; 2026-05 70,
      2026-04-01,south,3,30,2026-04 10; 2026-04 10; 2026-06 10,ann 60 %; bob 40 %
      """)
    #expect(
      book.lines("revenue,units", by: "account,month", totals: true) == [
        "north 2026-04: 30 3", "north 2026-05: 70 7", "south 2026-04: 20 2", "south 2026-06: 10 1",
        "*: 130 13",
      ])
    #expect(
      book.lines("revenue,units", by: "person", where: ["account=south"]) == ["ann: 18 1.8", "bob: 12 1.2"])
    #expect(
      book.lines("revenue", by: "day", where: ["account=north"], period: "2026-05-30..2026-05-31") == [
        "2026-05-30: 2.258064516129", "2026-05-31: 2.25806451613",
      ])
  }

  @Test func `Where revenue counts on the day booked, runs mean nothing`() async throws {
    let sales = "date,account,quantity,amount,start,end\n2026-03-20,north,2,100,2026-04-01,2026-04-30"
    let book = try await book(sales, settings: "revenue_counts_on: booked\n")
    #expect(book.lines("booked,revenue,units", by: "month") == ["2026-03: 100 100 2"])
  }

  @Test func `What is booked ahead runs later, whatever day revenue counts by`() async throws {
    let sales = """
      date,account,person,amount,start,end,schedule
      2026-03-20,north,,300,2026-04-01,2026-04-30,
      2026-03-25,north,,100,,,2026-03 40; 2026-05 60
      2026-04-05,south,ann,10,,,
      """
    let booked = try await book(sales, asOf: "2026-04-10", settings: "revenue_counts_on: booked\n")
    // Twenty of thirty days of the first, and of the second what is left for May: 60 / 31 a day, rounded on the day.
    #expect(
      booked.lines("revenue,booked_ahead", by: "month") == [
        "2026-03: 400 0", "2026-04: 10 200", "2026-05: 0 60",
      ])
    #expect(booked.lines("booked_ahead", period: "2026-04-21..2026-05-15") == ["129.03225806452"])
    #expect(booked.lines("booked_ahead", asOf: "2026-03-24") == ["300"])
    let run = try await book(sales, asOf: "2026-04-10")
    #expect(run.lines("booked_ahead", by: "month") == booked.lines("booked_ahead", by: "month"))
  }

  @Test func `Options and cancelled sales enter no figure, and are counted as left out`() async throws {
    let book = try await book(
      """
      date,account,amount,status
      2026-04-01,north,100,
      2026-04-02,north,200,booked
      2026-04-03,north,400,run
      2026-04-04,north,800,option
      2026-04-05,north,1600,cancelled
      """)
    #expect(book.lines("booked,revenue,orders,entries") == ["700 700 3 3"])
    #expect(book.tally.leftOut[.option] == 1 && book.tally.leftOut[.cancelled] == 1)
    // Two accounts, three people, three products and five sales.
    #expect(book.tally.total == 13 && book.tally.totalLeftOut == 2)
  }

  @Test func `A credit takes the split of what it credits, in its own period, as no order and with no units`()
    async throws
  {
    let book = try await book(
      """
      id,date,account,quantity,amount,type,credits,credit,order
      s1,2026-04-10,north,10,100,,,bob 60 %; cat 40 %,o1
      s2,2026-04-11,south,5,50,,,,
      c1,2026-06-01,north,-1,-10,credit,s1,,o1
      c2,2026-06-02,south,,-20,credit,s2,,
      c3,2026-06-03,north,,-1,credit,,,
      """)
    #expect(
      book.lines("revenue,booked,units,orders", by: "person,month", totals: true) == [
        "ann 2026-06: -1 -1 0 0", "bob 2026-04: 110 110 11 2", "bob 2026-06: -26 -26 0 0",
        "cat 2026-04: 40 40 4 0",
        "cat 2026-06: -4 -4 0 0", "*: 119 119 15 2",
      ])
  }

  @Test func `Without a name or a split, the account's owner on the day booked has the credit`() async throws
  {
    let book = try await smallBook(
      asOf: "2026-12-31",
      tables: [
        "person": "id,name\nann,Ann\nbob,Bob",
        "sale": """
        date,account,amount,person,start,end
        2026-05-31,north,1,,,
        2026-06-01,north,2,,,
        2026-05-01,north,4,,2026-07-01,2026-07-31
        2026-07-01,north,8,,,
        2026-07-01,north,16,ann,,
        2026-08-01,north,32,,,
        """,
      ],
      [
        "accounts/north.md": """
        ---
        name: North
        owner: [{value: ann}, {value: bob, from: 2026-06-01}, {value: vacant, from: 2026-07-01},
          {value: house, from: 2026-08-01}]
        ---
        """
      ])
    #expect(book.lines("revenue", by: "person") == ["-: 40", "ann: 21", "bob: 2"])
  }

  @Test func `Overlay shares never enter totals`() async throws {
    let book = try await smallBook(
      asOf: "2026-12-31", tables: ["person": "id,name\nann,Ann\nbob,Bob"],
      [
        "accounts/north.md": "---\nname: North\n---\n",
        "sales/s1.md": """
        ---
        date: 2026-04-01
        account: north
        amount: 100
        credit: [{person: ann, share: 100 %}, {person: bob, share: 30 %, overlay: true}]
        ---
        """,
      ])
    #expect(book.lines("revenue,orders", by: "person", totals: true) == ["ann: 100 1", "*: 100 1"])
  }
}
