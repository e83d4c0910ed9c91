import Reports
import Testing
import Values

/// Price, volume and mix, worked by hand.
struct RevenueBridgeTests {
  private func rows(_ sales: String) async throws -> [String] {
    let book = try await smallBook(
      asOf: "2026-05-31",
      settings: """
        tables:
          - {file: tables/product.csv, kind: product}
          - {file: tables/account.csv, kind: account}
          - {file: tables/sale.csv, kind: sale}
        """,
      [
        "tables/account.csv": "id,name\nx,X\n",
        "tables/product.csv": """
        id,name,unit
        a,A,panel
        b,B,panel
        c,C,panel
        d,D,panel
        e,E,spot
        f,F,

        """,
        "tables/sale.csv": "date,account,product,quantity,amount\n" + sales,
      ])
    return try ProductReports(try Groundwork(book)).bridge.map { row in
      let of =
        switch row.of {
        case .unit(let unit): unit ?? "-"
        case .noProduct: "none"
        }
      let parts = [row.before, row.price, row.volume, row.mix, row.new, row.dropped, row.unsplit, row.now]
      #expect(parts.dropLast().reduce(Fixed.zero, +) == row.now)
      return "\(of): " + parts.map(\.description).joined(separator: " ")
    }
  }

  @Test func `They add up to the change, within each unit, with new products and dropped ones`() async throws
  {
    let rows = try await rows(
      """
      2025-05-01,x,a,10,100
      2025-05-01,x,b,5,100
      2025-05-01,x,d,3,30
      2025-05-01,x,e,4,40
      2025-05-01,x,f,,10
      2026-05-01,x,a,12,132
      2026-05-01,x,b,3,60
      2026-05-01,x,c,2,40
      2026-05-01,x,e,6,54
      2026-05-01,x,f,,25
      2026-05-01,x,,1,7

      """)
    // Panels: A is a pound dearer, 12 times; 15 panels as before; the rest of −8 is mix: fewer of the dearer ones. C is
    // new, D is dropped. Spots: 54 − 40 × 6 / 4; 2 × 10. F has no volume, and one line no product.
    #expect(
      rows == [
        "panel: 230 12 0 -20 40 -30 0 232", "spot: 40 -6 20 0 0 0 0 54", "-: 10 0 0 0 0 0 15 25",
        "none: 0 0 0 0 0 0 7 7",
      ])
  }

  @Test func `Where nobody keeps volumes nothing can be told apart`() async throws {
    #expect(try await rows("2025-05-01,x,a,,100\n2026-05-01,x,a,,120\n").isEmpty)
  }
}
