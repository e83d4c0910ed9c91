import Bookkeeping
import Figures
import TestSupport
import Testing

/// Orders, prices and accounts, worked by hand.
struct OrderTests {
  private func book(
    _ sales: String, accounts: String = "id,name,owner,since\nnorth,North,ann,\nsouth,South,bob,"
  )
    async throws -> Book
  {
    try await smallBook(
      asOf: "2026-12-31",
      tables: [
        "account": accounts, "person": "id,name\nann,Ann\nbob,Bob",
        "product": "id,name,unit\nposter,Poster,panel\nsheet,Sheet,panel\nspot,Spot,spot\nfee,Fee,\ntax,Tax,",
        "sale": sales,
      ])
  }

  @Test func `An order is an account and a number; without a number a sale is one of its own`() async throws {
    let book = try await book(
      """
      date,account,product,amount,order
      2026-04-30,north,poster,1,o1
      2026-05-01,north,spot,1,o1
      2026-05-02,south,poster,1,o1
      2026-05-03,north,poster,1,
      2026-05-03,north,poster,1,
      2026-05-04,north,poster,1,o2
      2026-05-04,north,poster,1,o2
      """)
    #expect(book.lines("orders", totals: true) == ["5", "*: 5"])
    #expect(book.lines("orders", by: "account") == ["north: 4", "south: 1"])
    // It counts on its earliest booked day, whichever of its lines is looked at.
    #expect(book.lines("orders", by: "month") == ["2026-04: 1", "2026-05: 4"])
    #expect(
      book.lines("orders", by: "product,month", totals: true) == [
        "poster 2026-04: 1", "poster 2026-05: 4", "spot 2026-04: 1", "*: 5",
      ])
    #expect(book.lines("orders", where: ["product=spot"], period: "2026-05") == ["0"])
  }

  @Test func `An order goes to the largest share, the first of those that are as large`() async throws {
    let book = try await book(
      """
      date,account,amount,order,credit
      2026-04-01,north,1,o1,ann 40 %; bob 60 %
      2026-04-02,north,1,o2,ann 50 %; bob 50 %
      2026-04-03,north,1,o3,bob 50 %; ann 50 %
      2026-04-04,north,1,o4,
      2026-04-05,north,1,o4,bob 100 %
      """)
    // o4 has a line of each.
    #expect(book.lines("orders", by: "person", totals: true) == ["ann: 2", "bob: 3", "*: 4"])
  }

  @Test func `The average price is revenue over units, and n-a without units`() async throws {
    let book = try await book(
      """
      date,account,product,quantity,amount,type
      2026-04-01,north,poster,3,100,
      2026-04-02,north,sheet,4,50,
      2026-04-03,south,poster,,10,
      2026-05-01,north,poster,,-15,credit
      """)
    #expect(
      book.lines("average_price,units,revenue", by: "account", totals: true) == [
        "north: 19.285714 7 135", "south: n/a 0 10", "*: 20.714286 7 145",
      ])
    #expect(book.lines("average_price", period: "2026-05") == ["n/a"])
    #expect(book.lines("average_price", period: "2026-06") == ["n/a"])
  }

  @Test func `Quantities of unlike units are never added; products without a unit share one`() async throws {
    let book = try await book(
      """
      date,account,product,quantity,amount
      2026-04-01,north,poster,1,1
      2026-04-01,north,sheet,2,1
      2026-05-01,north,spot,4,1
      2026-06-01,north,fee,8,1
      2026-06-01,north,tax,16,1
      2026-06-01,north,,32,1
      2026-07-01,north,fee,64,1
      2026-07-01,north,poster,,1
      """)
    #expect(
      book.lines("units,average_price", by: "month", totals: true) == [
        "2026-04: 3 0.666667", "2026-05: 4 0.250000", "2026-06: 56 0.053571", "2026-07: 64 0.031250",
        "*: n/a n/a",
      ])
    #expect(book.lines("units", where: ["product!=spot,fee,tax,"]) == ["3"])
  }

  @Test func `Accounts buying have revenue above zero in the row`() async throws {
    let book = try await book(
      """
      date,account,product,amount,type,start,end
      2026-04-01,north,poster,100,,2026-04-16,2026-05-15
      2026-04-02,north,spot,10,,,
      2026-05-20,south,poster,5,,,
      2026-06-01,south,poster,-5,credit,,
      2026-06-01,north,poster,0,bonus,,
      """)
    #expect(
      book.lines("accounts_buying", by: "month", totals: true) == [
        "2026-04: 1", "2026-05: 2", "2026-06: 0", "*: 1",
      ])
    #expect(book.lines("accounts_buying", by: "product", period: "2026-05") == ["poster: 2"])
    #expect(book.lines("accounts_buying", by: "product", totals: true) == ["poster: 1", "spot: 1", "*: 1"])
  }

  @Test func `A new account has its first revenue ever, and no since before that day`() async throws {
    let book = try await book(
      """
      date,account,amount,type,start,end,credit,status
      2026-04-01,fresh,100,,2026-05-10,2026-05-20,ann 40 %; bob 60 %,
      2026-04-02,fresh,100,,2026-06-01,2026-06-02,,
      2026-04-01,known,100,,,,,
      2026-04-01,sameday,100,,,,,
      2026-04-01,before,0,bonus,,,,
      2026-05-01,before,100,,,,,
      2026-04-01,later,100,,2027-02-01,2027-02-02,,
      2026-04-01,option,100,,,,,option
      2026-04-01,credited,-5,credit,,,,
      """,
      accounts: """
        id,name,owner,since
        fresh,F,ann,
        known,K,ann,2026-03-31
        sameday,S,ann,2026-04-01
        before,B,ann,2026-05-02
        later,L,ann,
        option,O,ann,
        credited,C,ann,
        """)
    #expect(
      book.lines("new_accounts_opened", by: "account,month,person") == [
        "before 2026-05 ann: 1", "fresh 2026-05 bob: 1", "sameday 2026-04 ann: 1",
      ])
    #expect(
      book.lines("new_accounts_opened", by: "month", totals: true) == ["2026-04: 1", "2026-05: 2", "*: 3"])
    #expect(book.lines("new_accounts_opened", period: "2026-06") == ["0"])
  }

  @Test func `Entries are the lines behind the figure`() async throws {
    let book = try await book(
      """
      date,account,product,amount,order,start,end,credit
      2026-04-01,north,poster,100,o1,2026-04-16,2026-05-15,ann 50 %; bob 50 %
      2026-04-20,north,spot,10,o1,,,
      """)
    #expect(
      book.lines("revenue,entries", by: "month", totals: true) == [
        "2026-04: 60.00000000001 2", "2026-05: 49.99999999999 1", "*: 110 2",
      ])
    #expect(book.lines("booked,entries", by: "month") == ["2026-04: 110 2"])
    #expect(book.lines("orders,entries", by: "person") == ["ann: 1 2"])
    #expect(book.lines("new_accounts_opened,entries", by: "account") == ["north: 1 1"])
    #expect(book.lines("entries", by: "person", totals: true) == ["ann: 2", "bob: 1", "*: 2"])
  }
}
