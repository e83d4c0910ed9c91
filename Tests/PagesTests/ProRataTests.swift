import TestSupport
import Testing

@Suite struct `A target that is pro rata` {
  private func site(asOf: String) async throws -> SmallSite {
    try await SmallSite(
      await smallBook(
        asOf: asOf,
        tables: [
          "person": "id,name,team\nann,Ann,red\nbob,Bob,blue", "team": "id,name\nred,Red\nblue,Blue",
          "territory": "id,name\nnorth,North\nsouth,South",
          "account": "id,name,owner,territory\na,Alpha,ann,north\nb,Beta,bob,south",
          "sale": "date,account,amount\n2026-04-01,a,500\n2026-05-01,b,300",
          "quota": """
          period,amount,person,territory
          2026-04-01..2026-06-30,1200,ann,
          2026-04-01..2026-06-30,900,bob,
          2026-04-01..2026-06-30,700,,north
          """,
        ]))
  }

  @Test(
    "is marked wherever it is shown",
    arguments: [
      "index.html", "portfolios/index.html", "portfolios/ann.html", "teams/index.html", "teams/red.html",
      "territories/index.html", "territories/north.html", "reports/2026-05.html",
    ])
  func isMarked(address: String) async throws {
    #expect(try await site(asOf: "2026-05-31").text(address).contains("† pro rata"))
  }

  @Test(
    "is none where the days have all of it",
    arguments: ["portfolios/index.html", "teams/index.html", "territories/index.html"])
  func isWhole(address: String) async throws {
    #expect(try !(await site(asOf: "2026-06-30").text(address).contains("pro rata")))
  }
}
