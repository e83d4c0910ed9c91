import TestSupport
import Testing

@Suite struct `The pages of territories` {
  private func site(sales: String = "2026-05-01,a,90") async throws -> SmallSite {
    try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "person": "id,name\nann,Ann", "territory": "id,name\nnorth,North\nsouth,South",
          "sale": "date,account,amount\n" + sales,
          "quota": """
          period,amount,territory,version,from
          FY2027,1000,north,original,
          FY2027,900,north,revised,2026-06-01
          """,
        ],
        [
          "accounts/a.md": """
          ---
          name: Alpha
          owner: ann
          territory: [{value: north}, {value: south, from: 2026-06-01}]
          ---
          """,
          "accounts/b.md": "---\nname: Beta\nowner: ann\nterritory: north\n---\n",
        ]))
  }

  @Test func `show the work beside that of their sisters`() async throws {
    let site = try await site()
    for address in ["territories/index.html", "territories/north.html", "territories/south.html"] {
      let text = try site.text(address)
      #expect(text.contains("North 1 0.0% 0.5 2.0 0.0%"), "\(address)")
      #expect(text.contains("Average 1.0 0.5 2.0 45"), "\(address)")
      #expect(!text.contains("Visits"), "nobody keeps any")
    }
  }

  @Test func `say what came and went, and what became of the target`() async throws {
    let site = try await site()
    #expect(try site.text("territories/north.html").contains("Went out Alpha 1 Jun 2026 North South −90"))
    #expect(
      try site.text("territories/north.html").contains(
        "The target of 2026/27 went from £1,000 to £900 on 1 June 2026."))
    let south = try site.text("territories/south.html")
    #expect(south.contains("Came in Alpha 1 Jun 2026 North South 90"))
    #expect(!south.contains("The target of"))
    #expect(south.contains("Alpha * came in on 1 June 2026"))
    #expect(
      try site.text("territories/index.html").contains("One account changed territory since 1 April 2025"))
  }

  @Test func `call new what bought nowhere before, and not what moved in`() async throws {
    // Alpha bought in the north last year and came in June; Beta buys since June.
    let site = try await site(sales: "2025-07-01,a,80\n2026-07-01,a,90\n2026-06-02,b,40")
    let south = try site.text("territories/south.html")
    #expect(south.contains("Alpha * came in on 1 June 2026 90 0 moved in 0 Ann"))
    #expect(south.contains("All accounts 90 0 0"))
    let tree = try site.text("territories/index.html")
    #expect(tree.contains("North 1 40 80 ▼ −50.0% 80 "))
    #expect(tree.contains("South 1 90 0 0 "))
    let home = try site.text("index.html")
    #expect(home.contains("South 90 0 – not set"), "\(home)")
    #expect(try site.text("territories/north.html").contains("Beta 40 0 new 0 Ann"))
    // Without last year's sale it is new to all.
    let newcomer = try await self.site(sales: "2026-05-01,a,80\n2026-07-01,a,90")
    #expect(
      try newcomer.text("territories/south.html").contains("Alpha * came in on 1 June 2026 90 0 new 0 Ann"))
    #expect(try newcomer.text("territories/south.html").contains("All accounts 90 0 new 0"))
    #expect(try newcomer.text("index.html").contains("South 90 0 new"))
    // What came later last year is not beside the same days, but it was there.
    let later = try await self.site(sales: "2025-12-01,b,70\n2026-06-01,b,80\n2026-07-01,a,5")
    let first = try later.text("index.html")
    #expect(first.contains("North 80 0 ") && !first.contains("North 80 0 new"), "\(first)")
    #expect(try later.text("index.html").contains("South 5 0 new"))
  }

  @Test func `say on the first page what they say themselves of their own, and of what moved`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "territory": "id,name,parent\nuk,Kingdom,\nengland,England,uk\nwales,Wales,uk",
          "sale": """
          date,account,amount
          2025-06-01,a,70
          2026-05-01,a,80
          2026-08-01,a,5
          2026-08-01,w,3
          2026-07-01,k,30
          """,
        ],
        [
          "territories/x.md":
            "---\nname: X\nparent: [{value: uk}, {value: england, from: 2026-06-01}]\n---\n",
          "accounts/a.md":
            "---\nname: A\nterritory: [{value: england}, {value: x, from: 2026-04-01}]\n---\n",
          "accounts/k.md": "---\nname: K\nterritory: uk\n---\n",
          "accounts/w.md": "---\nname: W\nterritory: wales\n---\n",
        ]))
    let home = try site.text("index.html")
    #expect(home.contains("Kingdom itself 30 0 new"), "\(home)")
    #expect(home.contains("Under other territories since 80 0 "))
    #expect(!home.contains("Under other territories since 80 0 new"))
    #expect(home.contains("Wales 3 0 new"))
  }

  @Test func `do not call new what came to lie under another with its territory, or in it itself`()
    async throws
  {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "sale": "date,account,amount\n2025-07-01,a,80\n2026-07-01,a,90\n2025-07-01,b,7\n2026-07-01,b,9"
        ],
        [
          "territories/england.md": "---\nname: England\n---\n",
          "territories/wales.md": "---\nname: Wales\n---\n",
          "territories/border.md":
            "---\nname: Border\nparent: [{value: england}, {value: wales, from: 2026-04-01}]\n---\n",
          "accounts/a.md": "---\nname: Alpha\nterritory: border\n---\n",
          "accounts/b.md":
            "---\nname: Beta\nterritory: [{value: border}, {value: wales, from: 2026-04-01}]\n---\n",
        ]))
    let wales = try site.text("territories/wales.html")
    #expect(wales.contains("Border 1 90 87 ▲ +3.4% 87 Directly in Wales 1 9 0 0 "))
    #expect(wales.contains("Wales 2 99 0 0 "))
    #expect(wales.contains("Alpha 90 0 0 Border Beta 9 0 0 Wales All accounts 99 0 0 "))
  }

  @Test func `do not call new what bought before anybody said where it lies`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "territory": "id,name\nnorth,North",
          "sale": "date,account,amount\n2025-07-01,a,80\n2026-07-01,a,90",
        ],
        ["accounts/a.md": "---\nname: Alpha\nterritory: [{value: north, from: 2026-06-01}]\n---\n"]))
    #expect(try site.text("territories/north.html").contains("Alpha 90 0 0"))
  }

  @Test func `have their months across the page where nothing stands beside them`() async throws {
    let bare = try await site().html("territories/north.html")
    #expect(bare.contains("<div class=\"two\">\n<section>"))
    #expect(!bare.contains("<div>\n</div>"))
    let written = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30", tables: ["sale": "date,account,amount\n2026-05-01,a,90"],
        [
          "territories/north.md": "---\nname: North\n---\nFrom the Tweed to the Tees.\n",
          "territories/south.md": "---\nname: South\n---\n",
          "accounts/a.md": "---\nname: Alpha\nterritory: north\n---\n",
        ]))
    #expect(try written.html("territories/north.html").contains("<div>\n<section class=\"text\">"))
    #expect(!(try written.html("territories/south.html").contains("<div>\n</div>")))
  }

  @Test func `say nothing of moves where none was made`() async throws {
    let site = try await SmallSite(
      await smallBook(
        asOf: "2026-09-30",
        tables: [
          "territory": "id,name\nnorth,North\nsouth,South", "account": "id,name,territory\na,Alpha,north",
        ]))
    #expect(try site.pages(with: "Accounts in and out") == [])
    #expect(try site.text("territories/north.html").contains("Workload"))
  }
}
