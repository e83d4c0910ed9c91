import TestSupport
import Testing

@Suite struct `The page of an agency` {
  private func site(_ commission: String) async throws -> SmallSite {
    try await SmallSite(
      await smallBook(
        asOf: "2026-05-31",
        tables: [
          "sale": """
          date,account,amount,agency_commission
          2025-05-01,north,80,\(commission)
          2026-05-01,north,100,\(commission)
          2026-05-02,north,25,
          2026-05-03,south,75,
          """
        ],
        [
          "accounts/lumen.md": "---\nname: Lumen\ntype: agency\nowner: ann\nterritory: leeds\n---\n",
          "accounts/south.md": "---\nname: South\nowner: ann\nterritory: leeds\n---\n",
          "accounts/north.md": """
          ---
          name: North
          owner: ann
          territory: leeds
          agencies:
            - {agency: lumen, commission: 15 %, from: 2025-01-01}
          ---
          """,
          "people/ann.md": "---\nname: Ann\n---\n",
          "territories/leeds.md": "---\nname: Leeds\n---\n",
        ]))
  }

  @Test func `says what came through it, which share of each client's revenue and of all`() async throws {
    let text = try await site("15 %").text("accounts/lumen.html")
    #expect(
      text.contains(
        "Revenue through the agency £100 ▲ +25.0% on last year % of all revenue 50.0% of £200 "
          + "Clients 1 for whom it acts today"))
    #expect(
      text.contains(
        "Client Commission From This year Same days last year Change All revenue of the client "
          + "% through the agency North 15.0% 1 Jan 2025 100 80 ▲ +25.0% 125 80.0% "
          + "All of these 100 80 ▲ +25.0% 125 80.0%"))
  }

  @Test func `is held to the revenue of its clients, and not of who left it before the year`() async throws {
    func client(_ name: String, _ days: String) -> String {
      "---\nname: \(name)\nagencies: [{agency: lumen, commission: 15 %, \(days)}]\n---\n"
    }
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-05-31",
        tables: [
          "sale": """
          date,account,amount,agency_commission
          2025-05-01,east,60,15 %
          2025-05-01,south,30,15 %
          2026-04-01,south,20,15 %
          2026-05-01,north,100,15 %
          2026-05-02,north,60,
          2026-05-02,south,20,
          2026-05-03,east,75,
          """
        ],
        [
          "accounts/lumen.md": "---\nname: Lumen\ntype: agency\n---\n",
          "accounts/north.md": client("North", "from: 2025-01-01"),
          "accounts/south.md": client("South", "to: 2026-04-30"),
          "accounts/east.md": client("East", "to: 2026-03-31"),
        ]))
    // South was a client in April, East not in the year: 120 of 200.
    #expect(
      try site.text("accounts/lumen.html").contains(
        "North 15.0% 1 Jan 2025 100 0 new 160 62.5% South 15.0% 30 Apr 2026 20 30 ▼ −33.3% 40 50.0% "
          + "East 15.0% 31 Mar 2026 0 60 ▼ −100.0% All of these 120 90 ▲ +33.3% 200 60.0%"))
  }

  @Test func `acts today for whom it is named by then, and not for whom it will be`() async throws {
    func client(_ name: String, _ deals: String) -> String {
      "---\nname: \(name)\nagencies: [\(deals)]\n---\n"
    }
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "sale": "date,account,amount,agency\n2026-05-01,north,100,lumen\n2026-05-01,west,10,lumen\n"
        ],
        [
          "accounts/lumen.md": "---\nname: Lumen\ntype: agency\n---\n",
          "accounts/north.md": client(
            "North", "{agency: lumen, from: 2024-01-01, to: 2026-04-30}, {agency: lumen, from: 2026-09-30}"),
          "accounts/south.md": client("South", "{agency: lumen, from: 2026-12-01}"),
          "accounts/east.md": client("East", "{agency: lumen, to: 2026-09-29}"),
          "accounts/old.md":
            "---\nname: North & Co\nagencies: [{agency: lumen}]\nmerged_into: {id: north, from: 2026-01-01}\n---\n",
          "accounts/west.md": "---\nname: West\n---\n",
        ]))
    let text = try site.text("accounts/lumen.html")
    #expect(text.contains("Clients 1 for whom it acts today"), "\(text)")
    #expect(text.contains("North 30 Sep 2026"))
    // Where no account names it, nobody says for whom it acts.
    let unnamed = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "account": "id,name,type\nlumen,Lumen,agency\nwest,West,",
          "sale": "date,account,amount,agency\n2026-05-01,west,10,lumen",
        ]))
    let other = try unnamed.text("accounts/lumen.html")
    #expect(other.contains("Revenue through the agency £10"))
    #expect(!other.contains("for whom it acts today"))
  }

  @Test func `has a row in every list of accounts that is a part of its clients' rows`() async throws {
    let site = try await site("15 %")
    let name = "Lumen (counted with its clients)"
    #expect(try site.text("accounts/index.html").contains("Agencies \(name) Ann Leeds 100 80 ▲ +25.0%"))
    #expect(try site.text("portfolios/ann.html").contains("\(name) 100 80 ▲ +25.0% 80"))
    #expect(try site.text("territories/leeds.html").contains("\(name) 100 80 ▲ +25.0% 80 Ann"))
    for page in ["accounts/index.html", "portfolios/ann.html", "territories/leeds.html"] {
      #expect(try site.text(page).contains("All accounts 200 80 ▲ +150.0%"))
    }
  }

  @Test func `says nothing of what came through it where nobody keeps that`() async throws {
    let site = try await site("")
    let text = try site.text("accounts/lumen.html")
    #expect(text.contains("North 15.0% 1 Jan 2025 125 80 ▲ +56.3%"))
    #expect(!text.contains("through the agency"))
    for page in ["accounts/index.html", "portfolios/ann.html", "territories/leeds.html"] {
      #expect(!(try site.text(page).contains("Lumen (counted")))
      #expect(!(try site.text(page).contains("Lumen – n/a")))
    }
  }
}
