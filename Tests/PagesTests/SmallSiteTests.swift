import TestSupport
import Testing

@Suite struct `The pages of a small book` {
  @Test func `say the unit of a target that is no money`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      tables: [
        "person": "id,name,team\ntom,Tom,red", "team": "id,name\nred,Red",
        "account": "id,name,owner\na,Alpha,tom",
        "activity": "date,account,type,person\n2026-05-01,a,call,tom",
        "quota": "period,quantity,measure,person\n2026-04-01..2026-09-30,10,calls,tom",
      ])
    let site = try await SmallSite(book)
    for page in ["index.html", "portfolios/tom.html", "teams/red.html"] {
      #expect(try site.text(page).contains("9 calls behind the target of 10 calls"), "\(page)")
    }
    #expect(try site.pages(with: "£9").isEmpty)
    #expect(try site.text("teams/red.html").contains("Tom 10 calls 10.0% 9 calls 1"))
  }

  @Test func `never say that all were seen where one was not`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      tables: [
        "territory": "id,name\nnorth,North",
        "account": """
        id,name,territory,stage
        a,Alpha,north,
        b,Beta,north,
        c,Gamma,north,lost
        """,
        "activity": "date,account,type\n2026-05-01,a,call\n2026-05-02,c,call",
      ])
    let site = try await SmallSite(book)
    #expect(try site.text("index.html").contains("1 of 2 in the register"))
    #expect(try site.text("territories/north.html").contains("50.0% 1 of 2 in the register"))
  }

  @Test func `show what was promised on every account of a note, once it is known and until it is done`()
    async throws
  {
    let book = try await smallBook(
      asOf: "2026-09-30", tables: ["account": "id,name\na,Alpha\nb,Beta"],
      [
        "activities/both.md": """
        ---
        accounts: [a, b]
        date: 2026-09-01
        type: call
        follow_up:
          - {what: Send the rates, due: 2026-10-05}
          - {what: Book a room, done: 2026-09-29}
          - {what: Ask again, done: 2026-10-05}
        ---
        """,
        "activities/later.md": """
        ---
        account: a
        date: 2026-10-05
        status: done
        type: call
        follow_up: [{what: Buy a cake}]
        ---
        """,
      ])
    let site = try await SmallSite(book)
    for page in ["accounts/a.html", "accounts/b.html"] {
      let text = try site.text(page)
      #expect(
        text.contains("What Due Send the rates 5 Oct 2026 Ask again Notes"),
        "what is done later is still open")
      #expect(
        text.contains(
          "Send the rates by 5 October 2026 Book a room done on 29 September 2026 Ask again Made from"),
        "the note tells of what is done as well")
    }
    #expect(try site.pages(with: "Buy a cake").isEmpty)
  }

  @Test func `lose no text: of people, of contacts, of notes without an account`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30", tables: ["account": "id,name\na,Alpha"],
      [
        "people/tom.md": "---\nname: Tom\n---\nKnows the print trade.",
        "people/ann.md": "---\nname: Ann\n---\n",
        "contacts/jo.md": "---\nname: Jo\naccount: a\nlawful_basis: contract\n---\nPrefers the morning.",
        "activities/nobody.md": "---\ndate: 2026-05-02\ntype: call\n---\nWrong number.",
        "activities/room.md": "---\nperson: ann\ndate: 2026-05-01\ntype: visit\n---\nTrade fair.",
      ])
    let site = try await SmallSite(book)
    #expect(try site.pages(with: "Knows the print trade.") == ["portfolios/tom.html"])
    #expect(try site.pages(with: "Prefers the morning.") == ["accounts/a.html"])
    #expect(try site.pages(with: "Trade fair.") == ["portfolios/ann.html"])
    #expect(try site.pages(with: "Wrong number.") == ["accounts/index.html"])
  }

  @Test func `spread lines as the figures are spread, also at the penny`() async throws {
    // 10.00 over three days: the last day takes the rest, and the as-of day ends the second.
    for (rounding, toDate) in [("", "6.67"), ("line_rounding: penny\n", "6.66")] {
      let book = try await smallBook(
        asOf: "2026-09-29", settings: rounding,
        tables: [
          "account": "id,name\na,Alpha",
          "sale": "date,account,amount,start,end\n2026-09-01,a,10.00,2026-09-28,2026-09-30",
        ])
      let site = try await SmallSite(book)
      #expect(try site.text("accounts/a.html").contains("All lines 10.00 \(toDate)"), "\(rounding)")
    }
  }

  @Test func `of today say which tables should have newer rows`() async throws {
    let book = try await smallBook(
      asOf: "2026-09-30",
      settings: """
        tables:
          - {file: tables/a.csv, kind: account}
          - {file: tables/s.csv, kind: sale, fresh: 7 days}

        """,
      [
        "tables/a.csv": "id,name\na,Alpha",
        "tables/s.csv": "date,account,amount\n2026-09-01,a,10.00",
      ])
    let site = try await SmallSite(book)
    let note = "Not all is in: tables/s.csv, the newest is of 1 September 2026, 29 days ago."
    #expect(try site.text("accounts/a.html").contains(note))
    #expect(!(try site.text("definitions.html").contains(note)), "it has no figures")
  }

  @Test func `lead from an account to the notes of each year, once not all stand on its page`() async throws {
    func site(notes: Int) async throws -> SmallSite {
      let rows = (1...notes).map { "2026-05-\($0 < 10 ? "0" : "")\($0),a,call" }.joined(separator: "\n")
      return try await SmallSite(
        await smallBook(
          asOf: "2026-09-30",
          tables: [
            "account": "id,name\na,Alpha", "activity": "date,account,type\n2025-04-01,a,call\n" + rows,
          ]))
    }
    #expect(try await site(notes: 10).text("accounts/a.html").contains("All notes by year: 2026 , 2025"))
    #expect(try await site(notes: 10).pages(with: "Alpha: notes of").count == 2)
    #expect(try await !site(notes: 9).text("accounts/a.html").contains("All notes by year"))
  }

  @Test func `count as portfolios only those of people who sell`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: ["account": "id,name,owner\na,Alpha,ann", "sale": "date,account,amount\n2026-05-01,a,10"],
        [
          "people/ann.md": "---\nname: Ann\n---\n",
          "people/tom.md": "---\nname: Tom\n---\nRuns the office.",
        ]))
    let text = try site.text("portfolios/index.html")
    #expect(text.contains("in one portfolio"))
    #expect(!text.contains("Tom"))
    #expect(try site.text("people/index.html").contains("Tom"), "his page is reached from the people")
    #expect(try site.text("portfolios/tom.html").contains("Runs the office."))
  }
}
