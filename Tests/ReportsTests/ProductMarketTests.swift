import Bookkeeping
import Reports
import Testing
import Values

/// Who buys the like of a product and not the product, worked by hand.
struct ProductMarketTests {
  private static let tables = """
    tables:
      - {file: tables/account.csv, kind: account}
      - {file: tables/product.csv, kind: product}
      - {file: tables/sale.csv, kind: sale}

    """

  private func reports() async throws -> (book: Book, reports: ProductReports) {
    let book = try await smallBook(
      asOf: "2026-05-31",
      settings: "families: {outdoor: {name: Outdoor}, radio: {name: Radio}}\n" + ProductMarketTests.tables,
      [
        "tables/account.csv": """
        id,name,stage
        a,Alpha,active
        b,Beta,active
        c,Gamma,active
        d,Delta,active
        e,Epsilon,lost
        g,Eta,dormant

        """,
        "tables/product.csv":
          "id,name,family\nposter,Poster,outdoor\nbus,Bus,outdoor\nspot,Spot,radio\n",
        "tables/sale.csv": """
        date,account,product,amount,start,end
        2026-04-01,a,poster,100,,
        2025-09-01,b,poster,50,,
        2026-04-01,b,bus,70,,
        2026-04-01,c,bus,200,,
        2026-05-20,c,poster,300,2026-07-01,2026-07-31
        2026-04-01,d,spot,500,,
        2026-04-01,e,bus,30,,
        2025-06-01,g,bus,40,,

        """,
      ])
    return (book, try ProductReports(try Groundwork(book)))
  }

  private func others(_ id: String) async throws -> ProductReport.NonBuyers {
    let (book, reports) = try await reports()
    let product = try #require(book.products.number(ofID: id))
    return reports.report(product).nonBuyers
  }

  private func lines(_ others: ProductReport.NonBuyers, _ book: Book) -> [String] {
    others.rows.map { row in
      "\(book.accounts.id(row.account)): \(row.revenue.now) \(row.lastYear) \(row.ofProductLastYear)"
    }
  }

  @Test func `They buy in its family; whoever has booked it, and whoever is lost, is not among them`()
    async throws
  {
    let (book, _) = try await reports()
    let others = try await others("poster")
    // Beta bought posters last year. Gamma has booked them to run in July; Delta buys nothing outdoors; Epsilon is lost.
    #expect(lines(others, book) == ["b: 70 50 50", "g: 0 40 0"])
    #expect(others.family == book.families.number(of: "outdoor"))
    #expect(others.count == 2 && others.lapsed == 1)
  }

  @Test func `Where it is alone in its family, they buy anything`() async throws {
    let (book, _) = try await reports()
    let others = try await others("spot")
    #expect(lines(others, book) == ["c: 200 0 0", "a: 100 0 0", "b: 70 50 0", "g: 0 40 0"])
    #expect(others.family < 0 && others.lapsed == 0)
  }

  @Test func `Of many the largest are shown, and all counted`() async throws {
    let accounts = (1...30).map { "a\($0)" }
    let book = try await smallBook(
      asOf: "2026-05-31", settings: ProductMarketTests.tables,
      [
        "tables/account.csv": "id,name\n" + accounts.map { "\($0),\($0)\n" }.joined(),
        "tables/product.csv": "id,name\nposter,Poster\nbus,Bus\n",
        "tables/sale.csv": "date,account,product,amount\n2026-04-01,a1,poster,1\n"
          + accounts.enumerated().map { "2026-04-01,\($1),bus,\(100 + $0)\n" }.joined(),
      ])
    let poster = try #require(book.products.number(ofID: "poster"))
    let others = try ProductReports(try Groundwork(book)).report(poster).nonBuyers
    #expect(others.count == 29 && others.rows.count == 25)
    #expect(others.rows.first.map { book.accounts.id($0.account) } == "a30")
    #expect(others.rows.last?.revenue.now == Fixed(105))
  }
}
